import NewsModel

extension QuantityScan {
  private static let parts = Array("分之".utf8)
  private static let percent = Array("百分之".utf8)

  /// 百分之八: a share in percent.
  mutating func readPercentWord(_ start: Int) -> Int? {
    guard Bytes.matches(QuantityScan.percent, in: text, at: start),
      let share = finder.numerals.read(text, at: start + QuantityScan.percent.count, limit: limit)
    else { return nil }
    return addShare(share.value, start, share.end)
  }

  /// 三分之一: a share of the whole in percent, to two places.
  mutating func readShare(_ start: Int, _ numeral: Numeral) -> Int? {
    guard Bytes.matches(QuantityScan.parts, in: text, at: numeral.end),
      let upper = finder.numerals.read(text, at: numeral.end + QuantityScan.parts.count, limit: limit)
    else { return nil }
    let lower = numeral.value.value
    guard lower > 0 else { return upper.end }
    let value = DecimalNumber(Int((upper.value.value / lower * 10_000).rounded()), exponent: -2)
    return addShare(value, start, upper.end)
  }

  private mutating func addShare(_ value: DecimalNumber, _ start: Int, _ end: Int) -> Int {
    add(Candidate(value: value, unit: "%", kind: .percent, start: start, unitStart: end, end: end))
  }

  /// 5亿至8亿元, 3%至5%, 2—3公斤: one amount with two ends. Years, months and storeys joined so are passed over.
  mutating func readRange(_ start: Int, _ numeral: Numeral) -> Int? {
    let first = unit(behind: numeral)
    let joint = first?.end ?? numeral.end
    guard let next = finder.context.end(.rangeBetween, text, at: joint, limit: limit),
      let second = finder.numerals.read(text, at: next, limit: limit), second.isHan == numeral.isHan
    else { return nil }
    guard let unit = unit(behind: second) else {
      return first == nil && isFourDigitYear(numeral) ? second.end : nil
    }
    if unit.word.kind == .name || isFourDigitYear(second) { return unit.end }
    if let first, first.word != unit.word { return nil }
    if first != nil, finder.context.ends(.fromBefore, text, at: start, floor: sentence.range.lowerBound) { return nil }
    if isNoAmount(start, second, unit) { return unit.end }
    var low = numeral
    if first == nil, !low.hasSize, second.hasSize, low.value.value < mantissa(second) {
      low.value.exponent += second.lastSize
    }
    guard low.value.value < second.value.value else { return nil }
    var candidate = candidate(second, unit, start: start)
    candidate.high = candidate.value
    candidate.value = low.value * unit.word.factor
    candidate.isOne = false
    candidate.isBareSize = false
    return add(candidate)
  }

  private func mantissa(_ numeral: Numeral) -> Double {
    DecimalNumber(numeral.value.digits, exponent: numeral.value.exponent - numeral.lastSize).value
  }

  private func isFourDigitYear(_ numeral: Numeral) -> Bool {
    !numeral.hasSize && (1900...2100).contains(numeral.value.value)
  }

  /// Numbers without a unit: 百亿级, 总投资50亿, 容积率4.0, or the first of a list that shares one unit.
  mutating func readWithoutUnit(_ start: Int, _ numeral: Numeral) -> Int {
    if let candidate = moneyWithoutUnit(start, numeral) ?? plainFigure(start, numeral) { return add(candidate) }
    if Bytes.matches(QuantityScan.pause, in: text, at: numeral.end), !numeral.isHan {
      waiting.append((numeral, start))
    } else {
      waiting = []
    }
    return numeral.end
  }

  private func moneyWithoutUnit(_ start: Int, _ numeral: Numeral) -> Candidate? {
    guard numeral.hasSize, numeral.lastSize >= 4 else { return nil }
    var candidate = Candidate(
      value: numeral.value, high: numeral.high, unit: "CNY", kind: .money, start: start, unitStart: numeral.end,
      end: numeral.end)
    candidate.isBareSize = numeral.isBareSize
    if numeral.isOpen { candidate.inner = .atLeast }
    let clause = sentence.clauses.last { $0.range.lowerBound <= start }?.range.lowerBound ?? start
    let near = max(clause, start - 30)..<start
    if let end = finder.context.end(.classAfter, text, at: numeral.end, limit: limit), numeral.lastSize >= 8 {
      if prefix(candidate) == nil {
        candidate.isClass = true
        let level = Array("级".utf8)
        if Bytes.matches(level, in: text, at: end - level.count) { candidate.end = end }
        return candidate
      }
      return candidate
    }
    if finder.context.end(.moneyAfter, text, at: numeral.end, limit: limit) != nil { return candidate }
    guard finder.context.stands(.moneyBefore, text, in: near), endsPhrase(numeral.end) || suffix(candidate) != nil
    else {
      return nil
    }
    return candidate
  }

  private func plainFigure(_ start: Int, _ numeral: Numeral) -> Candidate? {
    guard !numeral.isHan, !numeral.hasSize, numeral.value.exponent < 0,
      finder.context.stands(.plainBefore, text, in: max(sentence.range.lowerBound, start - 60)..<start)
    else { return nil }
    return Candidate(
      value: numeral.value, unit: "", kind: .plain, start: start, unitStart: numeral.end, end: numeral.end)
  }

  /// Gives the unit of the last number of a list to the numbers in front of it.
  mutating func flushWaiting(_ unit: Unit) {
    let list = waiting
    waiting = []
    guard unit.word.kind == .money || unit.word.kind == .percent else { return }
    for (numeral, start) in list {
      _ = add(
        Candidate(
          value: numeral.value * unit.word.factor, unit: unit.word.unit, kind: unit.word.kind, start: start,
          unitStart: numeral.end, end: numeral.end))
    }
  }
}
