/// A character reference of HTML (`&ldquo;`, `&#8220;`, `&nbsp`) in a page's UTF-8, read as Python's html.unescape and
/// browsers read it in running text.
struct CharacterReference: Equatable {
  /// What it stands for, as UTF-8; empty where the standard gives it no character.
  let characters: [UInt8]
  /// Number of bytes of the reference.
  let length: Int

  /// No name and no sensible number is longer.
  static let longest = 40

  /// The reference that begins at the ampersand at `start`; nil where the ampersand stands for itself.
  /// - Parameter end: where the text ends.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    guard start + 1 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") {
      self.init(number: bytes, at: start, end: end)
    } else {
      self.init(name: bytes, at: start, end: end)
    }
  }

  private init?(name bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    var index = start + 1
    while index < end, index - start <= CharacterReference.longest, bytes[index].isLetterOrDigit { index += 1 }
    func name(to end: Int) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start + 1..<end]), as: UTF8.self)
    }
    if index < end, bytes[index] == UInt8(ascii: ";"), index > start + 1,
      let characters = NamedCharacters.utf8(name(to: index), hasSemicolon: true)
    {
      self.characters = characters
      length = index + 1 - start
      return
    }
    var last = min(index, start + 1 + NamedCharacters.longestOldName)
    while last >= start + 3 {
      if let characters = NamedCharacters.utf8(name(to: last), hasSemicolon: false) {
        self.characters = characters
        length = last - start
        return
      }
      last -= 1
    }
    return nil
  }

  private init?(number bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    var index = start + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = CharacterReference.digit(bytes[index], isHexadecimal) {
      value = min(0x110000, value * (isHexadecimal ? 16 : 10) + digit)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    length = index - start
    characters = CharacterReference.utf8(ofNumber: value)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte - 0x30) }
    guard isHexadecimal, (0x61...0x66).contains(byte | 0x20) else { return nil }
    return UInt32((byte | 0x20) - 0x61) + 10
  }

  /// Numbers 80 to 9F mean what Windows-1252 has there.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func utf8(ofNumber number: UInt32) -> [UInt8] {
    switch number {
    case 0, 0xD800...0xDFFF, 0x110000...: return Array("\u{FFFD}".utf8)
    case 0x80...0x9F: return Unicode.Scalar(windows[Int(number - 0x80)]).map { Array(String($0).utf8) } ?? []
    case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F, 0xFDD0...0xFDEF: return []
    default:
      guard number & 0xFFFE != 0xFFFE, let scalar = Unicode.Scalar(number) else { return [] }
      return Array(String(scalar).utf8)
    }
  }
}
