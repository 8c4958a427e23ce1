/// A span of days, both ends included; an open end is nil.
package struct DayInterval: Hashable, Sendable {
  /// First day, nil where the text leaves it open.
  package let start: CalendarDay?
  /// Last day (included), nil where the text leaves it open.
  package let end: CalendarDay?

  package init(start: CalendarDay?, end: CalendarDay?) {
    self.start = start
    self.end = end
  }

  /// A whole year; nil where the year is out of range.
  package init?(year: Int) {
    guard let start = CalendarDay(year, 1, 1), let end = CalendarDay(year, 12, 31) else { return nil }
    self.init(start: start, end: end)
  }

  /// A whole month; nil where there is none such.
  package init?(year: Int, month: Int) {
    guard let start = CalendarDay(year, month, 1) else { return nil }
    self.init(start: start, end: CalendarDay(year, month, CalendarDay.length(ofMonth: month, year: year)))
  }
}
