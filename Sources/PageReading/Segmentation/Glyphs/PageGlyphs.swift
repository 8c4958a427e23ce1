import Lexicon

/// The lines of a page as glyphs, one after another in one buffer.
package struct PageGlyphs: Sendable {
  /// The glyphs of all lines.
  package private(set) var glyphs: [Glyph] = []
  /// Where each line begins in `glyphs`; one more entry than there are lines.
  private var starts: [Int] = [0]

  /// Folds the lines of a page.
  /// - Parameter traditional: the characters to be read as simplified ones where the page is printed in them.
  package init(_ lines: [Line], traditional: TraditionalCharacters) {
    self.init(lines)
    guard traditional.areUsed(in: lines.map(\.content.text)) else { return }
    for index in glyphs.indices { glyphs[index] = Glyph(traditional.simplified(UInt32(glyphs[index]))) }
  }

  /// Folds the lines of a page.
  package init(_ lines: [Line]) {
    var bytes = 0
    for line in lines { bytes += line.content.text.utf8.count }
    starts.reserveCapacity(lines.count + 1)
    // Every glyph takes at least one byte of the text, so the buffer is never too short.
    glyphs = Array(unsafeUninitializedCapacity: bytes) { buffer, count in
      for line in lines {
        let text = line.content.text
        let end = text.utf8.withContiguousStorageIfAvailable { PageGlyphs.fold($0, into: buffer, at: count) }
        count = end ?? Array(text.utf8).withUnsafeBufferPointer { PageGlyphs.fold($0, into: buffer, at: count) }
        starts.append(count)
      }
    }
  }

  /// Number of lines.
  package var lineCount: Int { starts.count - 1 }

  /// Where the glyphs of a line lie.
  package func range(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

  /// Decodes UTF-8 that is known to be valid.
  /// - Returns: the place behind the last glyph.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, into glyphs: UnsafeMutableBufferPointer<Glyph>, at start: Int
  ) -> Int {
    var place = start
    var index = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      let glyph: Glyph
      if first >= 0xE4, first <= 0xE9, index + 2 < bytes.count {
        // Han characters, by far the most.
        glyph = Glyph((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
        index += 3
      } else if first < 0x80 {
        glyph = first < 0x20 || first == 0x7F ? GlyphTable.space : Glyph(first)
        index += 1
      } else {
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + width <= bytes.count else { return place }
        var scalar = first & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
        for next in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
        glyph = GlyphTable.fold(scalar)
        index += width
      }
      glyphs.initializeElement(at: place, to: glyph)
      place += 1
    }
    return place
  }
}
