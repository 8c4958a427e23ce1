/// Tests on single ASCII bytes.
package enum Ascii {
  /// `0`–`9`.
  package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// `A`–`Z`, `a`–`z`.
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Whether the byte goes on with a character of several bytes.
  package static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
