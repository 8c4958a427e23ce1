import NewsModel

/// Names of projects, by the nouns they end with and the words around them.
extension ProjectFinder {
  /// A name that ends with 项目, 工程, 生产线 at a piece.
  mutating func named(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
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
    let isObject =
      pieces.lowerBound > floor
      && sentence.tokens[pieces.lowerBound - 1].cue.map { ProjectFinder.buildVerbs.contains($0.word) } == true
    let isSized = pieces.contains { reading.quantity(sentence, sentence.tokens[$0]) != nil }
    // 某公司|预制棒扩产项目: behind its owner a short name is enough.
    let isOwned =
      pieces.lowerBound > floor
      && reading.organization(sentence.tokens[pieces.lowerBound - 1]).map {
        reading.mentions.organizations[$0].kind == .company
      } ?? false
    guard isSpecific(pieces, sentence, least: isObject || isSized || isOwned ? 6 : 12) else { return nil }
    return ProjectMention(pieces: pieces, project: add(pieces, sentence), isNamed: true)
  }

  /// 骐跃的二期工厂, 济元位于医药城的生产基地: a plant that nothing but its owner's name tells from others.
  mutating func owned(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard token.isNominal, index + 1 >= sentence.tokens.count || !sentence.tokens[index + 1].isNominal,
      words.ends(text, at: token.range.upperBound, with: words.plants), !isCounted(index, sentence)
    else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard var pieces = PhraseReader(reading: reading, sentence: sentence).left(of: index + 1, floor: clause.lowerBound)
    else { return nil }
    pieces = withoutLead(pieces, sentence)
    if pieces.lowerBound > clause.lowerBound, sentence.tokens[pieces.lowerBound - 1].classes.contains(.phase) {
      pieces = pieces.lowerBound - 1..<pieces.upperBound
    }
    let own = reading.words(sentence.paragraph, sentence.bytes(pieces))
    guard words.isPlain(Array(own.utf8)), isBuilt(pieces, clause, sentence),
      let owner = owner(of: pieces, clause, sentence)
    else { return nil }
    if owner.place.paragraph != sentence.paragraph || !clause.contains(where: { isPlace($0, owner.place, sentence) }),
      let known = known(endingWith: own, sentence)
    {
      return ProjectMention(pieces: pieces, project: known, isNamed: false)
    }
    let known = table.projects.firstIndex { $0.parties.contains(owner.organization) && $0.name.hasSuffix(own) }
    if known == nil {
      let isPhase = sentence.tokens[pieces.lowerBound].classes.contains(.phase)
      let name =
        shortName(owner).map { $0 + own } ?? (isPhase ? own : reading.name(ofOrganization: owner.organization) + own)
      table.projects.append(NamedProject(name: name, parties: [owner.organization]))
    }
    return ProjectMention(pieces: pieces, project: known ?? table.projects.count - 1, isNamed: true)
  }

  private func isPlace(_ index: Int, _ place: FoldedSpan, _ sentence: ParsedSentence) -> Bool {
    sentence.paragraph == place.paragraph && sentence.tokens[index].range == place.range
  }

  /// The project told of last whose name ends with some words, in this paragraph or the ones before; a park or institute
  /// of the article counts as well.
  mutating func known(endingWith own: String, _ sentence: ParsedSentence) -> Int? {
    let start = sentence.range.lowerBound
    let mention = reading.mentions.organizationMentions.last { mention in
      guard (mention.place.paragraph, mention.place.range.lowerBound) < (sentence.paragraph, start),
        sentence.paragraph - mention.place.paragraph <= 1
      else { return false }
      let organization = reading.mentions.organizations[mention.organization]
      return (organization.kind == .park || organization.kind == .institute) && organization.name.hasSuffix(own)
        && organization.name != own
    }
    if let mention { return site(mention.organization) }
    return table.projects.lastIndex { $0.name.hasSuffix(own) && $0.name != own }
  }

  /// The company in front of a plant in its clause, else the one that the text speaks of.
  private func owner(of pieces: Range<Int>, _ clause: Range<Int>, _ sentence: ParsedSentence) -> OrganizationMention? {
    for position in stride(from: pieces.lowerBound - 1, through: clause.lowerBound, by: -1) {
      guard case .organization(let number) = sentence.tokens[position].kind else { continue }
      let mention = reading.mentions.organizationMentions[number]
      if reading.mentions.organizations[mention.organization].kind == .company { return mention }
    }
    guard let company, company.place.paragraph == sentence.paragraph else { return nil }
    return company
  }

  /// The short name of a company where the article gives one.
  private func shortName(_ mention: OrganizationMention) -> String? {
    let named = reading.mentions.organizations[mention.organization]
    if mention.form == .alias { return reading.words(mention.place.paragraph, mention.place.range) }
    return named.aliases.first { $0.count >= 3 && !$0.hasSuffix("公司") }
  }

  /// 曜屏柔性模组|二期项目: a part that is named as a project of its own.
  mutating func phased(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
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

  static let buildVerbs: WordSet = [
    "建设", "规划", "规划建设", "共建", "启动", "新建", "筹建", "谋划", "谋划建设", "打造", "正在建设", "开工建设", "拟建", "推动", "推进", "开发建设",
    "投资建设", "兴建", "扩建", "投建", "获批建设", "启动建设", "负责建设", "建成", "承建", "投向", "共同建设", "合作共建", "签约共建", "联合建设", "合作建设",
  ]

  /// 总投资24亿元的拓芯设备二期研发制造基地, 共享储能电站10月并网: what is built, by its noun and the words around it.
  mutating func placed(at index: Int, _ sentence: ParsedSentence) -> ProjectMention? {
    let token = sentence.tokens[index]
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    guard token.isNominal, index + 1 >= sentence.tokens.count || !sentence.tokens[index + 1].isNominal,
      words.ends(text, at: token.range.upperBound, with: words.places), !isCounted(index, sentence)
    else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    guard var pieces = phrases.left(of: index + 1, floor: clause.lowerBound) else { return nil }
    // 扩产项目|主体厂房: a part of the project in front.
    if pieces.dropLast().contains(where: { words.endsProject(text, at: sentence.tokens[$0].range.upperBound) }) {
      return nil
    }
    pieces = withoutLead(pieces, sentence)
    // 拓芯设备|二期|研发制造基地: a part inside the name.
    if pieces.lowerBound > clause.lowerBound, sentence.tokens[pieces.lowerBound - 1].classes.contains(.phase) {
      let front = phrases.left(of: pieces.lowerBound - 1, floor: clause.lowerBound).map { withoutLead($0, sentence) }
      if let front {
        pieces = front.lowerBound..<pieces.upperBound
      } else if pieces.lowerBound - 2 >= clause.lowerBound,
        reading.organization(sentence.tokens[pieces.lowerBound - 2]) != nil
      {
        pieces = pieces.lowerBound - 2..<pieces.upperBound
      } else if pieces.count == 1 {
        pieces = pieces.lowerBound - 1..<pieces.upperBound
      }
    }
    pieces = withFront(pieces, sentence, clause.lowerBound)
    guard isBuilt(pieces, clause, sentence), isLongEnough(pieces, sentence), !isPart(pieces, sentence),
      !isPhaseOfCurrent(pieces, sentence), !isBare(pieces, sentence)
    else { return nil }
    return ProjectMention(pieces: pieces, project: add(pieces, sentence), isNamed: true)
  }

  /// 中试线建成, where the article tells of …中试线: the last word of its name, and no name of its own.
  private func isBare(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    guard let current, isNear(sentence) else { return false }
    let name = reading.words(sentence.paragraph, sentence.bytes(pieces))
    return table.projects[current.project].name.hasSuffix(name) && table.projects[current.project].name != name
  }

  /// 二期丝材车间 with nothing in front: a part of the project that the paragraph tells of.
  func isPhaseOfCurrent(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let first = pieces.lowerBound
    let isPhase =
      sentence.tokens[first].classes.contains(.phase)
      || first > 0 && sentence.tokens[first - 1].classes.contains(.phase)
    guard isPhase, let current, current.paragraph == sentence.paragraph else { return false }
    return !pieces.contains { reading.organization(sentence.tokens[$0]) != nil }
  }

  /// 该项目…建设研发中心: built as a part of the project that the sentence is about; 世界级…基地: a goal.
  func isPart(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let name = reading.words(sentence.paragraph, sentence.bytes(pieces))
    if words.isPlain(Array(name.utf8)) || ["世界", "国家级", "全国", "国内", "国际", "一流"].contains(where: { name.hasPrefix($0) })
    {
      return true
    }
    guard pieces.lowerBound > 0, let cue = sentence.tokens[pieces.lowerBound - 1].cue,
      ProjectFinder.buildVerbs.contains(cue.word)
    else { return false }
    return sentence.tokens[0..<pieces.lowerBound].contains { token in
      token.isNominal && words.anaphors.contains(reading.words(sentence, token))
    }
  }

  func isLongEnough(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let name = reading.text.paragraphs[sentence.paragraph].bytes[sentence.bytes(pieces)]
    if sentence.tokens[pieces.lowerBound].classes.contains(.phase) { return name.count >= 12 }
    return (12...90).contains(name.count) && words.specificBytes(Array(name)) >= 9
  }

  /// Whether the words around tell of building: money for it in front, a verb of building, or a stage behind.
  func isBuilt(_ pieces: Range<Int>, _ clause: Range<Int>, _ sentence: ParsedSentence) -> Bool {
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
    if pieces.upperBound < clause.upperBound, sentence.tokens[pieces.upperBound].classes.contains(.phase) {
      return true
    }
    for index in pieces.upperBound..<max(pieces.upperBound, clause.upperBound) {
      guard let cue = sentence.tokens[index].cue else { continue }
      if ["开放", "运营", "上线", "正式运营", "稳定运行"].contains(cue.word) { continue }
      if !cue.stages.isEmpty, !cue.stages.contains(.signed), !cue.stages.contains(.landed) { return true }
    }
    return false
  }

  /// 17个…项目, …项目17个: several, no name.
  func isCounted(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    if index + 1 < sentence.tokens.count, let quantity = reading.quantity(sentence, sentence.tokens[index + 1]),
      quantity.kind == .count
    {
      return true
    }
    var position = index - 1
    while position >= 0, sentence.tokens[position].isNominal { position -= 1 }
    guard position >= 0, let quantity = reading.quantity(sentence, sentence.tokens[position]) else { return false }
    // 年产40万套电驱总成项目: the count is part of the name.
    if position > 0, sentence.tokens[position - 1].classes.contains(.yearly) { return false }
    return quantity.kind == .count
  }

  /// The project of a name: a known one, or a new one.
  mutating func add(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Int {
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

  /// “高端精密零部件加工制造”产业项目: what is quoted is the name where the rest says nothing.
  func quotedName(_ name: String) -> String {
    guard name.hasPrefix("“"), let close = name.firstIndex(of: "”") else { return name }
    let rest = String(name[name.index(after: close)...])
    guard rest != "项目", words.specificBytes(Array(rest.utf8)) == 0 else { return name }
    return String(name[name.index(after: name.startIndex)..<close])
  }

  /// Whether a name is a short form of another: 北辰航空项目 of 北辰航空叶片精密制造项目.
  func isShort(_ name: String, of full: String) -> Bool {
    for head in ["项目", "工程"] where name.hasSuffix(head) && full.hasSuffix(head) {
      let stem = name.dropLast(head.count)
      if stem.utf8.count >= 9, full.hasPrefix(stem) || full.dropLast(head.count).hasSuffix(stem) { return true }
    }
    return false
  }

  /// Who builds it: the company in front of it in the clause, with 由 or without.
  func builder(of pieces: Range<Int>, _ sentence: ParsedSentence) -> Int? {
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
}
