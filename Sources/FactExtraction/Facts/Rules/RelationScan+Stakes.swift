import NewsModel

/// invests_in and subsidiary_of by stakes: 合资组建C, 由某基金领投, A的1500万元股权投资, 持股51%.
extension RelationScan {
  private static let ventures: WordSet = ["合资组建", "合资成立", "合资设立"]
  private static let foundings: WordSet = ["组建", "设立", "成立"]

  /// Every stake that the sentence tells.
  func staked() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      let clause = sentence.clauses[sentence.clauseOf[index]]
      if let cue = tokens[index].cue {
        if RelationScan.ventures.contains(cue.word) || RelationScan.foundings.contains(cue.word) {
          drafts += founded(index, clause)
        }
        if cue.word == "领投" || cue.word == "跟投" { drafts.append(fund(index, clause)) }
        if cue.word == "持股" { drafts.append(held(index, clause)) }
      }
      if reading.quantity(sentence, tokens[index])?.kind == .money { drafts.append(supported(index, clause)) }
    }
    return drafts.compactMap { $0 }
  }

  /// A与B签署协议,合资组建C: each has a stake in the new firm.
  private func founded(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard let child = organization(index + 1), kind(child) == .company else { return [] }
    let front = phrases.words(clause.lowerBound..<index + 1)
    guard ["合资", "共同出资", "联合出资"].contains(where: { front.contains($0) }) else { return [] }
    var owners = list(endingBefore: index, floor: clause.lowerBound)
    if owners.isEmpty, sentence.clauseOf[index] > 0 { owners = firms(sentence.clauseOf[index] - 1) }
    return owners.filter { $0 != child }.map { draft(.investsIn, $0, child, at: index, rule: "invests.venture") }
  }

  private func firms(_ clause: Int) -> [Int] {
    var found: [Int] = []
    for index in sentence.clauses[clause] {
      if let firm = organization(index), kind(firm) == .company || kind(firm) == .institute, !found.contains(firm) {
        found.append(firm)
      }
    }
    return found
  }

  /// 其中A持股51%: most of what the sentence has founded, or speaks of, belongs to A.
  private func held(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard index + 1 < clause.upperBound, let share = reading.quantity(sentence, tokens[index + 1]),
      share.amount.unit == "%",
      share.amount.value > 50
    else { return nil }
    let words = phrases.words(clause.lowerBound..<index)
    let owners = (0..<clause.lowerBound).compactMap { organization($0) }.filter { kind($0) == .company }
    let child = child(before: clause.lowerBound) ?? owners.first
    let named = list(endingBefore: index, floor: clause.lowerBound).last
    guard let child, let owner = named ?? (words.hasSuffix("前者") ? owners.first { $0 != child } : nil), owner != child
    else { return nil }
    return draft(.subsidiaryOf, child, owner, at: index, rule: "subsidiary.held")
  }

  /// The firm behind a verb of founding in front of a piece.
  private func child(before end: Int) -> Int? {
    for index in (0..<end).reversed() {
      guard let cue = tokens[index].cue,
        RelationScan.ventures.contains(cue.word) || RelationScan.foundings.contains(cue.word)
      else { continue }
      if let child = organization(index + 1), kind(child) == .company { return child }
    }
    return nil
  }

  /// 由某产业基金领投: a fund is no organisation, and invests all the same.
  private func fund(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard let pieces = phrases.left(of: index, floor: clause.lowerBound),
      !pieces.contains(where: { organization($0) != nil }),
      let target = topic(max(0, clause.lowerBound - 1)) ?? topic(pieces.lowerBound)
    else { return nil }
    let front =
      pieces.lowerBound > clause.lowerBound
      ? organization(pieces.lowerBound - 1).map { reading.name(ofOrganization: $0) } : nil
    var name = phrases.words(pieces)
    if let of = name.endIndex(ofLast: "、") { name = String(name[of...]) }
    guard name.hasSuffix("基金"), (6...24).contains(name.count + (front?.count ?? 0)) else { return nil }
    return draft(
      .investsIn, (front ?? "") + name, reading.name(ofOrganization: target), at: index,
      from: max(0, clause.lowerBound - 1),
      rule: "invests.fund")
  }

  private static let stakes = ["股权投资", "可转债", "天使投资", "战略投资", "增资款", "股权融资", "投资款", "直投资金"]

  /// 靠A的1500万元股权投资撑过…, A拿出3000万元可转债: the firm that the text speaks of was given it.
  private func supported(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard index + 1 < clause.upperBound, tokens[index + 1].isNominal || tokens[index + 1].cue != nil else { return nil }
    let rest = phrases.words(index + 1..<min(clause.upperBound, index + 4))
    guard RelationScan.stakes.contains(where: { rest.hasPrefix($0) }),
      let position = (clause.lowerBound..<index).last(where: { organization($0) != nil }), index - position <= 3,
      let owner = organization(position), kind(owner) == .company,
      let target = topic(max(0, clause.lowerBound - 1)) ?? topic(0), target != owner
    else { return nil }
    return draft(.investsIn, owner, target, at: index, rule: "invests.stake")
  }
}
