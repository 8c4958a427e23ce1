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

    /// Whether it is a period of months that begins or ends inside the year.
    package var isPeriod: Bool {
      switch self {
      case .quarter, .half, .months: return true
      default: return false
      }
    }
  }

  /// Whether it has come to pass.
  package enum Tense: Hashable, Sendable {
    case past
    /// 截至: the figures are of that day.
    case asOf
    case future
    /// A quarter or half-year that a title names without a figure: it is running, or just over.
    case running
    /// 原计划: tells nothing.
    case void
  }

  /// Its year.
  package var year: Year
  /// Which part of the year it is.
  package var part: Part
  /// Whether it has come to pass by the text's own words.
  package var tense: Tense = .past
  /// What the words around it say of it.
  package var traits: TimeTraits = []
  /// Which paragraph it stands in.
  package var block: Int
  /// Its words: half-open range of characters (Unicode scalars) of the paragraph.
  package var range: Range<Int>

  /// The year that is named by its number; 0 where none is.
  package var named: Int {
    if case .absolute(let year) = year { return year }
    return 0
  }

  /// Moves its place.
  package mutating func shift(by distance: Int) {
    range = range.lowerBound + distance..<range.upperBound + distance
  }
}
