import NewsModel

/// Reads UTF-16 in either byte order; surrogates without their other half and an odd last byte are left out.
enum UTF16Decoder {
  /// - Parameters:
  ///   - range: the bytes to read, half-open, without the byte order mark.
  ///   - bigEndian: whether the higher byte of a unit comes first.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, bigEndian: Bool
  ) -> DecodedText {
    let high = bigEndian ? 0 : 1
    let low = 1 - high
    var builder = DecodedTextBuilder(capacity: range.count * 3 / 2)
    var index = range.lowerBound
    let end = range.upperBound
    while index + 1 < end {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      if unit & 0xF800 != 0xD800 {
        builder.append(unit, rawStart: index, rawWidth: 2)
        index += 2
        continue
      }
      if unit < 0xDC00, index + 3 < end {
        let next = UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 2 + low])
        if next & 0xFC00 == 0xDC00 {
          builder.append(0x10000 + (unit & 0x3FF) << 10 + next & 0x3FF, rawStart: index, rawWidth: 4)
          index += 4
          continue
        }
      }
      builder.reject(index, index + 2)
      index += 2
    }
    if index < end { builder.reject(index, end) }
    return builder.finish(bigEndian ? .utf16BigEndian : .utf16LittleEndian)
  }
}
