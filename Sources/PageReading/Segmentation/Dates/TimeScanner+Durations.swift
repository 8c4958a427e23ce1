extension TimeScanner {
  /// 27年后, 走了7年, 成立15周年: with the year that the paragraph named before, it comes to the present.
  /// - Parameter end: where the number ends.
  /// - Returns: where the words end; nil if they are no such duration.
  func duration(_ value: Int, _ start: Int, _ end: Int, _ state: inout TimeReading) -> Int? {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    var index = end
    if index < limit, TimeScanner.surplus.contains(glyphs[index]) { index += 1 }
    if index < limit, glyphs[index] == TimeScanner.round { index += 1 }
    guard index < limit, glyphs[index] == DateScanner.year, (2...80).contains(value) else { return nil }
    index += 1
    if index < limit, TimeScanner.surplus.contains(glyphs[index]) { index += 1 }
    let base = base(state)
    if base == 0, state.anniversary == 0, glyphs[index - 2] == TimeScanner.round { state.anniversary = value }
    guard base > 0, reachesPresent(value, start, index, state) else { return nil }
    var mention = TimeMention(year: .absolute(base + value), part: .whole, block: state.block, range: start..<index)
    mention.traits.insert(.elapsed)
    state.mentions.append(mention)
    return index
  }

  /// 二十年来.
  func chineseDuration(_ index: Int, _ state: inout TimeReading) -> Int? {
    guard let number = DateScanner.chineseNumber(in: state.glyphs, from: index, to: state.range.upperBound),
      number.value < 100
    else { return nil }
    return duration(number.value, index, number.end, &state)
  }

  /// The year to count from: the last one that was named and has come.
  private func base(_ state: TimeReading) -> Int {
    let inClause = state.mentions[state.clause...].last { $0.named > 0 && !$0.traits.contains(.planPeriod) }
    return inClause?.named ?? state.base
  }

  /// Whether the words around a duration say that it lasts until now.
  private func reachesPresent(_ years: Int, _ start: Int, _ end: Int, _ state: TimeReading) -> Bool {
    let before = max(state.range.lowerBound, start - 3)..<start
    if !before.isEmpty, TimeScanner.lasting.contains(where: { ends(before, with: $0, state) }) { return true }
    guard !TimeScanner.spending.contains(where: { ends(before, with: $0, state) }) else { return false }
    if TimeScanner.passed.contains(where: { follows($0, end, state) }) { return true }
    // 3年后 may be a plan; 27年后 is told of a founding.
    return years >= 5 && follows(TimeScanner.later, end, state) && !state.future
  }

  private func ends(_ range: Range<Int>, with word: [Glyph], _ state: TimeReading) -> Bool {
    range.count >= word.count && state.glyphs[range.upperBound - word.count..<range.upperBound].elementsEqual(word)
  }

  private static let later = GlyphTable.glyphs("后")
  private static let passed = ["来", "间", "过去", "后的今天", "以来", "至今", "发展", "磨一剑"].map(GlyphTable.glyphs)
  private static let lasting = [
    "走了", "走过", "历经", "历时", "耗时", "已有", "已经", "建区", "成立", "运行", "运营", "运作", "深耕", "至今", "建设", "扎根", "坚守",
  ].map(GlyphTable.glyphs)
  private static let spending = ["用", "近", "前", "未来", "今后", "计划", "力争", "提出", "头", "连续", "这", "每"].map(
    GlyphTable.glyphs)
  /// 多, 余
  private static let surplus = Set(GlyphTable.glyphs("多余载"))
  /// 周
  private static let round: Glyph = 0x5468
}
