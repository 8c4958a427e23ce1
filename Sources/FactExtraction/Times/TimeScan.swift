import NewsModel

/// One walk over the sentences of a paragraph that collects their times.
struct TimeScan {
  let finder: TimeFinder
  let paragraph: Int
  let text: [UInt8]
  var clock: ArticleClock
  var limit = 0
  var floor = 0
  /// Start of the clause, for words that tell of what is to come.
  var clauses: [Clause] = []

  init(finder: TimeFinder, paragraph: Int, text: [UInt8], clock: ArticleClock) {
    self.finder = finder
    self.paragraph = paragraph
    self.text = text
    self.clock = clock
  }

  var marks: TimeMarks { finder.marks }

  /// The times of a sentence.
  mutating func run(_ sentence: Sentence) -> [FoundTime] {
    limit = sentence.range.upperBound
    floor = sentence.range.lowerBound
    clauses = sentence.clauses
    clock.sentenceYear = nil
    var found: [FoundTime] = []
    var index = floor
    while index < limit {
      if let time = read(at: index) {
        found.append(time)
        index = max(time.place.range.upperBound, Bytes.characterEnd(at: index, in: text))
      } else if Ascii.isDigit(text[index]) {
        while index < limit, Ascii.isDigit(text[index]) { index += 1 }
      } else {
        index = Bytes.characterEnd(at: index, in: text)
      }
    }
    return found
  }

  /// The time that begins at an offset.
  private mutating func read(at start: Int) -> FoundTime? {
    let byte = text[start]
    if Ascii.isDigit(byte) {
      guard
        start == floor
          || !(Ascii.isDigit(text[start - 1]) || text[start - 1] == 0x2E || Ascii.isLetter(text[start - 1]))
      else { return nil }
      return readYear(start) ?? readMonths(start, years: nil, from: start) ?? readYearsAgo(start)
    }
    guard byte >= 0xE2 else { return nil }
    if let time = readHanYearsAgo(start) { return time }
    if let time = readFirstMonths(start, years: nil, from: start) { return time }
    guard let (word, end) = finder.words.longest(in: text, at: start, limit: limit) else { return nil }
    if isAfterVerb(start, end) { return nil }
    return read(word, start, end)
  }

  private static let inTwoYears = Array("后年".utf8)
  private static let verbEnds: [[UInt8]] = ["产", "成", "用", "工", "运", "效", "营", "线", "造", "建"].map { Array($0.utf8) }

  /// 达产|后|年产…: no year after next.
  private func isAfterVerb(_ start: Int, _ end: Int) -> Bool {
    guard Bytes.matches(TimeScan.inTwoYears, in: text, at: start), start - 3 >= floor else { return false }
    return TimeScan.verbEnds.contains { Bytes.matches($0, in: text, at: start - 3) }
  }

  private mutating func read(_ word: TimeWord, _ start: Int, _ end: Int) -> FoundTime? {
    switch word {
    case .year(let distance): return readParts(end, years: clock.years(distance), from: start)
    case .months, .start, .end: return finish(part(word, years: partYears(word, start)), start, end)
    case .plan(let first, let last): return readPlan(first, last, start, end)
    case .vague: return FoundTime(place: place(start, end), periods: [], form: .vague)
    case .day(let step): return FoundTime(place: place(start, end), periods: day(step), form: .span)
    }
  }

  /// 2025年…, 2021—2035年.
  private mutating func readYear(_ start: Int) -> FoundTime? {
    guard let (year, end) = number(start), end - start == 4, (1900...2100).contains(year) else { return nil }
    if let behind = marks.end(of: [marks.yearly, marks.year], text, at: end, limit: limit) {
      clock.sentenceYear = year
      if let (last, far) = laterYear(behind), last > year {
        return finish([DayInterval(start: CalendarDay(year, 1, 1), end: CalendarDay(last, 12, 31))], start, far)
      }
      return readParts(behind, years: [year], from: start)
    }
    guard let (last, far) = laterYear(end), last > year else { return nil }
    return finish([DayInterval(start: CalendarDay(year, 1, 1), end: CalendarDay(last, 12, 31))], start, far)
  }

  /// 5年前: a year counted back from publication.
  private mutating func readYearsAgo(_ start: Int) -> FoundTime? {
    guard let (count, end) = number(start), (1...99).contains(count),
      Bytes.matches(TimeScan.yearsAgo, in: text, at: end)
    else { return nil }
    let far = end + TimeScan.yearsAgo.count
    guard far <= limit else { return nil }
    return FoundTime(
      place: place(start, far), periods: clock.years(-count).compactMap { DayInterval(year: $0) }, form: .span)
  }

  /// 两年前.
  private func readHanYearsAgo(_ start: Int) -> FoundTime? {
    // Every number is one character of three bytes.
    guard Bytes.matches(TimeScan.yearsAgo, in: text, at: start + 3) else { return nil }
    for (number, word) in TimeScan.hanNumbers where Bytes.matches(word, in: text, at: start) {
      let end = start + word.count
      guard Bytes.matches(TimeScan.yearsAgo, in: text, at: end), end + TimeScan.yearsAgo.count <= limit else {
        return nil
      }
      return FoundTime(
        place: place(start, end + TimeScan.yearsAgo.count),
        periods: clock.years(-number).compactMap { DayInterval(year: $0) },
        form: .span)
    }
    return nil
  }

  private static let hanNumbers: [(Int, [UInt8])] = [
    (1, "一"), (2, "两"), (3, "三"), (4, "四"), (5, "五"), (6, "六"), (7, "七"), (8, "八"), (9, "九"), (10, "十"),
  ].map { ($0, Array($1.utf8)) }

  private static let yearsAgo = Array("年前".utf8)

  /// —2035年 behind a year.
  private func laterYear(_ offset: Int) -> (Int, Int)? {
    guard let next = marks.end(of: marks.joints, text, at: offset, limit: limit), let (year, end) = number(next),
      end - next == 4, (1900...2100).contains(year),
      let behind = marks.end(of: [marks.yearly, marks.year], text, at: end, limit: limit)
    else { return nil }
    return (year, behind)
  }

  /// What follows a year: months, a part of it, 同期, or nothing.
  private mutating func readParts(_ offset: Int, years: [Int], from start: Int) -> FoundTime? {
    if offset < limit, Ascii.isDigit(text[offset]), let time = readMonths(offset, years: years, from: start) {
      return time
    }
    if let time = readFirstMonths(offset, years: years, from: start) { return time }
    if Bytes.matches(marks.same, in: text, at: offset), let span = clock.lastSpan, let first = span.start,
      let last = span.end
    {
      let periods = years.map { DayInterval(start: moved(first, to: $0), end: moved(last, to: $0)) }
      return FoundTime(place: place(start, offset + marks.same.count), periods: periods, form: .span)
    }
    if let (word, end) = finder.words.longest(in: text, at: offset, limit: limit) {
      switch word {
      case .months, .start, .end: return finish(part(word, years: years), start, end)
      default: break
      }
    }
    if let end = marks.end(of: marks.ends, text, at: offset, limit: limit) {
      return finish(part(.end, years: years), start, end)
    }
    if let end = marks.end(of: marks.starts, text, at: offset, limit: limit) {
      return finish(part(.start, years: years), start, end)
    }
    return finish(years.compactMap { DayInterval(year: $0) }, start, offset)
  }

  private func moved(_ day: CalendarDay, to year: Int) -> CalendarDay? {
    CalendarDay(year, day.month, day.day) ?? CalendarDay(year, day.month, 28)
  }

  private static let planEnds = ["期末", "末"].map { Array($0.utf8) }
  private static let planParts = ["初期", "初", "中后期", "中期", "后期"].map { Array($0.utf8) }
  private static let firstYears = ["开局之年", "开局年", "开局起步之年", "起步之年", "第一年", "头一年"].map { Array($0.utf8) }
  private static let lastYears = ["收官之年", "收官年", "最后一年"].map { Array($0.utf8) }

  private func readPlan(_ first: Int, _ last: Int, _ start: Int, _ end: Int) -> FoundTime? {
    func behind(_ words: [[UInt8]]) -> Int? { marks.end(of: words, text, at: end, limit: limit) }
    if let far = behind(TimeScan.planEnds) {
      let day = CalendarDay(last, 12, 31)
      return FoundTime(place: place(start, far), periods: [DayInterval(start: day, end: day)], form: .deadline)
    }
    if let far = behind(TimeScan.planParts) {
      return FoundTime(place: place(start, far), periods: [], form: .vague)
    }
    for (words, year) in [(TimeScan.firstYears, first), (TimeScan.lastYears, last)] {
      guard let far = behind(words) else { continue }
      return FoundTime(place: place(start, far), periods: DayInterval(year: year).map { [$0] } ?? [], form: .span)
    }
    let period = DayInterval(start: CalendarDay(first, 1, 1), end: CalendarDay(last, 12, 31))
    return FoundTime(place: place(start, end), periods: [period], form: .plan)
  }

  func place(_ start: Int, _ end: Int) -> FoldedSpan { FoldedSpan(paragraph: paragraph, range: start..<end) }

  /// A whole number in digits.
  func number(_ start: Int) -> (Int, Int)? {
    var value = 0
    var index = start
    while index < limit, Ascii.isDigit(text[index]), index - start < 5 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? (value, index) : nil
  }
}
