/// A set of words that is asked often: found by bytes, without bringing text into canonical form.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private struct Word: Hashable {
    let text: String

    static func == (one: Word, two: Word) -> Bool { one.text == two.text }

    func hash(into hasher: inout Hasher) {
      text.bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private let words: Set<Word>

  init(_ words: some Sequence<String>) { self.words = Set(words.map(Word.init)) }

  init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool { words.contains(Word(text: word)) }

  /// Whether something holds of one of them.
  func contains(where holds: (String) -> Bool) -> Bool { words.contains { holds($0.text) } }
}
