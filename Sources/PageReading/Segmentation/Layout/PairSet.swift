/// The pairs and triples of neighbouring characters that stand inside the pieces of a page.
///
/// May take one for another in a few of a hundred cases, which a hint can bear.
package struct PairSet: Sendable {
  private var pairs = [UInt64](repeating: 0, count: 2048)
  private var triples = [UInt64](repeating: 0, count: 4096)

  package init(pieces: [Piece], glyphs: [Glyph]) {
    for piece in pieces {
      var before: Glyph = 0
      var previous: Glyph = 0
      for index in piece.glyphs {
        let glyph = glyphs[index]
        if previous != 0 {
          let slot = PairSet.slot(previous, glyph)
          pairs[slot >> 6] |= 1 << UInt64(slot & 63)
          if before != 0 {
            let slot = PairSet.slot(before, previous, glyph)
            triples[slot >> 6] |= 1 << UInt64(slot & 63)
          }
        }
        before = previous
        previous = glyph
      }
    }
  }

  /// Whether two characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph) -> Bool {
    let slot = PairSet.slot(one, two)
    return pairs[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// Whether three characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Bool {
    let slot = PairSet.slot(one, two, three)
    return triples[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  private static func slot(_ one: Glyph, _ two: Glyph) -> Int {
    Int(truncatingIfNeeded: ((UInt32(one) << 16 | UInt32(two)) &* 0x9E37_79B1) >> 15)
  }

  private static func slot(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Int {
    let key = UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three)
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }
}

/// The pairs and triples of neighbouring characters inside common words.
package struct WordPairs: Sendable {
  private var pairs: Set<UInt32> = []
  private var triples: Set<UInt64> = []

  package init(_ words: some Sequence<String>) {
    for word in words {
      let glyphs = GlyphTable.glyphs(word)
      for index in glyphs.indices.dropFirst() {
        pairs.insert(UInt32(glyphs[index - 1]) << 16 | UInt32(glyphs[index]))
        guard index >= 2 else { continue }
        triples.insert(UInt64(glyphs[index - 2]) << 32 | UInt64(glyphs[index - 1]) << 16 | UInt64(glyphs[index]))
      }
    }
  }

  package func contains(_ one: Glyph, _ two: Glyph) -> Bool { pairs.contains(UInt32(one) << 16 | UInt32(two)) }

  package func contains(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Bool {
    triples.contains(UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three))
  }
}
