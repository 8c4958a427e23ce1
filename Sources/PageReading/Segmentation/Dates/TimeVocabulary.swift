import Lexicon

/// Words of time and tense, made ready for scanning; built once.
package struct TimeVocabulary: Sendable {
  /// What a word tells; the names are those of the column `kind` in `time-words.tsv`.
  package enum Kind: String, Sendable {
    case year, other, since, half, quarter, months, start, end, same, future, before, past, asof, void, gone, result,
      founding, compared, present, yearly, event, review, aims
  }

  /// A word that stands at a place.
  package struct Word: Sendable {
    package let end: Int
    package let kind: Kind
    package let value: Int
  }

  private let trie: GlyphTrie
  private let kinds: [Kind]
  private let values: [Int]

  /// - Parameter lexicon: table `time-words`.
  package init(lexicon: Lexicon) {
    var words: [(String, Int)] = []
    var kinds: [Kind] = []
    var values: [Int] = []
    for row in lexicon.table("time-words").rows {
      guard let kind = Kind(rawValue: row[1]) else { continue }
      words.append((row[0], kinds.count))
      kinds.append(kind)
      values.append(Int(row[2]) ?? 0)
    }
    trie = GlyphTrie(words)
    self.kinds = kinds
    self.values = values
  }

  /// Whether any word begins with a glyph.
  package func mayBegin(with glyph: Glyph) -> Bool { trie.mayBegin(with: glyph) }

  /// The longest word that begins at a place.
  package func word(in glyphs: [Glyph], from start: Int, to limit: Int) -> Word? {
    guard let match = trie.longest(in: glyphs, from: start, to: limit) else { return nil }
    return Word(end: match.end, kind: kinds[Int(match.value)], value: values[Int(match.value)])
  }
}
