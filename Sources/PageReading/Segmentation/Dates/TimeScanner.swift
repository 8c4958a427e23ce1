/// Finds the times that a paragraph names, sentence by sentence.
package struct TimeScanner: Sendable {
  let words: TimeVocabulary
  /// The glyphs at which anything can begin; all others are passed over.
  private let interesting: GlyphSet

  package init(words: TimeVocabulary) {
    self.words = words
    let marks: [Glyph] = [
      GlyphTable.comma, GlyphTable.semicolon, GlyphTable.colon, GlyphTable.fullStop, GlyphTable.exclamation,
      GlyphTable.question, TimeScanner.tenth, TimeScanner.hundredMillion,
    ]
    interesting = GlyphSet { glyph in
      words.mayBegin(with: glyph) || DateScanner.digit(glyph) != nil || GlyphTable.isDigit(glyph)
        || marks.contains(glyph)
    }
  }

  /// All times of a paragraph.
  /// - Parameters:
  ///   - range: where the paragraph stands among the glyphs.
  ///   - block: its number, for the result.
  package func mentions(in glyphs: [Glyph], _ range: Range<Int>, block: Int) -> [TimeMention] {
    var state = TimeReading(glyphs: glyphs, range: range, block: block)
    var index = interesting.next(in: glyphs, from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      index = interesting.next(in: glyphs, from: step(index, &state), to: range.upperBound)
    }
    state.endSentence()
    for index in state.mentions.indices { state.mentions[index].shift(by: -range.lowerBound) }
    return state.mentions
  }

  private func step(_ index: Int, _ state: inout TimeReading) -> Int {
    let glyph = state.glyphs[index]
    switch glyph {
    case GlyphTable.comma where state.opensWithYear(index):
      state.mentions[state.clause].traits.insert(.opening)
      return index + 1
    case GlyphTable.comma, GlyphTable.semicolon, GlyphTable.colon:
      state.endClause()
      return index + 1
    case GlyphTable.fullStop, GlyphTable.exclamation, GlyphTable.question:
      state.endSentence()
      return index + 1
    case 0x30...0x39: return number(index, &state)
    case TimeScanner.hundredMillion:
      state.noteFigure()
      return index + 1
    default: break
    }
    guard glyph >= 0x4E00 else { return index + 1 }
    if glyph == TimeScanner.tenth, let end = plan(index, &state) { return end }
    if DateScanner.digit(glyph) != nil || glyph == TimeScanner.tenth {
      if let end = chineseMonth(index, &state) ?? chineseDuration(index, &state) { return end }
    }
    guard let word = words.word(in: state.glyphs, from: index, to: state.range.upperBound) else { return index + 1 }
    return read(word, index, &state)
  }

  private func read(_ word: TimeVocabulary.Word, _ index: Int, _ state: inout TimeReading) -> Int {
    switch word.kind {
    case .future: if !isNoun(index..<word.end, state) { state.noteFuture(word.value) }
    case .aims: state.aims = true
    case .review: state.noteReview()
    case .past: state.past = true
    case .void: state.void = true
    case .asof: state.asOfUntil = word.end + 2
    case .compared:
      state.comparedUntil = word.end
      if word.value > 0 { state.result = true }
    case .present: state.notePresent()
    case .yearly:
      state.yearly = true
      state.result = true
    case .gone: state.goneUntil = word.end
    case .result: state.result = true
    case .founding: state.founding = true
    case .other: state.year = .other
    case .year:
      state.year = .relative(word.value)
      return afterYear(word.end, from: index, &state)
    case .half: add(.half(word.value), index..<word.end, &state)
    case .quarter: add(.quarter(word.value), index..<word.end, &state)
    case .months: add(.months(word.value), index..<word.end, &state)
    case .start: add(.start, index..<word.end, &state)
    case .end:
      add(.end, index..<word.end, &state)
      return before(word.end, &state)
    case .since, .before, .same, .event: break
    }
    return word.end
  }

  /// Notes a time.
  func add(_ part: TimeMention.Part, _ range: Range<Int>, _ state: inout TimeReading) {
    var mention = TimeMention(year: state.year, part: part, block: state.block, range: range)
    if state.isAsOf(range.lowerBound) { mention.tense = .asOf }
    if state.comparedUntil == range.lowerBound { mention.traits.insert(.compared) }
    if range.lowerBound > state.range.lowerBound, case .absolute = state.year {
      let previous = state.glyphs[range.lowerBound - 1]
      if previous == TimeScanner.since { state.countsYears = true }
      // 从2022年的43家到2024年的88家 is an account, 到2027年 an aim.
      if previous == TimeScanner.until, !state.countsYears {
        mention.tense = .future
        mention.traits.insert(.aim)
      }
    }
    if state.year == .none, !state.mentions.contains(where: { $0.named > 0 }) { mention.traits.insert(.bare) }
    state.mentions.append(mention)
    switch part {
    case .half, .quarter, .months: state.awaitFigure()
    default: break
    }
  }

  /// 行动计划, “计划”: a plan by name, not what is planned.
  private func isNoun(_ word: Range<Int>, _ state: TimeReading) -> Bool {
    guard state.glyphs[word].elementsEqual(TimeScanner.plan) else { return false }
    let next = word.upperBound
    if next >= state.range.upperBound
      || !GlyphTable.isHan(state.glyphs[next]) && !GlyphTable.isDigit(state.glyphs[next])
    {
      return true
    }
    return word.lowerBound > state.range.lowerBound && TimeScanner.plansFor.contains(state.glyphs[word.lowerBound - 1])
  }

  /// 前 right behind a date: by then, still to come.
  func before(_ index: Int, _ state: inout TimeReading) -> Int {
    guard let word = words.word(in: state.glyphs, from: index, to: state.range.upperBound), word.kind == .before else {
      return index
    }
    if let last = state.mentions.indices.last, state.mentions[last].tense == .past {
      state.mentions[last].tense = .future
    }
    return word.end
  }

  /// Whether a glyph stands between the ends of a span: —, 至.
  func isSpan(_ glyph: Glyph) -> Bool {
    glyph == GlyphTable.dash || glyph == 0x2D || glyph == 0x7E || glyph == TimeScanner.to || glyph == TimeScanner.until
  }

  /// Whether a word stands at a place.
  func follows(_ word: [Glyph], _ index: Int, _ state: TimeReading) -> Bool {
    index + word.count <= state.range.upperBound && state.glyphs[index..<index + word.count].elementsEqual(word)
  }

  /// 十
  static let tenth: Glyph = 0x5341
  /// 第
  static let ordinal: Glyph = 0x7B2C
  /// 五
  static let five: Glyph = 0x4E94
  /// 前
  static let first: Glyph = 0x524D
  /// 是
  static let being: Glyph = 0x662F
  /// 度
  static let annual: Glyph = 0x5EA6
  /// 起
  static let from: Glyph = 0x8D77
  /// 至
  static let to: Glyph = 0x81F3
  /// 从
  static let since: Glyph = 0x4ECE
  /// 到
  static let until: Glyph = 0x5230
  /// 初
  static let early: Glyph = 0x521D
  /// 底
  static let late: Glyph = 0x5E95
  /// 末
  static let last: Glyph = 0x672B
  /// 上
  static let upper: Glyph = 0x4E0A
  /// 中
  static let middle: Glyph = 0x4E2D
  /// 下
  static let lower: Glyph = 0x4E0B
  static let tenDays = GlyphTable.glyphs("旬")
  /// 亿
  static let hundredMillion: Glyph = 0x4EBF
  static let plan = GlyphTable.glyphs("计划")
  /// What 计划 is called after in names: 行动计划, 专项计划, 人才计划, 培育计划.
  static let plansFor = Set(GlyphTable.glyphs("动项才育升长造航星期案"))
  static let countedMonths = GlyphTable.glyphs("个月")
}
