/// A table of words: what the rules know as data.
///
/// The first column is the key. A later row with the same key replaces the earlier one, so that a user's file can mend
/// an entry; a row whose first cell is `-` takes the entry away whose key is its second cell.
package struct LexiconTable: Hashable, Sendable {
  /// Column names, from the header line.
  package let columns: [String]
  /// Rows in the order of the files, the bundled ones first.
  package private(set) var rows: [LexiconRow] = []
  private var position: [String: Int] = [:]

  package init(columns: [String]) { self.columns = columns }

  /// Index of a column; nil where the table has none of that name.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The row with a key.
  package subscript(key key: String) -> LexiconRow? { position[key].map { rows[$0] } }

  mutating func put(_ row: LexiconRow) {
    if let known = position[row[0]] {
      rows[known] = row
    } else {
      position[row[0]] = rows.count
      rows.append(row)
    }
  }

  mutating func remove(_ key: String) {
    guard let known = position[key] else { return }
    rows.remove(at: known)
    position = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1[0], $0) })
  }
}
