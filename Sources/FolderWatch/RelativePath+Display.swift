/// The printable form of a path: one line, no control characters, nothing that turns the writing direction of a
/// terminal, and reversible, so that what is shown can be typed back.
///
/// Valid UTF-8 stands as it is. Escaped are the backslash (`\\`), newline, carriage return and tab (`\n`, `\r`, `\t`),
/// other ASCII controls and bytes that are no UTF-8 (`\x1B`, `\xE9`), and invisible or direction-changing characters
/// (`\u{202E}`).
extension RelativePath: CustomStringConvertible {
  package var display: String {
    var text = ""
    text.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let first = rest.first {
      if let scalar = Self.scalar(atStartOf: rest) {
        Self.append(scalar, to: &text)
        rest = rest.dropFirst(UTF8.width(scalar))
      } else {
        text += Self.hexEscape(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  package var description: String { isRoot ? "." : display }

  /// The path whose ``display`` is `display`; nil where an escape is broken or the path is none.
  package init?(display: String) {
    var bytes: [UInt8] = []
    var rest = Array(display.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let unescaped = Self.takeEscape(from: &rest) else { return nil }
      bytes += unescaped
    }
    self.init(bytes: bytes)
  }

  /// The character that `bytes` begin with; nil where they are no valid UTF-8.
  private static func scalar(atStartOf bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var iterator = bytes.prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: text += hexEscape(UInt8(scalar.value))
    case _ where isUnprintable(scalar): text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: text.unicodeScalars.append(scalar)
    }
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " " && scalar != "\u{3000}"
    default: false
    }
  }

  private static func hexEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
  }

  /// Reads what follows a backslash and answers the bytes meant.
  private static func takeEscape(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    switch rest.popFirst() {
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "r"): return [UInt8(ascii: "\r")]
    case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
    case UInt8(ascii: "x"):
      guard rest.count >= 2, let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      rest = rest.dropFirst(2)
      return [byte]
    case UInt8(ascii: "u"):
      guard rest.popFirst() == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")),
        let value = UInt32(String(decoding: rest[..<end], as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      rest = rest[(end + 1)...]
      return Array(String(Character(scalar)).utf8)
    default: return nil
    }
  }
}
