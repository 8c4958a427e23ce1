import NewsModel

/// The text of a page as it was read and as glyphs, and how to get from one to the other.
package struct PageStock: Sendable {
  /// The page's lines.
  package let lines: [Line]
  /// The same as glyphs.
  package let page: PageGlyphs
  /// The pieces that the lines were taken apart into.
  package let pieces: [Piece]
  /// What was read in pieces, by their numbers; most have nothing to read.
  package let readings: [Int: PieceReading]

  package init(lines: [Line], page: PageGlyphs, pieces: [Piece], readings: [Int: PieceReading]) {
    self.readings = readings
    self.lines = lines
    self.page = page
    self.pieces = pieces
  }

  /// The text of a piece with its place in the raw file.
  package func content(of piece: Int) -> MappedText {
    let line = pieces[piece].line
    let whole = lines[line].content
    let range = page.range(line)
    if pieces[piece].glyphs == range { return whole }
    return whole.slice(bytes(of: pieces[piece].glyphs, in: line))
  }

  /// The glyphs of a whole paragraph, as it is joined.
  package func glyphs(of block: ArticleDraft.Block) -> [Glyph] {
    var glyphs: [Glyph] = []
    for piece in block.pieces { glyphs += page.glyphs[pieces[piece].glyphs] }
    return glyphs
  }

  /// The printed characters of a range of glyphs inside one line, white space left out.
  package func string(_ glyphs: Range<Int>, line: Int) -> String {
    let range = bytes(of: glyphs, in: line)
    let utf8 = lines[line].content.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(lines[line].content.text[start..<end].filter { !$0.isWhitespace })
  }

  /// Half-open range of UTF-8 bytes of a line's text.
  private func bytes(of glyphs: Range<Int>, in line: Int) -> Range<Int> {
    let origin = page.range(line).lowerBound
    var position = 0
    var low = 0
    var high = 0
    var offset = 0
    for byte in lines[line].content.text.utf8 {
      if byte & 0xC0 != 0x80 {
        if position == glyphs.lowerBound - origin { low = offset }
        if position == glyphs.upperBound - origin {
          high = offset
          break
        }
        position += 1
      }
      offset += 1
    }
    if high == 0 { high = offset }
    return low..<high
  }
}
