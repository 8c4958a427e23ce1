/// A list of words that tells which of them ends at a place of a text.
///
/// Built once, then read from any thread.
final class WordEndings: Sendable {
  private let words: [[UInt8]]
  /// One bit for each two last bytes of a word: most places of a text end none.
  private let filter: [UInt64]

  init(_ words: some Sequence<String>) {
    let list = words.map { Array($0.utf8) }
    let isShort = list.contains { $0.count < 2 }
    var filter = [UInt64](repeating: isShort ? .max : 0, count: 1024)
    for word in list where word.count >= 2 {
      let number = WordEndings.number(word, at: word.count)
      filter[number >> 6] |= 1 << UInt64(number & 63)
    }
    self.words = list
    self.filter = filter
  }

  /// Whether a word ends at an offset.
  func holdsEnd(_ text: [UInt8], at end: Int) -> Bool { firstIndex(text, at: end) != nil }

  /// The place in the list of the first word that ends at an offset.
  func firstIndex(_ text: [UInt8], at end: Int) -> Int? {
    if end >= 2, end <= text.count {
      let number = WordEndings.number(text, at: end)
      guard filter[number >> 6] >> UInt64(number & 63) & 1 != 0 else { return nil }
    }
    return words.firstIndex { Bytes.matches($0, in: text, at: end - $0.count) }
  }

  private static func number(_ text: [UInt8], at end: Int) -> Int { Int(text[end - 2]) << 8 | Int(text[end - 1]) }
}
