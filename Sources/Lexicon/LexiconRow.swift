/// One line of a lexicon table.
package struct LexiconRow: Hashable, Sendable {
  /// The cells, as many as the table has columns; a cell that is not given is empty.
  package let cells: [String]

  /// The cell of a column; empty where the row does not give it.
  package subscript(_ column: Int) -> String { column < cells.count ? cells[column] : "" }

  /// Cells that hold several words divide them by `|`.
  package func words(_ column: Int) -> [String] {
    self[column].split(separator: "|").map(String.init)
  }
}
