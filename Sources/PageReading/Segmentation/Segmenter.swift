import Lexicon
import NewsModel

/// Makes articles of the lines of a page.
package struct Segmenter: Sendable {
  private let inspector: PieceInspector
  private let zones: ZoneFinder
  private let dates: PublicationJudge
  private let signers: SignerFinder
  private let wordPairs: WordPairs
  private let traditional: TraditionalCharacters

  /// Words that a line may end inside of; their pairs of characters tell a broken word.
  private static let tablesOfWords = [
    "calendar-words", "common-words", "cues", "indicators", "institutes", "organization-suffixes", "places",
    "post-titles", "product-words",
  ]

  /// Makes the words ready for scanning; costs some milliseconds, so keep the value.
  package init(lexicon: Lexicon) {
    let words = PageVocabulary(lexicon: lexicon)
    inspector = PieceInspector(words: words)
    wordPairs = WordPairs(Segmenter.tablesOfWords.flatMap { lexicon.table($0).rows.map { $0[0] } })
    signers = SignerFinder(words: words)
    traditional = TraditionalCharacters(lexicon: lexicon)
    zones = ZoneFinder(lexicon: lexicon)
    dates = PublicationJudge(words: TimeVocabulary(lexicon: lexicon))
  }

  /// The articles of a page, in the order of their first line, and what was doubtful.
  /// - Parameter hint: what the file's path tells; counts where the page itself names no date or source.
  package func articles(of text: PageText, hint: PathHint) -> (articles: [Article], notes: [Note]) {
    guard !text.lines.isEmpty else { return ([], []) }
    let page = PageGlyphs(text.lines, traditional: traditional)
    let pieces = inspector.cutter.pieces(of: text.lines, in: page)
    var signals: [PieceSignals] = []
    signals.reserveCapacity(pieces.count)
    var readings: [Int: PieceReading] = [:]
    for (index, piece) in pieces.enumerated() {
      let (look, reading) = inspector.look(at: piece, markup: text.lines[piece.line].markup, in: page.glyphs)
      signals.append(look)
      if !reading.isEmpty { readings[index] = reading }
    }
    ListLines.mark(&signals, pieces, page.glyphs)
    PhotoSignatures.mark(&signals)
    let mentions = zones.mentions(in: page)
    let facts = LayoutFacts(pieces: pieces, signals: signals, page: page, zones: mentions, wordPairs: wordPairs)
    let moves = LayoutParser(facts: facts, titleMatches: titleMatches(text, pieces, page)).moves()
    let stock = PageStock(lines: text.lines, page: page, pieces: pieces, readings: readings)
    var builder = DraftBuilder(stock: stock, facts: facts, signers: signers)
    let drafts = builder.drafts(for: moves)
    let finisher = ArticleFinisher(text: text, hint: hint, stock: stock, facts: facts, zones: mentions, dates: dates)
    return (finisher.articles(drafts), finisher.notes(drafts))
  }

  /// Which pieces stand in the title that the page's metadata give.
  private func titleMatches(_ text: PageText, _ pieces: [Piece], _ page: PageGlyphs) -> [Bool] {
    guard let title = text.metadata.title else { return Array(repeating: false, count: pieces.count) }
    let wanted = GlyphTable.glyphs(title).filter { $0 != GlyphTable.space }
    return pieces.map { piece in
      guard piece.glyphs.count >= 4, piece.glyphs.count <= wanted.count + 12 else { return false }
      let own = page.glyphs[piece.glyphs].filter { $0 != GlyphTable.space }
      return own.count <= wanted.count && wanted.prefix(own.count).elementsEqual(own)
    }
  }
}
