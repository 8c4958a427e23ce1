import Lexicon

/// The words of the table `initiative-words`.
final class InitiativeWords: Sendable {
  /// What an initiative is.
  enum Kind: String, Sendable {
    case plan, campaign, mechanism, list, platform, competition, fund
  }

  /// Verbs in front of a name.
  let verbs: WordSet
  /// Names that are no thing of the zone's own.
  let stops: WordSet
  /// “一对一”, “组合拳” — quoted words that name nothing by themselves.
  let slogans: WordSet
  private let selves: [String]
  private let plains: [String]
  private let heads: [Kind]
  private let ends: WordEndings
  private let begins: WordTrie<Kind>

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("initiative-words").rows
    verbs = WordSet(rows.filter { $0.words(1).contains("verb") }.map { $0[0] })
    slogans = WordSet(rows.filter { $0.words(1).contains("slogan") }.map { $0[0] })
    selves = rows.filter { $0.words(1).contains("self") }.map { $0[0] }
    plains = rows.filter { $0.words(1).contains("plain") }.map { $0[0] }
    stops = WordSet(rows.filter { $0.words(1).contains("stop") }.map { $0[0] })
    let kinds = rows.compactMap { row in row.words(1).compactMap(Kind.init(rawValue:)).first.map { (row[0], $0) } }
    let longestFirst = kinds.sorted { $0.0.utf8.count > $1.0.utf8.count }
    heads = longestFirst.map(\.1)
    ends = WordEndings(longestFirst.map(\.0))
    begins = WordTrie(kinds)
  }

  /// What a name is by its ending; nil where no known noun ends it.
  func kind(of name: String) -> Kind? {
    let text = Array(name.utf8)
    return ends.firstIndex(text, at: text.count).map { heads[$0] }
  }

  /// “链上供需榜”: whether quoted words name an initiative wherever they stand.
  func isSelf(_ name: String) -> Bool {
    let isShort = name.hasSuffix("券") || name.hasSuffix("贷")
    return name.count >= (isShort ? 3 : 4) && selves.contains { name.hasSuffix($0) && name != $0 }
  }

  /// Whether a name without quote marks ends in a noun that is enough to tell it.
  func isPlain(_ name: String) -> Bool { plains.contains { name.hasSuffix($0) } }

  /// Where the first head noun of a text ends, and what it is.
  func firstHead(_ text: [UInt8], in range: Range<Int>) -> (end: Int, kind: Kind)? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let (kind, end) = begins.longest(in: text, at: index, limit: range.upperBound) { return (end, kind) }
      index = Bytes.characterEnd(at: index, in: text)
    }
    return nil
  }
}
