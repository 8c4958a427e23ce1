import NewsModel

extension QuantityScan {
  /// 以上, 左右, 内 behind an amount.
  func suffix(_ candidate: Candidate) -> (op: Amount.Operator, end: Int)? {
    if let found = finder.operators.beginning(text, at: candidate.end, limit: limit, .after) { return found }
    switch candidate.kind {
    case .duration, .length, .age: return finder.operators.beginning(text, at: candidate.end, limit: limit, .within)
    default: return nil
    }
  }

  /// 级 behind an amount, or a noun behind a bare size of money (百亿元企业), makes it a class.
  func classEnd(_ candidate: Candidate) -> Int? {
    let level: [UInt8] = [0xE7, 0xBA, 0xA7]
    if candidate.isClass { return candidate.end }
    if Bytes.matches(level, in: text, at: candidate.end), candidate.kind != .duration, candidate.kind != .count {
      return candidate.end + level.count
    }
    guard candidate.isBareSize, candidate.kind == .money, candidate.end < limit else { return nil }
    // A Han character behind it goes on with the noun of the class.
    return text[candidate.end] >= 0xE4 && text[candidate.end] <= 0xE9 ? candidate.end : nil
  }

  /// 超, 近, 约 in front of an amount.
  func prefix(_ candidate: Candidate) -> (op: Amount.Operator, start: Int)? {
    let longer = finder.operators.ending(text, at: candidate.start, floor: floor, .before)
    if candidate.isBareSize || candidate.kind == .money,
      let found = finder.operators.ending(text, at: candidate.start, floor: floor, .bare),
      found.start <= longer?.start ?? found.start
    {
      return found
    }
    guard let found = longer else { return nil }
    // 近三年 means the last three years; 历时近三年 nearly three.
    if found.op == .atMost, candidate.kind == .duration, candidate.start - found.start == 3,
      !finder.context.ends(.lastingBefore, text, at: found.start, floor: floor)
    {
      return nil
    }
    return found
  }

  /// 最高, 至少, 约占 further to the left in the clause.
  func apart(_ candidate: Candidate) -> Amount.Operator? {
    guard candidate.kind != .rank, candidate.kind != .phase else { return nil }
    let clause = sentence.clauses.last { $0.range.lowerBound <= candidate.start }
    let start = max(floor, clause?.range.lowerBound ?? floor, candidate.start - 45)
    guard start < candidate.start else { return nil }
    return finder.operators.last(text, in: start..<candidate.start)?.op
  }
}
