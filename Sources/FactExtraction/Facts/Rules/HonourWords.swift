import Lexicon

/// The words of the table `honour-words`.
final class HonourWords: Sendable {
  /// Words that close a title, longest first.
  let tails: [String]
  private let verbs: WordTrie<Bool>
  private let heads: [[UInt8]]
  private let standings: [[UInt8]]
  private let national: [[UInt8]]
  private let provincial: [[UInt8]]
  private let city: [[UInt8]]

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("honour-words").rows
    func words(_ kind: String) -> [String] { rows.filter { $0.words(1).contains(kind) }.map { $0[0] } }
    tails = words("tail").sorted { $0.utf8.count > $1.utf8.count }
    verbs = WordTrie(words("verb").map { ($0, true) })
    heads = words("head").map { Array($0.utf8) }
    standings = words("standing").map { Array($0.utf8) }
    national = words("national").map { Array($0.utf8) }
    provincial = words("provincial").map { Array($0.utf8) }
    city = words("city").map { Array($0.utf8) }
  }

  /// The first verb of a range behind which a title stands.
  func verb(_ text: [UInt8], in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let (_, end) = verbs.longest(in: text, at: index, limit: range.upperBound),
        holdsHead(Array(text[end..<range.upperBound]))
      {
        return index..<end
      }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return nil
  }

  /// Whether a text holds a word that titles hold.
  func holdsHead(_ text: String) -> Bool { holdsHead(Array(text.utf8)) }

  private func holdsHead(_ text: [UInt8]) -> Bool {
    heads.contains { Bytes.firstIndex(of: $0, in: text, 0..<text.count) != nil }
  }

  /// Whether words are a standing that a firm has or has not: 国家级绿色工厂. Who gave it must be told by its first words.
  func isStanding(_ title: String) -> Bool {
    let text = Array(title.utf8)
    guard title.count <= 24, level(of: String(title.prefix(6))) != nil else { return false }
    return standings.contains { word in
      guard let place = Bytes.firstIndex(of: word, in: text, 0..<text.count) else { return false }
      let rest = String(decoding: text[(place + word.count)...], as: UTF8.self)
      return ["", "企业", "”企业", "”", "之一"].contains(rest)
    }
  }

  /// 国家级, 省级, 市级 — by the words of a title and of who gave it.
  func level(of title: String) -> String? {
    let text = Array(title.utf8)
    func holds(_ words: [[UInt8]]) -> Bool {
      words.contains { Bytes.firstIndex(of: $0, in: text, 0..<text.count) != nil }
    }
    if holds(national) { return "国家级" }
    if holds(provincial) { return "省级" }
    return holds(city) ? "市级" : nil
  }
}
