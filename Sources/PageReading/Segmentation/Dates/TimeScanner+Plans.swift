extension TimeScanner {
  /// A five-year plan: “十五五”开局之年, “十四五”收官之年, “十四五”期间.
  func plan(_ index: Int, _ state: inout TimeReading) -> Int? {
    let glyphs = state.glyphs
    guard index + 2 < state.range.upperBound, glyphs[index + 2] == TimeScanner.five,
      let number = DateScanner.chineseNumber(in: glyphs, from: index + 1, to: index + 2), (1...9).contains(number.value)
    else { return nil }
    // The fifteenth five-year plan opens in 2026.
    let opening = 2026 + (number.value - 5) * 5
    let limit = min(state.range.upperBound - 1, index + 9)
    var place = index + 3
    while place < limit, !GlyphTable.endsSentence(glyphs[place]), glyphs[place] != GlyphTable.comma {
      let isStart = TimeScanner.openings.contains { follows($0, place, state) }
      if isStart || TimeScanner.closings.contains(where: { follows($0, place, state) }) {
        addPlan(.planYear, isStart ? opening : opening + 4, index..<place + 2, &state)
        return place + 2
      }
      place += 1
    }
    addPlan(.planPeriod, opening, index..<index + 3, &state)
    return index + 3
  }

  /// 明年是“十五五”开局之年 counts from the year before.
  private func addPlan(_ trait: TimeTraits, _ year: Int, _ range: Range<Int>, _ state: inout TimeReading) {
    var named = year
    if trait == .planYear, case .relative(let distance) = state.year { named -= distance }
    var mention = TimeMention(year: .absolute(named), part: .whole, block: state.block, range: range)
    mention.traits.insert(trait)
    state.mentions.append(mention)
  }

  /// （2025—2027年）: the span of a plan in brackets, three years at most.
  func planSpan(_ first: Int, _ range: Range<Int>, _ state: inout TimeReading) -> Int {
    let glyphs = state.glyphs
    let limit = state.range.upperBound
    guard let last = DateScanner.number(in: glyphs, from: range.upperBound + 1, to: limit), last.digits == 4 else {
      return range.upperBound
    }
    let end = last.end < limit && glyphs[last.end] == DateScanner.year ? last.end + 1 : last.end
    let isInBrackets =
      range.lowerBound > state.range.lowerBound && glyphs[range.lowerBound - 1] == GlyphTable.leftBracket
    guard isInBrackets, (first...first + 2).contains(last.value) else { return end }
    var mention = TimeMention(year: .absolute(first), part: .whole, block: state.block, range: range.lowerBound..<end)
    mention.traits.insert(.spanStart)
    state.mentions.append(mention)
    return end
  }

  /// Notes the year in the name of an event.
  func event(_ year: Int, _ range: Range<Int>, _ state: inout TimeReading) -> Int {
    var mention = TimeMention(year: .absolute(year), part: .whole, block: state.block, range: range)
    mention.traits.insert(.event)
    state.mentions.append(mention)
    return range.upperBound
  }

  /// Whether a quoted name stands right behind a year: 2025年“创赢未来”大赛, or that of a session: 2026年工作会议.
  func isCited(_ index: Int, _ state: TimeReading) -> Bool {
    guard index < state.range.upperBound else { return false }
    if state.glyphs[index] == GlyphTable.leftQuote { return hasEvent(index + 1, TimeScanner.longestEvent, state) }
    return GlyphTable.isHan(state.glyphs[index]) && hasEvent(index, TimeScanner.longestSession, session: true, state)
  }

  /// Whether a year without 年 belongs to the name of an event: 2025中国光电产业博览会.
  func isNamedEvent(_ index: Int, _ state: TimeReading) -> Bool {
    index < state.range.upperBound && GlyphTable.isHan(state.glyphs[index])
      && hasEvent(index, TimeScanner.longestEvent, state)
  }

  private func hasEvent(_ index: Int, _ length: Int, session: Bool = false, _ state: TimeReading) -> Bool {
    var place = index
    let limit = min(state.range.upperBound, index + length)
    while place < limit, !GlyphTable.endsSentence(state.glyphs[place]), state.glyphs[place] != GlyphTable.comma {
      if let word = words.word(in: state.glyphs, from: place, to: limit), word.kind == .event {
        return !session || word.value > 0
      }
      place += 1
    }
    return false
  }

  /// No name of an event is longer, in glyphs.
  private static let longestEvent = 24
  /// The same for a session whose name begins with its year: 2026年工作会议.
  private static let longestSession = 12
  private static let openings = ["开局", "首年", "起点", "第一", "首个", "元年", "开篇"].map(GlyphTable.glyphs)
  private static let closings = ["收官", "末年"].map(GlyphTable.glyphs)
}
