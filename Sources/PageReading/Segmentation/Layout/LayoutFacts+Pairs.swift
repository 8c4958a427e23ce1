extension LayoutFacts {
  /// Fewest headings of two lines that make a habit of a page.
  private static let fewest = 2
  /// No line of such a heading is longer, in glyphs.
  private static let longest = 16

  /// Finds headings of two lines: where a page sets several alike between its paragraphs, one that could as well be a
  /// title is rather a heading too.
  mutating func findPairs() {
    let firsts = pieces.indices.dropFirst().dropLast(2).filter { isPair($0) }
    guard firsts.count >= LayoutFacts.fewest else { return }
    for first in firsts { (isPaired[first], isPaired[first + 1]) = (true, true) }
  }

  /// Whether a piece and the next one are two short lines between two paragraphs, closer together than those.
  private func isPair(_ index: Int) -> Bool {
    guard signals[index - 1].isProse || signals[index - 1].isCredit, isLine(index), isLine(index + 1),
      !signals[index + 1].opensWithDash
    else {
      return false
    }
    let behind = signals[index + 2]
    return behind.isProse && behind.dateline == .none && pieces[index + 1].gap < max(1, pieces[index].gap)
  }

  private func isLine(_ index: Int) -> Bool {
    let line = signals[index]
    return line.isShort && !line.isProse && line.length <= LayoutFacts.longest && line.signature == .none
      && line.ending != .sentence && !line.isFurniture && line.markup == nil
  }
}
