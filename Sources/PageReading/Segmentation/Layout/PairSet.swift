/// The pairs and triples of neighbouring characters that stand inside the pieces of a page.
///
/// May take one for another in a few of a hundred cases, which a hint can bear.
package struct PairSet: Sendable {
  private var bits: [UInt64]
  /// What a hash is shifted by to give a slot.
  private let shift: UInt64

  package init(pieces: [Piece], glyphs: [Glyph]) {
    var exponent: UInt64 = 12
    while exponent < 24, 1 << exponent < glyphs.count * 64 { exponent += 1 }
    let shift = 64 - exponent
    var bits = [UInt64](repeating: 0, count: 1 << Int(exponent - 6))
    glyphs.withUnsafeBufferPointer { glyphs in
      bits.withUnsafeMutableBufferPointer { bits in
        for piece in pieces {
          var key: UInt64 = 0
          for index in piece.glyphs {
            let glyph = glyphs[index]
            // Only characters are asked for: a mark between them breaks the chain.
            guard glyph >= 0x3400 else {
              key = 0
              continue
            }
            key = (key << 16 | UInt64(glyph)) & 0xFFFF_FFFF_FFFF
            guard key > 0xFFFF else { continue }
            let pair = Int(truncatingIfNeeded: ((key & 0xFFFF_FFFF) &* PairSet.factor) >> shift)
            bits[pair >> 6] |= 1 << UInt64(pair & 63)
            guard key > 0xFFFF_FFFF else { continue }
            let triple = Int(truncatingIfNeeded: (key &* PairSet.factor) >> shift)
            bits[triple >> 6] |= 1 << UInt64(triple & 63)
          }
        }
      }
    }
    self.bits = bits
    self.shift = shift
  }

  /// Whether two characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph) -> Bool { contains(UInt64(one) << 16 | UInt64(two)) }

  /// Whether three characters stand side by side in any of them.
  package func contains(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Bool {
    contains(UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three))
  }

  private func contains(_ key: UInt64) -> Bool {
    let slot = Int(truncatingIfNeeded: (key &* PairSet.factor) >> shift)
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
