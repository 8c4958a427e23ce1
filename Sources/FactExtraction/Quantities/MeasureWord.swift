/// A unit or counter that may stand behind a number.
package struct MeasureWord: Hashable, Sendable {
  /// What a number with the word states.
  package enum Kind: String, Hashable, Sendable {
    case money, area, percent, point, multiple, duration, age, length, weight, volume, energy, physical, degree, data
    case count, phase, storey, discount, anniversary
    /// 第N位 — a place in an order.
    case rank
    /// 容积率4.0 — a figure without unit.
    case plain
    /// 三大产业 — the number closes an enumeration.
    case list
    /// 2号楼, 500强 — no amount at all.
    case name
  }

  /// Unit as it is recorded.
  package let unit: String
  /// What one of the word is in that unit, as a decimal number: digits and power of ten.
  package let factor: DecimalNumber
  /// What is stated.
  package let kind: Kind
  /// Characters that, right behind, show another word.
  let guards: Guard
}
