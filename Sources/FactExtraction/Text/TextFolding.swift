import Lexicon

/// Brings the widths of a text together while keeping the way back to the printed bytes.
enum TextFolding {
  /// From a folded offset on, the printed offset is larger by a constant.
  struct Shift: Hashable, Sendable {
    /// Offset in the folded text.
    let folded: Int
    /// Offset in the printed text.
    let printed: Int
    /// Whether white space was left out here; else a character shrank.
    let dropped: Bool
  }

  /// The folded bytes and the way back.
  struct Folded {
    var bytes: [UInt8]
    var shifts: [Shift]
  }

  /// Folds a text.
  /// - Parameter keepingSpaces: whether white space divides phrases (titles) and is kept as one ASCII space.
  static func fold(_ text: [UInt8], keepingSpaces: Bool) -> Folded {
    var out = Folded(bytes: [], shifts: [])
    out.bytes.reserveCapacity(text.count)
    var index = 0
    var delta = 0
    while index < text.count {
      let (width, space) = spaceWidth(text, index)
      var dropped = false
      if space {
        var end = index + width
        while case (let more, true) = spaceWidth(text, end) { end += more }
        dropped = !keepsSpace(text, index, end, keepingSpaces)
        if !dropped { out.bytes.append(0x20) }
        index = end
      } else if let (byte, width) = narrow(text, index) {
        out.bytes.append(byte)
        index += width
      } else if let mapped = threeByteTwin(text, index) {
        out.bytes.append(contentsOf: [mapped.0, mapped.1, mapped.2])
        index += 3
      } else {
        out.bytes.append(text[index])
        index += 1
      }
      if index - out.bytes.count != delta {
        delta = index - out.bytes.count
        out.shifts.append(Shift(folded: out.bytes.count, printed: index, dropped: dropped))
      }
    }
    return out
  }

  /// A text with its traditional characters brought to simplified ones; nothing moves.
  static func simplify(_ text: [UInt8], _ characters: TraditionalCharacters) -> [UInt8] {
    var text = text
    var index = 0
    while index + 2 < text.count {
      guard text[index] & 0xF0 == 0xE0 else {
        index += 1
        continue
      }
      let scalar =
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      let simplified = characters.simplified(scalar)
      if simplified != scalar {
        text[index] = 0xE0 | UInt8(simplified >> 12)
        text[index + 1] = 0x80 | UInt8(simplified >> 6 & 0x3F)
        text[index + 2] = 0x80 | UInt8(simplified & 0x3F)
      }
      index += 3
    }
    return text
  }

  /// The printed offsets of all folded ones and of the end, leaning right and leaning left; empty where nothing moved.
  static func printedOffsets(_ folded: Folded) -> (right: [Int32], left: [Int32]) {
    guard !folded.shifts.isEmpty else { return ([], []) }
    var right: [Int32] = []
    var left: [Int32] = []
    right.reserveCapacity(folded.bytes.count + 1)
    left.reserveCapacity(folded.bytes.count + 1)
    var next = 0
    var delta = 0
    for offset in 0...folded.bytes.count {
      var end = offset + delta
      if next < folded.shifts.count, folded.shifts[next].folded == offset, !folded.shifts[next].dropped {
        // Where a character shrank, its end is the place that its own shift names.
        end = folded.shifts[next].printed
      }
      while next < folded.shifts.count, folded.shifts[next].folded == offset {
        delta = folded.shifts[next].printed - offset
        next += 1
      }
      right.append(Int32(offset + delta))
      left.append(Int32(end))
    }
    return (right, left)
  }

  private static func keepsSpace(_ text: [UInt8], _ start: Int, _ end: Int, _ keeping: Bool) -> Bool {
    guard start > 0, end < text.count else { return false }
    return keeping || (isWord(text[start - 1]) && isWord(text[end]))
  }

  private static func isWord(_ byte: UInt8) -> Bool { Ascii.isLetter(byte) || Ascii.isDigit(byte) }

  /// Length of a white-space character at an offset.
  private static func spaceWidth(_ text: [UInt8], _ index: Int) -> (Int, Bool) {
    guard index < text.count else { return (0, false) }
    switch text[index] {
    case 0x09...0x0D, 0x20: return (1, true)
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: return (2, true)
    case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80: return (3, true)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && (0x80...0x8B).contains(text[index + 2]):
      return (3, true)
    default: return (0, false)
    }
  }

  /// The ASCII twin of a full-width letter, digit or sign.
  private static func narrow(_ text: [UInt8], _ index: Int) -> (UInt8, Int)? {
    guard text[index] == 0xEF, index + 2 < text.count else { return nil }
    switch (text[index + 1], text[index + 2]) {
    case (0xBC, 0x81...0xBF): return (text[index + 2] - 0x60, 3)
    case (0xBD, 0x80...0x9E): return (text[index + 2] - 0x20, 3)
    default: return nil
    }
  }

  /// The usual form of a quote mark, dash or dot that has rarer forms of the same length.
  private static func threeByteTwin(_ text: [UInt8], _ index: Int) -> (UInt8, UInt8, UInt8)? {
    guard index + 2 < text.count, text[index] == 0xE2 || text[index] == 0xE3 else { return nil }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x8C): return (0xE2, 0x80, 0x9C)
    case (0xE3, 0x80, 0x8D): return (0xE2, 0x80, 0x9D)
    case (0xE3, 0x80, 0x8E): return (0xE2, 0x80, 0x98)
    case (0xE3, 0x80, 0x8F): return (0xE2, 0x80, 0x99)
    // ‐ ‑ ‒ – ― and the box-drawing dash become —.
    case (0xE2, 0x80, 0x90...0x93), (0xE2, 0x80, 0x95), (0xE2, 0x94, 0x80): return (0xE2, 0x80, 0x94)
    default: return nil
    }
  }
}
