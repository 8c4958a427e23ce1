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
    if state.mentions[last].traits.contains(.compared), follows(TimeScanner.allYear, index, state) {
      state.mentions[last].part = .end
    }
    if index < state.range.upperBound, state.glyphs[index] == TimeScanner.being {
      state.mentions[last].traits.insert(.declared)
    }
    if state.goneUntil == start { state.mentions[last].traits.insert(.gone) }
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

  /// Whether a year closes a span of years that is a plan's: 2021—2035年, 2021年至2035年.
  func closesSpan(_ value: Int, _ index: Int, _ state: TimeReading) -> Bool {
    guard index >= state.range.lowerBound + 2, isSpan(state.glyphs[index - 1]) else { return false }
    if GlyphTable.isDigit(state.glyphs[index - 2]) { return true }
    guard state.glyphs[index - 2] == DateScanner.year, let first = state.mentions.last?.named else { return false }
    return first == 0 || value - first > TimeScanner.longestAccount
  }

  /// The years that a past account spans at most; longer spans are plans.
  private static let longestAccount = 6
  private static let allYear = GlyphTable.glyphs("全年")
}
