import NewsModel

/// Reads UTF-8: what is sound stays as it is, everything else is left out.
enum UTF8Decoder {
  /// - Parameter range: the bytes to read, half-open.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> DecodedText {
    var builder = DecodedTextBuilder(capacity: range.count)
    let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
    var start = range.lowerBound
    while start < bytes.count {
      let end = LineScan.lineEnd(bytes, from: start)
      decodeLine(bytes, start..<end.text, into: &builder)
      builder.append(verbatim: bytes, end.text..<end.next)
      start = end.next
    }
    return builder.finish(.utf8)
  }

  private static func decodeLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into builder: inout DecodedTextBuilder
  ) {
    let bad = unsoundPieces(bytes, line)
    // Most of a line unsound is a line in another encoding: what is left of it by chance would be no text.
    let isForeign = bad.reduce(0) { $0 + $1.count } * 2 > bytes[line].count { $0 >= 0x80 }
    if isForeign, !bad.isEmpty {
      builder.reject(line.lowerBound, line.upperBound)
      return
    }
    var start = line.lowerBound
    for piece in bad {
      builder.append(verbatim: bytes, start..<piece.lowerBound)
      builder.reject(piece.lowerBound, piece.upperBound)
      start = piece.upperBound
    }
    builder.append(verbatim: bytes, start..<line.upperBound)
  }

  private static func unsoundPieces(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    while true {
      let end = soundEnd(bytes, from: start, to: line.upperBound)
      guard end < line.upperBound else { return pieces }
      // What could still have become a character is one unsound piece, as in the standard's advice on replacement.
      start = end + max(1, soundPrefix(bytes, at: end, to: line.upperBound))
      pieces.append(end..<start)
    }
  }

  /// Offset of the first byte that is no sound UTF-8, `end` where all is.
  static func soundEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let width = width(ofLead: lead)
      guard width > 0, index + width <= end, soundPrefix(bytes, at: index, to: end) == width else { return index }
      index += width
    }
    return end
  }

  /// Number of bytes of a character by its first byte; 0 where no character begins so.
  @inline(__always)
  static func width(ofLead lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// How many bytes at `index` begin a character without being against the rules; its whole width where it is sound.
  @inline(__always)
  private static func soundPrefix(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) -> Int {
    let lead = bytes[index]
    let width = width(ofLead: lead)
    guard width > 1, index + 1 < end else { return min(width, 1) }
    let second = bytes[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 1 }
    var count = 2
    while count < width, index + count < end, bytes[index + count] & 0xC0 == 0x80 { count += 1 }
    return count
  }
}
