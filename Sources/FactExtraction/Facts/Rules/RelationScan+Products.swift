import NewsModel

extension RelationScan {
  private static let makingVerbs: Set<String> = ["自主研发", "研发", "自主生产", "生产", "研制", "制造", "开发", "自主研制", "主营", "组装"]

  /// makes: A研发的P, 做P的A, A生产P.
  func made() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard let cue = tokens[index].cue, RelationScan.makingVerbs.contains(cue.word) else { continue }
      drafts.append(product(index))
    }
    return drafts.compactMap { $0 }
  }

  private func product(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard case .organization(let maker)? = context.subjects[paragraph][sentenceIndex][index], kind(maker) == .company else { return nil }
    var next = index + 1
    while next < clause.upperBound, let cue = tokens[next].cue, RelationScan.makingVerbs.contains(cue.word) { next += 1 }
    guard next < clause.upperBound, tokens[next].kind == .of else { return nil }
    guard let pieces = phrases.right(of: next, limit: clause.upperBound) else { return nil }
    let name = cleaned(phrases.words(pieces))
    guard (3...24).contains(name.count), !RelationScan.vague.contains(where: { name.hasPrefix($0) }) else { return nil }
    return draft(.makes, reading.name(ofOrganization: maker), name, at: index, rule: "makes")
  }

  private static let vague = ["产品", "技术", "首批", "新产品", "核心", "关键", "企业", "项目", "设备"]

  private func cleaned(_ words: String) -> String {
    var words = words
    for head in ["一款", "首款", "首台", "全球首款", "国内首款", "一台"] where words.hasPrefix(head) { words.removeFirst(head.count) }
    return words
  }
}
