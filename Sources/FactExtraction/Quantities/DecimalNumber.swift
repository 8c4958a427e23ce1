/// A decimal number that stays exact while 万, 亿 and unit factors are multiplied in.
package struct DecimalNumber: Hashable, Sendable {
  /// All digits as one whole number; at most 18 digits.
  package var digits: Int
  /// Power of ten that the digits are multiplied with.
  package var exponent: Int

  package init(_ digits: Int, exponent: Int = 0) {
    self.digits = digits
    self.exponent = exponent
  }

  /// Reads `12`, `0.01`; nil for anything else.
  package init?(_ text: String) {
    var number = DecimalNumber(0)
    var point = false
    for byte in text.utf8 {
      if byte == 0x2E, !point {
        point = true
      } else if Ascii.isDigit(byte), number.digits < 100_000_000_000_000_000 {
        number.digits = number.digits * 10 + Int(byte - 0x30)
        if point { number.exponent -= 1 }
      } else {
        return nil
      }
    }
    guard !text.isEmpty else { return nil }
    self = number
  }

  /// The nearest binary number.
  package var value: Double {
    exponent >= 0 ? Double(digits) * DecimalNumber.power(exponent) : Double(digits) / DecimalNumber.power(-exponent)
  }

  /// The product; digits past the 18th are given up.
  package static func * (one: DecimalNumber, two: DecimalNumber) -> DecimalNumber {
    var result = one
    while true {
      let (digits, overflow) = result.digits.multipliedReportingOverflow(by: two.digits)
      if !overflow { return DecimalNumber(digits, exponent: result.exponent + two.exponent) }
      result.digits /= 10
      result.exponent += 1
    }
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 300) { result *= 10 }
    return result
  }
}
