extension LayoutFacts {
  /// Paragraphs on either side that a short piece is compared with.
  private static let reach = 2

  /// Compares short pieces with the nearest paragraphs on both sides, and with the one that the article before opened
  /// with, where a dateline tells which that is.
  mutating func measureLikeness() {
    let texts = pieces.indices.filter { signals[$0].isProse }
    guard !texts.isEmpty, texts.count < pieces.count else { return }
    var filters = [PairFilter?](repeating: nil, count: texts.count)
    var passed = 0
    var opening = 0
    for index in pieces.indices {
      if passed < texts.count, texts[passed] == index {
        if signals[index].dateline != .none { opening = passed }
        passed += 1
        continue
      }
      guard signals[index].isShort, signals[index].length >= 4 else { continue }
      let before = max(0, passed - LayoutFacts.reach)..<passed
      let after = passed..<min(texts.count, passed + LayoutFacts.reach)
      let opened = passed > 0 && opening < before.lowerBound ? opening..<opening + 1 : 0..<0
      for range in [opened, before, after] {
        for number in range where filters[number] == nil {
          filters[number] = PairFilter(pieces[texts[number]].glyphs, glyphs)
        }
      }
      let own = pieces[index].glyphs
      likeness[index] = (share(of: own, in: [opened, before], filters), share(of: own, in: [after], filters))
    }
  }

  /// The share of the pairs of Han characters of a range that any of some paragraphs has.
  private func share(of range: Range<Int>, in texts: [Range<Int>], _ filters: [PairFilter?]) -> Float {
    var all = 0
    var common = 0
    for index in range.dropLast() where GlyphTable.isHan(glyphs[index]) && GlyphTable.isHan(glyphs[index + 1]) {
      all += 1
      let isKnown = texts.contains { numbers in
        numbers.contains { filters[$0]?.contains(glyphs[index], glyphs[index + 1]) == true }
      }
      if isKnown { common += 1 }
    }
    return all == 0 ? 0 : Float(common) / Float(all)
  }
}
