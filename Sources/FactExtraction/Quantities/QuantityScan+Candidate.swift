import NewsModel

extension QuantityScan {
  /// An amount before the operator words around it are known.
  struct Candidate {
    var value: DecimalNumber
    var high: DecimalNumber?
    var unit: String
    var kind: MeasureWord.Kind
    /// Start of the number.
    var start: Int
    /// Start of the unit.
    var unitStart: Int
    /// End of the unit.
    var end: Int
    /// What 余, 多 or the phrase itself says.
    var inner: Amount.Operator?
    var isBareSize = false
    /// 一 alone: an article unless an operator word says otherwise.
    var isOne = false
    /// Read as a class of size whatever stands around.
    var isClass = false
  }

  /// The candidate of a number and its unit.
  func candidate(_ numeral: Numeral, _ unit: Unit, start: Int) -> Candidate {
    var candidate = Candidate(
      value: numeral.value * unit.word.factor, high: numeral.high.map { $0 * unit.word.factor }, unit: unit.word.unit,
      kind: unit.word.kind, start: start, unitStart: unit.start, end: unit.end)
    candidate.isBareSize = numeral.isBareSize
    candidate.isOne = numeral.isOne
    if unit.isOpen { candidate.inner = .atLeast }
    if unit.word.kind == .duration, Bytes.matches(QuantityScan.half, in: text, at: unit.end),
      numeral.value.exponent == 0, finder.phrases.phrase(text, at: unit.end, limit: limit) == nil
    {
      candidate.value = DecimalNumber(numeral.value.digits * 10 + 5, exponent: -1)
      candidate.end += QuantityScan.half.count
      candidate.isOne = false
    }
    if let (_, end) = finder.operators.beginning(text, at: candidate.end, limit: limit, .open),
      opensBehind(unit.word.kind)
    {
      candidate.inner = .atLeast
      candidate.end = end
    }
    candidate.end = closingBracket(candidate.end)
    return candidate
  }

  /// 半 of 两年半.
  private static var half: [UInt8] { [0xE5, 0x8D, 0x8A] }

  /// Whether 多 behind the unit opens the amount: 4年多, 7倍多, 三成多.
  private func opensBehind(_ kind: MeasureWord.Kind) -> Bool {
    [.duration, .multiple, .percent, .length].contains(kind)
  }

  /// 112家(个), 210台(套): the second counter belongs to the first.
  private func closingBracket(_ end: Int) -> Int {
    guard end < limit, text[end] == 0x28, let (word, close) = finder.measure(text, at: end + 1, limit: limit),
      word.kind == .count, close < limit, text[close] == 0x29
    else { return end }
    return close + 1
  }

  /// Adds an amount with the operator words around it.
  /// - Returns: the offset past it.
  mutating func add(_ candidate: Candidate) -> Int {
    var op = candidate.inner ?? .equal
    var place = candidate.start..<candidate.end
    var hasSuffix = false
    if let (word, end) = suffix(candidate) {
      op = word
      hasSuffix = true
      place = place.lowerBound..<end
    } else if let end = classEnd(candidate) {
      op = .sizeClass
      place = place.lowerBound..<end
    }
    let before = prefix(candidate)
    if op == .sizeClass, candidate.isBareSize, let before, text[place.upperBound - 1] != QuantityScan.levelTail {
      op = before.op
      place = before.start..<candidate.end
    } else if op != .sizeClass, let before {
      if op == .equal { op = before.op }
      place = before.start..<place.upperBound
    } else if op == .equal, let word = apart(candidate) {
      op = word
    }
    guard op != .equal || !isMereArticle(candidate) else { return candidate.end }
    let amount = Amount(
      value: candidate.value.value, high: candidate.high?.value, unit: candidate.unit, op: op)
    found.append(
      FoundQuantity(
        amount: amount, kind: candidate.kind, place: FoldedSpan(paragraph: paragraph, range: place),
        core: candidate.start..<candidate.end, unitStart: candidate.unitStart, hasSuffixOperator: hasSuffix,
        isBareSize: candidate.isBareSize))
    floor = place.upperBound
    return place.upperBound
  }

  /// Last byte of 级.
  private static var levelTail: UInt8 { 0xA7 }

  /// 一 is an article (一条, 一家) except in shares and multiples; a bare size without operator is mostly part of a name.
  private func isMereArticle(_ candidate: Candidate) -> Bool {
    if candidate.isOne { return candidate.kind != .multiple && candidate.kind != .percent }
    guard candidate.isBareSize else { return false }
    return candidate.kind != .rank
      && finder.context.end(.bareCounter, text, at: candidate.unitStart, limit: limit) == nil
  }
}
