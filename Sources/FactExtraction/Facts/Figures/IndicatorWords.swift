import Lexicon

/// The words of the table `indicators`: nouns that figures are told of, and how they are read.
struct IndicatorWords: Sendable {
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

  init(_ lexicon: Lexicon) {
    volumes = WordSet(lexicon.table("indicators").rows.filter { $0[1] == "volume" }.map { $0[0] })
    endings = lexicon.table("indicators").rows.compactMap { row in
      Kind(rawValue: row[1]).map { (Array(row[0].utf8), $0) }
    }.sorted { $0.bytes.count > $1.bytes.count }
  }

  /// What the ending of a name says; nil where no known one stands there.
  func kind(of name: String) -> Kind? {
    let text = Array(name.utf8)
    return endings.first { Bytes.matches($0.bytes, in: text, at: text.count - $0.bytes.count) }?.kind
  }

  /// Whether a name is nothing but an ending: 率, 比例.
  func isWhole(_ name: String) -> Bool { endings.contains { $0.bytes == Array(name.utf8) } }

  /// Whether a name says one of the kinds anywhere.
  func contains(_ kind: Kind, in name: String) -> Bool {
    let text = Array(name.utf8)
    return endings.contains { $0.kind == kind && Bytes.firstIndex(of: $0.bytes, in: text, 0..<text.count) != nil }
  }
}
