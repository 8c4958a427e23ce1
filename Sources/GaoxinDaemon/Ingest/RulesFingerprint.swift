import Lexicon

/// Which rules read a page. A page that other rules read is read again.
enum RulesFingerprint {
  /// Raised with every change of the rules that can change what a page yields.
  static let version = 3

  /// The version, with a digest of the words: a user's own words are rules too.
  static func of(_ lexicon: Lexicon) -> String {
    var text = ""
    for (name, table) in lexicon.tables.sorted(by: { $0.key < $1.key }) {
      text += name + "\n" + table.rows.map { $0.cells.joined(separator: "\t") }.joined(separator: "\n") + "\n"
    }
    return "\(version)-" + Digest.hex(Digest.sha256(Array(text.utf8)).prefix(6))
  }
}
