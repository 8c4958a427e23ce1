/// A place of a page that names a zone.
package struct ZoneMention: Hashable, Sendable {
  /// Where it stands among the page's glyphs.
  package let range: Range<Int>
  /// Number of the zone in the finder's list of names.
  package let zone: Int
}

/// The zones that a page names.
package struct ZoneMentions: Sendable {
  /// Names of the zones, by number.
  package var names: [String] = []
  /// Names without what every zone's name ends in (镇江), as glyphs, by number.
  package var stems: [[Glyph]] = []
  /// Every mention, in reading order.
  package var all: [ZoneMention] = []

  /// No mentions.
  package init() {}

  /// The mentions that begin inside a range of glyphs.
  package func within(_ range: Range<Int>) -> ArraySlice<ZoneMention> {
    let low = first(atOrAfter: range.lowerBound)
    let high = first(atOrAfter: range.upperBound)
    return all[low..<high]
  }

  private func first(atOrAfter position: Int) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
