import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Facts under some conditions, of the latest articles first; with how many there are in all.
  package func facts(_ filter: FactFilter) throws -> (total: Int, facts: [FactRow]) {
    try read { db in
      let (conditions, arguments) = filter.conditions
      let clause = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
      let order = " ORDER BY a.latest DESC NULLS LAST, a.name, f.id"
      if let text = filter.text {
        return try Self.verifiedFacts(text, clause + order, arguments, filter, db)
      }
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) " + FactRow.source + clause, arguments: StatementArguments(arguments))
      let rows = try Row.fetchAll(
        db, sql: FactRow.selection + clause + order + " LIMIT ? OFFSET ?",
        arguments: StatementArguments(arguments + [filter.limit, filter.offset]))
      return (total ?? 0, try rows.map { try FactRow(row: $0) })
    }
  }

  /// Facts whose own words hold a text: the conditions only say that their articles do.
  private static func verifiedFacts(
    _ text: String, _ clause: String, _ arguments: [any DatabaseValueConvertible], _ filter: FactFilter, _ db: Database
  ) throws -> (total: Int, facts: [FactRow]) {
    let rows = try Row.fetchCursor(db, sql: FactRow.selection + clause, arguments: StatementArguments(arguments))
    var total = 0
    var page: [FactRow] = []
    while let row = try rows.next() {
      let fact = try FactRow(row: row)
      guard fact.evidence.contains(where: { $0.text.contains(text) }) else { continue }
      if total >= filter.offset, page.count < filter.limit { page.append(fact) }
      total += 1
    }
    return (total, page)
  }

  /// Facts whose name begins with the given digits; at most two, so that a caller sees whether it is one.
  package func facts(namePrefix: String) throws -> [FactRow] {
    guard let names = FactName.columns(prefix: namePrefix) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db, sql: FactRow.selection + " WHERE f.name BETWEEN ? AND ? ORDER BY f.name LIMIT 2",
        arguments: [names.lowerBound, names.upperBound]
      ).map { try FactRow(row: $0) }
    }
  }

  /// Facts of one article in reading order.
  package func facts(ofArticle name: String) throws -> [FactRow] {
    try read { db in
      try Row.fetchAll(db, sql: FactRow.selection + " WHERE a.name = ? ORDER BY f.id", arguments: [name])
        .map { try FactRow(row: $0) }
    }
  }
}
