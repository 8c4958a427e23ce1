/// Finds the lines of lists that stand as lines of their own: figures of a box, names, items. They are text, though each
/// alone looks like a heading.
package enum ListLines {
  /// Fewest lines that make a list where no markup says so: headings and titles have two lines, seldom three.
  private static let fewest = 3
  /// No line of such a list is longer, in glyphs.
  private static let longest = 30

  /// No label beside the figures of a box is longer, nor is a figure, in glyphs.
  private static let longestLabel = 16
  private static let longestFigure = 10

  /// What lines that stand under one another have in common.
  private enum Likeness: Equatable {
    /// `-` or `<li>` stands before them.
    case item
    /// 一、 or 1. stands before them.
    case numbered
    /// They begin or end with an amount.
    case figure
    /// They end in the same two characters: 公司, 中心.
    case ending(Glyph, Glyph)
  }

  /// Marks the lines of lists as rows.
  package static func mark(_ signals: inout [PieceSignals], _ pieces: [Piece], _ glyphs: [Glyph]) {
    var start = 0
    while start < pieces.count {
      let likenesses = likenesses(start, signals, pieces, glyphs)
      var end = start + 1
      for likeness in likenesses {
        let bound = run(of: likeness, from: start, signals, pieces, glyphs)
        if bound - start >= (likeness == .item ? 2 : fewest) { end = max(end, bound) }
      }
      end = max(end, box(from: start, signals, pieces, glyphs))
      if end > start + 1 { for index in start..<end { signals[index].isRow = true } }
      start = end
    }
  }

  /// Index behind the last of the lines that follow one another at the same distance and share a likeness.
  private static func run(
    of likeness: Likeness, from start: Int, _ signals: [PieceSignals], _ pieces: [Piece], _ glyphs: [Glyph]
  ) -> Int {
    var end = start + 1
    while end < pieces.count, end == start + 1 || pieces[end].gap == pieces[start + 1].gap,
      likenesses(end, signals, pieces, glyphs).contains(likeness)
    { end += 1 }
    return end
  }

  /// Index behind the last line of a box in which figures and what they are of take turns: 187亿元 / 产业营业收入.
  private static func box(
    from start: Int, _ signals: [PieceSignals], _ pieces: [Piece], _ glyphs: [Glyph]
  ) -> Int {
    func isLabel(_ index: Int) -> Bool {
      !likenesses(index, signals, pieces, glyphs).isEmpty && pieces[index].glyphs.count <= longestLabel
    }
    for first in [start, start + 1] {
      var end = first
      while end + 1 < pieces.count, isFigure(pieces[end].glyphs, glyphs), isLabel(end + 1) { end += 2 }
      if first > start, end < pieces.count, end > first, isFigure(pieces[end].glyphs, glyphs) { end += 1 }
      if end - start >= 4, first == start || isLabel(start) { return end }
    }
    return start + 1
  }

  /// Whether a line is nothing but an amount: 187.3亿元, 73家.
  private static func isFigure(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    range.count >= 2 && range.count <= longestFigure && opensWithFigure(range, glyphs) && endsInFigure(range, glyphs)
  }

  private static func likenesses(
    _ index: Int, _ signals: [PieceSignals], _ pieces: [Piece], _ glyphs: [Glyph]
  ) -> [Likeness] {
    let line = signals[index]
    let range = pieces[index].glyphs
    if line.markup == .item { return [.item] }
    guard line.markup == nil || line.markup == .paragraph, !line.isProse, line.ending != .sentence, !line.isFurniture,
      line.signature == .none, !line.isCredit, !line.opensCaption, range.count <= longest, range.count >= 3
    else { return [] }
    var found: [Likeness] = [.ending(glyphs[range.upperBound - 2], glyphs[range.upperBound - 1])]
    if line.listMark { found.append(.numbered) }
    if endsInFigure(range, glyphs) || opensWithFigure(range, glyphs) { found.append(.figure) }
    return found
  }

  /// 312家, 12.4%, 突破900亿元: a number with a unit of a few characters behind it closes the line.
  private static func endsInFigure(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard let last = glyphs[range].lastIndex(where: GlyphTable.isDigit) else { return false }
    let unit = last + 1..<range.upperBound
    guard (1...4).contains(unit.count), glyphs[unit.lowerBound] != DateScanner.year else { return false }
    return unit.allSatisfy { GlyphTable.isHan(glyphs[$0]) || glyphs[$0] == percent }
  }

  /// 312家规上企业: a number with a unit opens the line; neither a day nor the number of an item does.
  private static func opensWithFigure(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard GlyphTable.isDigit(glyphs[range.lowerBound]),
      let unit = range.first(where: { !GlyphTable.isDigit(glyphs[$0]) && glyphs[$0] != GlyphTable.period })
    else { return false }
    let glyph = glyphs[unit]
    guard glyph != DateScanner.year, glyph != DateScanner.month else { return false }
    return GlyphTable.isHan(glyph) || glyph == percent
  }

  private static let percent: Glyph = 0x25
}
