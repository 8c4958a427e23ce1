import NewsModel

/// Finds the projects that an article names, and every place that means one of them.
struct ProjectFinder {
  let reading: ArticleReading
  let words: ProjectWords
  private var table = ProjectTable()
  private var current: Int?

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
      if let mention = named(at: index, sentence) ?? park(at: index, sentence) {
        found.removeAll { $0.pieces.overlaps(mention.pieces) }
        found.append(mention)
        if isSpokenOf(mention, sentence) { current = mention.project }
      } else if let mention = anaphor(at: index, sentence) {
        found.append(mention)
      }
    }
    return found
  }

  private static let buildingWords: [[UInt8]] = ["投资", "建设", "占地", "建筑面积", "开工", "竣工", "项目", "规划面积", "动工", "建成"]
    .map { Array($0.utf8) }

  /// Whether 该项目 can mean it later: a project always, a park where the sentence speaks of building it.
  private func isSpokenOf(_ mention: ProjectMention, _ sentence: ParsedSentence) -> Bool {
    guard mention.pieces.count == 1, reading.organization(sentence.tokens[mention.pieces.lowerBound]) != nil else { return true }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    return ProjectFinder.buildingWords.contains { Bytes.firstIndex(of: $0, in: text, sentence.range) != nil }
  }

  // MARK: Names

  /// A name that ends with 项目, 工程, 生产线 at a piece.
  private mutating func named(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard token.isNominal, words.ends(text, at: token.range.upperBound, with: words.heads), !isCounted(index, sentence) else {
      return nil
    }
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
    guard var pieces = phrases.left(of: index + 1, floor: floor) else { return nil }
    pieces = withoutLead(pieces, sentence)
    pieces = withFront(pieces, sentence, floor)
    if isLine(text, token), !standsAlone(pieces, sentence, floor) { return nil }
    guard isSpecific(pieces, sentence) else { return nil }
    return ProjectMention(pieces: pieces, project: add(pieces, sentence), isNamed: true)
  }

  private static let lines: [[UInt8]] = ["生产线", "产线"].map { Array($0.utf8) }

  private func isLine(_ text: [UInt8], _ token: CueToken) -> Bool {
    words.ends(text, at: token.range.upperBound, with: ProjectFinder.lines)
  }

  /// A production line is a project of its own only with 年产 or 二期 in front; else it is part of one.
  private func standsAlone(_ pieces: Range<Int>, _ sentence: ParsedSentence, _ floor: Int) -> Bool {
    let first = sentence.tokens[pieces.lowerBound]
    if first.classes.contains(.yearly) { return true }
    return pieces.lowerBound > floor && sentence.tokens[pieces.lowerBound - 1].classes.contains(.phase)
  }

  /// 17个…项目, …项目17个: several, no name.
  private func isCounted(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    if index + 1 < sentence.tokens.count, let quantity = reading.quantity(sentence, sentence.tokens[index + 1]),
      quantity.kind == .count { return true }
    var position = index - 1
    while position >= 0, sentence.tokens[position].isNominal { position -= 1 }
    guard position >= 0, let quantity = reading.quantity(sentence, sentence.tokens[position]) else { return false }
    return quantity.kind == .count
  }

  /// Takes 的 and what stands in front of it, lists, and leading verbs off.
  private func withoutLead(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Range<Int> {
    var start = pieces.lowerBound
    for index in pieces {
      let token = sentence.tokens[index]
      if token.kind == .of || token.kind == .etc || token.mark == .pause, index + 1 < pieces.upperBound, !isQuoted(index, pieces, sentence) {
        start = index + 1
      } else if let cue = token.cue, words.leads.contains(cue.word), index + 1 < pieces.upperBound - 1 {
        start = index + 1
      }
    }
    return start..<pieces.upperBound
  }

  private func isQuoted(_ index: Int, _ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    var depth = 0
    for position in pieces.lowerBound..<index {
      if sentence.tokens[position].mark == .quoteOpen { depth += 1 }
      if sentence.tokens[position].mark == .quoteClose { depth -= 1 }
    }
    return depth > 0
  }

  /// 年产1.2万吨…, 12英寸…, and a short name of a company in front belong to the name.
  private func withFront(_ pieces: Range<Int>, _ sentence: ParsedSentence, _ floor: Int) -> Range<Int> {
    var start = pieces.lowerBound
    if start > floor, let quantity = reading.quantity(sentence, sentence.tokens[start - 1]) {
      if start - 1 > floor, sentence.tokens[start - 2].classes.contains(.yearly) {
        start -= 2
      } else if [.length, .weight, .energy, .data, .physical].contains(quantity.kind) {
        start -= 1
      }
    }
    if start - 1 > floor, sentence.tokens[start - 1].classes.contains(.nominal), reading.organization(sentence.tokens[start - 2]) != nil {
      start -= 1
    }
    if start > floor, case .organization(let index) = sentence.tokens[start - 1].kind {
      let mention = reading.mentions.organizationMentions[index]
      let kind = reading.mentions.organizations[mention.organization].kind
      if mention.form == .alias || (mention.form == .name && kind == .park) { start -= 1 }
    }
    return start..<pieces.upperBound
  }

  private func isSpecific(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    if reading.organization(sentence.tokens[pieces.lowerBound]) != nil { return true }
    let name = reading.text.paragraphs[sentence.paragraph].bytes[sentence.bytes(pieces)]
    return name.count <= 150 && words.specificBytes(Array(name)) >= 12
  }

  /// The project of a name: a known one, or a new one.
  private mutating func add(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Int {
    var name = quotedName(reading.words(sentence.paragraph, sentence.bytes(pieces)))
    var parties: [Int] = []
    if let organization = reading.organization(sentence.tokens[pieces.lowerBound]) {
      parties = [organization]
      if pieces.count == 2, name.hasSuffix("项目") || name.hasSuffix("工程") {
        if let known = table.projects.firstIndex(where: { $0.parties.contains(organization) }) { return known }
        if reading.mentions.organizations[organization].kind == .park { name = reading.name(ofOrganization: organization) }
      }
    }
    if let builder = builder(of: pieces, sentence), !parties.contains(builder) { parties.append(builder) }
    if let known = table.projects.firstIndex(where: { $0.name == name || isShort(name, of: $0.name) }) {
      for party in parties where !table.projects[known].parties.contains(party) { table.projects[known].parties.append(party) }
      return known
    }
    table.projects.append(NamedProject(name: name, parties: parties))
    return table.projects.count - 1
  }

  /// “高端精密零部件加工制造”产业项目: what is quoted is the name where the rest says nothing.
  private func quotedName(_ name: String) -> String {
    guard name.hasPrefix("“"), let close = name.firstIndex(of: "”") else { return name }
    let rest = String(name[name.index(after: close)...])
    guard rest != "项目", words.specificBytes(Array(rest.utf8)) == 0 else { return name }
    return String(name[name.index(after: name.startIndex)..<close])
  }

  /// Whether a name is a short form of another: 北辰航空项目 of 北辰航空叶片精密制造项目.
  private func isShort(_ name: String, of full: String) -> Bool {
    for head in ["项目", "工程"] where name.hasSuffix(head) && full.hasSuffix(head) {
      let stem = name.dropLast(head.count)
      if stem.utf8.count >= 9, full.hasPrefix(stem) || full.dropLast(head.count).hasSuffix(stem) { return true }
    }
    return false
  }

  /// Who builds it: the company in front of it in the clause, with 由 or without.
  private func builder(of pieces: Range<Int>, _ sentence: ParsedSentence) -> Int? {
    let clause = sentence.clauses[sentence.clauseOf[pieces.lowerBound]]
    for index in stride(from: pieces.lowerBound - 1, through: clause.lowerBound, by: -1) {
      if let organization = reading.organization(sentence.tokens[index]),
        [.company, .institute].contains(reading.mentions.organizations[organization].kind)
      {
        return organization
      }
    }
    return nil
  }

  // MARK: Parks and references

  /// A park, building or base that the article names as an organisation.
  private mutating func park(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard let organization = reading.organization(sentence.tokens[index]),
      reading.mentions.organizations[organization].kind == .park
    else { return nil }
    let name = reading.name(ofOrganization: organization)
    let known = table.projects.firstIndex { $0.name == name }
    if known == nil { table.projects.append(NamedProject(name: name, parties: [])) }
    return ProjectMention(pieces: index..<index + 1, project: known ?? table.projects.count - 1, isNamed: true)
  }

  /// 该项目, 项目, 二期: the project told of before.
  private func anaphor(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard let current else { return nil }
    let token = sentence.tokens[index]
    if token.classes.contains(.phase) { return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false) }
    guard token.isNominal, words.anaphors.contains(reading.words(sentence, token)) else { return nil }
    return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
  }
}
