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
  /// One bit for each remainder of the words' lengths and last bytes: most words that are asked for are none of them.
  private let filter: UInt64

  init(_ words: some Sequence<String>) {
    self.words = Set(words.map(Word.init))
    filter = self.words.reduce(0) { $0 | WordSet.bit(of: $1.text) }
  }

  private static func bit(of word: String) -> UInt64 {
    word.bytes { text in
      guard let last = text.last else { return 1 }
      return 1 << UInt64((Int(last) &* 7 &+ text.count &* 11 &+ Int(text[text.count / 2]) &* 3) & 63)
    }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool {
    filter & WordSet.bit(of: word) != 0 && words.contains(Word(text: word))
  }

  /// Whether something holds of one of them.
  func contains(where holds: (String) -> Bool) -> Bool { words.contains { holds($0.text) } }
}
