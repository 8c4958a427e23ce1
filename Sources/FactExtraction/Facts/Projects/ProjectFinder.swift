import NewsModel

/// Finds the projects that an article names, and every place that means one of them.
struct ProjectFinder {
  let reading: ArticleReading
  let words: ProjectWords
  var table = ProjectTable()
  /// The project told of last, which 该项目 means.
  var current: (project: Int, paragraph: Int)?
  var currentPark: Int?
  /// The company that acted last.
  var company: OrganizationMention?

  init(reading: ArticleReading, words: ProjectWords) {
    self.reading = reading
    self.words = words
  }

  /// The projects of the article.
  mutating func run() -> ProjectTable {
    for (paragraph, sentences) in reading.sentences.enumerated() {
      let isRead = [.body, .lead].contains(reading.article.paragraphs[paragraph].role)
      if !isRead { current = nil }
      table.mentions.append(sentences.map { isRead ? mentions(in: $0) : [] })
    }
    return table
  }

  private mutating func mentions(in sentence: ParsedSentence) -> [ProjectMention] {
    var found: [ProjectMention] = []
    for index in sentence.tokens.indices {
      remember(index, sentence)
      if let mention = owned(at: index, sentence) ?? named(at: index, sentence) ?? phased(at: index, sentence)
        ?? placed(at: index, sentence) ?? park(at: index, sentence)
      {
        found.removeAll { $0.pieces.overlaps(mention.pieces) }
        found.append(mention)
        if isPark(mention, sentence) { currentPark = mention.project }
        if isSpokenOf(mention, sentence) { current = (mention.project, sentence.paragraph) }
      } else if let mention = anaphor(at: index, sentence) {
        found.append(mention)
      }
    }
    return found
  }

  private static let buildingWords: [[UInt8]] = ["投资", "建设", "占地", "建筑面积", "开工", "竣工", "项目", "规划面积", "动工", "建成", "共建"]
    .map { Array($0.utf8) }

  /// Whether 该项目 can mean it later: a project always, a park where the sentence speaks of building it.
  private func isSpokenOf(_ mention: ProjectMention, _ sentence: ParsedSentence) -> Bool {
    guard isPark(mention, sentence) else { return true }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard isFirst(mention.pieces.lowerBound, sentence) else { return false }
    return ProjectFinder.buildingWords.contains { Bytes.firstIndex(of: $0, in: text, sentence.range) != nil }
  }

  /// Whether a park begins its clause, or is what a sum, 建设 or 共建 in front of it is for.
  private func isFirst(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard index > clause.lowerBound else { return true }
    let before = sentence.tokens[index - 1]
    if before.kind == .of || before.cue.map({ ProjectFinder.buildVerbs.contains($0.word) }) == true { return true }
    return (clause.lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time, .organization: return true
      case .cue(let cue): return cue.classes.contains(.adv)
      default: return false
      }
    }
  }

  private func isPark(_ mention: ProjectMention, _ sentence: ParsedSentence) -> Bool {
    mention.pieces.count == 1 && reading.organization(sentence.tokens[mention.pieces.lowerBound]) != nil
  }

  /// 这家企业…一期项目投资3.2亿元: a part of what another company than the one of the last project builds.
  private mutating func companyPart(_ index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard let company, let current, company.place.paragraph == sentence.paragraph,
      sentence.range.contains(company.place.range.lowerBound)
    else { return nil }
    let parties = table.projects[current.project].parties
    guard !parties.isEmpty, !parties.contains(company.organization) else { return nil }
    let name = reading.name(ofOrganization: company.organization)
    let known = table.projects.firstIndex { $0.name == name }
    if known == nil { table.projects.append(NamedProject(name: name, parties: [company.organization])) }
    return ProjectMention(pieces: index..<index + 1, project: known ?? table.projects.count - 1, isNamed: false)
  }

  /// Whether the project was told of in this paragraph or the one before.
  func isNear(_ sentence: ParsedSentence) -> Bool {
    current.map { sentence.paragraph - $0.paragraph <= 1 } ?? false
  }

  private mutating func remember(_ index: Int, _ sentence: ParsedSentence) {
    guard case .organization(let number) = sentence.tokens[index].kind else { return }
    let mention = reading.mentions.organizationMentions[number]
    if reading.mentions.organizations[mention.organization].kind == .company { company = mention }
  }

  // MARK: Parks and references

  /// A park, building or base that the article names as an organisation.
  private mutating func park(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard let organization = reading.organization(sentence.tokens[index]) else { return nil }
    switch reading.mentions.organizations[organization].kind {
    case .park: break
    case .institute where isBuiltInstitute(index, organization, sentence): break
    default: return nil
    }
    return ProjectMention(pieces: index..<index + 1, project: site(organization), isNamed: true)
  }

  /// A centre, laboratory or hospital that is being built, by the words around it; a university is none.
  private func isBuiltInstitute(_ index: Int, _ organization: Int, _ sentence: ParsedSentence) -> Bool {
    let name = reading.name(ofOrganization: organization)
    let text = Array(name.utf8)
    guard words.ends(text, at: text.count, with: words.places), !name.hasSuffix("大学"), !name.hasSuffix("学院") else {
      return false
    }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    // X中心的公司, X实验室主任: the institute only belongs to what is spoken of.
    if index + 1 < clause.upperBound, sentence.tokens[index + 1].kind == .of { return false }
    return isBuilt(index..<index + 1, clause, sentence)
  }

  /// The project of an organisation that is built itself: a park, a hospital.
  mutating func site(_ organization: Int) -> Int {
    let name = reading.name(ofOrganization: organization)
    if let known = table.projects.firstIndex(where: { $0.name == name }) { return known }
    table.projects.append(NamedProject(name: name, parties: []))
    return table.projects.count - 1
  }

  /// 该项目, 项目, 二期: the project told of before.
  private mutating func anaphor(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    if token.classes.contains(.phase), index > 0, let before = reading.organization(sentence.tokens[index - 1]) {
      switch reading.mentions.organizations[before].kind {
      case .park, .institute:
        return ProjectMention(pieces: index..<index + 1, project: site(before), isNamed: false)
      default:
        if let currentPark { return ProjectMention(pieces: index..<index + 1, project: currentPark, isNamed: false) }
      }
    }
    if token.classes.contains(.phase), let own = companyPart(index, sentence) { return own }
    guard let current = current.map({ $0.project }) ?? (token.classes.contains(.phase) ? currentPark : nil) else {
      return nil
    }
    if token.classes.contains(.phase) {
      guard self.current == nil || isNear(sentence) else { return nil }
      return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
    }
    guard token.isNominal else { return nil }
    let text = reading.words(sentence, token)
    if words.anaphors.contains(text), text.hasPrefix("该") || isNear(sentence) {
      return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
    }
    return isNear(sentence) ? part(endingAt: index, current, sentence) : nil
  }

  private static let ordinals = ["首条", "首批", "首栋", "首座", "一号", "二号", "三号", "1号", "2号", "3号", "主体", "新"]

  /// 首条产线, 一号厂房, 首批8万平方米厂房: a part of the project told of; 中试线, 基地: the project whose name ends so.
  private func part(endingAt index: Int, _ current: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard index + 1 >= sentence.tokens.count || !sentence.tokens[index + 1].isNominal else { return nil }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    let end = sentence.tokens[index].range.upperBound
    guard
      words.ends(text, at: end, with: words.places) || words.ends(text, at: end, with: words.heads)
        || words.ends(text, at: end, with: ProjectFinder.lines)
    else { return nil }
    var start = index
    while start > 0,
      sentence.tokens[start - 1].isNominal || isSize(start - 1, index, sentence)
        || ProjectFinder.ordinals.contains(sentence.tokens[start - 1].cue?.word ?? "")
    {
      start -= 1
    }
    let name = reading.words(sentence.paragraph, sentence.bytes(start..<index + 1))
    let own = reading.words(sentence, sentence.tokens[index])
    if ProjectFinder.ordinals.contains(where: { name.hasPrefix($0) }), words.isPlain(Array(own.utf8)) {
      return ProjectMention(pieces: start..<index + 1, project: current, isNamed: false)
    }
    let full = table.projects[current].name
    guard start == index, start == 0 || reading.quantity(sentence, sentence.tokens[start - 1]) == nil,
      name.utf8.count >= 6, full.hasSuffix(name), full != name
    else { return nil }
    return ProjectMention(pieces: start..<index + 1, project: current, isNamed: false)
  }

  /// 首批|8万平方米|厂房.
  private func isSize(_ index: Int, _ last: Int, _ sentence: ParsedSentence) -> Bool {
    index == last - 1 && reading.quantity(sentence, sentence.tokens[index])?.kind == .area
  }
}
