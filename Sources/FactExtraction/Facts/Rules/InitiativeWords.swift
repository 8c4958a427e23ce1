import Lexicon

/// The words of the table `initiative-words`.
struct InitiativeWords: Sendable {
  /// What an initiative is.
  enum Kind: String, Sendable {
    case plan, campaign, mechanism, list, platform, competition, fund
  }

  /// Verbs in front of a name.
  let verbs: Set<String>
  /// Names that are no thing of the zone's own.
  let stops: Set<String>
  private let heads: [(bytes: [UInt8], kind: Kind)]
  private let begins: WordTrie<Kind>

  init(_ lexicon: Lexicon) {
    let rows = lexicon.table("initiative-words").rows
    verbs = Set(rows.filter { $0.words(1).contains("verb") }.map { $0[0] })
    stops = Set(rows.filter { $0.words(1).contains("stop") }.map { $0[0] })
    let kinds = rows.compactMap { row in row.words(1).compactMap(Kind.init(rawValue:)).first.map { (row[0], $0) } }
    heads = kinds.map { (Array($0.0.utf8), $0.1) }.sorted { $0.bytes.count > $1.bytes.count }
    begins = WordTrie(kinds)
  }

  /// What a name is by its ending; nil where no known noun ends it.
  func kind(of name: String) -> Kind? {
    let text = Array(name.utf8)
    return heads.first { Bytes.matches($0.bytes, in: text, at: text.count - $0.bytes.count) }?.kind
  }

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
