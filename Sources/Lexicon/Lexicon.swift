/// The words that the rules know as data: zones, surnames, measure words, indicators …
///
/// Tables come from TSV files. `#` begins a comment line; the first other line names the columns; each further line is a
/// row. The name of a file says which table it adds to: `zones.tsv`, and in a user's folder also `20-ours.zones.tsv`.
package struct Lexicon: Hashable, Sendable {
  /// Tables by name.
  package private(set) var tables: [String: LexiconTable] = [:]

  /// A lexicon without words.
  package init() {}

  /// A table; one without rows where there is no such file.
  package func table(_ name: String) -> LexiconTable { tables[name] ?? LexiconTable(columns: []) }

  /// Adds the rows of one file.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: its name, for messages.
  ///   - table: the table it adds to.
  /// - Returns: the lines that could not be used.
  package mutating func add(_ text: String, file: String, to table: String) -> [LexiconProblem] {
    var problems: [LexiconProblem] = []
    var order: [Int]?
    // By bytes: splitting by characters takes longer than all the rest of a start.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      guard let columns = order else {
        do { order = try columnOrder(cells, file: file, line: index + 1, table: table) } catch { return [error] }
        continue
      }
      if let problem = put(cells, columns, table, file: file, line: index + 1) { problems.append(problem) }
    }
    return problems
  }

  /// Maps the columns of a file to those of the table, which the first file of a table lays down.
  private mutating func columnOrder(
    _ header: [String], file: String, line: Int, table: String
  ) throws(LexiconProblem) -> [Int] {
    guard let known = tables[table] else {
      tables[table] = LexiconTable(columns: header)
      return Array(header.indices)
    }
    guard let first = header.first, first == known.columns.first else {
      let wanted = known.columns.joined(separator: ", ")
      throw LexiconProblem(
        file: file, line: line,
        message: "the first line must name columns, '\(known.columns.first ?? "")' first; the table has \(wanted)")
    }
    var order: [Int] = []
    for name in header {
      guard let column = known.column(name) else {
        throw LexiconProblem(
          file: file, line: line,
          message: "there is no column '\(name)' in \(table); it has \(known.columns.joined(separator: ", "))")
      }
      order.append(column)
    }
    return order
  }

  private mutating func put(
    _ cells: [String], _ order: [Int], _ table: String, file: String, line: Int
  ) -> LexiconProblem? {
    if cells.first == "-" {
      guard cells.count == 2, let known = tables[table], known[key: cells[1]] != nil else {
        return LexiconProblem(
          file: file, line: line, message: "nothing to take away: '\(cells.dropFirst().first ?? "")' is not in \(table)"
        )
      }
      tables[table]?.remove(cells[1])
      return nil
    }
    guard let key = cells.first, !key.isEmpty else {
      return LexiconProblem(file: file, line: line, message: "the first cell is empty")
    }
    guard cells.count <= order.count else {
      return LexiconProblem(
        file: file, line: line, message: "\(cells.count) cells where the header names \(order.count) columns")
    }
    var row = Array(repeating: "", count: tables[table]?.columns.count ?? 0)
    for (cell, column) in zip(cells, order) { row[column] = cell }
    tables[table]?.put(LexiconRow(cells: row))
    return nil
  }
}
