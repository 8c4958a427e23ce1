/// A day of the Gregorian calendar, without clock or time zone.
package struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the length of the month.
  package let day: Int

  /// Nil where there is no such day.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year, month, day)
  }

  /// The day `count` days after the first of January of the year 1 (which is day 0).
  package init(dayNumber count: Int) {
    var year = max(1, count / 366)
    while CalendarDay.dayNumber(ofYear: year + 1) <= count { year += 1 }
    var rest = count - CalendarDay.dayNumber(ofYear: year)
    var month = 1
    while rest >= CalendarDay.length(ofMonth: month, year: year) {
      rest -= CalendarDay.length(ofMonth: month, year: year)
      month += 1
    }
    self.year = year
    self.month = month
    self.day = rest + 1
  }

  /// Days since the first of January of the year 1.
  package var dayNumber: Int {
    var count = CalendarDay.dayNumber(ofYear: year) + day - 1
    for month in 1..<month { count += CalendarDay.length(ofMonth: month, year: year) }
    return count
  }

  /// The day `days` later (or earlier, where negative).
  package func adding(days: Int) -> CalendarDay { CalendarDay(dayNumber: max(0, dayNumber + days)) }

  /// Number of days of a month.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  package static func < (one: CalendarDay, two: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (two.year, two.month, two.day)
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func dayNumber(ofYear year: Int) -> Int {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400
  }
}
