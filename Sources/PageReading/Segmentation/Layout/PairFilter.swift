/// The pairs of neighbouring characters of one piece.
struct PairFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Glyphs that are taken in; the first sentences say what a paragraph is about.
  private static let longest = 240

  init(_ range: Range<Int>, _ glyphs: [Glyph]) {
    guard range.count > 1 else { return }
    let end = min(range.upperBound, range.lowerBound + PairFilter.longest) - 1
    glyphs.withUnsafeBufferPointer { glyphs in
      bits.withUnsafeMutableBufferPointer { bits in
        for index in range.lowerBound..<end {
          let slot = PairFilter.slot(glyphs[index], glyphs[index + 1])
          bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
      }
    }
  }

  /// Whether two characters stand side by side in it; sometimes also where they do not.
  func contains(_ one: Glyph, _ two: Glyph) -> Bool {
    let slot = PairFilter.slot(one, two)
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  private static func slot(_ one: Glyph, _ two: Glyph) -> Int {
    Int(truncatingIfNeeded: ((UInt32(one) << 16 | UInt32(two)) &* 0x9E37_79B1) >> 20)
  }
}
