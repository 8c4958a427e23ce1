/// A set of glyphs, asked for every glyph of a text.
package struct GlyphSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// - Parameter contains: whether a glyph belongs to the set.
  package init(where contains: (Glyph) -> Bool) {
    for glyph in Glyph.min...Glyph.max where contains(glyph) { bits[Int(glyph >> 6)] |= 1 << UInt64(glyph & 63) }
  }

  /// The first place of a range whose glyph is in the set, from a given one on; the range's end where there is none.
  package func next(in glyphs: [Glyph], from start: Int, to end: Int) -> Int {
    glyphs.withUnsafeBufferPointer { glyphs in
      bits.withUnsafeBufferPointer { bits in
        var index = start
        while index < end, bits[Int(glyphs[index] >> 6)] & (1 << UInt64(glyphs[index] & 63)) == 0 { index += 1 }
        return index
      }
    }
  }
}
