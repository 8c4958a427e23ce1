import NewsModel

/// What the times of one article say of the days it can have been published on, once the year is known.
package struct DayBounds: Sendable {
  /// First possible day, with the mention it was read from.
  package private(set) var lower: (day: CalendarDay, mention: TimeMention)?
  /// Last possible day, with the mention it was read from.
  package private(set) var upper: (day: CalendarDay, mention: TimeMention)?
  /// Last possible day where a running period was still estimated.
  package private(set) var firmUpper: (day: CalendarDay, mention: TimeMention)?

  /// The day on which the report was sent.
  package private(set) var sent: (day: CalendarDay, mention: TimeMention)?

  /// - Parameters:
  ///   - mentions: the article's.
  ///   - year: year of publication.
  package init(_ mentions: [TimeMention], year: Int) {
    let peg = DayBounds.peg(mentions, year)
    var ahead: [TimeMention] = []
    for mention in mentions where mention.tense == .past || mention.tense == .asOf {
      guard DayBounds.isOf(mention, year), let day = DayBounds.reached(mention, year), day.year == year else {
        continue
      }
      if let peg, DayBounds.isAhead(mention, day, of: peg) {
        ahead.append(mention)
        continue
      }
      if day > lower?.day ?? CalendarDay.floor(year - 1) { lower = (day, mention) }
      if mention.traits.contains(.dateline), sent == nil { sent = (day, mention) }
    }
    for mention in mentions where mention.tense == .running { boundByRunning(mention, mentions, year) }
    for mention in mentions where mention.tense == .future || ahead.contains(mention) {
      guard DayBounds.isOf(mention, year), let day = DayBounds.limit(mention, year), day >= lower?.day ?? day else {
        continue
      }
      if day < upper?.day ?? CalendarDay.ceiling(year) { upper = (day, mention) }
      if mention.part.isPeriod, mention.traits.contains(.result), day < firmUpper?.day ?? CalendarDay.ceiling(year) {
        firmUpper = (day, mention)
      }
    }
  }

  /// Whether it tells anything.
  package var isEmpty: Bool { lower == nil && upper == nil }

  /// The day on which the news happened: the first time of the article, told to the day. Nil where the article tells of
  /// a day long after it.
  private static func peg(_ mentions: [TimeMention], _ year: Int) -> CalendarDay? {
    guard let first = mentions.first(where: { $0.part != .whole }), first.tense == .past, case .day = first.part,
      isOf(first, year), let day = reached(first, year)
    else { return nil }
    let isLast = mentions.allSatisfy { other in
      guard case .day = other.part, other.tense == .past, isOf(other, year), let told = reached(other, year) else {
        return true
      }
      return told <= day.adding(days: freshness)
    }
    return isLast ? day : nil
  }

  /// 2月3日…今年6月开工: a month long after the news is still to come, where no figure of it is told.
  private static func isAhead(_ mention: TimeMention, _ day: CalendarDay, of peg: CalendarDay) -> Bool {
    switch mention.part {
    case .month, .quarter, .half:
      return mention.tense == .past && mention.traits.isDisjoint(with: [.result, .figure, .annual])
        && day > peg.adding(days: freshness)
    default: return false
    }
  }

  /// News is no older than so many days, as a rule.
  private static let freshness = 45

  /// Whether a mention is of the year of publication.
  private static func isOf(_ mention: TimeMention, _ year: Int) -> Bool {
    switch mention.year {
    case .absolute(let named): return named == year
    case .relative(let distance): return distance == 0
    case .none: return true
    case .other: return false
    }
  }

  /// A title's quarter is running where the article tells of its days but has no figure of the whole of it.
  private mutating func boundByRunning(_ mention: TimeMention, _ all: [TimeMention], _ year: Int) {
    guard DayBounds.isOf(mention, year), let last = DayBounds.limit(mention, year), let lower, lower.day <= last,
      let next = DayBounds.reached(mention, year), lower.day.adding(days: DayBounds.quarter) >= next,
      !all.contains(where: { $0.part == mention.part && $0.tense == .past && DayBounds.isOf($0, year) })
    else { return }
    upper = (last, mention)
    firmUpper = (last, mention)
  }

  /// Days in a quarter, about.
  private static let quarter = 92

  /// The first day on which what a mention tells can be told.
  private static func reached(_ mention: TimeMention, _ year: Int) -> CalendarDay? {
    switch mention.part {
    case .whole, .since, .same, .start, .end: return nil
    case .half(let half): return half == 1 ? CalendarDay(year, 7, 1) : CalendarDay(year, 7, 1)
    case .quarter(let quarter): return CalendarDay.first(ofMonth: quarter * 3 + 1, year)
    case .months(let months): return CalendarDay.first(ofMonth: months + 1, year)
    case .month(let month, let day):
      let length = CalendarDay.length(ofMonth: month, year: year)
      // 截至11月底: what is counted up to the end of a month is told when that is over.
      if mention.tense == .asOf, day >= length { return CalendarDay.first(ofMonth: month + 1, year) }
      return CalendarDay(year, month, min(day, length))
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
