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

  /// Whether two characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph) -> Bool { pairs.contains(UInt32(one) << 16 | UInt32(two)) }

  /// Whether three characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Bool {
    triples.contains(UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three))
  }
}
