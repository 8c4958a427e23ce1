/// What a character is to a line.
enum LineScan {
  /// What a character is to a line.
  enum Kind {
    /// Part of the text.
    case visible
    /// White space: kept inside a line, trimmed at its ends.
    case space
    /// A control character or one without width: left out.
    case invisible
    /// U+FFFD, which the file itself holds.
    case replacement
  }

  /// What the character at `index` is; `index` moves behind it. Line ends count as white space here.
  @inline(__always)
  static func kind(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Kind {
    let lead = bytes[index]
    if lead < 0x80 {
      index += 1
      if lead > 0x20, lead != 0x7F { return .visible }
      return lead == 0x20 || (0x09...0x0D).contains(lead) ? .space : .invisible
    }
    // Han characters, by far the most, are decided by the first byte.
    if lead >= 0xE4, lead <= 0xEE {
      index += 3
      return .visible
    }
    return kind(ofScalar: bytes.nextScalar(at: &index))
  }

  /// Where the first character stands that is not part of the text; `end` where all are.
  @inline(__always)
  static func visibleEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let lead = bytes[index]
      if lead >= 0xE4, lead <= 0xEE {
        index += 3
      } else if lead > 0x20, lead < 0x7F {
        index += 1
      } else {
        var next = index
        guard kind(bytes, at: &next) == .visible else { return index }
        index = next
      }
    }
    return index
  }

  private static func kind(ofScalar scalar: UInt32) -> Kind {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x80...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: .invisible
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: .invisible
    case 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: .invisible
    case 0xFFFD: .replacement
    default: .visible
    }
  }

  /// Finds the end of a line.
  /// - Returns: where its text ends, and where the next line begins; both the count of bytes where no line end follows.
  static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (text: Int, next: Int) {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 {
        if byte == 0x0A || byte == 0x0B || byte == 0x0C { return (index, index + 1) }
        if byte == 0x0D {
          let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
          return (index, index + (isPair ? 2 : 1))
        }
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 {
        return (index, index + 2)
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
        return (index, index + 3)
      }
      index += 1
    }
    return (bytes.count, bytes.count)
  }

  /// Whether a character stands in Chinese text without spaces: Han, kana, and the marks of full width.
  static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2014, 0x2018...0x201D, 0x2026, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    default: scalar >= 0x20000
    }
  }
}
