import GRDB
import IndustryMap
import NewsModel

extension NewsStore {
  /// Rows of a table, by zone and place; with how many there are in all, and how many zones are still to be made anew.
  package func rows(
    of table: MapTable, _ query: MapQuery, _ basis: MapBasis
  ) throws -> (total: Int, rows: [MapAnswerRow], pending: Int) {
    try read { db in
      let pending = try Self.staleZones(basis, db).count
      let (sql, arguments) = Self.conditions(table, query)
      guard query.conditions.isEmpty, !table.isDated else {
        return try Self.filteredRows(table, query, sql, arguments, pending, db)
      }
      let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM map_row" + sql, arguments: arguments) ?? 0
      let rows = try Row.fetchAll(
        db, sql: Self.rowSelection + sql + " ORDER BY zone, place LIMIT \(query.limit) OFFSET \(query.offset)",
        arguments: arguments)
      return (total, rows.map { MapAnswerRow(row: $0) }, pending)
    }
  }

  private static let rowSelection = "SELECT zone, cells, facts, notes FROM map_row"

  private static func conditions(_ table: MapTable, _ query: MapQuery) -> (String, StatementArguments) {
    var sql = " WHERE name = ?"
    var arguments: [String] = [table.name]
    if let zones = query.zones {
      sql += " AND zone IN (" + zones.map { _ in "?" }.joined(separator: ", ") + ")"
      arguments += zones
    }
    // The text stands in the row, whatever the column: what is left is read.
    for condition in query.conditions {
      sql += " AND instr(cells, ?) > 0"
      let quoted = MapValue.text(condition.text).json
      arguments.append(String(quoted.dropFirst().dropLast()))
    }
    return (sql, StatementArguments(arguments))
  }

  private static func filteredRows(
    _ table: MapTable, _ query: MapQuery, _ sql: String, _ arguments: StatementArguments, _ pending: Int, _ db: Database
  ) throws -> (total: Int, rows: [MapAnswerRow], pending: Int) {
    let cursor = try Row.fetchCursor(db, sql: rowSelection + sql + " ORDER BY zone, place", arguments: arguments)
    var total = 0
    var page: [MapAnswerRow] = []
    while let row = try cursor.next() {
      let answer = MapAnswerRow(row: row)
      guard answer.matches(query.conditions), answer.holds(table, query) else { continue }
      if total >= query.offset, page.count < query.limit { page.append(answer) }
      total += 1
    }
    return (total, page, pending)
  }
}

extension MapAnswerRow {
  init(row: Row) {
    zone = row[0]
    if case .list(let values)? = MapValue(json: row[1] as String) { cells = values } else { cells = [] }
    facts = (row[2] as String).split(separator: " ").map(String.init)
    notes = MapValue(json: row[3] as String)?.texts ?? []
  }

  /// Whether the cells hold what they must.
  func matches(_ conditions: [MapQuery.Condition]) -> Bool {
    conditions.allSatisfy { condition in
      let cells = condition.column.map { self.cells.indices.contains($0) ? [self.cells[$0]] : [] } ?? self.cells
      return cells.contains { cell in
        if let text = cell.text { return text.contains(condition.text) }
        return cell.json.contains(condition.text)
      }
    }
  }

  /// Whether a row of a dated table holds on the day that is asked for.
  func holds(_ table: MapTable, _ query: MapQuery) -> Bool {
    guard table.isDated, let asOf = query.asOf else { return true }
    func cell(_ name: String) -> String? {
      table.columns.firstIndex { $0.name == name }.flatMap { cells.indices.contains($0) ? cells[$0].text : nil }
    }
    guard var since = cell("since") else { return false }
    if cell("kind") == "silent" {
      guard let day = CalendarDay(iso: since) else { return false }
      since = day.adding(days: query.silentDays).description
    }
    return since <= asOf && asOf < (cell("until") ?? "9999-99-99")
  }
}
