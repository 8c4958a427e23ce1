import NewsModel

/// A time that a text tells, and where.
package struct FoundTime: Hashable, Sendable {
  /// How a time is told.
  package enum Form: Hashable, Sendable {
    /// A day, month, quarter, year or span.
    case span
    /// 截至6月底 — the state on its last day.
    case asOf
    /// 年底前 — by its last day.
    case deadline
    /// 2022年以来 — from its first day on.
    case since
    /// “十四五” — a plan's years.
    case plan
    /// 目前, 近年来 — no bounds.
    case vague
  }

  /// Where it stands, with 截至, 前, 以来.
  package let place: FoldedSpan
  /// What it tells; several are alternatives that the text leaves open, none where it has no bounds.
  package let periods: [DayInterval]
  /// How.
  package let form: Form
}
