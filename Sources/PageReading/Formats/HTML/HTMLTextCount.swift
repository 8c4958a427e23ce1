/// How much text a line of a saved page holds.
struct HTMLTextCount {
  /// Letters, digits and Han characters; marks and white space do not count.
  private(set) var all = 0
  /// Of these, inside links.
  private(set) var linked = 0
  /// Whether a sentence ends in it outside links: 。！？.
  private(set) var hasSentence = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ flow: HTMLFlow) {
    for part in flow.parts {
      var index = part.range.lowerBound
      while index < part.range.upperBound {
        if bytes[index] == UInt8(ascii: "&"),
          let reference = CharacterReference(bytes, at: index, end: part.range.upperBound)
        {
          index += reference.length
          continue
        }
        let scalar = bytes.nextScalar(at: &index)
        if scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F {
          hasSentence = hasSentence || !part.isLinked
        }
        guard HTMLTextCount.isText(scalar) else { continue }
        all += 1
        if part.isLinked { linked += 1 }
      }
    }
  }

  private static func isText(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isLetterOrDigit }
    return scalar >= 0x3400 && scalar < 0xFF00 || scalar >= 0x20000 || (0xFF10...0xFF19).contains(scalar)
  }
}
