import NewsModel

extension RelationScan {
  /// leads_chain: 作为X产业链链主企业,A; X产业以A为龙头; A是X产业链的链主; 依托A等龙头企业.
  func led() -> [FactDraft] {
    var drafts: [FactDraft] = []
    for index in tokens.indices where tokens[index].isNominal {
      let words = reading.words(sentence, tokens[index])
      let isChain = words.contains("链主")
      guard isChain || words.hasPrefix("龙头") || words.hasSuffix("龙头") else { continue }
      let companies = leaders(index, isChain: isChain).filter { [.company, .institute].contains(kind($0)) }
      guard !companies.isEmpty,
        let industry = IndustryNames(reading: reading).industry(paragraph, sentenceIndex, near: index)
      else { continue }
      drafts += companies.compactMap {
        draft(.leadsChain, reading.name(ofOrganization: $0), industry, at: index, rule: "leads-chain")
      }
    }
    return drafts
  }

  private func leaders(_ index: Int, isChain: Bool) -> [Int] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    // 以A为龙头.
    if index > clause.lowerBound + 2, tokens[index - 1].cue?.word == "为" {
      let list = list(endingBefore: index - 1, floor: clause.lowerBound)
      let start = (clause.lowerBound..<index).first { tokens[$0].cue?.word == "以" }
      return start == nil ? [] : list
    }
    // A等龙头企业.
    if index > clause.lowerBound, tokens[index - 1].kind == .etc { return examples(index, clause, isChain: isChain) }
    // 由A担任X产业链链主.
    if isChain, let verb = (clause.lowerBound..<index).last(where: { tokens[$0].cue?.word == "担任" }),
      verb > clause.lowerBound, let firm = organization(verb - 1)
    {
      return [firm]
    }
    let words = reading.words(sentence, tokens[index])
    if isChain, let next = organization(index + 1) { return [next] }
    if index + 1 == clause.upperBound, (clause.lowerBound..<index).contains(where: { tokens[$0].cue?.word == "作为" }),
      let next = organization(clause.upperBound + 1)
    {
      return [next]
    }
    // A是这条产业链的链主.
    guard !words.contains("不"), index + 1 >= clause.upperBound || tokens[index + 1].mark != nil,
      let link = (clause.lowerBound..<index).last(where: { tokens[$0].cue?.word == "是" }), link > clause.lowerBound
    else { return [] }
    return organization(link - 1).map { [$0] } ?? []
  }

  private func examples(_ index: Int, _ clause: Range<Int>, isChain: Bool) -> [Int] {
    let companies = list(endingBefore: index, floor: clause.lowerBound)
    let before = phrases.words(clause.lowerBound..<index)
    let behind = phrases.words(index..<clause.upperBound)
    let isLed = ["依托", "以"].contains { before.hasPrefix($0) } || ["领跑", "领衔", "引领"].contains { behind.contains($0) }
    return isChain || isLed ? companies : []
  }
}
