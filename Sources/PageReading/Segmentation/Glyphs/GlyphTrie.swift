/// Words by their glyphs, each with a number, found from a given place in one walk.
///
/// Built once. Transitions lie in one hash table keyed by node and glyph; bit sets of first glyphs and of first pairs turn
/// most places of a text away at once.
package struct GlyphTrie: Sendable {
  /// A word that was found.
  package struct Match: Hashable, Sendable {
    /// Index just past the last glyph.
    package let end: Int
    /// Number that the word was added with.
    package let value: Int32
  }

  private var firsts = [UInt64](repeating: 0, count: 1024)
  private var singles = [UInt64](repeating: 0, count: 1024)
  private var pairs = [UInt64](repeating: 0, count: 1024)
  /// Node and glyph of each transition; the node it leads to stands at the same place in `targets`.
  private var keys: [UInt64] = []
  private var targets: [UInt32] = []
  private var values: [Int32] = [-1]
  private var mask = 0

  /// - Parameter words: each with a number, 0 or more; of two equal words the first counts. Empty words are left out.
  package init(_ words: [(word: String, value: Int)]) {
    self.init(glyphWords: words.map { (GlyphTable.glyphs($0.word), $0.value) })
  }

  /// - Parameter words: as glyphs, in the order in which they are to be found.
  package init(glyphWords words: [(word: [Glyph], value: Int)]) {
    let total = words.reduce(0) { $0 + $1.word.count }
    var size = 16
    while size < total * 2 + 16 { size *= 2 }
    keys = Array(repeating: .max, count: size)
    targets = Array(repeating: 0, count: size)
    mask = size - 1
    for (word, value) in words {
      guard let first = word.first else { continue }
      firsts[Int(first >> 6)] |= 1 << UInt64(first & 63)
      if word.count == 1 {
        singles[Int(first >> 6)] |= 1 << UInt64(first & 63)
      } else {
        let pair = GlyphTrie.pairSlot(first, word[1])
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
      }
      var node = 0
      for glyph in word { node = child(of: node, by: glyph) }
      if values[node] < 0 { values[node] = Int32(truncatingIfNeeded: value) }
    }
  }

  /// Whether any word begins with a glyph.
  @inline(__always)
  package func mayBegin(with glyph: Glyph) -> Bool { firsts[Int(glyph >> 6)] & (1 << UInt64(glyph & 63)) != 0 }

  private static func pairSlot(_ one: Glyph, _ two: Glyph) -> Int {
    Int(truncatingIfNeeded: ((UInt32(one) << 16 | UInt32(two)) &* 0x9E37_79B1) >> 16)
  }

  @inline(__always)
  private func mayBegin(_ one: Glyph, _ two: Glyph) -> Bool {
    let pair = GlyphTrie.pairSlot(one, two)
    return pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  @inline(__always)
  private func isWord(_ glyph: Glyph) -> Bool { singles[Int(glyph >> 6)] & (1 << UInt64(glyph & 63)) != 0 }

  /// The longest word that begins at a place.
  /// - Parameters:
  ///   - start: index of the first glyph.
  ///   - limit: index that no word reaches past.
  @inline(__always)
  package func longest(in glyphs: [Glyph], from start: Int, to limit: Int) -> Match? {
    guard start < limit, mayBegin(with: glyphs[start]) else { return nil }
    guard (start + 1 < limit && mayBegin(glyphs[start], glyphs[start + 1])) || isWord(glyphs[start]) else { return nil }
    return walk(glyphs, start, limit)
  }

  private func walk(_ glyphs: [Glyph], _ start: Int, _ limit: Int) -> Match? {
    var node = 0
    var index = start
    var best: Match?
    while index < limit, let next = step(node, glyphs[index]) {
      node = next
      index += 1
      if values[node] >= 0 { best = Match(end: index, value: values[node]) }
    }
    return best
  }

  /// The longest word that ends at a place, in a trie of reversed words.
  /// - Parameters:
  ///   - end: index just past the last glyph.
  ///   - limit: index that no word begins before.
  /// - Returns: the word's first index and its number.
  package func longest(in glyphs: [Glyph], backFrom end: Int, to limit: Int) -> (start: Int, value: Int32)? {
    guard end > limit, mayBegin(with: glyphs[end - 1]) else { return nil }
    guard (end - 1 > limit && mayBegin(glyphs[end - 1], glyphs[end - 2])) || isWord(glyphs[end - 1]) else { return nil }
    var node = 0
    var index = end
    var best: (Int, Int32)?
    while index > limit, let next = step(node, glyphs[index - 1]) {
      node = next
      index -= 1
      if values[node] >= 0 { best = (index, values[node]) }
    }
    return best
  }

  /// The number of a word that a range holds from its first to its last glyph; nil where it is no word.
  package func value(of range: Range<Int>, in glyphs: [Glyph]) -> Int32? {
    var node = 0
    for index in range {
      guard let next = step(node, glyphs[index]) else { return nil }
      node = next
    }
    return range.isEmpty || values[node] < 0 ? nil : values[node]
  }

  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private func step(_ node: Int, _ glyph: Glyph) -> Int? {
    let key = UInt64(node) << 16 | UInt64(glyph)
    var index = slot(key)
    while true {
      if keys[index] == key { return Int(targets[index]) }
      if keys[index] == .max { return nil }
      index = (index + 1) & mask
    }
  }

  private mutating func child(of node: Int, by glyph: Glyph) -> Int {
    if let known = step(node, glyph) { return known }
    let key = UInt64(node) << 16 | UInt64(glyph)
    var index = slot(key)
    while keys[index] != .max { index = (index + 1) & mask }
    values.append(-1)
    keys[index] = key
    targets[index] = UInt32(truncatingIfNeeded: values.count - 1)
    return values.count - 1
  }
}
