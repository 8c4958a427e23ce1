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

  package init(pieces: [Piece], signals: [PieceSignals], page: PageGlyphs, zones: ZoneMentions) {
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

  /// Whether the two characters that a join would bring together stand side by side elsewhere on the page.
  package func continues(_ first: Int, into second: Int) -> Bool {
    guard let one = pieces[first].glyphs.last, let two = pieces[second].glyphs.first else { return false }
    guard GlyphTable.isHan(glyphs[one]), GlyphTable.isHan(glyphs[two]) else { return false }
    return pairs.contains(glyphs[one], glyphs[two])
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

  /// Compares short pieces with the nearest text on both sides.
  private mutating func measureLikeness() {
    var before: PairFilter?
    var filters: [Int: PairFilter] = [:]
    var next = pieces.count
    var following = Array(repeating: pieces.count, count: pieces.count)
    for index in pieces.indices.reversed() {
      following[index] = next
      if signals[index].isProse { next = index }
    }
    for index in pieces.indices {
      if signals[index].isProse {
        before = filters.removeValue(forKey: index) ?? PairFilter(pieces[index].glyphs, glyphs)
        continue
      }
      guard signals[index].isShort, signals[index].length >= 4 else { continue }
      let behind = following[index]
      var after: PairFilter?
      if behind < pieces.count {
        after = filters[behind] ?? PairFilter(pieces[behind].glyphs, glyphs)
        filters[behind] = after
      }
      likeness[index] = (
        before?.share(of: pieces[index].glyphs, glyphs) ?? 0, after?.share(of: pieces[index].glyphs, glyphs) ?? 0
      )
    }
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
