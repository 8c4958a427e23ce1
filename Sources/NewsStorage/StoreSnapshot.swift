import Foundation
import GRDB
import IndustryMap
import NewsModel

/// The store as it stood at one moment, read piece by piece for as long as that takes, while ingest goes on.
///
/// As long as it lives the write-ahead log cannot be emptied: to be let go when it is read.
package struct StoreSnapshot: Sendable {
  private let snapshot: DatabaseSnapshot

  init(_ snapshot: DatabaseSnapshot) { self.snapshot = snapshot }

  /// Files in byte order of their paths.
  /// - Parameters:
  ///   - path: those that follow this one; nil for the first.
  ///   - limit: at most so many; fewer only at the end.
  package func files(after path: [UInt8]?, limit: Int) throws -> [FileRecord] {
    try snapshot.read { try FileRecord.fetch(after: path, limit: limit, $0) }
  }

  /// Zones that articles are about or name, sorted.
  package func zones() throws -> [String] {
    try snapshot.read { try String.fetchAll($0, sql: "SELECT DISTINCT zone FROM map_article ORDER BY zone") }
  }

  /// The rows of all tables of the map for a zone: those that are stored, or made for this where they are stale.
  package func mapRows(
    of zone: String, _ basis: MapBasis
  ) throws -> [(table: MapTable, rows: [MapTable.Stored])] {
    try snapshot.read { db in
      if try NewsStore.staleZones(basis, db).contains(zone) {
        let rows = Dictionary(uniqueKeysWithValues: try NewsStore.mapRows(of: zone, basis, db))
        return MapCatalogue.tables.map { ($0, rows[$0.name] ?? []) }
      }
      return try MapCatalogue.tables.map { ($0, try NewsStore.storedRows($0.name, zone, db)) }
    }
  }

  /// Articles in the order of their names, each with its facts in the order of theirs.
  /// - Parameters:
  ///   - name: those that follow this one; nil for the first.
  ///   - limit: at most so many; fewer only at the end.
  package func articles(after name: String?, limit: Int) throws -> [(article: StoredArticle, facts: [FactRow])] {
    try snapshot.read { db in
      let rows = try Row.fetchAll(
        db, sql: StoredArticle.selection + " WHERE a.name > ? ORDER BY a.name LIMIT ?", arguments: [name ?? "", limit])
      return try rows.map { row in
        let article = try StoredArticle(row: row, db)
        let facts = try Row.fetchAll(
          db.cachedStatement(sql: FactRow.selection + " WHERE f.article = ? ORDER BY f.name, f.id"),
          arguments: [row["id"] as Int64])
        return (article, try facts.map { try FactRow(row: $0) })
      }
    }
  }
}

extension NewsStore {
  /// The store as it stands now.
  package func snapshot() throws -> StoreSnapshot { StoreSnapshot(try connection.pool.makeSnapshot()) }
}
