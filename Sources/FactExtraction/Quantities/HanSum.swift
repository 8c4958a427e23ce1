/// A number written with 一二三 and 十百千万亿, collected piece by piece and added up.
struct HanSum {
  private enum Piece: Equatable {
    case digit(Int)
    case size(Int)
  }

  private var pieces: [Piece] = []
  private var fraction: [Int] = []
  private var hasPoint = false
  private var isOpen = false
  private var isHalf = false
  private var tail = 0

  /// Whether 点 can follow.
  var takesPoint: Bool {
    guard case .digit? = pieces.last else { return false }
    return !hasPoint
  }

  /// Takes a digit; false where it cannot stand here.
  mutating func take(digit: Int) -> Bool {
    guard !isHalf, !isOpen, tail == 0 else { return false }
    if hasPoint {
      fraction.append(digit)
    } else {
      guard pieces.count < 12 else { return false }
      pieces.append(.digit(digit))
    }
    return true
  }

  /// Takes 十, 百, 千, 万 or 亿; false where it cannot stand here.
  mutating func take(size: Int) -> Bool {
    guard !isHalf else { return false }
    if hasPoint || isOpen {
      guard size >= 4 || hasPoint else { return false }
      tail += size
      return true
    }
    guard pieces.count < 12 else { return false }
    pieces.append(.size(size))
    return true
  }

  /// Takes 半, which stands alone.
  mutating func takeHalf() -> Bool {
    guard pieces.isEmpty, !isHalf else { return false }
    isHalf = true
    return true
  }

  /// Takes 余, 多, 几, which need a size in front (十几, 百余).
  mutating func takeOpen() -> Bool {
    guard case .size? = pieces.last, !isOpen, !hasPoint else { return false }
    isOpen = true
    return true
  }

  /// Takes 点.
  mutating func takePoint() -> Bool {
    guard takesPoint else { return false }
    hasPoint = true
    return true
  }

  /// The number that was collected; nil where there is none.
  func numeral(end: Int) -> Numeral? {
    if isHalf { return Numeral(value: DecimalNumber(5, exponent: -1), end: end, isHan: true, isHalf: true) }
    guard !pieces.isEmpty, let low = sum(second: false) else { return nil }
    var numeral = Numeral(value: low, end: end, isHan: true)
    if let high = sum(second: true), high != low { numeral.high = high }
    let sizes = pieces.compactMap { if case .size(let power) = $0 { power } else { nil } }
    let hasDigit = sizes.count < pieces.count
    numeral.isBareSize = !hasDigit && pieces.first != .size(1)
    numeral.hasSize = tail > 0 || sizes.contains { $0 > 1 }
    numeral.lastSize = (sizes.last ?? 0) + tail
    numeral.isOpen = isOpen
    numeral.isOne = pieces == [.digit(1)] && !hasPoint
    return numeral
  }

  /// Adds up; where two neighbouring digits stand for a range (三四十家), the second or the first of them.
  private func sum(second: Bool) -> DecimalNumber? {
    guard pieces.contains(where: { if case .size = $0 { true } else { false } }) || pieces.count == 1 else {
      return digitString(second: second)
    }
    var total = 0
    var section = 0
    var digit: Int?
    for piece in pieces {
      switch piece {
      case .digit(let next):
        if let known = digit, known != 0 {
          guard next == known + 1 else { return nil }
          digit = second ? next : known
        } else {
          digit = next
        }
      case .size(let power) where power < 4:
        section += (digit ?? 1) * HanSum.power(power)
        digit = nil
      case .size(let power):
        let low = section + (digit ?? 0)
        if total > 0, total < HanSum.power(power) {
          total = (total + low) * HanSum.power(power)
        } else {
          total += max(low, 1) * HanSum.power(power)
        }
        section = 0
        digit = nil
      }
    }
    return withFraction(total + section + (digit ?? 0))
  }

  private func digitString(second: Bool) -> DecimalNumber? {
    let digits = pieces.compactMap { if case .digit(let digit) = $0 { digit } else { nil } }
    if digits.count == 2, digits[1] == digits[0] + 1 { return withFraction(digits[second ? 1 : 0]) }
    guard !second || digits.count > 2 else { return nil }
    return withFraction(digits.reduce(0) { $0 * 10 + $1 })
  }

  private func withFraction(_ whole: Int) -> DecimalNumber {
    var value = DecimalNumber(whole)
    for digit in fraction {
      value = DecimalNumber(value.digits * 10 + digit, exponent: value.exponent - 1)
    }
    value.exponent += tail
    return value
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { result, _ in result * 10 }
  }
}
