import NewsModel

/// The days that stand in a short text such as a path, a value of front matter or a `<meta>`.
///
/// Year, month and day stand with a mark between them (`2025-03-06`, `2025.3.6`, `2025/03/06`, `2025年3月6日`), as eight
/// digits (`20250306`), or by halves (`202503/06`, `2025/0306`). A time of day may follow. Digits of full width count too.
struct WrittenDates {
  /// A number, with the bytes up to the next one or the end.
  private struct Number {
    let value: Int
    let digits: Int
    var after: [UInt8] = []
  }

  private let numbers: [Number]

  init(_ text: String) { numbers = WrittenDates.numbers(in: text) }

  /// The first day in the text.
  var first: CalendarDay? { numbers.indices.lazy.compactMap(day).first }

  /// The last day in the text.
  var last: CalendarDay? { numbers.indices.reversed().lazy.compactMap(day).first }

  private func day(at index: Int) -> CalendarDay? {
    let first = numbers[index]
    switch first.digits {
    case 8: return day(first.value / 10_000, first.value / 100 % 100, first.value % 100, first)
    // A time of day follows at once: 202503061530, 20250306153000.
    case 12: return day(first.value / 100_000_000, first.value / 1_000_000 % 100, first.value / 10_000 % 100, first)
    case 14:
      let date = first.value / 1_000_000
      return day(date / 10_000, date / 100 % 100, date % 100, first)
    case 6:
      guard let second = number(index + 1), second.digits <= 2, first.after == [UInt8(ascii: "/")] else { return nil }
      return day(first.value / 100, first.value % 100, second.value, second)
    case 4:
      guard let second = number(index + 1), isMark(first.after, "年") else { return nil }
      if second.digits == 4 { return day(first.value, second.value / 100, second.value % 100, second) }
      guard second.digits <= 2, isMark(second.after, "月"), let third = number(index + 2), third.digits <= 2 else {
        return nil
      }
      return day(first.value, second.value, third.value, third)
    default: return nil
    }
  }

  private func number(_ index: Int) -> Number? { index < numbers.count ? numbers[index] : nil }

  /// - Parameter last: the number that the day stands in; before 版 it is a page of the paper.
  private func day(_ year: Int, _ month: Int, _ day: Int, _ last: Number) -> CalendarDay? {
    guard !last.after.starts(with: Array("版".utf8)), (1900...2099).contains(year) else { return nil }
    return CalendarDay(year, month, day)
  }

  private func isMark(_ bytes: [UInt8], _ han: String) -> Bool {
    let mark = bytes.filter { $0 != 0x20 }
    if mark.count <= 1 { return mark.allSatisfy("-_./".utf8.contains) && !bytes.isEmpty }
    return mark == Array(han.utf8) || mark == Array(han.utf8) + [UInt8(ascii: "/")]
  }

  private static func numbers(in text: String) -> [Number] {
    var numbers: [Number] = []
    var digits = 0
    var value = 0
    func close() {
      if digits > 0 { numbers.append(Number(value: value, digits: digits)) }
      digits = 0
      value = 0
    }
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        // Longer numbers are no dates; their value does not matter.
        if digits < 15 { value = value * 10 + digit }
        digits += 1
      } else {
        close()
        if !numbers.isEmpty { numbers[numbers.count - 1].after += Array(String(scalar).utf8) }
      }
    }
    close()
    return numbers
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
