/// An amount of a fact's field, as the map compares it.
struct MapAmount: Hashable, Sendable {
  /// Lower end, in the base unit.
  let value: Double
  /// Upper end; nil for a single value.
  let high: Double?
  let unit: String
  /// `=`, `≈`, `>=`, `<=` or `class`.
  let op: String

  /// Nil for what is no amount.
  init?(_ value: MapValue?) {
    guard let value, let number = value["value"]?.number, let unit = value["unit"]?.text else { return nil }
    self.value = number
    high = value["high"]?.number
    self.unit = unit
    op = value["op"]?.text ?? "="
  }

  /// As a cell has it.
  var cell: MapValue {
    .object(["value": .number(value), "high": .optional(high), "unit": .text(unit), "op": .text(op)])
  }

  /// Whether both can be true of one quantity: 超30亿 and 32亿 can, 30亿 and 32亿 cannot. What is about right may be off
  /// by a twentieth.
  func agrees(with other: MapAmount) -> Bool {
    guard unit == other.unit else { return false }
    let (one, two) = (bounds, other.bounds)
    return one.low <= two.high && two.low <= one.high
  }

  private var bounds: (low: Double, high: Double) {
    switch op {
    case ">=": (value, .infinity)
    // 近100 is a little less, not anything below it.
    case "<=": (value * 0.8, high ?? value)
    case "≈": (value * 0.95, (high ?? value) * 1.05)
    default: (value, high ?? value)
    }
  }
}
