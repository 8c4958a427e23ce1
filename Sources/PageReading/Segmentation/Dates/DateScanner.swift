import NewsModel

/// Reads single dates where they stand: 2025年3月6日, 2025-03-06, 二〇二五年三月六日.
package enum DateScanner {
  /// A number and where it ends.
  package struct Number: Hashable, Sendable {
    package let value: Int
    package let end: Int
    /// How many digits it has; 0 for a number in Chinese characters.
    package let digits: Int
  }

  /// 年
  package static let year: Glyph = 0x5E74
  /// 月
  package static let month: Glyph = 0x6708
  /// 日
  package static let day: Glyph = 0x65E5
  /// 号
  package static let dayColloquial: Glyph = 0x53F7

  /// Reads an Arabic number of at most nine digits.
  package static func number(in glyphs: [Glyph], from start: Int, to limit: Int) -> Number? {
    var index = start
    var value = 0
    while index < limit, index - start < 9, GlyphTable.isDigit(glyphs[index]) {
      value = value * 10 + Int(glyphs[index] - 0x30)
      index += 1
    }
    return index > start ? Number(value: value, end: index, digits: index - start) : nil
  }

  /// Reads a number in Chinese characters: digits one after another (二〇二五) or with 十 (二十六).
  package static func chineseNumber(in glyphs: [Glyph], from start: Int, to limit: Int) -> Number? {
    var index = start
    var value = 0
    var tens: Int?
    while index < limit, index - start < 4 {
      let glyph = glyphs[index]
      if glyph == ten {
        guard tens == nil else { break }
        tens = value == 0 ? 1 : value
        value = 0
      } else if let digit = digit(glyph) {
        value = tens == nil ? value * 10 + digit : digit
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    return Number(value: (tens ?? 0) * 10 + value, end: index, digits: 0)
  }

  /// Reads a full date.
  package static func fullDate(in glyphs: [Glyph], from start: Int, to limit: Int) -> (date: CalendarDay, end: Int)? {
    guard start < limit, let first = anyNumber(glyphs, start, limit), (1900...2199).contains(first.value),
      first.end < limit
    else { return nil }
    let mark = glyphs[first.end]
    if mark == year {
      guard let second = anyNumber(glyphs, first.end + 1, limit), second.end < limit, glyphs[second.end] == month,
        let third = anyNumber(glyphs, second.end + 1, limit), third.end < limit,
        glyphs[third.end] == day || glyphs[third.end] == dayColloquial,
        let date = CalendarDay(first.value, second.value, third.value)
      else { return nil }
      return (date, third.end + 1)
    }
    guard first.digits == 4, mark == 0x2D || mark == GlyphTable.slash || mark == GlyphTable.period,
      let second = number(in: glyphs, from: first.end + 1, to: limit), second.end < limit, glyphs[second.end] == mark,
      let third = number(in: glyphs, from: second.end + 1, to: limit), third.digits <= 2,
      let date = CalendarDay(first.value, second.value, third.value)
    else { return nil }
    return (date, third.end)
  }

  private static func anyNumber(_ glyphs: [Glyph], _ start: Int, _ limit: Int) -> Number? {
    number(in: glyphs, from: start, to: limit) ?? chineseNumber(in: glyphs, from: start, to: limit)
  }

  /// 十
  private static let ten: Glyph = 0x5341
  /// The value of one digit: 〇 to 九.
  static func digit(_ glyph: Glyph) -> Int? {
    switch glyph {
    case 0x3007, 0x96F6, 0x25CB: return 0
    case 0x4E00: return 1
    case 0x4E8C: return 2
    case 0x4E09: return 3
    case 0x56DB: return 4
    case 0x4E94: return 5
    case 0x516D: return 6
    case 0x4E03: return 7
    case 0x516B: return 8
    case 0x4E5D: return 9
    default: return nil
    }
  }
}
