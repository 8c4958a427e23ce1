/// What the words around a time say of it.
package struct TimeTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A figure of the whole year or period stands with it, with a word like 达到.
  package static let result = TimeTraits(rawValue: 1 << 0)
  /// A figure stands with it, though no word says that it sums up the year.
  package static let figure = TimeTraits(rawValue: 1 << 1)
  /// It is declared to be a year of something: 2026年是…
  package static let declared = TimeTraits(rawValue: 1 << 2)
  /// 过去的2023年.
  package static let gone = TimeTraits(rawValue: 1 << 3)
  /// “十五五”开局之年 and the like: the year itself stands in `year`.
  package static let planYear = TimeTraits(rawValue: 1 << 4)
  /// “十五五”期间: `year` is the first year of the plan.
  package static let planPeriod = TimeTraits(rawValue: 1 << 5)
  /// （2025—2027年）: `year` is the first year of a plan's own span.
  package static let spanStart = TimeTraits(rawValue: 1 << 6)
  /// 1998年…27年后: `year` is the year that this comes to.
  package static let elapsed = TimeTraits(rawValue: 1 << 7)
  /// 2024年度…评价: a year that was judged as a whole.
  package static let annual = TimeTraits(rawValue: 1 << 8)
  /// 较2024年末: what the present is compared with.
  package static let compared = TimeTraits(rawValue: 1 << 9)
  /// 2025年“…”大赛, 2025中国…博览会: the year in the name of an event.
  package static let event = TimeTraits(rawValue: 1 << 10)
  /// 本报长沙6月12日电: the day on which a report was sent.
  package static let dateline = TimeTraits(rawValue: 1 << 11)
  /// It stands in a caption, where a picture's age says little.
  package static let caption = TimeTraits(rawValue: 1 << 12)
  /// It tells of an institution's past (成立, 奠基).
  package static let founding = TimeTraits(rawValue: 1 << 13)
  /// A month or day without a year, where the paragraph named none before.
  package static let bare = TimeTraits(rawValue: 1 << 18)
  /// 2025年预计: a figure of it was estimated.
  package static let estimated = TimeTraits(rawValue: 1 << 19)
  /// 到2027年: an aim, which may be far.
  package static let aim = TimeTraits(rawValue: 1 << 20)
  /// 2026年，全区将…: it opens a sentence on what is on the agenda.
  package static let opening = TimeTraits(rawValue: 1 << 21)
  /// 明年 stands in the same sentence.
  package static let besideNextYear = TimeTraits(rawValue: 1 << 14)
  /// 今年 stands in the same sentence.
  package static let besideThisYear = TimeTraits(rawValue: 1 << 15)
  /// 去年 stands in the same sentence.
  package static let besideLastYear = TimeTraits(rawValue: 1 << 16)
  /// 目前 stands behind it in the same sentence.
  package static let besidePresent = TimeTraits(rawValue: 1 << 17)
}
