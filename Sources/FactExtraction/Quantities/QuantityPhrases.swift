import Lexicon
import NewsModel

/// Phrases that are amounts without being a number and a unit (翻番, 一半), and number words that state no amount.
struct QuantityPhrases: Sendable {
  /// One phrase; without a unit it is no amount.
  struct Phrase: Sendable {
    let value: DecimalNumber
    let unit: String?
    let op: Amount.Operator
    let guards: Guard
  }

  private let phrases: WordTrie<Phrase>
  private let quoteOpen = Array("“".utf8)
  private let quoteClose = Array("”".utf8)
  private let titleOpen = Array("《".utf8)
  private let titleClose = Array("》".utf8)
  private let money = Array("元".utf8)
  private let sentenceMarks = ["。", "…", "“", "《"].map { Array($0.utf8) }

  /// Longest quoted name, in bytes.
  private static let nameLength = 42
  /// Longest title in book marks, in bytes.
  private static let titleLength = 180

  init(_ table: LexiconTable) {
    phrases = WordTrie(
      table.rows.map { row in
        let value = DecimalNumber(row[1])
        let phrase = Phrase(
          value: value ?? DecimalNumber(0), unit: value == nil ? nil : row[2],
          op: Amount.Operator(rawValue: row[3]) ?? .equal, guards: Guard(row[4]))
        return (row[0], phrase)
      })
  }

  /// The phrase at an offset and where it ends.
  func phrase(_ text: [UInt8], at index: Int, limit: Int) -> (phrase: Phrase, end: Int)? {
    guard let (phrase, end) = phrases.longest(in: text, at: index, limit: limit),
      !phrase.guards.begins(at: end, in: text)
    else { return nil }
    return (phrase, end)
  }

  /// Where a short quoted name or a title in book marks ends that begins at an offset: “136”, 《…三年行动方案》.
  func nameEnd(_ text: [UInt8], at index: Int, limit: Int) -> Int? {
    if Bytes.matches(titleOpen, in: text, at: index) {
      let reach = min(limit, index + QuantityPhrases.titleLength)
      return Bytes.firstIndex(of: titleClose, in: text, index..<reach).map { $0 + titleClose.count }
    }
    guard Bytes.matches(quoteOpen, in: text, at: index) else { return nil }
    let start = index + quoteOpen.count
    let reach = min(limit, start + QuantityPhrases.nameLength + quoteClose.count)
    guard let close = Bytes.firstIndex(of: quoteClose, in: text, start..<max(start, reach)) else { return nil }
    for offset in start..<close {
      switch text[offset] {
      case 0x21, 0x25, 0x2C, 0x3A, 0x3B, 0x3F: return nil
      case 0xE2, 0xE3, 0xE5:
        if Bytes.matches(money, in: text, at: offset) { return nil }
        if sentenceMarks.contains(where: { Bytes.matches($0, in: text, at: offset) }) { return nil }
      default: break
      }
    }
    return close + quoteClose.count
  }
}
