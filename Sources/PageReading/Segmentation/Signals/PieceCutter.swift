/// Takes lines apart into pieces.
package struct PieceCutter: Sendable {
  private let words: PageVocabulary
  private let credits: CreditReader
  private let furniture: FurnitureReader
  private let signatures: SignatureReader

  package init(
    words: PageVocabulary, credits: CreditReader, furniture: FurnitureReader, signatures: SignatureReader
  ) {
    self.signatures = signatures
    self.words = words
    self.credits = credits
    self.furniture = furniture
  }

  /// The pieces of all lines, in reading order.
  package func pieces(of lines: [Line], in page: PageGlyphs) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(lines.count + 4)
    for (number, line) in lines.enumerated() {
      var rest = page.range(number)
      var gap = line.blankLinesBefore
      func take(_ range: Range<Int>) {
        let trimmed = PieceCutter.trimmed(range, page.glyphs)
        guard !trimmed.isEmpty else { return }
        pieces.append(Piece(line: number, glyphs: trimmed, gap: gap))
        gap = 0
      }
      if let cut = leadingContinuation(rest, page.glyphs) {
        take(rest.lowerBound..<cut)
        rest = cut..<rest.upperBound
      }
      if let label = furniture.label(rest, in: page.glyphs) {
        take(rest.lowerBound..<label.upperBound)
        rest = label.upperBound..<rest.upperBound
      }
      let cut = trailingCut(rest, page.glyphs)
      take(rest.lowerBound..<cut)
      take(cut..<rest.upperBound)
    }
    return pieces
  }

  /// Behind （上接第一版） at the head of a paragraph.
  private func leadingContinuation(_ range: Range<Int>, _ glyphs: [Glyph]) -> Int? {
    guard range.count > 8, glyphs[range.lowerBound] == GlyphTable.leftBracket else { return nil }
    let limit = min(range.upperBound, range.lowerBound + 20)
    guard let close = glyphs[range.lowerBound..<limit].firstIndex(of: GlyphTable.rightBracket),
      close + 1 < range.upperBound,
      furniture.continuation(range.lowerBound..<close + 1, glyphs)
    else { return nil }
    return close + 1
  }

  /// Before a credit or （下转第三版） at the end of a line; the line's end where there is none.
  private func trailingCut(_ range: Range<Int>, _ glyphs: [Glyph]) -> Int {
    guard range.count > 6 else { return range.upperBound }
    if glyphs[range.upperBound - 1] == GlyphTable.rightBracket {
      let floor = max(range.lowerBound + 1, range.upperBound - 20)
      if let open = glyphs[floor..<range.upperBound].lastIndex(of: GlyphTable.leftBracket),
        furniture.continuation(open..<range.upperBound, glyphs)
      {
        return open
      }
      if let open = authorNote(range, glyphs) { return open }
    }
    guard mayEndInCredit(range, glyphs), !credits.isCredit(range, in: glyphs) else { return range.upperBound }
    if range.count <= 60, let signature = signatures.read(range, in: glyphs) {
      return signature.cut ?? range.upperBound
    }
    return credits.trailingCredit(of: range, in: glyphs) ?? range.upperBound
  }

  /// Before the bracket that tells who an author is, behind a name: 周舟（作者单位：…）
  private func authorNote(_ range: Range<Int>, _ glyphs: [Glyph]) -> Int? {
    guard range.count <= PieceCutter.longestAuthor,
      let open = glyphs[range].firstIndex(of: GlyphTable.leftBracket), open > range.lowerBound,
      words.word(in: glyphs, from: open + 1, to: range.upperBound)?.uses.contains(.notice) == true,
      signatures.read(range.lowerBound..<open, in: glyphs) != nil
    else { return nil }
    return open
  }

  private static let longestAuthor = 60

  /// A quick look at the last word, which spares most lines the closer one.
  private func mayEndInCredit(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, GlyphTable.closes(glyphs[end - 1]) || glyphs[end - 1] == GlyphTable.fullStop {
      end -= 1
    }
    guard end > range.lowerBound else { return false }
    if PieceCutter.lastGlyphs.contains(glyphs[end - 1]) { return true }
    return words.word(in: glyphs, backFrom: end, to: range.lowerBound)?.uses.contains(.creditEnd) == true
  }

  private static func trimmed(_ range: Range<Int>, _ glyphs: [Glyph]) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, glyphs[low] == GlyphTable.space { low += 1 }
    while high > low, glyphs[high - 1] == GlyphTable.space { high -= 1 }
    return low..<high
  }

  /// 提供, 新华社发.
  private static let lastGlyphs = Set(GlyphTable.glyphs("供发摄图"))
}
