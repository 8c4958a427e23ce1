/// The value of one field of a fact.
package indirect enum FactValue: Hashable, Sendable {
  /// A name or a phrase as printed.
  case text(String)
  /// Several names, in printed order.
  case texts([String])
  /// An amount with unit and operator.
  case amount(Amount)
  /// A bare count.
  case number(Double)
  /// A period; several are alternatives that the text truly leaves open.
  case periods([DayInterval])
  /// A day.
  case day(CalendarDay)
}
