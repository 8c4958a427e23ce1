import NewsModel

/// Finds the projects that an article names, and every place that means one of them.
struct ProjectFinder {
  let reading: ArticleReading
  let words: ProjectWords
  private var table = ProjectTable()
  private var current: Int?
  private var currentPark: Int?

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
      if let mention = named(at: index, sentence) ?? phased(at: index, sentence) ?? placed(at: index, sentence)
        ?? park(at: index, sentence)
      {
        found.removeAll { $0.pieces.overlaps(mention.pieces) }
        found.append(mention)
        if isPark(mention, sentence) { currentPark = mention.project }
        if isSpokenOf(mention, sentence) { current = mention.project }
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
    if before.kind == .of || ["建设", "共建", "推动", "推进", "打造", "谋划建设", "规划建设"].contains(before.cue?.word ?? "") {
      return true
    }
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

  // MARK: Names

  /// A name that ends with 项目, 工程, 生产线 at a piece.
  private mutating func named(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard token.isNominal, words.ends(text, at: token.range.upperBound, with: words.heads), !isCounted(index, sentence)
    else {
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

  /// 曜屏柔性模组|二期项目: a part that is named as a project of its own.
  private mutating func phased(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    guard let cue = sentence.tokens[index].cue, cue.classes.contains(.phase),
      cue.word.hasSuffix("项目") || cue.word.hasSuffix("工程")
    else { return nil }
    let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
    guard let all = PhraseReader(reading: reading, sentence: sentence).left(of: index, floor: floor) else { return nil }
    let front = withFront(withoutLead(all, sentence), sentence, floor)
    let pieces = front.lowerBound..<index + 1
    guard isSpecific(pieces, sentence) else { return nil }
    return ProjectMention(pieces: pieces, project: add(pieces, sentence), isNamed: true)
  }

  private static let buildVerbs: WordSet = [
    "建设", "规划", "规划建设", "共建", "启动", "新建", "筹建", "谋划", "谋划建设", "打造", "正在建设", "开工建设", "拟建", "推动",
  ]

  /// 总投资24亿元的拓芯设备二期研发制造基地, 共享储能电站10月并网: what is built, by its noun and the words around it.
  private mutating func placed(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard token.isNominal, index + 1 >= sentence.tokens.count || !sentence.tokens[index + 1].isNominal,
      words.ends(text, at: token.range.upperBound, with: words.places), !isCounted(index, sentence)
    else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    guard var pieces = phrases.left(of: index + 1, floor: clause.lowerBound) else { return nil }
    pieces = withoutLead(pieces, sentence)
    // 拓芯设备|二期|研发制造基地: a part inside the name.
    if pieces.lowerBound > clause.lowerBound, sentence.tokens[pieces.lowerBound - 1].classes.contains(.phase) {
      let front = phrases.left(of: pieces.lowerBound - 1, floor: clause.lowerBound).map { withoutLead($0, sentence) }
      if let front {
        pieces = front.lowerBound..<pieces.upperBound
      } else if pieces.count == 1 {
        pieces = pieces.lowerBound - 1..<pieces.upperBound
      }
    }
    pieces = withFront(pieces, sentence, clause.lowerBound)
    guard isBuilt(pieces, clause, sentence), isLongEnough(pieces, sentence) else { return nil }
    return ProjectMention(pieces: pieces, project: add(pieces, sentence), isNamed: true)
  }

  private func isLongEnough(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let name = reading.text.paragraphs[sentence.paragraph].bytes[sentence.bytes(pieces)]
    if sentence.tokens[pieces.lowerBound].classes.contains(.phase) { return name.count >= 12 }
    return (12...90).contains(name.count) && words.specificBytes(Array(name)) >= 9
  }

  /// Whether the words around tell of building: money for it in front, a verb of building, or a stage behind.
  private func isBuilt(_ pieces: Range<Int>, _ clause: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let start = pieces.lowerBound
    if start > clause.lowerBound, sentence.tokens[start - 1].kind == .of {
      for index in clause.lowerBound..<start {
        guard let quantity = reading.quantity(sentence, sentence.tokens[index]) else { continue }
        if [.money, .area, .energy].contains(quantity.kind) { return true }
      }
      if start - 2 >= clause.lowerBound, let cue = sentence.tokens[start - 2].cue,
        cue.word == "共建" || !cue.stages.isEmpty
      {
        return true
      }
    }
    if start > clause.lowerBound, let cue = sentence.tokens[start - 1].cue, ProjectFinder.buildVerbs.contains(cue.word)
    {
      return true
    }
    for index in pieces.upperBound..<max(pieces.upperBound, clause.upperBound) {
      guard let cue = sentence.tokens[index].cue else { continue }
      if ["开放", "运营", "上线", "正式运营", "稳定运行"].contains(cue.word) { continue }
      if !cue.stages.isEmpty, !cue.stages.contains(.signed), !cue.stages.contains(.landed) { return true }
    }
    return false
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
      quantity.kind == .count
    {
      return true
    }
    var position = index - 1
    while position >= 0, sentence.tokens[position].isNominal { position -= 1 }
    guard position >= 0, let quantity = reading.quantity(sentence, sentence.tokens[position]) else { return false }
    return quantity.kind == .count
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
    let token = sentence.tokens[index]
    if token.classes.contains(.phase), index > 0, reading.organization(sentence.tokens[index - 1]) != nil,
      let currentPark
    {
      return ProjectMention(pieces: index..<index + 1, project: currentPark, isNamed: false)
    }
    guard let current = current ?? (token.classes.contains(.phase) ? currentPark : nil) else { return nil }
    if token.classes.contains(.phase) {
      return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
    }
    guard token.isNominal, words.anaphors.contains(reading.words(sentence, token)) else { return nil }
    return ProjectMention(pieces: index..<index + 1, project: current, isNamed: false)
  }

  /// The project of a name: a known one, or a new one.
  private mutating func add(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Int {
    var name = quotedName(reading.words(sentence.paragraph, sentence.bytes(pieces)))
    var parties: [Int] = []
    if let organization = reading.organization(sentence.tokens[pieces.lowerBound]) {
      parties = [organization]
      if pieces.count == 2, name.hasSuffix("项目") || name.hasSuffix("工程") {
        if let known = table.projects.firstIndex(where: { $0.parties.contains(organization) }) { return known }
        if reading.mentions.organizations[organization].kind == .park {
          name = reading.name(ofOrganization: organization)
        }
      }
    }
    if let builder = builder(of: pieces, sentence), !parties.contains(builder) { parties.append(builder) }
    if let known = table.projects.firstIndex(where: { $0.name == name || isShort(name, of: $0.name) }) {
      for party in parties where !table.projects[known].parties.contains(party) {
        table.projects[known].parties.append(party)
      }
      return known
    }
    table.projects.append(NamedProject(name: name, parties: parties))
    return table.projects.count - 1
  }
}
