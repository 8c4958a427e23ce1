/// Rows whose columns line up, also with Chinese text in them.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  /// Adds a row; it has as many cells as the header.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table as lines; the last column is not padded.
  var text: String {
    var widths = header.map { DisplayWidth.of($0) }
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayWidth.of(cell)) }
    }
    func line(_ cells: [String]) -> String {
      var parts: [String] = []
      for (column, cell) in cells.enumerated() {
        parts.append(column == cells.count - 1 ? cell : DisplayWidth.padded(cell, to: widths[column]))
      }
      return parts.joined(separator: "  ")
    }
    return ([Style.dim(line(header))] + rows.map(line)).joined(separator: "\n")
  }
}
