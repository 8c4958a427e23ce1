import Lexicon

/// What a word of the table `calendar-words` tells.
enum TimeWord: Hashable, Sendable {
  /// 去年 — years from the year of publication.
  case year(Int)
  /// 上半年 — first and last month.
  case months(Int, Int)
  /// 年初.
  case start
  /// 年底.
  case end
  /// “十四五” — first and last year.
  case plan(Int, Int)
  /// 目前.
  case vague
  /// 当天, 下月 — counted from the day told last.
  case day(Step)

  /// Which day or month.
  enum Step: String, Hashable, Sendable {
    case day, month, next, last, this
  }

  /// Reads a row; nil where its cells make no sense.
  init?(_ row: LexiconRow) {
    switch row[1] {
    case "year":
      guard let distance = Int(row[2]) else { return nil }
      self = .year(distance)
    case "part" where row[2] == "start": self = .start
    case "part" where row[2] == "end": self = .end
    case "part", "plan":
      let numbers = row[2].split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = row[1] == "plan" ? .plan(numbers[0], numbers[1]) : .months(numbers[0], numbers[1])
    case "vague": self = .vague
    case "day":
      guard let step = Step(rawValue: row[2]) else { return nil }
      self = .day(step)
    default: return nil
    }
  }
}
