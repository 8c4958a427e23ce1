extension TimeScanner {
  /// What stands right behind a year: a month, a part of the year, 以来, 同期, or nothing of the kind.
  func afterYear(_ index: Int, from start: Int, _ state: inout TimeReading) -> Int {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    guard index < limit else { return wholeYear(index, from: start, &state) }
    if let number = DateScanner.number(in: glyphs, from: index, to: limit), number.end < limit {
      if glyphs[number.end] == DateScanner.month { return datedMonth(number, index, from: start, &state) }
      if isSpan(glyphs[number.end]) { return self.number(index, &state) }
    }
    if glyphs[index] == TimeScanner.first { return index }
    if let word = words.word(in: glyphs, from: index, to: limit) {
      switch word.kind {
      case .half, .quarter, .months, .start, .end: return index
      case .since:
        add(.since, start..<word.end, &state)
        return word.end
      case .same:
        add(.same, start..<word.end, &state)
        return word.end
      default: break
      }
    }
    return partOfYear(index, from: start, &state) ?? wholeYear(index, from: start, &state)
  }

  /// 2025年初, 2025年底, 2025年起.
  private func partOfYear(_ index: Int, from start: Int, _ state: inout TimeReading) -> Int? {
    switch state.glyphs[index] {
    case TimeScanner.early: add(.start, start..<index + 1, &state)
    case TimeScanner.from: add(.since, start..<index + 1, &state)
    case TimeScanner.late, TimeScanner.last:
      add(.end, start..<index + 1, &state)
      return before(index + 1, &state)
    default: return nil
    }
    return index + 1
  }

  private func wholeYear(_ index: Int, from start: Int, _ state: inout TimeReading) -> Int {
    add(.whole, start..<index, &state)
    let last = state.mentions.count - 1
    if index < state.range.upperBound, state.glyphs[index] == TimeScanner.being {
      state.mentions[last].isDeclared = true
    }
    if state.goneUntil == start { state.mentions[last].isGone = true }
    state.awaitFigure()
    return index
  }

  /// A month right behind its year: the words begin with the year.
  private func datedMonth(_ number: DateScanner.Number, _ index: Int, from start: Int, _ state: inout TimeReading)
    -> Int
  {
    let count = state.mentions.count
    let end = month(number.value, start, number.end, &state)
    if state.mentions.count > count, state.isAsOf(start) { state.mentions[count].tense = .asOf }
    return end
  }

  /// “十五五”开局之年, “十四五”收官之年.
  func planYear(_ index: Int, _ state: inout TimeReading) -> Int? {
    let glyphs = state.glyphs
    guard index + 2 < state.range.upperBound, glyphs[index + 2] == TimeScanner.five,
      let number = DateScanner.chineseNumber(in: glyphs, from: index + 1, to: index + 2), (1...9).contains(number.value)
    else { return nil }
    // The fifteenth five-year plan opens in 2026.
    let opening = 2026 + (number.value - 5) * 5
    let limit = min(state.range.upperBound - 1, index + 9)
    var place = index + 3
    while place < limit {
      let isStart = follows(TimeScanner.opening, place, state) || follows(TimeScanner.firstYear, place, state)
      if isStart || follows(TimeScanner.closing, place, state) {
        let year = TimeMention.Year.absolute(isStart ? opening : opening + 4)
        var mention = TimeMention(year: year, part: .whole, block: state.block, range: index..<place + 2)
        mention.isPlanYear = true
        state.mentions.append(mention)
        return place + 2
      }
      guard !GlyphTable.endsSentence(glyphs[place]), glyphs[place] != GlyphTable.comma else { return nil }
      place += 1
    }
    return nil
  }

  /// Whether a year closes a span of years: 2021—2035年.
  func closesSpan(_ index: Int, _ state: TimeReading) -> Bool {
    guard index >= state.range.lowerBound + 2, isSpan(state.glyphs[index - 1]) else { return false }
    return GlyphTable.isDigit(state.glyphs[index - 2]) || state.glyphs[index - 2] == DateScanner.year
  }
}
