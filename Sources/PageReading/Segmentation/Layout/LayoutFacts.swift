/// What pieces look like beside their neighbours: gaps, likeness, change of zone.
package struct LayoutFacts: Sendable {
  /// The pieces.
  package let pieces: [Piece]
  /// What each looks like by itself.
  package let signals: [PieceSignals]
  /// Blank lines that usually stand between two paragraphs of this page.
  package let usualGap: Int
  /// For short pieces: which share of their character pairs the text before and behind them has. Else zeros.
  package private(set) var likeness: [(before: Float, after: Float)]
  /// Whether other zones are spoken of from here on than right before.
  package private(set) var changesZone: [Bool]
  /// Whether a zone is named in the piece.
  package private(set) var namesZone: [Bool]
  /// First and last piece that is running text; nil where there is none.
  package let textBounds: ClosedRange<Int>?
  private let glyphs: [Glyph]
  private let pairs: PairSet
  private let wordPairs: WordPairs

  /// - Parameter wordPairs: pairs of characters inside common words.
  package init(pieces: [Piece], signals: [PieceSignals], page: PageGlyphs, zones: ZoneMentions, wordPairs: WordPairs) {
    self.wordPairs = wordPairs
    self.pieces = pieces
    self.signals = signals
    glyphs = page.glyphs
    usualGap = LayoutFacts.usualGap(pieces, signals)
    pairs = PairSet(pieces: pieces, glyphs: page.glyphs)
    let text = signals.indices.filter { signals[$0].isProse }
    textBounds = text.first.flatMap { first in text.last.map { first...$0 } }
    likeness = Array(repeating: (0, 0), count: pieces.count)
    changesZone = Array(repeating: false, count: pieces.count)
    namesZone = Array(repeating: false, count: pieces.count)
    measureLikeness()
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

  /// Whether a piece of text breaks off, so that the next text goes on with its sentence.
  package func breaksOff(_ index: Int) -> Bool {
    let signals = signals[index]
    guard signals.markup == nil else { return false }
    switch signals.ending {
    case .sentence: return false
    case .open: return true
    case .colon, .semicolon:
      let next = index + 1
      return next < self.signals.count && !self.signals[next].listMark
    }
  }

  /// How likely it is that a join would close a word that was cut in two.
  package enum Bond: Int, Comparable, Sendable {
    case none
    /// The two characters that meet stand side by side elsewhere on the page, or in a common word.
    case pair
    /// So do three of them.
    case triple

    package static func < (one: Bond, two: Bond) -> Bool { one.rawValue < two.rawValue }
  }

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
    if right.count > 1, GlyphTable.isHan(glyphs[start + 1]), standTogether(one, two, glyphs[start + 1]) { return .triple }
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

  /// Compares short pieces with the nearest three paragraphs on both sides, and with the one that the article before
  /// opened with where a dateline tells it.
  private mutating func measureLikeness() {
    let texts = pieces.indices.filter { signals[$0].isProse }
    guard signals.contains(where: { !$0.isProse }) else { return }
    var filters: [Int: PairFilter] = [:]
    var passed = 0
    var opening = 0
    for index in pieces.indices {
      if passed < texts.count, texts[passed] == index {
        if signals[index].dateline != nil { opening = passed }
        passed += 1
        continue
      }
      guard signals[index].isShort, signals[index].length >= 4 else { continue }
      for old in filters.keys where old < passed - 3 && old != opening { filters[old] = nil }
      let before = max(0, passed - 3)..<passed
      let after = passed..<min(texts.count, passed + 3)
      let known = passed == 0 ? [] : Array(before) + (before.contains(opening) ? [] : [opening])
      for number in known + Array(after) where filters[number] == nil {
        filters[number] = PairFilter(pieces[texts[number]].glyphs, glyphs)
      }
      let range = pieces[index].glyphs
      likeness[index] = (share(of: range, in: known, filters), share(of: range, in: Array(after), filters))
    }
  }

  /// The share of the pairs of Han characters of a range that any of some paragraphs has.
  private func share(of range: Range<Int>, in texts: [Int], _ filters: [Int: PairFilter]) -> Float {
    var all = 0
    var common = 0
    for index in range.dropLast() where GlyphTable.isHan(glyphs[index]) && GlyphTable.isHan(glyphs[index + 1]) {
      all += 1
      if texts.contains(where: { filters[$0]?.contains(glyphs[index], glyphs[index + 1]) == true }) { common += 1 }
    }
    return all == 0 ? 0 : Float(common) / Float(all)
  }

  private mutating func measureZones(_ zones: ZoneMentions) {
    var named: [Set<Int>] = []
    named.reserveCapacity(pieces.count)
    for piece in pieces {
      let mentions = zones.all.isEmpty ? [] : zones.within(piece.glyphs)
      named.append(mentions.isEmpty ? [] : Set(mentions.map(\.zone)))
    }
    var recent: [Set<Int>] = []
    for index in pieces.indices {
      namesZone[index] = !named[index].isEmpty
      if let here = upcoming(index, named), let last = recent.last, last.isDisjoint(with: here) {
        changesZone[index] = recent.dropLast().allSatisfy { $0.isDisjoint(with: here) }
      }
      if !named[index].isEmpty {
        recent.append(named[index])
        if recent.count > 3 { recent.removeFirst() }
      }
    }
  }

  /// The zones that a piece names; for a short one that names none, those of the text behind it.
  private func upcoming(_ index: Int, _ named: [Set<Int>]) -> Set<Int>? {
    var place = index
    while place < named.count, place < index + 4 {
      if !named[place].isEmpty { return named[place] }
      if signals[place].isProse { return nil }
      place += 1
    }
    return nil
  }
}
