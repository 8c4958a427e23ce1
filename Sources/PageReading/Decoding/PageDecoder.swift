import NewsModel

/// What decoding a file's bytes gives.
package enum DecodingOutcome: Hashable, Sendable {
  /// The text, with what was left out of it.
  case decoded(DecodedText)
  /// No text, and why.
  case refused(PageRefusal)
}

/// Turns the bytes of a file into text, or says why they are none.
package enum PageDecoder {
  /// More unsound bytes than this share of the bytes outside ASCII, and it is no text in that encoding.
  private static let mostUnsound = 0.5
  /// A legacy encoding reads nearly any bytes; a text in it shows at least this share of frequent characters.
  private static let leastFrequent = 0.12
  /// The share is asked for where there are this many characters to judge by.
  private static let enoughToJudge = 60

  package static func decode(_ bytes: [UInt8]) -> DecodingOutcome {
    guard !bytes.isEmpty else { return .refused(.empty) }
    return bytes.withUnsafeBufferPointer { buffer in
      if let format = FileSignature.format(of: buffer) { return .refused(.unsupported(format: format)) }
      let evidence = EncodingEvidence(buffer)
      let text = decode(buffer, whole: bytes, evidence)
      return refusal(of: text, in: buffer, evidence).map(DecodingOutcome.refused) ?? .decoded(text)
    }
  }

  private static func decode(
    _ buffer: UnsafeBufferPointer<UInt8>, whole: [UInt8], _ evidence: EncodingEvidence
  ) -> DecodedText {
    let range = evidence.markLength..<buffer.count
    switch evidence.encoding {
    case .utf8 where evidence.isValidUTF8:
      var map = SourceMap()
      map.append(rawStart: range.lowerBound, count: range.count)
      let utf8 = evidence.markLength == 0 ? whole : Array(whole[range])
      return DecodedText(encoding: .utf8, utf8: utf8, map: map)
    case .utf8: return UTF8Decoder.decode(buffer, in: range)
    case .utf16LittleEndian: return UTF16Decoder.decode(buffer, in: range, bigEndian: false)
    case .utf16BigEndian: return UTF16Decoder.decode(buffer, in: range, bigEndian: true)
    case .gb18030: return LegacyDecoder.decodeGB18030(buffer, in: range)
    case .big5: return LegacyDecoder.decodeBig5(buffer, in: range)
    }
  }

  private static func refusal(
    of text: DecodedText, in buffer: UnsafeBufferPointer<UInt8>, _ evidence: EncodingEvidence
  ) -> PageRefusal? {
    if let offset = firstBinary(text) { return .binary(offset: offset) }
    if let first = text.unsound.first {
      let unsound = text.unsound.reduce(0) { $0 + $1.count }
      let judged = evidence.encoding.hasWideUnits ? buffer.count : buffer.count { $0 >= 0x80 }
      if Double(unsound) > mostUnsound * Double(judged) { return .undecodable(offset: first.start) }
    }
    if evidence.encoding == .gb18030 || evidence.encoding == .big5 {
      let look = Plausibility(text)
      if look.total >= enoughToJudge, look.frequentShare < leastFrequent {
        return .undecodable(offset: buffer.firstIndex { $0 >= 0x80 } ?? 0)
      }
    }
    return nil
  }

  /// Offset in the file of the first byte that no text has; nil where a few stray control characters are all there is.
  private static func firstBinary(_ text: DecodedText) -> Int? {
    var controls = 0
    var first: Int?
    var zero: Int?
    text.utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] < 0x20 && !(0x09...0x0D).contains(bytes[index]) {
        controls += 1
        if first == nil { first = index }
        guard bytes[index] == 0 else { continue }
        zero = index
        break
      }
    }
    if let zero { return text.rawOffset(of: zero) }
    // Exports leave single control characters behind; one in twenty bytes is a program or a picture.
    guard controls >= 8, controls * 20 > text.utf8.count, let first else { return nil }
    return text.rawOffset(of: first)
  }
}

extension TextEncoding {
  /// Whether ASCII is written with other bytes than its own.
  var hasWideUnits: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
