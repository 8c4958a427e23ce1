import NewsModel

/// Finds who signs inside a paragraph: in the brackets of a dateline, or in the bracket that closes the text.
package struct SignerFinder: Sendable {
  private let signatures: SignatureReader
  private let datelines: DatelineReader
  /// No bracket that closes a text is longer, in glyphs.
  private static let longestBracket = 60

  /// - Parameter words: roles and family names.
  package init(words: PageVocabulary) {
    signatures = SignatureReader(words: words)
    datelines = DatelineReader(words: words, signatures: signatures)
  }

  /// The people of the dateline that a paragraph opens with.
  package func inDateline(of block: ArticleDraft.Block, _ stock: PageStock) -> [Byline] {
    let glyphs = stock.glyphs(of: block)
    guard let dateline = datelines.read(0..<glyphs.count, in: glyphs) else { return [] }
    return bylines(dateline.people, block)
  }

  /// The people of a bracket behind the last sentence: …。（记者 X）
  package func atEnd(of block: ArticleDraft.Block, _ stock: PageStock) -> [Byline] {
    guard let last = block.pieces.last, let end = stock.pieces[last].glyphs.last,
      stock.page.glyphs[end] == GlyphTable.rightBracket
    else { return [] }
    let glyphs = stock.glyphs(of: block)
    let floor = max(0, glyphs.count - SignerFinder.longestBracket)
    guard let open = glyphs[floor...].lastIndex(of: GlyphTable.leftBracket),
      let mark = glyphs[..<open].last(where: { $0 != GlyphTable.space }),
      GlyphTable.endsSentence(mark) || GlyphTable.closes(mark),
      let signature = signatures.read(open + 1..<glyphs.count - 1, in: glyphs),
      signature.isExplicit || signature.surnames == signature.people.count
    else { return [] }
    return bylines(signature.writers, block)
  }

  private func bylines(_ people: [Signature.Person], _ block: ArticleDraft.Block) -> [Byline] {
    people.map { person in
      let scalars = block.content.text.unicodeScalars
      let start = scalars.index(scalars.startIndex, offsetBy: person.name.lowerBound)
      let end = scalars.index(start, offsetBy: person.name.count)
      return Byline(name: String(String(scalars[start..<end]).filter { !$0.isWhitespace }), role: person.role)
    }
  }
}
