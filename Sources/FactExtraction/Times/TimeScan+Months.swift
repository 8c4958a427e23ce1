import NewsModel

extension TimeScan {
  /// 6月9日, 3月, 1—9月, 10月底 — with years where some are told in front.
  mutating func readMonths(_ start: Int, years: [Int]?, from origin: Int) -> FoundTime? {
    guard let (month, end) = number(start), (1...12).contains(month), end - start <= 2 else { return nil }
    if let joint = marks.end(of: marks.joints, text, at: skipMonth(end), limit: limit), let (last, far) = number(joint),
      (1...12).contains(last), last > month,
      let behind = marks.end(of: [marks.monthly, marks.month], text, at: far, limit: limit),
      !isDay(behind)
    {
      let list = years ?? resolved(origin) { CalendarDay($0, last, 28) }
      return finish(list.map { span($0, month, last) }, origin, behind)
    }
    guard let behind = marks.end(of: [marks.monthly, marks.month], text, at: end, limit: limit) else { return nil }
    if let (day, dayEnd) = number(behind), let far = dayMark(dayEnd) {
      let list = years ?? resolved(origin) { CalendarDay($0, month, day) }
      let days = list.compactMap { CalendarDay($0, month, day) }
      clock.lastDay = days.last ?? clock.lastDay
      return finish(days.map { DayInterval(start: $0, end: $0) }, origin, far)
    }
    let list = years ?? resolved(origin) { CalendarDay($0, month, 1) }
    return finishMonth(month, list, origin, behind)
  }

  private func skipMonth(_ end: Int) -> Int {
    marks.end(of: [marks.month], text, at: end, limit: limit) ?? end
  }

  /// 9日, 9号: whether digits and a day mark follow, so that the month before is part of a date.
  private func isDay(_ offset: Int) -> Bool {
    guard let (_, end) = number(offset) else { return false }
    return dayMark(end) != nil
  }

  private func dayMark(_ offset: Int) -> Int? {
    marks.end(of: [marks.day, Array("号".utf8)], text, at: offset, limit: limit)
  }

  private mutating func finishMonth(_ month: Int, _ years: [Int], _ origin: Int, _ behind: Int) -> FoundTime? {
    if let end = marks.end(of: marks.ends, text, at: behind, limit: limit) {
      let days = years.compactMap { DayInterval(year: $0, month: month)?.end }
      return finish(days.map { DayInterval(start: $0, end: $0) }, origin, end)
    }
    let thirds: [(String, Int, Int)] = [("上旬", 1, 10), ("中旬", 11, 20), ("下旬", 21, 31), ("初", 1, 10)]
    for (word, first, last) in thirds where Bytes.matches(Array(word.utf8), in: text, at: behind) {
      let periods = years.map { year in
        DayInterval(
          start: CalendarDay(year, month, first),
          end: CalendarDay(year, month, min(last, CalendarDay.length(ofMonth: month, year: year))))
      }
      return finish(periods, origin, behind + word.utf8.count)
    }
    return finish(years.compactMap { DayInterval(year: $0, month: month) }, origin, behind)
  }

  /// 前5个月, 今年前10个月.
  mutating func readFirstMonths(_ start: Int, years: [Int]?, from origin: Int) -> FoundTime? {
    guard Bytes.matches(marks.firstMonths, in: text, at: start), let (count, end) = number(start + 3),
      (1...12).contains(count),
      Bytes.matches(marks.months, in: text, at: end)
    else { return nil }
    let list = years ?? resolved(origin) { CalendarDay($0, count, 28) }
    return finish(list.map { span($0, 1, count) }, origin, end + marks.months.count)
  }

  func span(_ year: Int, _ first: Int, _ last: Int) -> DayInterval {
    DayInterval(
      start: CalendarDay(year, first, 1), end: CalendarDay(year, last, CalendarDay.length(ofMonth: last, year: year)))
  }

  /// The years that a part of a year told alone can mean.
  func partYears(_ word: TimeWord, _ start: Int) -> [Int] {
    switch word {
    case .months(1, 12): return clock.sentenceYear.map { [$0] } ?? clock.years(0)
    case .months(_, let last): return resolved(start) { CalendarDay($0, last, 28) }
    case .end: return clock.sentenceYear.map { [$0] } ?? clock.years(0)
    default: return clock.sentenceYear.map { [$0] } ?? clock.years(0)
    }
  }

  func part(_ word: TimeWord, years: [Int]) -> [DayInterval] {
    years.compactMap { year in
      switch word {
      case .months(let first, let last): return span(year, first, last)
      case .start: return span(year, 1, 3)
      case .end: return CalendarDay(year, 12, 31).map { DayInterval(start: $0, end: $0) }
      default: return nil
      }
    }
  }

  /// The year of what is told without one: that of the sentence, else counted from publication.
  func resolved(_ start: Int, _ day: (Int) -> CalendarDay?) -> [Int] {
    if let year = clock.sentenceYear, !isFuture(start) { return [year] }
    return clock.year(of: day, future: isFuture(start)).map { [$0] } ?? []
  }

  /// Whether words in front, in the clause, tell of what is to come.
  private func isFuture(_ start: Int) -> Bool {
    let clause = clauses.last { $0.range.lowerBound <= start }?.range.lowerBound ?? floor
    let window = max(clause, start - 36)..<start
    guard !window.isEmpty else { return false }
    if marks.noFuture.contains(where: { Bytes.lastIndex(of: $0, in: text, window) != nil }) { return false }
    return marks.future.contains { Bytes.lastIndex(of: $0, in: text, window) != nil }
  }

  /// Days and months counted from what was told last.
  func day(_ step: TimeWord.Step) -> [DayInterval] {
    switch step {
    case .day: return clock.lastDay.map { [DayInterval(start: $0, end: $0)] } ?? []
    case .month: return clock.lastDay.flatMap { DayInterval(year: $0.year, month: $0.month) }.map { [$0] } ?? []
    case .next, .last, .this:
      guard let published = clock.published, published.earliest.year == published.latest.year,
        published.earliest.month == published.latest.month
      else { return [] }
      let shift = step == .next ? 1 : step == .last ? -1 : 0
      let months = published.earliest.year * 12 + published.earliest.month - 1 + shift
      return DayInterval(year: months / 12, month: months % 12 + 1).map { [$0] } ?? []
    }
  }

  /// Takes 截至 in front and 前, 以来 behind into account.
  mutating func finish(_ periods: [DayInterval], _ start: Int, _ end: Int) -> FoundTime {
    if let single = periods.last { clock.lastSpan = single }
    if let open = marks.start(of: marks.asOf, text, endingAt: start, floor: floor) {
      let days = periods.compactMap(\.end)
      return FoundTime(place: place(open, end), periods: days.map { DayInterval(start: $0, end: $0) }, form: .asOf)
    }
    if let far = marks.end(of: marks.since, text, at: end, limit: limit) {
      return FoundTime(
        place: place(start, far), periods: periods.map { DayInterval(start: $0.start, end: nil) }, form: .since)
    }
    if let far = marks.end(of: marks.before, text, at: end, limit: limit), isClosed(far) {
      let days = periods.compactMap(\.end)
      return FoundTime(place: place(start, far), periods: days.map { DayInterval(start: $0, end: $0) }, form: .deadline)
    }
    return FoundTime(place: place(start, end), periods: periods, form: .span)
  }

  /// 前 belongs to the time only where no number follows: 去年前10个月.
  private func isClosed(_ offset: Int) -> Bool {
    guard offset < limit else { return true }
    return !Ascii.isDigit(text[offset]) && finder.words.longest(in: text, at: offset, limit: limit) == nil
      && !["两", "三", "五", "列", "端", "沿", "期", "往", "景"].contains { Bytes.matches(Array($0.utf8), in: text, at: offset) }
  }
}
