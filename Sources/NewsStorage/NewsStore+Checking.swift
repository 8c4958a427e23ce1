import Foundation
import GRDB

/// Something in the store that is not as it was stored.
package struct StoreFinding: Hashable, Sendable {
  /// The path that it is about; nil where it is about none.
  package let path: [UInt8]?
  /// What is wrong, as a sentence.
  package let what: String

  package init(path: [UInt8]?, what: String) {
    self.path = path
    self.what = what
  }
}

extension NewsStore {
  /// Findings that one look tells at most.
  private static let findingLimit = 50

  /// Whether the file is a whole database: empty when it is.
  /// - Parameter isQuick: leaves out whether indexes fit their tables.
  package func structuralDamage(isQuick: Bool) throws -> [String] {
    do {
      return try connection.pool.read { db in
        let check = isQuick ? "quick_check" : "integrity_check"
        return try String.fetchAll(db, sql: "PRAGMA \(check)(\(Self.findingLimit))").filter { $0 != "ok" }
      }
    } catch let error as DatabaseError where StoreFile.meansDamage(error) {
      return [error.message ?? "\(error)"]
    }
  }

  /// Files whose rows, or whose pages, are not what was stored.
  /// - Parameters:
  ///   - path: looks at those that follow this one; nil for the first.
  ///   - limit: at most so many files.
  /// - Returns: findings, and the last path that was looked at; nil at the end.
  package func damagedRows(after path: [UInt8]?, limit: Int) throws -> (findings: [StoreFinding], last: [UInt8]?) {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(FileRecord.ownColumns.map { "f." + $0 }.joined(separator: ", ")), p.key, f.digest, f.page
            FROM file f LEFT JOIN page p ON p.id = f.page WHERE f.path > ? ORDER BY f.path LIMIT ?
            """), arguments: [Data(path ?? []), limit])
      var findings: [StoreFinding] = []
      let count = FileRecord.ownColumns.count
      for row in rows {
        let values = Array(row.databaseValues)
        let path = Data.fromDatabaseValue(values[0]).map { [UInt8]($0) } ?? []
        if let digest = Int64.fromDatabaseValue(values[count + 1]),
          digest != FileRecord.digest(Array(values[..<count]), pageKey: values[count])
        {
          findings.append(StoreFinding(path: path, what: "what is told of it is not what was stored"))
        }
        guard let page = Int64.fromDatabaseValue(values[count + 2]) else { continue }
        if try Self.isDamaged(page: page, db) {
          findings.append(StoreFinding(path: path, what: "what it yielded is not what was stored"))
        }
      }
      let last = rows.count < limit ? nil : rows.last?.databaseValues.first.flatMap { Data.fromDatabaseValue($0) }
      return (findings, last.map { [UInt8]($0) })
    }
  }

  private static func isDamaged(page: Int64, _ db: Database) throws -> Bool {
    guard let content = try PageContent(page: page, db) else { return true }
    let stored = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM page WHERE id = ?"), arguments: [page])
    return stored.map { $0 != content.digest } ?? false
  }

  /// Rows that belong to nothing.
  package func orphans() throws -> [StoreFinding] {
    try read { db in
      try Self.orphanTables.flatMap { table, parent, condition in
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0
        return count == 0 ? [] : [StoreFinding(path: nil, what: "\(count) rows of \(table) belong to no \(parent)")]
      }
    }
  }

  /// From the top down: what goes from one makes orphans in the next.
  private static let orphanTables = [
    ("page", "file", "id NOT IN (SELECT page FROM file WHERE page IS NOT NULL)"),
    ("article", "page", "page NOT IN (SELECT id FROM page)"),
    ("fact", "article", "article NOT IN (SELECT id FROM article)"),
  ]

  /// Articles whose words in the full-text index are not those of their texts. All of the index is read; the index's own
  /// check would hold up ingest, for it counts as writing.
  package func indexDifferences() throws -> [StoreFinding] {
    do {
      return try read { db in
        var sums = try IndexWords.ofIndex(db)
        var findings: [StoreFinding] = []
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT id, name, title, body, (SELECT min(x.path) FROM file x WHERE x.page = article.page) FROM article
            """)
        while let row = try rows.next() {
          let values = Array(row.databaseValues)
          guard let id = Int64.fromDatabaseValue(values[0]) else { continue }
          let words = IndexWords.of(
            title: String.fromDatabaseValue(values[2]), body: String.fromDatabaseValue(values[3]))
          guard sums.removeValue(forKey: id) ?? 0 != words, findings.count < Self.findingLimit else { continue }
          findings.append(
            StoreFinding(
              path: Data.fromDatabaseValue(values[4]).map { [UInt8]($0) },
              what: "article \(String.fromDatabaseValue(values[1]) ?? "?"): its words in the index are not those of "
                + "its text"))
        }
        if !sums.isEmpty {
          findings.append(
            StoreFinding(path: nil, what: "the index has words of \(sums.count) articles that are not there"))
        }
        return findings
      }
    } catch let error as DatabaseError where StoreFile.meansDamage(error) {
      return [StoreFinding(path: nil, what: "the index cannot be read: \(error.message ?? "\(error)")")]
    }
  }

  /// Makes the next look at these paths read them again, takes away what belongs to nothing, and builds the index anew
  /// from the texts. Until they are read again the paths yield what they do.
  package func distrust(_ paths: [[UInt8]]) async throws {
    try await write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      for (table, _, condition) in Self.orphanTables {
        try db.execute(sql: "DELETE FROM \(table) WHERE \(condition)")
      }
      try db.execute(sql: "INSERT INTO article_text (article_text) VALUES ('rebuild')")
      for path in paths {
        let path = Data(path)
        try db.execute(
          sql: "UPDATE page SET rules = '' WHERE id = (SELECT page FROM file WHERE path = ?)", arguments: [path])
        try db.execute(sql: "UPDATE file SET changed = 0 WHERE path = ? AND page IS NOT NULL", arguments: [path])
        try db.execute(sql: "DELETE FROM file WHERE path = ? AND page IS NULL", arguments: [path])
      }
    }
  }
}
