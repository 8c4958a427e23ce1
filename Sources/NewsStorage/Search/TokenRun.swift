/// Walks a UTF-8 text and gives the tokens of `HanBigramTokenizer`, without allocating for each of them.
struct TokenRun {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var word: [UInt8] = []

  /// - Parameter bytes: the text; must outlive this value. Bytes that are no UTF-8 separate.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    word.reserveCapacity(64)
  }

  /// Gives each token with its half-open range in the text, in bytes.
  /// - Parameters:
  ///   - keepsLastTail: whether the last Han run of the text ends in a token of its last character; a run of one
  ///     character always does.
  ///   - body: returns 0 to go on; any other result ends the walk and is returned.
  mutating func forEach(
    keepsLastTail: Bool, _ body: (UnsafeBufferPointer<UInt8>, Int, Int) -> CInt
  ) -> CInt {
    while let (scalar, width) = next() {
      let result: CInt
      switch ScalarClass(scalar) {
      case .separator:
        position += width
        continue
      case .word: result = takeWord(body)
      case .han: result = takeHanRun(keepsLastTail: keepsLastTail, body)
      }
      if result != 0 { return result }
    }
    return 0
  }

  private mutating func takeHanRun(
    keepsLastTail: Bool, _ body: (UnsafeBufferPointer<UInt8>, Int, Int) -> CInt
  ) -> CInt {
    var last = position
    var count = 0
    while let (scalar, width) = next(), ScalarClass(scalar) == .han {
      if count > 0 {
        let result = body(part(last, position + width), last, position + width)
        if result != 0 { return result }
      }
      last = position
      count += 1
      position += width
    }
    guard count == 1 || keepsLastTail || hasTokenLeft() else { return 0 }
    return body(part(last, position), last, position)
  }

  private func hasTokenLeft() -> Bool {
    var probe = position
    while let (scalar, width) = TokenRun.decode(bytes, at: probe) {
      if ScalarClass(scalar) != .separator { return true }
      probe += width
    }
    return false
  }

  private mutating func takeWord(_ body: (UnsafeBufferPointer<UInt8>, Int, Int) -> CInt) -> CInt {
    let start = position
    word.removeAll(keepingCapacity: true)
    while let (scalar, width) = next(), ScalarClass(scalar) == .word {
      TokenRun.append(FoldedText.fold(scalar), to: &word)
      position += width
    }
    let end = position
    return word.withUnsafeBufferPointer { body($0, start, end) }
  }

  private func part(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private func next() -> (UInt32, Int)? { TokenRun.decode(bytes, at: position) }

  /// The scalar at an offset and its width in bytes; a broken byte is a separator of width 1; nil at the end.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int)? {
    guard offset < bytes.count else { return nil }
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
    guard width > 0, offset + width <= bytes.count else { return (0, 1) }
    var scalar = lead & (0xFF >> UInt32(width + 1))
    for index in 1..<width {
      let byte = UInt32(bytes[offset + index])
      guard byte & 0xC0 == 0x80 else { return (0, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    return (scalar, width)
  }

  private static func append(_ scalar: UInt32, to word: inout [UInt8]) {
    guard let known = Unicode.Scalar(scalar) else { return }
    if scalar < 0x80 { word.append(UInt8(scalar)) } else { word.append(contentsOf: UTF8.encode(known) ?? .init()) }
  }
}
