/// Finds the times that a paragraph names, sentence by sentence.
package struct TimeScanner: Sendable {
  private let words: TimeVocabulary

  package init(words: TimeVocabulary) { self.words = words }

  /// All times of a paragraph.
  /// - Parameters:
  ///   - glyphs: the paragraph's.
  ///   - block: its number, for the result.
  package func mentions(in glyphs: [Glyph], block: Int) -> [TimeMention] {
    var state = Reading(glyphs: glyphs, block: block)
    var index = 0
    while index < glyphs.count { index = step(index, &state) }
    state.endSentence()
    return state.mentions
  }

  /// What is known while a paragraph is read.
  private struct Reading {
    let glyphs: [Glyph]
    let block: Int
    var mentions: [TimeMention] = []
    /// First mention of the clause, and of the sentence.
    var clause = 0
    var sentence = 0
    var future = false
    var past = false
    var void = false
    var founding = false
    /// Whether an earlier clause of the sentence speaks of what is to come.
    var carried = false
    /// Year that the sentence named last.
    var year: TimeMention.Year = .none
    /// Whether 截至 stands right before, and up to where that counts.
    var asOfUntil = -1
    var goneUntil = -1
    /// Last figure of a whole year that waits for its result.
    var awaiting: Int?
    var result = false

    mutating func endClause() {
      for index in clause..<mentions.count where mentions[index].tense == .past {
        if void { mentions[index].tense = .void } else if future { mentions[index].tense = .future } else if carried, !past {
          mentions[index].tense = .future
        }
      }
      if founding {
        for index in clause..<mentions.count { mentions[index].isFounding = true }
      }
      if future { carried = true }
      if past { carried = false }
      clause = mentions.count
      future = false
      past = false
      void = false
      founding = false
    }

    mutating func endSentence() {
      endClause()
      if mentions[sentence...].contains(where: { $0.year == .relative(1) }) {
        for index in sentence..<mentions.count { mentions[index].besideNextYear = true }
      }
      sentence = mentions.count
      carried = false
      year = .none
      awaiting = nil
      result = false
    }
  }

  private func step(_ index: Int, _ state: inout Reading) -> Int {
    let glyph = state.glyphs[index]
    switch glyph {
    case GlyphTable.comma, GlyphTable.semicolon, GlyphTable.colon:
      state.endClause()
      return index + 1
    case GlyphTable.fullStop, GlyphTable.exclamation, GlyphTable.question:
      state.endSentence()
      return index + 1
    default: break
    }
    if GlyphTable.isDigit(glyph) { return number(index, &state) }
    if glyph == TimeScanner.tenth, let end = planYear(index, &state) { return end }
    if let end = chineseMonth(index, &state) { return end }
    guard let word = words.word(in: state.glyphs, from: index, to: state.glyphs.count) else { return index + 1 }
    return read(word, index, &state)
  }

  private func read(_ word: TimeVocabulary.Word, _ index: Int, _ state: inout Reading) -> Int {
    switch word.kind {
    case .future: state.future = true
    case .past: state.past = true
    case .void: state.void = true
    case .asof: state.asOfUntil = word.end + 2
    case .gone: state.goneUntil = word.end
    case .result: state.result = true
    case .founding: state.founding = true
    case .other: state.year = .other
    case .year:
      state.year = .relative(word.value)
      return afterYear(word.end, from: index, &state, mayBeWhole: true)
    case .half: add(.half(word.value), index..<word.end, &state)
    case .quarter: add(.quarter(word.value), index..<word.end, &state)
    case .months: add(.months(word.value), index..<word.end, &state)
    case .start: add(.start, index..<word.end, &state)
    case .end:
      add(.end, index..<word.end, &state)
      return before(word.end, &state)
    case .since, .before, .same: break
    }
    return word.end
  }

  /// A number: 2025年…, 6月…, 1—9月, or a figure.
  private func number(_ index: Int, _ state: inout Reading) -> Int {
    let glyphs = state.glyphs
    let limit = glyphs.count
    guard let number = DateScanner.number(in: glyphs, from: index, to: limit) else { return index + 1 }
    var end = number.end
    if end < limit, glyphs[end] == GlyphTable.period || GlyphTable.isDigit(glyphs[end]) {
      while end < limit, GlyphTable.isDigit(glyphs[end]) || glyphs[end] == GlyphTable.period { end += 1 }
      figure(&state)
      return end
    }
    if index > 0, GlyphTable.isLetter(glyphs[index - 1]) || glyphs[index - 1] == GlyphTable.period { return end }
    guard end < limit else { return end }
    if glyphs[end] == DateScanner.year, number.digits == 4, (1949...2100).contains(number.value) {
      if isSpanEnd(index, glyphs) { return end + 1 }
      state.year = .absolute(number.value)
      return afterYear(end + 1, from: index, &state, mayBeWhole: true)
    }
    if glyphs[end] == DateScanner.month { return month(number.value, index, end, &state) }
    if let last = DateScanner.number(in: glyphs, from: end + 1, to: limit), isSpan(glyphs[end]), last.end < limit,
      glyphs[last.end] == DateScanner.month, (1...12).contains(last.value), number.value <= 12
    {
      add(number.value == 1 ? .months(last.value) : .month(last.value, day: 1), index..<last.end + 1, &state)
      return last.end + 1
    }
    if index > 0, glyphs[index - 1] == TimeScanner.first, (2...11).contains(number.value), follows(TimeScanner.countedMonths, end, glyphs) {
      add(.months(number.value), index - 1..<end + 2, &state)
      return end + 2
    }
    figure(&state)
    return end
  }

  /// A month, with a day or a part of it behind.
  private func month(_ value: Int, _ start: Int, _ mark: Int, _ state: inout Reading) -> Int {
    let glyphs = state.glyphs
    guard (1...12).contains(value) else { return mark + 1 }
    var end = mark + 1
    if let day = DateScanner.number(in: glyphs, from: end, to: glyphs.count), (1...31).contains(day.value), day.end < glyphs.count,
      glyphs[day.end] == DateScanner.day || glyphs[day.end] == DateScanner.dayColloquial
    {
      end = day.end + 1
      var last = day.value
      // 9月10日至12日: over on the last day.
      if end + 1 < glyphs.count, isSpan(glyphs[end]), let closing = DateScanner.number(in: glyphs, from: end + 1, to: glyphs.count),
        closing.end < glyphs.count, glyphs[closing.end] == DateScanner.day, (last...31).contains(closing.value)
      {
        last = closing.value
        end = closing.end + 1
      }
      add(.day(month: value, day: last), start..<end, &state)
      return before(end, &state)
    }
    if end + 1 < glyphs.count, isSpan(glyphs[end]), let last = DateScanner.number(in: glyphs, from: end + 1, to: glyphs.count),
      last.end < glyphs.count, glyphs[last.end] == DateScanner.month, (1...12).contains(last.value)
    {
      add(value == 1 ? .months(last.value) : .month(last.value, day: 1), start..<last.end + 1, &state)
      return last.end + 1
    }
    var day = 1
    if end < glyphs.count {
      switch glyphs[end] {
      case TimeScanner.early:
        end += 1
      case TimeScanner.late, TimeScanner.last:
        day = 31
        end += 1
      case TimeScanner.middle where follows(TimeScanner.tenDays, end + 1, glyphs):
        day = 11
        end += 2
      case TimeScanner.lower where follows(TimeScanner.tenDays, end + 1, glyphs):
        day = 21
        end += 2
      case TimeScanner.upper where follows(TimeScanner.tenDays, end + 1, glyphs): end += 2
      default: break
      }
    }
    add(.month(value, day: day), start..<end, &state)
    return before(end, &state)
  }

  /// What stands right behind a year: a month, a part of the year, 以来, 同期, or nothing of the kind.
  private func afterYear(_ index: Int, from start: Int, _ state: inout Reading, mayBeWhole: Bool) -> Int {
    let glyphs = state.glyphs
    let limit = glyphs.count
    if index < limit, GlyphTable.isDigit(glyphs[index]), let number = DateScanner.number(in: glyphs, from: index, to: limit), number.end < limit {
      if glyphs[number.end] == DateScanner.month { return month(number.value, index, number.end, &state, from: start) }
      if isSpan(glyphs[number.end]) { return self.number(index, &state) }
    }
    if index < limit, glyphs[index] == TimeScanner.first { return index }
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
    if index < limit {
      switch glyphs[index] {
      case TimeScanner.early:
        add(.start, start..<index + 1, &state)
        return index + 1
      case TimeScanner.late, TimeScanner.last:
        add(.end, start..<index + 1, &state)
        return before(index + 1, &state)
      case TimeScanner.from:
        add(.since, start..<index + 1, &state)
        return index + 1
      default: break
      }
    }
    add(.whole, start..<index, &state)
    if index < limit, glyphs[index] == TimeScanner.being { state.mentions[state.mentions.count - 1].isDeclared = true }
    if state.goneUntil == start { state.mentions[state.mentions.count - 1].isGone = true }
    state.awaiting = state.mentions.count - 1
    state.result = false
    return index
  }

  private func month(_ value: Int, _ start: Int, _ mark: Int, _ state: inout Reading, from yearStart: Int) -> Int {
    let count = state.mentions.count
    let end = month(value, start, mark, &state)
    if state.mentions.count > count {
      let range = state.mentions[count].range
      state.mentions[count].range = yearStart..<range.upperBound
      if state.asOfUntil >= yearStart, yearStart >= state.asOfUntil - 2 { state.mentions[count].tense = .asOf }
    }
    return end
  }

  private func add(_ part: TimeMention.Part, _ range: Range<Int>, _ state: inout Reading) {
    var mention = TimeMention(year: state.year, part: part, block: state.block, range: range)
    if range.lowerBound <= state.asOfUntil, range.lowerBound >= state.asOfUntil - 2 { mention.tense = .asOf }
    if range.lowerBound > 0, state.glyphs[range.lowerBound - 1] == TimeScanner.until, case .absolute = state.year { mention.tense = .future }
    state.mentions.append(mention)
    switch part {
    case .half, .quarter, .months:
      state.awaiting = state.mentions.count - 1
      state.result = false
    default: break
    }
  }

  /// 前 right behind a date: by then, still to come.
  private func before(_ index: Int, _ state: inout Reading) -> Int {
    guard let word = words.word(in: state.glyphs, from: index, to: state.glyphs.count), word.kind == .before else { return index }
    if let last = state.mentions.indices.last, state.mentions[last].tense == .past { state.mentions[last].tense = .future }
    return word.end
  }

  /// A figure closes the account of a whole year that was named before it in the sentence.
  private func figure(_ state: inout Reading) {
    guard let awaiting = state.awaiting, state.result, state.mentions.indices.contains(awaiting) else { return }
    state.mentions[awaiting].hasResult = true
    state.awaiting = nil
  }

  /// “十五五”开局之年, “十四五”收官之年.
  private func planYear(_ index: Int, _ state: inout Reading) -> Int? {
    let glyphs = state.glyphs
    guard index + 2 < glyphs.count, glyphs[index + 2] == TimeScanner.five,
      let number = DateScanner.chineseNumber(in: glyphs, from: index + 1, to: index + 2), (1...9).contains(number.value)
    else { return nil }
    let opening = 2026 + (number.value - 5) * 5
    var place = index + 3
    let limit = min(glyphs.count, place + 6)
    while place + 1 < limit {
      let isStart = follows(TimeScanner.opening, place, glyphs) || follows(TimeScanner.firstYear, place, glyphs)
      if isStart || follows(TimeScanner.closing, place, glyphs) {
        var mention = TimeMention(year: .absolute(isStart ? opening : opening + 4), part: .whole, block: state.block, range: index..<place + 2)
        mention.isPlanYear = true
        state.mentions.append(mention)
        return place + 2
      }
      guard !GlyphTable.endsSentence(glyphs[place]), glyphs[place] != GlyphTable.comma else { return nil }
      place += 1
    }
    return nil
  }

  /// 八月, but not 三个月.
  private func chineseMonth(_ index: Int, _ state: inout Reading) -> Int? {
    let glyphs = state.glyphs
    guard let number = DateScanner.chineseNumber(in: glyphs, from: index, to: glyphs.count), (1...12).contains(number.value),
      number.end < glyphs.count, glyphs[number.end] == DateScanner.month, index == 0 || glyphs[index - 1] != TimeScanner.ordinal
    else { return nil }
    return month(number.value, index, number.end, &state)
  }

  private func isSpan(_ glyph: Glyph) -> Bool {
    glyph == GlyphTable.dash || glyph == 0x2D || glyph == 0x7E || glyph == TimeScanner.to || glyph == TimeScanner.until
  }

  /// Whether a year closes a span of years: 2021—2035年.
  private func isSpanEnd(_ index: Int, _ glyphs: [Glyph]) -> Bool {
    index >= 2 && isSpan(glyphs[index - 1]) && (GlyphTable.isDigit(glyphs[index - 2]) || glyphs[index - 2] == DateScanner.year)
  }

  private func follows(_ word: [Glyph], _ index: Int, _ glyphs: [Glyph]) -> Bool {
    index >= 0 && index + word.count <= glyphs.count && glyphs[index..<index + word.count].elementsEqual(word)
  }

  /// 十
  private static let tenth: Glyph = 0x5341
  /// 第
  private static let ordinal: Glyph = 0x7B2C
  /// 五
  private static let five: Glyph = 0x4E94
  /// 前
  private static let first: Glyph = 0x524D
  /// 是
  private static let being: Glyph = 0x662F
  /// 起
  private static let from: Glyph = 0x8D77
  /// 至
  private static let to: Glyph = 0x81F3
  /// 到
  private static let until: Glyph = 0x5230
  /// 初
  private static let early: Glyph = 0x521D
  /// 底
  private static let late: Glyph = 0x5E95
  /// 末
  private static let last: Glyph = 0x672B
  /// 上
  private static let upper: Glyph = 0x4E0A
  /// 中
  private static let middle: Glyph = 0x4E2D
  /// 下
  private static let lower: Glyph = 0x4E0B
  private static let tenDays = GlyphTable.glyphs("旬")
  private static let countedMonths = GlyphTable.glyphs("个月")
  private static let opening = GlyphTable.glyphs("开局")
  private static let firstYear = GlyphTable.glyphs("首年")
  private static let closing = GlyphTable.glyphs("收官")
}
