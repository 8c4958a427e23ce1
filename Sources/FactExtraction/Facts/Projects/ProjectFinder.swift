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
  private func isNear(_ sentence: ParsedSentence) -> Bool {
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
    guard let organization = reading.organization(sentence.tokens[index]),
      reading.mentions.organizations[organization].kind == .park
    else { return nil }
    return ProjectMention(pieces: index..<index + 1, project: site(organization), isNamed: true)
  }

  /// The project of an organisation that is built itself: a park, a hospital.
  private mutating func site(_ organization: Int) -> Int {
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
    let text = reading.words(sentence, token)
    guard token.isNominal, words.anaphors.contains(text), text.hasPrefix("该") || isNear(sentence) else { return nil }
    return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
  }
}
