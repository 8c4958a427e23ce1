import NewsModel

/// Reads GB18030 (GBK, GB2312) and Big5 by lead bytes: one byte is ASCII, two or four are a character.
enum LegacyDecoder {
  /// - Parameter range: the bytes to read, half-open.
  static func decodeGB18030(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> DecodedText {
    decode(bytes, in: range, CodePage.gb18030, .gb18030) { index in
      guard index + 3 < range.upperBound else { return 0 }
      return FourByteCodes.scalar(bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3])
    }
  }

  /// - Parameter range: the bytes to read, half-open.
  static func decodeBig5(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> DecodedText {
    decode(bytes, in: range, CodePage.big5, .big5) { _ in 0 }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ page: CodePage, _ encoding: TextEncoding,
    quad: (Int) -> UInt32
  ) -> DecodedText {
    var builder = DecodedTextBuilder(capacity: range.count * 3 / 2)
    var index = range.lowerBound
    var lineIsJudged = false
    while index < range.upperBound {
      let lead = bytes[index]
      if lead >= 0x80, !lineIsJudged {
        lineIsJudged = true
        if let end = endOfUTF8(bytes, from: index, to: range.upperBound) {
          builder.reject(index, end)
          index = end
          continue
        }
      }
      if lead < 0x80 {
        if lead == 0x0A || lead == 0x0D { lineIsJudged = false }
        builder.append(UInt32(lead), rawStart: index, rawWidth: 1)
        index += 1
        continue
      }
      let hasTrail = index + 1 < range.upperBound
      let pair = hasTrail ? page.scalar(lead, bytes[index + 1]) : 0
      let scalar = pair != 0 ? pair : quad(index)
      // A pair that stands for nothing goes as a whole: it is some vendor's character.
      let width = pair != 0 ? 2 : scalar != 0 ? 4 : hasTrail && isPair(lead, bytes[index + 1]) ? 2 : 1
      if scalar != 0 {
        builder.append(scalar, rawStart: index, rawWidth: width)
      } else {
        builder.reject(index, index + width)
      }
      index += width
    }
    return builder.finish(encoding)
  }

  /// Where the rest of a line ends that is UTF-8 in a page of another encoding; nil where it is not.
  ///
  /// The bytes of three Han characters in a row are hardly ever by chance what UTF-8 asks for.
  private static func endOfUTF8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    var wide = 0
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let next = UTF8Decoder.soundEnd(bytes, from: index, to: min(end, index + UTF8Decoder.width(ofLead: bytes[index])))
      guard next > index else { return nil }
      if next - index == 3 { wide += 1 }
      index = next
    }
    return wide >= 3 ? index : nil
  }

  /// Whether two bytes have the form of a character of two bytes.
  private static func isPair(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (0x81...0xFE).contains(lead) && (0x40...0xFE).contains(trail) && trail != 0x7F
  }
}
