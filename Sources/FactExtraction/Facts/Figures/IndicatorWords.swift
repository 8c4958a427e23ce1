import Lexicon

/// The words of the table `indicators`: nouns that figures are told of, and how they are read.
final class IndicatorWords: Sendable {
  /// What a name's ending says of its figures.
  enum Kind: String, Sendable {
    /// 率, 占比 — a percentage is a share.
    case share
    /// 利率 — a percentage is a level.
    case rate
    /// 成本, 时间 — a cut is a change.
    case cost
    /// 产量, 收入 — a figure is a level.
    case level
  }

  /// 消纳, 腾退 — verbs whose object, measured, is a figure.
  let volumes: WordSet

  private let endings: [(bytes: [UInt8], kind: Kind)]
  private let ends: WordEndings
  private let wholes: WordSet

  init(_ lexicon: Lexicon) {
    volumes = WordSet(lexicon.table("indicators").rows.filter { $0[1] == "volume" }.map { $0[0] })
    let kinds = lexicon.table("indicators").rows.compactMap { row in Kind(rawValue: row[1]).map { (row[0], $0) } }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
    endings = kinds.map { (Array($0.0.utf8), $0.1) }
    ends = WordEndings(kinds.map(\.0))
    wholes = WordSet(kinds.map(\.0))
  }

  /// What the ending of a name says; nil where no known one stands there.
  func kind(of name: String) -> Kind? {
    let text = Array(name.utf8)
    return ends.firstIndex(text, at: text.count).map { endings[$0].kind }
  }

  /// Whether a name is nothing but an ending: 率, 比例.
  func isWhole(_ name: String) -> Bool { wholes.contains(name) }

  /// Whether a name says one of the kinds anywhere.
  func contains(_ kind: Kind, in name: String) -> Bool {
    let text = Array(name.utf8)
    return endings.contains { $0.kind == kind && Bytes.firstIndex(of: $0.bytes, in: text, 0..<text.count) != nil }
  }
}
