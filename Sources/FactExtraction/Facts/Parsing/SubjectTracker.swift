import NewsModel

/// Tells, for each piece of a paragraph's sentences, what the text speaks of there.
///
/// A name becomes the subject where it begins a clause or stands alone in front of a verb; names behind 在, 与, 向, 为 and the
/// objects of verbs do not. A sentence without a subject of its own goes on with that of the one before.
struct SubjectTracker {
  let reading: ArticleReading
  /// Funds, competitions and projects by paragraph and sentence.
  let things: [[[ThingMention]]]

  /// The subject at each piece of each sentence of a paragraph; nil stands for the article's zone.
  /// - Parameter earlier: the subject at the end of the paragraph in front.
  func subjects(ofParagraph index: Int, after earlier: Subject?) -> [[Subject?]] {
    let sentences = reading.sentences[index]
    let speakers = speakers(of: sentences)
    var current = pointed(index) ?? (goesOn(sentences.first) ? earlier : nil)
    return sentences.enumerated().map { number, sentence -> [Subject?] in
      let named = index < things.count && number < things[index].count ? things[index][number] : []
      let carried = withoutOffice(current)
      let speaker = speakers[number].flatMap { $0.isNamed || isZone(carried) ? $0.subject : nil }
      let state = subjects(of: sentence, carried: speaker ?? carried, named)
      // What was only founded is told of no further than its sentence.
      current = state.isOfFounded ? state.beforeThing : state.current
      return state.row
    }
  }

  private static let pointers: [[UInt8]] = ["这家", "该公司", "该企业"].map { Array($0.utf8) }

  /// 这家…的企业 at the head of a paragraph means the firm that the paragraphs before named last.
  private func pointed(_ index: Int) -> Subject? {
    let text = reading.text.paragraphs[index].bytes
    guard let first = reading.sentences[index].first,
      SubjectTracker.pointers.contains(where: { Bytes.matches($0, in: text, at: first.range.lowerBound) })
    else { return nil }
    let mention = reading.mentions.organizationMentions.last { mention in
      mention.place.paragraph < index && index - mention.place.paragraph <= 2
        && reading.mentions.organizations[mention.organization].kind == .company
        && [.body, .lead].contains(reading.article.paragraphs[mention.place.paragraph].role)
    }
    return mention.map { .organization($0.organization) }
  }

  private func subjects(of sentence: ParsedSentence, carried: Subject?, _ named: [ThingMention]) -> State {
    var state = State(current: carried)
    var depth = 0
    for (index, token) in sentence.tokens.enumerated() {
      if token.kind == .etc, index + 1 < sentence.tokens.count, closesList(index, sentence) {
        state.current = state.beforeList
      }
      if token.mark == .semicolon, state.isIntroduced { state.current = state.beforeThing }
      if token.mark == .open { depth += 1 }
      if token.mark == .close { depth = max(0, depth - 1) }
      if depth == 0 {
        enterClause(index, sentence, &state)
        if !isInShortQuote(index, sentence, &state) { take(index, token, sentence, named, &state) }
      }
      state.row.append(state.current)
    }
    return state
  }

  /// What is known while a sentence is read.
  struct State {
    var current: Subject?
    /// The subject in front of a list of names.
    var beforeList: Subject?
    /// The subject in front of a thing that was introduced as an object.
    var beforeThing: Subject?
    var isIntroduced = false
    var hasOwn = false
    /// What was founded in the clause that is being read, which the next one may go on from.
    var founded: Subject?
    /// The piece that closes the quotation that is being read.
    var quoteEnd: Int?
    /// Whether the subject is what was founded.
    var isOfFounded = false
    /// The subject at each piece.
    var row: [Subject?] = []

    init(current: Subject?) {
      self.current = current
      beforeList = current
      beforeThing = current
    }
  }

  private func take(
    _ index: Int, _ token: CueToken, _ sentence: ParsedSentence, _ named: [ThingMention], _ state: inout State
  ) {
    if let thing = named.first(where: { $0.pieces.lowerBound == index }) {
      let isTopic = role(of: index, in: sentence) == .topic
      if thing.isCampaign {
        if thing.isMeant {
          state.current = thing.subject
          state.hasOwn = true
        } else if isTopic, sentence.clauseOf[index] == 0, !isZone(state.current) {
          state.current = nil
          state.hasOwn = true
        } else if isZone(state.current), isHeld(thing, index, sentence) {
          state.founded = thing.subject
        }
        return
      }
      guard thing.isProject ? isFirst(index, sentence) : isTopic || isIntroduced(index, sentence) else { return }
      state.beforeThing = state.current
      state.isIntroduced = !thing.isProject && !isTopic
      state.current = thing.subject
      state.hasOwn = true
    } else if let speaker = speaker(index, token, sentence) {
      if !state.hasOwn { state.current = .organization(speaker) }
    } else if let organization = reading.organization(token), !isSameSite(organization, token, sentence, state.current)
    {
      switch isPresented(index, organization, sentence) ? .topic : role(of: index, in: sentence) {
      case .topic:
        state.isIntroduced = false
        state.beforeList = state.current
        state.current = .organization(organization)
        state.hasOwn = true
        state.founded = nil
        state.isOfFounded = false
      case .place where !state.hasOwn && isOpening(index, sentence): state.current = .organization(organization)
      case .other where isFounded(index, sentence): state.founded = .organization(organization)
      default: break
      }
    }
  }

  /// 在X,…: a place that opens the sentence is what it speaks of; one further on is not.
  private func isOpening(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    sentence.clauseOf[index] == 0
      && sentence.tokens[0..<index].allSatisfy { token in
        switch token.kind {
        case .time, .organization: return true
        case .cue(let cue):
          return !cue.classes.isDisjoint(with: [.adv, .prep]) || SubjectTracker.places.contains(cue.word)
        default: return false
        }
      }
  }

  /// An office of the zone that acted in the sentence before is not what the next one speaks of.
  private func withoutOffice(_ carried: Subject?) -> Subject? {
    guard case .organization(let index)? = carried else { return nil }
    return [.government, .party].contains(reading.mentions.organizations[index].kind) ? nil : carried
  }

  /// 公司总裁冷某说: the company or institute of whoever speaks.
  func speaker(_ index: Int, _ token: CueToken, _ sentence: ParsedSentence) -> Int? {
    guard case .person(let mention) = token.kind, index + 1 < sentence.tokens.count,
      sentence.tokens[index + 1].classes.contains(.say) || sentence.tokens[index + 1].classes.contains(.adv),
      let organization = reading.mentions.people[reading.mentions.personMentions[mention].person].organization,
      [.company, .institute, .park].contains(reading.mentions.organizations[organization].kind)
    else { return nil }
    return organization
  }

  private static let causes: WordSet = ["带动", "推动", "助力", "助推", "支撑", "支持", "帮助", "使", "让"]

  /// X公司带动高新区集聚企业: what somebody makes it do is told of it. 还有X公司。: a company that closes the sentence
  /// is what the next ones speak of.
  private func isPresented(_ index: Int, _ organization: Int, _ sentence: ParsedSentence) -> Bool {
    if index > 0, index + 1 < sentence.tokens.count, let cue = sentence.tokens[index - 1].cue,
      SubjectTracker.causes.contains(cue.word),
      sentence.tokens[index + 1].classes.contains(.verb)
    {
      return true
    }
    guard reading.mentions.organizations[organization].kind == .company, index + 2 == sentence.tokens.count,
      sentence.tokens[index + 1].mark == .stop, index > 0, let cue = sentence.tokens[index - 1].cue
    else { return false }
    return ["有", "是", "还有", "正是", "便是", "就是", "为", "来自", "也有", "当属"].contains(cue.word)
  }

  /// 园区 right behind a sentence on a park means that park.
  private func isSameSite(_ organization: Int, _ token: CueToken, _ sentence: ParsedSentence, _ current: Subject?)
    -> Bool
  {
    guard organization == reading.mentions.zone, case .organization(let park)? = current,
      reading.mentions.organizations[park].kind == .park
    else { return false }
    return ["园区", "该园区", "该园"].contains(reading.words(sentence, token))
  }

  /// A、B、C等7家企业: the names are examples of what is counted.
  private func closesList(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard index > 0 else { return false }
    var last = index - 1
    if sentence.tokens[last].mark == .close {
      while last > 0, sentence.tokens[last].mark != .open { last -= 1 }
      last -= 1
    }
    guard last >= 0, reading.organization(sentence.tokens[last]) != nil else { return false }
    return reading.quantity(sentence, sentence.tokens[index + 1]) != nil || sentence.tokens[index + 1].isNominal
  }

  /// Whether a project begins its clause, after times, adverbs and what it cost.
  private func isFirst(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    if index > clause.lowerBound, sentence.tokens[index - 1].kind == .of { return true }
    return (clause.lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time, .organization: return true
      case .cue(let cue): return !cue.classes.isDisjoint(with: [.adv, .phase])
      default: return false
      }
    }
  }

  /// 设立…基金, 举办…大赛: what is set up is spoken of in the clauses behind.
  private func isIntroduced(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard index > 0 else { return true }
    let before = sentence.tokens[index - 1]
    if case .quantity = before.kind { return true }
    return before.kind == .of || before.classes.contains(.verb)
  }

  enum Role { case topic, place, other }

  /// Words whose object is no subject.
  private static let objectClasses: Cue.Classes = [.prep, .verb, .light, .stage, .share, .ongo, .reach, .rank]

  static let places: WordSet = ["在", "于", "位于", "走进", "坐落于", "作为"]

  func role(of index: Int, in sentence: ParsedSentence) -> Role {
    let tokens = sentence.tokens
    if index + 1 < tokens.count, tokens[index + 1].kind == .text, isInside(tokens[index + 1], sentence) {
      return .place
    }
    if index + 1 < tokens.count, reading.organization(tokens[index + 1]) != nil { return .place }
    guard index > sentence.clauses[sentence.clauseOf[index]].lowerBound else { return .topic }
    let before = tokens[index - 1]
    switch before.kind {
    case .text: return roleBehindNoun(index, in: sentence)
    case .of: return isFounded(index, sentence, throughAttribute: true) ? .other : .topic
    case .time, .quantity, .person: return .topic
    case .organization: return index >= 2 ? nested(index, in: sentence) : .topic
    case .mark(.pause): return .other
    case .mark: return .topic
    case .etc: return .topic
    case .cue(let cue):
      if SubjectTracker.places.contains(cue.word) || cue.word == "将在" { return .place }
      if cue.word == "除" || cue.word == "除了" { return .other }
      if cue.classes.contains(.noun) { return roleBehindNoun(index, in: sentence) }
      return cue.classes.isDisjoint(with: SubjectTracker.objectClasses) ? .topic : .other
    }
  }

  /// 园区里: only a place.
  private func isInside(_ token: CueToken, _ sentence: ParsedSentence) -> Bool {
    Bytes.matches(
      SubjectTracker.inside, in: reading.text.paragraphs[sentence.paragraph].bytes, at: token.range.lowerBound)
  }

  private static let inside = Array("里".utf8)

  private static let agents: WordSet = ["由", "与", "和", "同", "向", "对", "为", "给", "被", "依托"]

  /// 由区属国企X运营: a name behind a noun that says what it is stands where that noun stands.
  private func roleBehindNoun(_ index: Int, in sentence: ParsedSentence) -> Role {
    let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
    var start = index
    while start > floor, sentence.tokens[start - 1].isNominal { start -= 1 }
    if sentence.tokens[start..<index].contains(where: { $0.kind == .text && holdsAgent($0, sentence) }) {
      return .other
    }
    guard start > floor, index - start <= 3, let cue = sentence.tokens[start - 1].cue else { return .topic }
    return SubjectTracker.agents.contains(cue.word) ? .other : .topic
  }

  /// 该中心由区|平台公司|X: 由 inside words that no table cuts.
  private func holdsAgent(_ token: CueToken, _ sentence: ParsedSentence) -> Bool {
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard let place = Bytes.firstIndex(of: SubjectTracker.by, in: text, token.range) else { return false }
    return !Bytes.matches(SubjectTracker.free, in: text, at: place - 3) && place > token.range.lowerBound
  }

  private static let by = Array("由".utf8)
  private static let free = Array("自".utf8)

  /// A name right behind another has the role of the first: 襄阳高新区|管委会.
  private func nested(_ index: Int, in sentence: ParsedSentence) -> Role {
    var first = index
    while first > 0, reading.organization(sentence.tokens[first - 1]) != nil { first -= 1 }
    guard first > 0, first < index, first > sentence.clauses[sentence.clauseOf[index]].lowerBound else { return .topic }
    if case .cue(let cue) = sentence.tokens[first - 1].kind, !cue.classes.contains(.noun), !cue.classes.contains(.adv) {
      return SubjectTracker.places.contains(cue.word) ? .place : .other
    }
    return sentence.tokens[first - 1].mark == .pause ? .other : .topic
  }
}
