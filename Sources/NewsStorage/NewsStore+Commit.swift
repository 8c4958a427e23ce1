import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Brings the store to what was seen of some paths, in one transaction: readers see all of it or nothing.
  ///
  /// All of a batch is put before anything is removed, so that a file that moved keeps its page.
  package func commit(_ changes: [FileChange]) async throws -> CommitSummary {
    // Rows are made ready before the store is locked.
    let contents = try changes.map { change -> PageContent? in
      if case .put(_, let page?) = change { return try PageContent(page) }
      return nil
    }
    return try await write { db in
      // A page that is replaced goes and comes back under its row while files refer to it.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var summary = CommitSummary()
      var left: Set<Int64> = []
      for (change, content) in zip(changes, contents) {
        guard case .put(let record, _) = change else { continue }
        try Self.put(record, content, &left, &summary, db)
      }
      for case .remove(let path) in changes {
        if let page = try Self.page(ofFile: path, db) { left.insert(page) }
        try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [Data(path)])
      }
      for page in left.sorted() { try Self.dropIfUnused(page: page, &summary, db) }
      return summary
    }
  }

  private static func put(
    _ record: FileRecord, _ content: PageContent?, _ left: inout Set<Int64>, _ summary: inout CommitSummary,
    _ db: Database
  ) throws {
    var pageID: Int64?
    if let key = record.pageKey {
      pageID = try page(key, content, &summary, db)
      guard pageID != nil else {
        summary.unresolved.append(record.path)
        return
      }
    }
    if let old = try Self.page(ofFile: record.path, db), old != pageID { left.insert(old) }
    let values = record.values
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO file (\(FileRecord.ownColumns.joined(separator: ", ")), page, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments(values + [pageID.databaseValue, record.digest.databaseValue]))
  }

  /// The page with a key, stored where the store does not have it. One that other rules read gives way to what these
  /// rules read, under the same row: copies of the file refer to it.
  private static func page(
    _ key: [UInt8], _ content: PageContent?, _ summary: inout CommitSummary, _ db: Database
  ) throws -> Int64? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, rules FROM page WHERE key = ?"), arguments: [Data(key)])
    else {
      guard let content else { return nil }
      summary.articlesAdded += content.articles.count
      return try insert(content, as: nil, db)
    }
    let id: Int64 = row[0]
    guard let content, content.page.last != row[1] as DatabaseValue else { return id }
    summary.articlesRemoved += try drop(page: id, db)
    summary.articlesAdded += content.articles.count
    return try insert(content, as: id, db)
  }

  private static func page(ofFile path: [UInt8], _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT page FROM file WHERE path = ? AND page IS NOT NULL"), arguments: [Data(path)])
  }

  private static func dropIfUnused(page: Int64, _ summary: inout CommitSummary, _ db: Database) throws {
    let used = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM file WHERE page = ?)"), arguments: [page])
    guard used == false else { return }
    summary.articlesRemoved += try drop(page: page, db)
  }
}
