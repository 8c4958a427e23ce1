extension TimeScanner {
  /// A month, with a day or a part of it behind.
  /// - Parameters:
  ///   - start: where the words begin, a year included.
  ///   - mark: where 月 stands.
  func month(_ value: Int, _ start: Int, _ mark: Int, _ state: inout TimeReading) -> Int {
    guard (1...12).contains(value) else { return mark + 1 }
    if let end = dayOfMonth(value, start, mark + 1, &state) { return end }
    if let last = spanEnd(mark + 1, closedBy: DateScanner.month, state), (1...12).contains(last.value) {
      add(value == 1 ? .months(last.value) : .month(last.value, day: 1), start..<last.end, &state)
      return last.end
    }
    let (day, end) = partOfMonth(mark + 1, state)
    add(.month(value, day: day), start..<end, &state)
    return before(end, &state)
  }

  /// 6日, 9月10日至12日: a span of days is over on the last one.
  private func dayOfMonth(_ month: Int, _ start: Int, _ index: Int, _ state: inout TimeReading) -> Int? {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    guard let number = DateScanner.number(in: glyphs, from: index, to: limit), (1...31).contains(number.value),
      number.end < limit, glyphs[number.end] == DateScanner.day || glyphs[number.end] == DateScanner.dayColloquial
    else { return nil }
    var end = number.end + 1
    var day = number.value
    if let last = spanEnd(end, closedBy: DateScanner.day, state), (day...31).contains(last.value) {
      day = last.value
      end = last.end
    }
    // 12月1日起施行: the day from which something counts, which may lie ahead.
    if end < limit, glyphs[end] == TimeScanner.from {
      add(.since, start..<end, &state)
      return end
    }
    add(.day(month: month, day: day), start..<end, &state)
    if isSent(end, state) { state.mentions[state.mentions.count - 1].traits.insert(.dateline) }
    return before(end, &state)
  }

  /// Whether a day is that of a dateline: 6月12日电, 6月12日讯.
  private func isSent(_ index: Int, _ state: TimeReading) -> Bool {
    let limit = state.range.upperBound
    guard index < limit, index - state.range.lowerBound < 24,
      state.glyphs[index] == TimeScanner.wire || state.glyphs[index] == TimeScanner.report
    else { return false }
    return index + 1 == limit || !GlyphTable.isHan(state.glyphs[index + 1])
      || follows(TimeScanner.reporter, index + 1, state)
  }

  /// 电
  private static let wire: Glyph = 0x7535
  /// 讯
  private static let report: Glyph = 0x8BAF
  private static let reporter = GlyphTable.glyphs("记者")

  /// Where in its month a time lies: 初, 中旬, 下旬, 底.
  private func partOfMonth(_ index: Int, _ state: TimeReading) -> (day: Int, end: Int) {
    guard index < state.range.upperBound else { return (1, index) }
    switch state.glyphs[index] {
    case TimeScanner.early: return (1, index + 1)
    case TimeScanner.late, TimeScanner.last: return (31, index + 1)
    case TimeScanner.upper where follows(TimeScanner.tenDays, index + 1, state): return (1, index + 2)
    case TimeScanner.middle where follows(TimeScanner.tenDays, index + 1, state): return (11, index + 2)
    case TimeScanner.lower where follows(TimeScanner.tenDays, index + 1, state): return (21, index + 2)
    default: return (1, index)
    }
  }

  /// The end of a span that goes on behind a place: 至12日, —9月.
  private func spanEnd(_ index: Int, closedBy mark: Glyph, _ state: TimeReading) -> (value: Int, end: Int)? {
    let limit = state.range.upperBound
    guard index + 1 < limit, isSpan(state.glyphs[index]),
      let number = DateScanner.number(in: state.glyphs, from: index + 1, to: limit), number.end < limit,
      state.glyphs[number.end] == mark
    else { return nil }
    return (number.value, number.end + 1)
  }

  /// 八月, but not 三个月.
  func chineseMonth(_ index: Int, _ state: inout TimeReading) -> Int? {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    guard let number = DateScanner.chineseNumber(in: glyphs, from: index, to: limit), (1...12).contains(number.value),
      number.end < limit, glyphs[number.end] == DateScanner.month,
      index == state.range.lowerBound || glyphs[index - 1] != TimeScanner.ordinal
    else { return nil }
    return month(number.value, index, number.end, &state)
  }

  /// A number: 2025年…, 6月…, 1—9月, 前5个月, or a figure.
  func number(_ index: Int, _ state: inout TimeReading) -> Int {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    guard let number = DateScanner.number(in: glyphs, from: index, to: limit) else { return index + 1 }
    var end = number.end
    if end < limit, glyphs[end] == GlyphTable.period || GlyphTable.isDigit(glyphs[end]) {
      while end < limit, GlyphTable.isDigit(glyphs[end]) || glyphs[end] == GlyphTable.period { end += 1 }
      state.noteFigure()
      return end
    }
    let previous = index > state.range.lowerBound ? glyphs[index - 1] : GlyphTable.space
    guard end < limit, !GlyphTable.isLetter(previous), previous != GlyphTable.period else { return end }
    if glyphs[end] == DateScanner.year, number.digits == 4, (1949...2100).contains(number.value) {
      if closesSpan(number.value, index, state) { return end + 1 }
      if isCited(end + 1, state) { return event(number.value, index..<end + 1, &state) }
      state.year = .absolute(number.value)
      return afterYear(end + 1, from: index, &state)
    }
    if glyphs[end] == DateScanner.month { return month(number.value, index, end, &state) }
    if number.digits == 4, (2000...2100).contains(number.value) {
      if isSpan(glyphs[end]) { return planSpan(number.value, index..<end, &state) }
      if isNamedEvent(end, state) { return event(number.value, index..<end, &state) }
    }
    if let end = duration(number.value, index, end, &state) { return end }
    if number.value <= 12, let last = spanEnd(end, closedBy: DateScanner.month, state), (1...12).contains(last.value) {
      add(number.value == 1 ? .months(last.value) : .month(last.value, day: 1), index..<last.end, &state)
      return last.end
    }
    if previous == TimeScanner.first, (2...11).contains(number.value), follows(TimeScanner.countedMonths, end, state) {
      add(.months(number.value), index - 1..<end + 2, &state)
      return end + 2
    }
    state.noteFigure()
    return end
  }
}
