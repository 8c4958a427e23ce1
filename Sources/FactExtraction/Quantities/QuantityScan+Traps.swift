import NewsModel

extension QuantityScan {
  private static let ordinal = Array("第".utf8)

  /// Whether 第 stands in front of a number.
  func isOrdinal(_ start: Int) -> Bool {
    Bytes.matches(QuantityScan.ordinal, in: text, at: start - 3) && start - 3 >= sentence.range.lowerBound
  }

  /// 第N位 and 全市第一 are ranks; every other 第N is none.
  mutating func readOrdinal(_ start: Int, _ numeral: Numeral) -> Int {
    let from = start - QuantityScan.ordinal.count
    if let unit = unit(behind: numeral), unit.word.unit == "位" || unit.word.unit == "名" {
      return add(
        Candidate(
          value: numeral.value, unit: "位", kind: .rank, start: from, unitStart: unit.start, end: unit.end))
    }
    if endsPhrase(numeral.end), finder.context.stands(.rankBefore, text, in: max(floor, from - 36)..<from) {
      return add(
        Candidate(
          value: numeral.value, unit: "位", kind: .rank, start: from, unitStart: numeral.end, end: numeral.end))
    }
    return skipOrdinals(numeral.end)
  }

  /// Whether nothing that a number could count follows: a mark, a bracket, the end.
  func endsPhrase(_ index: Int) -> Bool {
    guard index < limit else { return true }
    return text[index] < 0x80 || text[index] == 0xE2 || text[index] == 0xE3
  }

  /// 第1、2、3批: the numbers of the list are ordinals as well.
  func skipOrdinals(_ end: Int) -> Int {
    var index = end
    while Bytes.matches(QuantityScan.pause, in: text, at: index), index + 3 < limit,
      let next = finder.numerals.read(text, at: index + 3, limit: limit)
    {
      index = next.end
    }
    return index
  }

  static let pause = Array("、".utf8)

  /// 2024年, 二〇二四年, 24年3月: a year is no duration.
  func skipDate(_ numeral: Numeral, _ unit: Unit) -> Int? {
    guard unit.word.kind == .duration, unit.word.unit == "年", !unit.isOpen else { return nil }
    let value = numeral.value.value
    if (1900...2100).contains(value), !numeral.hasSize { return unit.end }
    if value < 100, unit.end < limit, let month = finder.numerals.read(text, at: unit.end, limit: limit),
      !numeral.isHan, Bytes.matches(QuantityScan.month, in: text, at: month.end)
    {
      return month.end
    }
    return nil
  }

  private static let month = Array("月".utf8)

  /// Whether a number with a unit is none of the amounts: names, ordinals, vague sizes.
  func isNoAmount(_ start: Int, _ numeral: Numeral, _ unit: Unit) -> Bool {
    let floor = sentence.range.lowerBound
    if numeral.isHan, numeral.value.digits == 0 { return true }
    if numeral.isHalf, unit.word.kind != .duration { return true }
    if numeral.isHan, finder.context.ends(.vagueBefore, text, at: start, floor: floor),
      numeral.isBareSize || numeral.value.value == 10
    {
      return true
    }
    switch unit.word.kind {
    case .name, .list, .anniversary: return true
    case .phase: return !finder.context.ends(.phaseBefore, text, at: start, floor: floor)
    case .storey: return finder.context.end(.storeyAfter, text, at: unit.end, limit: limit) == nil
    case .duration:
      return isSpanOfYear(start, unit) || finder.context.end(.nameAfter, text, at: unit.end, limit: limit) != nil
    case .count, .discount: return isTwoAsOrdinal(numeral, start)
    default: return false
    }
  }

  /// 前5个月: months of a year, not a duration.
  private func isSpanOfYear(_ start: Int, _ unit: Unit) -> Bool {
    unit.word.unit == "个月" && finder.context.ends(.monthsBefore, text, at: start, floor: sentence.range.lowerBound)
  }

  /// 百亿级: the level is a class of money, not a name.
  func isLevel(_ unit: Unit, _ numeral: Numeral) -> Bool {
    unit.word.kind == .name && numeral.lastSize >= 8 && unit.end - unit.start == 3
      && finder.context.end(.classAfter, text, at: unit.start, limit: limit) == unit.end
  }

  /// 二 counts nothing by itself, 两 does: 二次开发, 二级.
  private func isTwoAsOrdinal(_ numeral: Numeral, _ start: Int) -> Bool {
    let two: [UInt8] = [0xE4, 0xBA, 0x8C]
    return numeral.isHan && numeral.end - start == 3 && Bytes.matches(two, in: text, at: start)
  }
}
