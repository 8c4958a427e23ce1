/// A number with its unit and the operator that its words give it.
package struct Amount: Hashable, Sendable {
  /// How the true value stands to the number.
  package enum Operator: String, Hashable, Sendable {
    case equal = "="
    /// 约, 左右.
    case about = "≈"
    /// 超, 突破, 以上, 余, 多, 逾.
    case atLeast = ">="
    /// 近, 不足, 以内, 将近.
    case atMost = "<="
    /// 百亿级 — a class of size, not an amount.
    case sizeClass = "class"
  }

  /// Value in the base unit, 万 and 亿 multiplied out; lower end of a range. Decimal digits are kept exact to 15 places.
  package var value: Double
  /// Upper end of a range, nil for a single value.
  package var high: Double?
  /// CNY, USD, m², 亩, %, pp, x, or the measure word itself.
  package var unit: String
  /// Operator.
  package var op: Operator

  package init(value: Double, high: Double? = nil, unit: String, op: Operator = .equal) {
    self.value = value
    self.high = high
    self.unit = unit
    self.op = op
  }
}
