/// What a character is to search: part of a Han run, of a word, or a separator.
enum ScalarClass {
  /// Han characters, kana and hangul: written without spaces, found by pairs.
  case han
  /// Letters, digits and marks of other scripts: found as whole words.
  case word
  /// Punctuation and white space.
  case separator

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
    case 0..<0x80: self = .separator
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    default:
      guard let known = Unicode.Scalar(scalar) else { self = .separator; return }
      switch known.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber:
        self = .word
      default: self = .separator
      }
    }
  }
}
