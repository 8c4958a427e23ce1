import GaoxinAPI

/// Rows of the map for spreadsheets: UTF-8 with a byte order mark, lines closed by CR and LF, every cell in quotes.
enum QueryCSV {
  /// The whole file.
  static func text(_ report: QueryReport) -> String {
    let columns = report.columns.map(\.name).filter { $0 != "zone" }
    var lines = [["zone"] + columns + ["facts", "notes"]]
    for row in report.rows {
      lines.append(
        [row.zone] + columns.map { row.values[$0].map(QueryText.cell) ?? "" }
          + [row.facts.joined(separator: " "), row.notes.joined(separator: "; ")])
    }
    return "\u{FEFF}" + lines.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell in quotes. What a spreadsheet would take for a formula gets an apostrophe in front; a number does not.
  private static func cell(_ text: String) -> String {
    var safe = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil {
      safe = "'" + text
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
