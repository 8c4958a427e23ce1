import NewsModel

/// What the times of one article say of the days it can have been published on, once the year is known.
package struct DayBounds: Sendable {
  /// First possible day, with the mention it was read from.
  package private(set) var lower: (day: CalendarDay, mention: TimeMention)?
  /// Last possible day, with the mention it was read from.
  package private(set) var upper: (day: CalendarDay, mention: TimeMention)?
  /// Last possible day where a running period was still estimated.
  package private(set) var firmUpper: (day: CalendarDay, mention: TimeMention)?

  /// - Parameters:
  ///   - mentions: the article's.
  ///   - year: year of publication.
  package init(_ mentions: [TimeMention], year: Int) {
    for mention in mentions where mention.tense != .future && mention.tense != .void {
      guard DayBounds.isOf(mention, year), let day = DayBounds.reached(mention, year), day.year == year else {
        continue
      }
      if day > lower?.day ?? CalendarDay.floor(year - 1) { lower = (day, mention) }
    }
    for mention in mentions where mention.tense == .future {
      guard DayBounds.isOf(mention, year), let day = DayBounds.limit(mention, year), day >= lower?.day ?? day else {
        continue
      }
      if day < upper?.day ?? CalendarDay.ceiling(year) { upper = (day, mention) }
      if DayBounds.isPeriod(mention.part), mention.hasResult, day < firmUpper?.day ?? CalendarDay.ceiling(year) {
        firmUpper = (day, mention)
      }
    }
  }

  /// Whether it tells anything.
  package var isEmpty: Bool { lower == nil && upper == nil }

  /// Whether a mention is of the year of publication.
  private static func isOf(_ mention: TimeMention, _ year: Int) -> Bool {
    switch mention.year {
    case .absolute(let named): return named == year
    case .relative(let distance): return distance == 0
    case .none: return true
    case .other: return false
    }
  }

  private static func isPeriod(_ part: TimeMention.Part) -> Bool {
    switch part {
    case .quarter, .half, .months: return true
    default: return false
    }
  }

  /// The first day on which what a mention tells can be told.
  private static func reached(_ mention: TimeMention, _ year: Int) -> CalendarDay? {
    switch mention.part {
    case .whole, .since, .same, .start, .end: return nil
    case .half(let half): return half == 1 ? CalendarDay(year, 7, 1) : CalendarDay(year, 7, 1)
    case .quarter(let quarter): return CalendarDay.first(ofMonth: quarter * 3 + 1, year)
    case .months(let months): return CalendarDay.first(ofMonth: months + 1, year)
    case .month(let month, let day):
      return CalendarDay(year, month, min(day, CalendarDay.length(ofMonth: month, year: year)))
    case .day(let month, let day): return CalendarDay(year, month, day)
    }
  }

  /// The last day on which what a mention tells is still to come.
  private static func limit(_ mention: TimeMention, _ year: Int) -> CalendarDay? {
    switch mention.part {
    case .whole, .since, .same, .start: return nil
    case .end: return CalendarDay(year, 12, 31)
    case .half(let half): return CalendarDay.last(ofMonth: half * 6, year)
    case .quarter(let quarter): return CalendarDay.last(ofMonth: quarter * 3, year)
    case .months(let months): return CalendarDay.last(ofMonth: months, year)
    case .month(let month, _): return CalendarDay.last(ofMonth: month, year)
    case .day(let month, let day): return CalendarDay(year, month, day)
    }
  }
}

extension CalendarDay {
  /// First day of a month; the month past December is January of the next year.
  fileprivate static func first(ofMonth month: Int, _ year: Int) -> CalendarDay? {
    month > 12 ? CalendarDay(year + 1, 1, 1) : CalendarDay(year, month, 1)
  }

  fileprivate static func last(ofMonth month: Int, _ year: Int) -> CalendarDay? {
    CalendarDay(year, month, length(ofMonth: month, year: year))
  }

  fileprivate static func floor(_ year: Int) -> CalendarDay { CalendarDay(dayNumber: max(0, (year - 1) * 365)) }

  fileprivate static func ceiling(_ year: Int) -> CalendarDay { CalendarDay(dayNumber: (year + 2) * 366) }
}
