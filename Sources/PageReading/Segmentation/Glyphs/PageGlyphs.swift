/// The lines of a page as glyphs, one after another in one buffer.
package struct PageGlyphs: Sendable {
  /// The glyphs of all lines.
  package private(set) var glyphs: [Glyph] = []
  /// Where each line begins in `glyphs`; one more entry than there are lines.
  private var starts: [Int] = [0]

  /// Folds the lines of a page.
  package init(_ lines: [Line]) {
    var bytes = 0
    for line in lines { bytes += line.content.text.utf8.count }
    glyphs.reserveCapacity(bytes / 2 + 1)
    starts.reserveCapacity(lines.count + 1)
    for line in lines {
      let text = line.content.text
      if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
        Array(text.utf8).withUnsafeBufferPointer { append($0) }
      }
      starts.append(glyphs.count)
    }
  }

  /// Number of lines.
  package var lineCount: Int { starts.count - 1 }

  /// Where the glyphs of a line lie.
  package func range(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

  /// Decodes UTF-8 that is known to be valid.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let first = UInt32(bytes[index])
      if first < 0x80 {
        glyphs.append(first < 0x20 || first == 0x7F ? GlyphTable.space : Glyph(first))
        index += 1
        continue
      }
      let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard index + width <= bytes.count else { return }
      var scalar = first & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
      for next in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
      glyphs.append(GlyphTable.fold(scalar))
      index += width
    }
  }
}
