import NewsModel

/// Looks for relations in one sentence.
struct RelationScan {
  /// What every look at the sentence needs. The scan is captured by many small closures, so it holds nothing but this.
  private final class Ground {
    let context: FactContext
    let products: ProductWords
    let paragraph: Int
    let sentenceIndex: Int
    let reading: ArticleReading
    let sentence: ParsedSentence
    let tokens: [CueToken]
    let text: [UInt8]

    init(context: FactContext, products: ProductWords, paragraph: Int, sentenceIndex: Int) {
      self.context = context
      self.products = products
      self.paragraph = paragraph
      self.sentenceIndex = sentenceIndex
      reading = context.reading
      sentence = reading.sentences[paragraph][sentenceIndex]
      tokens = sentence.tokens
      text = reading.text.paragraphs[paragraph].bytes
    }
  }

  private let ground: Ground

  init(context: FactContext, products: ProductWords, paragraph: Int, sentenceIndex: Int) {
    ground = Ground(context: context, products: products, paragraph: paragraph, sentenceIndex: sentenceIndex)
  }

  var context: FactContext { ground.context }
  var products: ProductWords { ground.products }
  var paragraph: Int { ground.paragraph }
  var sentenceIndex: Int { ground.sentenceIndex }
  var reading: ArticleReading { ground.reading }
  var sentence: ParsedSentence { ground.sentence }
  var tokens: [CueToken] { ground.tokens }
  /// The folded paragraph.
  var text: [UInt8] { ground.text }

  /// Kinds of relations.
  enum Kind: String {
    case locatedIn = "located_in"
    case operates, builds, supplies, makes
    case investsIn = "invests_in"
    case signedWith = "signed_with"
    case cooperatesWith = "cooperates_with"
    case leadsChain = "leads_chain"
    case partOf = "part_of"
    case subsidiaryOf = "subsidiary_of"
  }

  /// Adds every relation of the sentence.
  func add(to drafts: inout [FactDraft]) {
    drafts += located()
    drafts += built()
    drafts += agreed()
    drafts += owned()
    drafts += led()
    drafts += made()
    drafts += parts()
    drafts += staked()
  }

  var phrases: PhraseReader { PhraseReader(reading: reading, sentence: sentence) }

  /// The organisation at a piece.
  func organization(_ index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    return reading.organization(tokens[index])
  }

  /// Kind of an organisation.
  func kind(_ organization: Int) -> Organization.Kind { reading.mentions.organizations[organization].kind }

  /// Whether an organisation can be a place.
  func isPlace(_ organization: Int) -> Bool { kind(organization) == .zone || kind(organization) == .park }

  /// Whether an organisation can stand at a place.
  func isTenant(_ organization: Int) -> Bool { [.company, .institute, .park].contains(kind(organization)) }

  /// A relation.
  func draft(
    _ kind: Kind, _ one: String, _ two: String, at index: Int, from: Int? = nil, rule: String, planned: Bool = false
  ) -> FactDraft? {
    guard one != two else { return nil }
    let modality =
      planned ? .planned : ModalityReader(reading: reading, sentence: sentence).figure(at: index, period: [])
    guard modality != .negated else { return nil }
    let clause = sentence.clauseOf[index]
    let first = from.map { min(clause, sentence.clauseOf[$0]) } ?? clause
    return FactDraft(
      kind: .relation, modality: modality,
      fields: [.init("a", .text(one)), .init("type", .text(kind.rawValue)), .init("b", .text(two))],
      place: sentence.place(clauses: first, clause), rule: "relation." + rule)
  }

  func draft(_ kind: Kind, _ one: Int, _ two: Int, at index: Int, from: Int? = nil, rule: String, planned: Bool = false)
    -> FactDraft?
  {
    draft(
      kind, reading.name(ofOrganization: one), reading.name(ofOrganization: two), at: index, from: from, rule: rule,
      planned: planned)
  }

  /// The organisations of a list that ends right in front of a piece: A、B和C, with 等N家企业 or without.
  func list(endingBefore index: Int, floor: Int) -> [Int] {
    var found: [Int] = []
    var position = index - 1
    while position >= floor {
      let token = tokens[position]
      if let organization = organization(position) {
        found.insert(organization, at: 0)
      } else if token.mark == .pause || token.kind == .etc || isJoint(token) || token.mark == .close {
        if token.mark == .close, let open = phrases.opening(position, .open, .close, floor) { position = open }
      } else if found.isEmpty,
        token.isNominal || reading.quantity(sentence, token) != nil || reading.time(sentence, token) != nil
          || isAdverb(token) || isBuildVerb(token)
      {
        // 等7家优质企业 closes the list.
      } else {
        break
      }
      position -= 1
    }
    return found
  }

  private func isBuildVerb(_ token: CueToken) -> Bool {
    ["建设", "开发", "高标准", "投资", "重点"].contains(token.cue?.word ?? "")
  }

  /// The organisations of a list that begins at a piece.
  func list(from index: Int, limit: Int) -> (organizations: [Int], end: Int) {
    var found: [Int] = []
    var position = index
    while position < limit {
      let token = tokens[position]
      if let organization = organization(position) {
        // 郑州高新区|的|芯巽科技, 某集团|旗下|的|某公司: what stands in front of 的 is no member.
        if let member = member(behind: position, limit) {
          position = member
          continue
        }
        found.append(place(at: position) ?? organization)
      } else if token.mark == .open, let close = phrases.closing(position, .open, .close, limit) {
        position = close
      } else if token.mark == .pause || isJoint(token) {
        // goes on
      } else {
        break
      }
      position += 1
    }
    return (found, position)
  }

  /// The piece of the organisation that 的 or 旗下的 behind another one leads to.
  private func member(behind position: Int, _ limit: Int) -> Int? {
    var next = position + 1
    if next < limit, tokens[next].kind == .text, reading.words(sentence, tokens[next]) == "旗下" { next += 1 }
    if next < limit, tokens[next].kind == .of { next += 1 }
    return next > position + 1 && next < limit && organization(next) != nil ? next : nil
  }

  /// The piece of 由 in front of some agents, passing over what they are called: 由|区属国企|A.
  func byWord(_ agent: Int, _ floor: Int) -> Int? {
    var position = agent - 1
    while position >= floor,
      tokens[position].isNominal || tokens[position].mark == .pause || isJoint(tokens[position])
        || organization(position) != nil || tokens[position].mark == .dash
    {
      position -= 1
    }
    return position >= floor && tokens[position].cue?.word == "由" ? position : nil
  }

  func isJoint(_ token: CueToken) -> Bool {
    guard let cue = token.cue else { return false }
    return ["和", "与", "及", "以及", "同"].contains(cue.word)
  }

  func isAdverb(_ token: CueToken) -> Bool {
    guard let cue = token.cue else { return false }
    return !cue.classes.isDisjoint(with: [.adv, .done]) && !cue.classes.contains(.noun)
  }

  /// The organisation that the text speaks of at a piece.
  func subject(_ index: Int) -> Int? {
    switch context.subjects[paragraph][sentenceIndex][index] {
    case .organization(let organization)?: return organization
    default: return reading.mentions.zone
    }
  }
}
