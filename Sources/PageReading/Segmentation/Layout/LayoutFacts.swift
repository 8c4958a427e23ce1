/// What pieces look like beside their neighbours: gaps, bonds, likeness, change of zone.
package struct LayoutFacts: Sendable {
  /// The pieces.
  package let pieces: [Piece]
  /// What each looks like by itself.
  package let signals: [PieceSignals]
  /// Blank lines that usually stand between two paragraphs of this page.
  package let usualGap: Int
  /// First and last piece that is running text; nil where there is none.
  package let textBounds: ClosedRange<Int>?
  /// For short pieces: which share of their character pairs the text before and behind them has. Else zeros.
  package internal(set) var likeness: [(before: Float, after: Float)]
  /// Whether other zones are spoken of from here on than right before.
  package internal(set) var changesZone: [Bool]
  /// Whether a zone is named in the piece.
  package internal(set) var namesZone: [Bool]
  /// Whether the piece is one of two lines of a heading, as other headings of the page have.
  package internal(set) var isPaired: [Bool]
  /// Whether the page's main heading is the name of a column, so that articles have lower ones.
  package let isColumn: Bool
  let glyphs: [Glyph]
  private let pairs: PairSet
  private let wordPairs: WordPairs

  /// - Parameter wordPairs: pairs of characters inside common words.
  package init(pieces: [Piece], signals: [PieceSignals], page: PageGlyphs, zones: ZoneMentions, wordPairs: WordPairs) {
    self.wordPairs = wordPairs
    self.pieces = pieces
    self.signals = signals
    glyphs = page.glyphs
    usualGap = LayoutFacts.usualGap(pieces, signals)
    isColumn = signals.contains { $0.markup == .title && $0.furniture == .section }
    pairs = PairSet(pieces: pieces, glyphs: page.glyphs)
    let first = signals.firstIndex(where: \.isProse)
    textBounds = first.map { $0...(signals.lastIndex(where: \.isProse) ?? $0) }
    likeness = Array(repeating: (0, 0), count: pieces.count)
    changesZone = Array(repeating: false, count: pieces.count)
    namesZone = Array(repeating: false, count: pieces.count)
    isPaired = Array(repeating: false, count: pieces.count)
    measureLikeness()
    findPairs()
    measureZones(zones)
  }

  /// How wide the gap before a piece is: 0 as between paragraphs or less, 1 wider, 2 as wide as a figure slot.
  package func slot(before index: Int) -> Int {
    guard index < pieces.count else { return 2 }
    guard index > 0 else { return 0 }
    let gap = pieces[index].gap
    if gap >= 3 || gap >= usualGap + 2 { return 2 }
    return gap > usualGap ? 1 : 0
  }

  /// Whether a piece stands closer to the one before it than two paragraphs do.
  package func isTight(_ index: Int) -> Bool { pieces[index].gap < max(1, usualGap) }

  /// Whether a piece of text breaks off, so that the next text goes on with its sentence.
  package func breaksOff(_ index: Int) -> Bool {
    guard !signals[index].isRow else { return false }
    guard signals[index].markup == nil else { return isCutParagraph(index) }
    switch signals[index].ending {
    case .sentence: return false
    case .open: return true
    case .colon, .semicolon:
      let next = index + 1
      return next < signals.count && !signals[next].listMark
    }
  }

  /// Whether a paragraph that markup closes is cut inside a sentence all the same, as where a page was saved column by
  /// column: it has no mark at its end, and the next paragraph goes on inside the word or the number.
  private func isCutParagraph(_ index: Int) -> Bool {
    guard signals[index].markup == .paragraph, signals[index].isProse, signals[index].ending == .open else {
      return false
    }
    let reach = index + 1..<min(pieces.count, index + 1 + LayoutFacts.longestFigure)
    let goesOn = reach.first { signals[$0].isProse || (signals[$0].ending == .sentence && !signals[$0].isCredit) }
    guard let next = goesOn, signals[next].markup == .paragraph, !signals[next].opensWithSpeaker else { return false }
    if signals[index].endsInComma || joinsDigits(index, next) || bond(index, next) > .none { return true }
    // Whole sentences and then part of one: only a list has paragraphs that end so.
    return signals[index].sentences > 0 && !signals[next].opensParagraph
  }

  /// Pieces that a caption and its credits have at most.
  private static let longestFigure = 4

  /// Whether a piece is a credit; false where there is no such piece.
  package func isCredit(_ index: Int) -> Bool { signals.indices.contains(index) && signals[index].isCredit }

  /// How well the end of a piece and the beginning of another one go together as one word.
  package func bond(_ first: Int, _ second: Int) -> Bond {
    let left = pieces[first].glyphs
    let right = pieces[second].glyphs
    guard let end = left.last, let start = right.first, GlyphTable.isHan(glyphs[end]), GlyphTable.isHan(glyphs[start])
    else { return .none }
    let one = glyphs[end]
    let two = glyphs[start]
    guard pairs.contains(one, two) || wordPairs.contains(one, two) else { return .none }
    if left.count > 1, GlyphTable.isHan(glyphs[end - 1]), standTogether(glyphs[end - 1], one, two) { return .triple }
    if right.count > 1, GlyphTable.isHan(glyphs[start + 1]), standTogether(one, two, glyphs[start + 1]) {
      return .triple
    }
    return .pair
  }

  private func standTogether(_ one: Glyph, _ two: Glyph, _ three: Glyph) -> Bool {
    pairs.contains(one, two, three) || wordPairs.contains(one, two, three)
  }

  /// Whether a join would close a number that was cut in two.
  package func joinsDigits(_ first: Int, _ second: Int) -> Bool {
    guard let one = pieces[first].glyphs.last, let two = pieces[second].glyphs.first else { return false }
    let left = glyphs[one]
    return GlyphTable.isDigit(glyphs[two]) && (GlyphTable.isDigit(left) || left == GlyphTable.period)
  }

  private static func usualGap(_ pieces: [Piece], _ signals: [PieceSignals]) -> Int {
    var counts = [0, 0, 0]
    for index in pieces.indices.dropFirst()
    where signals[index].isProse && signals[index - 1].isProse && signals[index - 1].ending == .sentence {
      counts[min(2, pieces[index].gap)] += 1
    }
    if counts[0] > counts[1] + counts[2] { return 0 }
    return counts[2] > counts[1] ? 2 : 1
  }
}
