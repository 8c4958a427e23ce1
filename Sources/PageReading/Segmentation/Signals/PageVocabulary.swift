import Lexicon

/// The lexicon's words on newspaper pages, made ready for scanning; built once.
package struct PageVocabulary: Sendable {
  /// What a word tells; the names are those of the column `uses` in `page-words.tsv`.
  package struct Uses: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let role = Uses(rawValue: 1 << 0)
    package static let writer = Uses(rawValue: 1 << 1)
    package static let picture = Uses(rawValue: 1 << 2)
    package static let both = Uses(rawValue: 1 << 3)
    package static let creditEnd = Uses(rawValue: 1 << 4)
    package static let creditStart = Uses(rawValue: 1 << 5)
    package static let captionStart = Uses(rawValue: 1 << 6)
    package static let captionEnd = Uses(rawValue: 1 << 7)
    package static let editor = Uses(rawValue: 1 << 8)
    package static let section = Uses(rawValue: 1 << 9)
    package static let imprint = Uses(rawValue: 1 << 10)
    package static let dateline = Uses(rawValue: 1 << 11)
    package static let source = Uses(rawValue: 1 << 12)
    package static let continuation = Uses(rawValue: 1 << 13)
    package static let note = Uses(rawValue: 1 << 14)
    package static let opening = Uses(rawValue: 1 << 15)
    package static let trailing = Uses(rawValue: 1 << 16)
    package static let notice = Uses(rawValue: 1 << 17)
    package static let prose = Uses(rawValue: 1 << 18)
    package static let particle = Uses(rawValue: 1 << 19)
    package static let worker = Uses(rawValue: 1 << 20)
    package static let paper = Uses(rawValue: 1 << 21)
    package static let sectionEnd = Uses(rawValue: 1 << 22)
    package static let scene = Uses(rawValue: 1 << 23)

    static let named: [String: Uses] = [
      "role": .role, "writer": .writer, "picture": .picture, "both": .both, "credit-end": .creditEnd,
      "credit-start": .creditStart, "caption-start": .captionStart, "caption-end": .captionEnd, "editor": .editor,
      "section": .section, "imprint": .imprint, "dateline": .dateline, "source": .source,
      "continuation": .continuation, "note": .note, "opening": .opening, "trailing": .trailing, "notice": .notice,
      "prose": .prose,
      "particle": .particle, "worker": .worker, "paper": .paper,
      "section-end": .sectionEnd, "scene": .scene,
    ]
  }

  /// A word that stands at a place.
  package struct Word: Sendable {
    /// Index just past its last glyph (or of its first one, when it was looked for backwards).
    package let bound: Int
    package let uses: Uses
    /// Number of the word in the table.
    let number: Int
  }

  private let forwards: GlyphTrie
  private let backwards: GlyphTrie
  private let uses: [Uses]
  private let roles: [String]
  private var surnameWeights: [Glyph: Int] = [:]
  private var compoundSurnames: Set<UInt32> = []
  private let places: GlyphTrie

  /// - Parameter lexicon: tables `page-words`, `surnames` and `places`.
  package init(lexicon: Lexicon) {
    let table = lexicon.table("page-words")
    let useColumn = table.column("uses") ?? 1
    let roleColumn = table.column("value") ?? 2
    let words = table.rows.map { GlyphTable.glyphs($0[0]) }
    uses = table.rows.map { row in row.words(useColumn).reduce(into: Uses()) { $0.formUnion(Uses.named[$1] ?? []) } }
    roles = table.rows.map { $0[roleColumn] }
    forwards = GlyphTrie(glyphWords: words.enumerated().map { ($1, $0) })
    backwards = GlyphTrie(glyphWords: words.enumerated().map { ($1.reversed(), $0) })
    places = GlyphTrie(lexicon.table("places").rows.enumerated().map { (word: $1[0], value: $0) })
    for row in lexicon.table("surnames").rows {
      let glyphs = GlyphTable.glyphs(row[0])
      if glyphs.count == 1 { surnameWeights[glyphs[0]] = row[1] == "1" ? 1 : 2 }
      if glyphs.count == 2 { compoundSurnames.insert(UInt32(glyphs[0]) << 16 | UInt32(glyphs[1])) }
    }
  }

  /// Whether any word begins with a glyph.
  package func mayBegin(with glyph: Glyph) -> Bool { forwards.mayBegin(with: glyph) }

  /// The longest word that begins at a place.
  package func word(in glyphs: [Glyph], from start: Int, to limit: Int) -> Word? {
    guard let match = forwards.longest(in: glyphs, from: start, to: limit) else { return nil }
    return Word(bound: match.end, uses: uses[Int(match.value)], number: Int(match.value))
  }

  /// The longest word that ends at a place.
  package func word(in glyphs: [Glyph], backFrom end: Int, to limit: Int) -> Word? {
    guard let match = backwards.longest(in: glyphs, backFrom: end, to: limit) else { return nil }
    return Word(bound: match.start, uses: uses[Int(match.value)], number: Int(match.value))
  }

  /// The role that is recorded for a word; empty for none.
  package func role(of word: Word) -> String { roles[word.number] }

  /// What a range tells that holds one word from end to end.
  package func uses(of range: Range<Int>, in glyphs: [Glyph]) -> Uses {
    forwards.value(of: range, in: glyphs).map { uses[Int($0)] } ?? []
  }

  /// Whether a range is the name of a place from end to end.
  package func isPlace(_ range: Range<Int>, in glyphs: [Glyph]) -> Bool { places.value(of: range, in: glyphs) != nil }

  /// How sure it is that a name begins with a family name: 2 a common one, 1 a rare one or an everyday word, 0 none.
  package func surnameWeight(_ glyphs: [Glyph], at index: Int) -> Int { surnameWeights[glyphs[index]] ?? 0 }

  /// Whether a compound family name (欧阳) begins at a place.
  package func hasCompoundSurname(_ glyphs: [Glyph], at index: Int) -> Bool {
    index + 1 < glyphs.count && compoundSurnames.contains(UInt32(glyphs[index]) << 16 | UInt32(glyphs[index + 1]))
  }
}
