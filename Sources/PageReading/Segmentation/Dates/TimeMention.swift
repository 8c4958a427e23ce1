/// A time that a text names, and how it speaks of it.
package struct TimeMention: Hashable, Sendable {
  /// How the year is told.
  package enum Year: Hashable, Sendable {
    /// 2025年.
    case absolute(Int)
    /// 今年 0, 去年 -1: counted from the year of publication.
    case relative(Int)
    /// No year; as a rule the year of publication.
    case none
    /// 次年, 每年: cannot be counted.
    case other
  }

  /// Which part of the year.
  package enum Part: Hashable, Sendable {
    case whole
    /// …以来, …起.
    case since
    /// 年初.
    case start
    /// 年底, 年内.
    case end
    case half(Int)
    case quarter(Int)
    /// The first months, 1—9月, 前5个月.
    case months(Int)
    /// A month, from a day on: 1 for the whole month or its beginning, 11, 21, or 31 for its end.
    case month(Int, day: Int)
    case day(month: Int, day: Int)
    /// 2024年同期.
    case same
  }

  /// Whether it has come to pass.
  package enum Tense: Hashable, Sendable {
    case past
    /// 截至: the figures are of that day.
    case asOf
    case future
    /// 原计划: tells nothing.
    case void
  }

  /// Its year.
  package var year: Year
  /// Which part of the year it is.
  package var part: Part
  /// Whether it has come to pass by the text's own words.
  package var tense: Tense = .past
  /// Whether a figure of the whole year stands with it.
  package var hasResult = false
  /// Whether it is declared to be a year of something: 2026年是…
  package var isDeclared = false
  /// 过去的2023年.
  package var isGone = false
  /// “十五五”开局之年 and the like: the year itself stands in `year`.
  package var isPlanYear = false
  /// Whether 明年 stands in the same sentence.
  package var besideNextYear = false
  /// Whether it stands in a caption, where a picture's age says little.
  package var inCaption = false
  /// Whether it tells of an institution's past (成立, 奠基).
  package var isFounding = false
  /// Which paragraph it stands in.
  package var block: Int
  /// Its words: half-open range of characters (Unicode scalars) of the paragraph.
  package var range: Range<Int>

  /// Moves its place.
  package mutating func shift(by distance: Int) {
    range = range.lowerBound + distance..<range.upperBound + distance
  }
}
