/// A folded paragraph as a row of characters of equal size, with the way back to bytes.
///
/// Names are read character by character in both directions, which UTF-8 makes dear. A character beyond the basic plane
/// counts as one unit, `UnitText.foreign`.
struct UnitText: Sendable {
  /// Stands for a character beyond the basic plane.
  static let foreign: UInt16 = 0xFFFD

  /// One unit a character.
  let units: [UInt16]
  /// Byte offset of each unit, and of the end.
  let offsets: [Int32]

  /// Takes folded UTF-8 apart.
  init(_ bytes: [UInt8]) {
    var units: [UInt16] = []
    var offsets: [Int32] = []
    units.reserveCapacity(bytes.count / 3 + 8)
    offsets.reserveCapacity(bytes.count / 3 + 8)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        offsets.append(Int32(index))
        let byte = bytes[index]
        if byte < 0x80 {
          units.append(UInt16(byte))
          index += 1
        } else if byte >= 0xE0, byte < 0xF0, index + 2 < bytes.count {
          units.append(
            UInt16(byte & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F))
          index += 3
        } else if byte < 0xE0, index + 1 < bytes.count {
          units.append(UInt16(byte & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F))
          index += 2
        } else {
          units.append(UnitText.foreign)
          index += byte < 0xF0 ? bytes.count - index : 4
        }
      }
    }
    offsets.append(Int32(bytes.count))
    self.units = units
    self.offsets = offsets
  }

  /// Number of characters.
  var count: Int { units.count }

  /// The bytes of a range of characters.
  func bytes(_ range: Range<Int>) -> Range<Int> { Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound]) }

  /// The unit at an offset, or 0 outside the text.
  func unit(_ index: Int) -> UInt16 { index >= 0 && index < units.count ? units[index] : 0 }

  /// The units of a word from a table or a rule.
  static func units(_ word: String) -> [UInt16] { UnitText(Array(word.utf8)).units }
}

/// Tests on single characters.
enum Unit {
  static let openBracket = UInt16(UInt8(ascii: "("))
  static let closeBracket = UInt16(UInt8(ascii: ")"))
  static let openQuote: UInt16 = 0x201C
  static let closeQuote: UInt16 = 0x201D
  /// `·` in its usual forms.
  static func isDot(_ unit: UInt16) -> Bool { unit == 0xB7 || unit == 0x30FB || unit == 0x2022 || unit == 0x2027 }
  /// `、`.
  static let listComma: UInt16 = 0x3001

  /// A Han character.
  static func isHan(_ unit: UInt16) -> Bool {
    (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF) || unit == UnitText.foreign
      || unit == 0x3007
  }

  /// An ASCII letter or digit.
  static func isWord(_ unit: UInt16) -> Bool { isDigit(unit) || isLetter(unit) }

  /// An ASCII digit.
  static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

  /// An ASCII letter.
  static func isLetter(_ unit: UInt16) -> Bool { (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7A && unit < 0x80 }
}
