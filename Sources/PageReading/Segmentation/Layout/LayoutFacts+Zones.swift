extension LayoutFacts {
  /// A set of zones as bits; zones 64 apart share one, which a hint can bear.
  private typealias ZoneBits = UInt64

  /// Finds where the text turns to other zones than the last three pieces spoke of that named any.
  mutating func measureZones(_ zones: ZoneMentions) {
    guard !zones.all.isEmpty else { return }
    var named = [ZoneBits](repeating: 0, count: pieces.count)
    var mention = 0
    for (index, piece) in pieces.enumerated() {
      while mention < zones.all.count, zones.all[mention].range.lowerBound < piece.glyphs.upperBound {
        if zones.all[mention].range.lowerBound >= piece.glyphs.lowerBound {
          named[index] |= 1 << UInt64(zones.all[mention].zone & 63)
        }
        mention += 1
      }
    }
    var recent: [ZoneBits] = []
    for index in pieces.indices {
      namesZone[index] = named[index] != 0
      let here = upcoming(index, named)
      if here != 0, !recent.isEmpty { changesZone[index] = recent.allSatisfy { $0 & here == 0 } }
      if named[index] != 0 {
        recent.append(named[index])
        if recent.count > 3 { recent.removeFirst() }
      }
    }
  }

  /// The zones that a piece names; for a short one that names none, those of the text behind it.
  private func upcoming(_ index: Int, _ named: [ZoneBits]) -> ZoneBits {
    for place in index..<min(named.count, index + 4) {
      if named[place] != 0 { return named[place] }
      if signals[place].isProse { return 0 }
    }
    return 0
  }
}
