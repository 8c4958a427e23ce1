import Lexicon
import NewsModel

/// 超, 近, 约, 以上 — the words that say how the true value stands to a number.
struct OperatorWords: Sendable {
  /// Where a word stands to the number.
  enum Place: String, Sendable {
    case before, bare, apart, after, within, open
  }

  private struct Word: Sendable {
    let bytes: [UInt8]
    let op: Amount.Operator
    let guards: Guard
  }

  private var words: [Place: [Word]] = [:]

  init(_ table: LexiconTable) {
    for row in table.rows {
      guard let op = Amount.Operator(rawValue: row[1]) else { continue }
      let word = Word(bytes: Array(row[0].utf8), op: op, guards: Guard(row[3]))
      for place in row.words(2).compactMap(Place.init(rawValue:)) { words[place, default: []].append(word) }
    }
    for place in words.keys { words[place]?.sort { $0.bytes.count > $1.bytes.count } }
  }

  /// The operator word that ends at an offset, and where it begins.
  func ending(_ text: [UInt8], at offset: Int, floor: Int, _ place: Place) -> (op: Amount.Operator, start: Int)? {
    for word in words[place] ?? [] {
      let start = offset - word.bytes.count
      guard start >= floor, Bytes.matches(word.bytes, in: text, at: start) else { continue }
      if word.guards.ends(at: start, in: text) { return nil }
      return (word.op, start)
    }
    return nil
  }

  /// The operator word that begins at an offset, and where it ends.
  func beginning(_ text: [UInt8], at offset: Int, limit: Int, _ place: Place) -> (op: Amount.Operator, end: Int)? {
    for word in words[place] ?? [] {
      let end = offset + word.bytes.count
      guard end <= limit, Bytes.matches(word.bytes, in: text, at: offset) else { continue }
      if word.guards.begins(at: end, in: text) { return nil }
      return (word.op, end)
    }
    return nil
  }

  /// The last operator word of a range that may stand apart from its number.
  func last(_ text: [UInt8], in range: Range<Int>) -> (op: Amount.Operator, start: Int)? {
    var found: (op: Amount.Operator, start: Int)?
    for word in words[.apart] ?? [] {
      guard let start = Bytes.lastIndex(of: word.bytes, in: text, range), start > found?.start ?? -1,
        !word.guards.ends(at: start, in: text)
      else { continue }
      found = (word.op, start)
    }
    return found
  }
}
