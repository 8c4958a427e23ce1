import NewsModel

/// Which encoding a file's bytes are written in, from the bytes alone.
struct EncodingEvidence {
  /// The encoding that explains the bytes best.
  let encoding: TextEncoding
  /// Length of the byte order mark, 0 where there is none.
  let markLength: Int
  /// Whether the whole file is already known to be valid UTF-8.
  let isValidUTF8: Bool

  /// Size of what is decoded on trial, in bytes.
  private static let sampleSize = 32_768
  /// What a page's own word for its encoding counts against what its characters look like: saved pages often keep the
  /// word of an encoding that they were converted from.
  private static let namedBonus = 0.15

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let isValid = UTF8Decoder.soundEnd(bytes, from: 3, to: bytes.count) == bytes.count
      self.init(.utf8, mark: 3, valid: isValid)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, mark: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, mark: 2)
    } else if let encoding = EncodingEvidence.byZeroBytes(bytes) {
      self.init(encoding)
    } else {
      let isValid = UTF8Decoder.soundEnd(bytes, from: 0, to: bytes.count) == bytes.count
      if isValid, !EncodingEvidence.isSuspicious(bytes) {
        self.init(.utf8, valid: true)
      } else {
        let best = EncodingEvidence.byTrial(bytes)
        self.init(best, valid: isValid && best == .utf8)
      }
    }
  }

  private init(_ encoding: TextEncoding, mark: Int = 0, valid: Bool = false) {
    self.encoding = encoding
    markLength = mark
    isValidUTF8 = valid
  }

  /// UTF-16 without a mark shows itself by zero bytes, which no other text has: digits, line ends and Latin letters have
  /// them, and a few Han characters.
  private static func byZeroBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
    guard sample.contains(0) else { return nil }
    let orders = [false, true].map { isBigEndian in
      let text = UTF16Decoder.decode(bytes, in: 0..<(sample.count & ~1), bigEndian: isBigEndian)
      return (text.encoding, Plausibility(text))
    }
    let texts = orders.filter { _, look in
      let units = look.total + look.ascii
      return look.strange * 10 <= units && look.controls * 20 <= units && (look.total == 0 || look.score > 0.5)
    }
    // A text of ASCII alone scores nothing; its other order is no text.
    return texts.max { $0.1.score < $1.1.score }?.0
  }

  /// Valid UTF-8 whose only characters outside ASCII have two bytes can be a few words of GBK by chance.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var seen = false
    for byte in bytes where byte >= 0x80 {
      if byte >= 0xE0 { return false }
      seen = true
    }
    return seen
  }

  /// Decodes a sample in every way and takes the one that looks most like Chinese.
  private static func byTrial(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding {
    let sample = sample(of: bytes)
    let named = encodingNamed(in: bytes)
    var best = TextEncoding.utf8
    var bestScore = -Double.infinity
    sample.withUnsafeBufferPointer { sample in
      let whole = 0..<sample.count
      // In order of trust: where two look alike, the first is taken.
      consider(UTF8Decoder.decode(sample, in: whole))
      consider(LegacyDecoder.decodeGB18030(sample, in: whole))
      consider(LegacyDecoder.decodeBig5(sample, in: whole))
    }
    // Half of all byte pairs are Han characters in UTF-16, so it must hit frequent ones to be believed.
    let even = 0..<min(bytes.count & ~1, sampleSize)
    consider(UTF16Decoder.decode(bytes, in: even, bigEndian: false), least: 0.2)
    consider(UTF16Decoder.decode(bytes, in: even, bigEndian: true), least: 0.2)
    func consider(_ text: DecodedText, least: Double = 0) {
      let look = Plausibility(text)
      let score = look.score + (text.encoding == named ? namedBonus : 0)
      guard look.frequentShare >= least, score > bestScore else { return }
      bestScore = score
      best = text.encoding
    }
    return best
  }

  /// The first lines that are not all ASCII, up to the size of a sample; a line of HTML without Chinese tells nothing.
  private static func sample(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var lineStart = 0
    var hasHighByte = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x80 { hasHighByte = true }
      let isFull = index - lineStart + sample.count >= sampleSize
      guard byte == 0x0A || isFull || index == bytes.count - 1 else { continue }
      if hasHighByte { sample += bytes[lineStart...index] }
      if sample.count >= sampleSize { break }
      lineStart = index + 1
      hasHighByte = false
    }
    return sample
  }

  /// The encoding that `charset=` or `encoding=` names in the head of the page; nil where none of ours is named.
  private static func encodingNamed(in bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let head = bytes.prefix(2048).map(\.lowercased)
    for key in ["charset=", "encoding="] {
      let pattern = Array(key.utf8)
      guard let found = head.indices.first(where: { head[$0...].starts(with: pattern) }) else { continue }
      let name = head[(found + pattern.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let names: [(String, TextEncoding)] = [("utf-8", .utf8), ("utf8", .utf8), ("gb", .gb18030), ("big5", .big5)]
      return names.first { name.starts(with: $0.0.utf8) }?.1
    }
    return nil
  }
}
