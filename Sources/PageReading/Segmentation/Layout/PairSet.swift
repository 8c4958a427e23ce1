/// The pairs of neighbouring characters that stand inside the pieces of a page; may take a pair for another one in a few
/// of a hundred cases, which a hint can bear.
struct PairSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 2048)

  init(pieces: [Piece], glyphs: [Glyph]) {
    for piece in pieces {
      var previous: Glyph = 0
      for index in piece.glyphs {
        let glyph = glyphs[index]
        if previous != 0 {
          let slot = PairSet.slot(previous, glyph)
          bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
        previous = glyph
      }
    }
  }

  func contains(_ one: Glyph, _ two: Glyph) -> Bool {
    let slot = PairSet.slot(one, two)
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  private static func slot(_ one: Glyph, _ two: Glyph) -> Int {
    Int(truncatingIfNeeded: ((UInt32(one) << 16 | UInt32(two)) &* 0x9E37_79B1) >> 15)
  }
}

/// The pairs of neighbouring characters of one piece.
struct PairFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ range: Range<Int>, _ glyphs: [Glyph]) {
    guard range.count > 1 else { return }
    for index in range.lowerBound..<range.upperBound - 1 {
      let slot = PairFilter.slot(glyphs[index], glyphs[index + 1])
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  /// The share of the pairs of Han characters of a range that the piece has too.
  func share(of range: Range<Int>, _ glyphs: [Glyph]) -> Float {
    guard range.count > 1 else { return 0 }
    var all = 0
    var common = 0
    for index in range.lowerBound..<range.upperBound - 1
    where GlyphTable.isHan(glyphs[index]) && GlyphTable.isHan(glyphs[index + 1]) {
      all += 1
      let slot = PairFilter.slot(glyphs[index], glyphs[index + 1])
      if bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0 { common += 1 }
    }
    return all == 0 ? 0 : Float(common) / Float(all)
  }

  private static func slot(_ one: Glyph, _ two: Glyph) -> Int {
    Int(truncatingIfNeeded: ((UInt32(one) << 16 | UInt32(two)) &* 0x9E37_79B1) >> 20)
  }
}
