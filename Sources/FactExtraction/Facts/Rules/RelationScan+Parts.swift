import NewsModel

extension RelationScan {
  private static let partWords = ["组团", "片区", "板块", "园中园", "分区", "功能区"]
  /// What a sentence holds where one of its nouns tells of a part or of who runs it.
  private static let partMarks = (partWords + ["运营方", "运营单位"]).map { Array($0.utf8) }

  /// part_of, and who runs or builds a park by position: “A”“B”“C”三大组团, 园区运营方A, P是A重点建设的….
  func parts() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    let isTold = RelationScan.partMarks.contains { Bytes.firstIndex(of: $0, in: text, sentence.range) != nil }
    for index in tokens.indices {
      if isTold, tokens[index].isNominal {
        let words = reading.words(sentence, tokens[index])
        if RelationScan.partWords.contains(where: { words.contains($0) }) { drafts += members(index) }
        if words.hasSuffix("运营方") || words.hasSuffix("运营单位") { drafts.append(runner(index)) }
      }
      if tokens[index].cue?.word == "是" { drafts.append(described(index)) }
      if let park = organization(index), kind(park) == .park { drafts += pushed(index, park) }
    }
    return drafts.compactMap { $0 }
  }

  /// The quoted names in front of 三大组团 are parts of the park that the text speaks of.
  private func members(_ index: Int) -> [FactDraft?] {
    var found: [Int] = []
    var position = index - 1
    while position >= 0 {
      if let organization = organization(position) {
        found.insert(organization, at: 0)
      } else if ![CueToken.Mark.quoteOpen, .quoteClose, .pause].contains(where: { tokens[position].mark == $0 }) {
        break
      }
      position -= 1
    }
    guard found.count >= 2 else { return [] }
    for earlier in stride(from: position, through: 0, by: -1) {
      if let whole = organization(earlier), kind(whole) == .park, !found.contains(whole) {
        return found.map { draft(.partOf, $0, whole, at: index, from: earlier, rule: "part-of") }
      }
    }
    guard let whole = park(before: max(0, position)), !found.contains(whole) else { return [] }
    return found.map { draft(.partOf, $0, whole, at: index, rule: "part-of") }
  }

  /// 产业园运营方A: A runs the park told of last.
  private func runner(_ index: Int) -> FactDraft? {
    guard let company = organization(index + 1), kind(company) == .company else { return nil }
    return park(before: index).flatMap { draft(.operates, company, $0, at: index + 1, rule: "operates.runner") }
  }

  /// P是A重点建设的人才公寓之一.
  private func described(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard index > clause.lowerBound, let park = organization(index - 1), kind(park) == .park,
      let agent = organization(index + 1), kind(agent) == .company
    else { return nil }
    let verbs: WordSet = ["建设", "打造", "开发", "投资", "开发建设"]
    guard
      (index + 2..<max(index + 2, clause.upperBound)).contains(where: { verbs.contains(tokens[$0].cue?.word ?? "") })
    else { return nil }
    return draft(.builds, agent, park, at: index, rule: "builds.described")
  }

  /// A推动…P建设运营.
  private func pushed(_ index: Int, _ park: Int) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard index + 1 < clause.upperBound, let cue = tokens[index + 1].cue, cue.word == "建设" || cue.word == "建设运营",
      let agent = subject(clause.lowerBound), kind(agent) == .company,
      (clause.lowerBound..<index).contains(where: { tokens[$0].classes.contains(.ongo) })
    else { return [] }
    var drafts = [draft(.builds, agent, park, at: index, rule: "builds.pushed")]
    let runs = cue.word == "建设运营" || index + 2 < clause.upperBound && tokens[index + 2].cue?.word == "运营"
    if runs { drafts.append(draft(.operates, agent, park, at: index, rule: "operates.pushed")) }
    return drafts
  }
}
