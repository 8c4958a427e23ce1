/// The glyphs that the rules speak of, and what kind a glyph is of.
package enum GlyphTable {
  package static let space: Glyph = 0x20
  package static let comma: Glyph = 0x2C
  package static let colon: Glyph = 0x3A
  package static let semicolon: Glyph = 0x3B
  package static let question: Glyph = 0x3F
  package static let exclamation: Glyph = 0x21
  package static let period: Glyph = 0x2E
  package static let slash: Glyph = 0x2F
  package static let leftBracket: Glyph = 0x28
  package static let rightBracket: Glyph = 0x29
  /// 。
  package static let fullStop: Glyph = 0x3002
  /// 、
  package static let listComma: Glyph = 0x3001
  /// …
  package static let ellipsis: Glyph = 0x2026
  /// — in any length and form.
  package static let dash: Glyph = 0x2014
  /// “, also 「.
  package static let leftQuote: Glyph = 0x201C
  /// ”, also 」.
  package static let rightQuote: Glyph = 0x201D
  /// ‘, also 『.
  package static let leftInnerQuote: Glyph = 0x2018
  /// ’, also 』.
  package static let rightInnerQuote: Glyph = 0x2019
  /// 《
  package static let leftTitleMark: Glyph = 0x300A
  /// 》
  package static let rightTitleMark: Glyph = 0x300B
  /// 【
  package static let leftLens: Glyph = 0x3010
  /// 】
  package static let rightLens: Glyph = 0x3011
  /// · in any form: inside names of some peoples, between section names.
  package static let middleDot: Glyph = 0xB7
  /// Any Han character outside the basic plane.
  package static let rareHan: Glyph = 0xE000
  /// Any other character outside the basic plane.
  package static let rareSymbol: Glyph = 0xE001

  /// The glyph of a Unicode scalar value.
  package static func fold(_ scalar: UInt32) -> Glyph {
    switch scalar {
    case 0x21...0x7E: return Glyph(scalar)
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return space
    case 0x4E00...0x9FFF: return Glyph(scalar)
    case 0xFF01...0xFF5E: return Glyph(scalar - 0xFEE0)
    case 0x2010...0x2015, 0x2500, 0x2501: return dash
    case 0x2022, 0x2027, 0x30FB, 0xFF65: return middleDot
    case 0x22EF: return ellipsis
    case 0x300C, 0x301D, 0xFF62: return leftQuote
    case 0x300D, 0x301E, 0x301F, 0xFF63: return rightQuote
    case 0x300E: return leftInnerQuote
    case 0x300F: return rightInnerQuote
    case 0xFF61: return fullStop
    case 0xFF64: return listComma
    case 0x20000...0x3FFFF: return rareHan
    case 0x10000...: return rareSymbol
    default: return Glyph(truncatingIfNeeded: scalar)
    }
  }

  /// The glyphs of a word.
  package static func glyphs(_ word: String) -> [Glyph] { word.unicodeScalars.map { fold($0.value) } }

  /// The text of glyphs.
  package static func string(_ glyphs: [Glyph]) -> String {
    String(String.UnicodeScalarView(glyphs.compactMap { Unicode.Scalar(UInt32($0)) }))
  }

  /// Whether a glyph is a Chinese character.
  package static func isHan(_ glyph: Glyph) -> Bool {
    (0x4E00...0x9FFF).contains(glyph) || (0x3400...0x4DBF).contains(glyph) || (0xF900...0xFAFF).contains(glyph)
      || glyph == rareHan || glyph == 0x3007
  }

  /// Whether a glyph is a decimal digit.
  package static func isDigit(_ glyph: Glyph) -> Bool { (0x30...0x39).contains(glyph) }

  /// Whether a glyph is a Latin letter.
  package static func isLetter(_ glyph: Glyph) -> Bool {
    (0x41...0x5A).contains(glyph) || (0x61...0x7A).contains(glyph)
  }

  /// Whether a glyph ends a sentence: 。！？ and ….
  package static func endsSentence(_ glyph: Glyph) -> Bool {
    glyph == fullStop || glyph == exclamation || glyph == question || glyph == ellipsis
  }

  /// Whether a glyph closes a bracket or a quotation.
  package static func closes(_ glyph: Glyph) -> Bool {
    switch glyph {
    case rightQuote, rightInnerQuote, rightBracket, rightTitleMark, rightLens, 0x5D, 0x3015, 0x3009: return true
    default: return false
    }
  }

  /// Whether a glyph opens a bracket or a quotation.
  package static func opens(_ glyph: Glyph) -> Bool {
    switch glyph {
    case leftQuote, leftInnerQuote, leftBracket, leftTitleMark, leftLens, 0x5B, 0x3014, 0x3008: return true
    default: return false
    }
  }

  /// Whether a glyph is an ornament that newspapers set before bylines and items: ▶ ■ □ ● ◆ ★ and the like.
  package static func isOrnament(_ glyph: Glyph) -> Bool {
    (0x2190...0x21FF).contains(glyph) || (0x25A0...0x26FF).contains(glyph) || (0x2700...0x27BF).contains(glyph)
      || glyph == 0x2A || glyph == 0x7C || glyph == 0x203B || glyph == 0x3013
  }
}
