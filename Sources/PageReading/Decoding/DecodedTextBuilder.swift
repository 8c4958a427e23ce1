import NewsModel

/// Gathers what a decoder reads: sound units go into the text and the map, unsound bytes into a list of ranges.
struct DecodedTextBuilder {
  private var utf8: [UInt8] = []
  private var map = SourceMap()
  private var unsound: [ByteRange] = []
  /// The run that still grows; it goes into the map when a unit of other widths or a gap comes.
  private var open = SourceMap.Run(textStart: 0, rawStart: 0, count: 0)

  /// - Parameter capacity: expected length of the text in UTF-8 bytes.
  init(capacity: Int) { utf8.reserveCapacity(capacity) }

  /// Length of the text so far, in UTF-8 bytes.
  var count: Int { utf8.count }

  /// Adds bytes that are UTF-8 in the file already.
  mutating func append(verbatim bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    close()
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    map.append(rawStart: range.lowerBound, count: range.count)
  }

  /// Adds one character.
  /// - Parameters:
  ///   - rawStart: offset of its first raw byte.
  ///   - rawWidth: number of its raw bytes.
  @inline(__always)
  mutating func append(_ scalar: UInt32, rawStart: Int, rawWidth: Int) {
    let textWidth = appendUTF8(scalar)
    if open.textWidth == textWidth, open.rawWidth == rawWidth, open.rawEnd == rawStart {
      open.count += 1
    } else {
      close()
      open = SourceMap.Run(textStart: 0, rawStart: rawStart, textWidth: textWidth, rawWidth: rawWidth, count: 1)
    }
  }

  /// Notes raw bytes that the encoding has not; touching ranges melt together.
  mutating func reject(_ start: Int, _ end: Int) {
    if let last = unsound.last, last.end == start {
      unsound[unsound.count - 1] = ByteRange(last.start, end)
    } else {
      unsound.append(ByteRange(start, end))
    }
  }

  /// What was gathered.
  mutating func finish(_ encoding: TextEncoding) -> DecodedText {
    close()
    return DecodedText(encoding: encoding, utf8: utf8, map: map, unsound: unsound)
  }

  private mutating func close() {
    map.append(rawStart: open.rawStart, textWidth: open.textWidth, rawWidth: open.rawWidth, count: open.count)
    open.count = 0
  }

  /// - Returns: number of UTF-8 bytes of the scalar.
  @inline(__always)
  private mutating func appendUTF8(_ scalar: UInt32) -> Int {
    if scalar < 0x80 {
      utf8.append(UInt8(truncatingIfNeeded: scalar))
      return 1
    }
    if scalar < 0x800 {
      utf8.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      return 2
    }
    if scalar < 0x10000 {
      utf8.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      return 3
    }
    utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    return 4
  }
}
