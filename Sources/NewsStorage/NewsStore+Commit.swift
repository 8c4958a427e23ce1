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
    let history = history
    let (summary, revisions) = try await write { db in
      // A page that is replaced goes and comes back under its row while files refer to it.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      CommitStep.begun.reached()
      var summary = CommitSummary()
      var left: Set<Int64> = []
      var revisions: [FileRevision] = []
      for (change, content) in zip(changes, contents) {
        guard case .put(let record, _) = change else { continue }
        if history != nil, let revision = try Self.revision(record, content, history, db) {
          revisions.append(revision)
        }
        try Self.put(record, content, &left, &summary, db)
      }
      for case .remove(let path) in changes {
        if let page = try Self.page(ofFile: path, db) {
          left.insert(page)
          if history != nil, try !Self.isShared(page, except: changes, db) {
            revisions.append(
              FileRevision(
                path: path, at: Int64(Date().timeIntervalSince1970 * 1000), from: try PageContent(page: page, db),
                to: nil, isGone: true))
          }
        }
        try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [Data(path)])
        CommitStep.removal.reached()
      }
      for page in left.sorted() { try Self.dropIfUnused(page: page, &summary, db) }
      CommitStep.written.reached()
      return (summary, revisions)
    }
    if summary.articlesAdded + summary.articlesRemoved > 0 { mapSignal.ring() }
    // It may be lost without harm; the store may not wait for it.
    CommitStep.committed.reached()
    if !revisions.isEmpty { try? await history?.append(revisions) }
    CommitStep.told.reached()
    return summary
  }

  /// What a new reading of a file changes; nil for a first reading, and where the bytes are the same.
  private static func revision(
    _ record: FileRecord, _ content: PageContent?, _ history: ChangeHistory?, _ db: Database
  ) throws -> FileRevision? {
    guard
      let known = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT content_hash, page FROM file WHERE path = ?"), arguments: [Data(record.path)])
    else {
      guard history?.wentLately(record.path, at: record.decided) == true else { return nil }
      return FileRevision(path: record.path, at: record.decided, from: nil, to: try self.content(record, content, db))
    }
    let hash: Data? = known[0]
    guard hash != record.contentHash.map({ Data($0) }) else { return nil }
    let old = try (known[1] as Int64?).flatMap { try PageContent(page: $0, db) }
    return FileRevision(path: record.path, at: record.decided, from: old, to: try self.content(record, content, db))
  }

  private static func content(_ record: FileRecord, _ content: PageContent?, _ db: Database) throws -> PageContent? {
    guard let key = record.pageKey, content == nil else { return content }
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM page WHERE key = ?"), arguments: [Data(key)])
    return try id.flatMap { try PageContent(page: $0, db) }
  }

  /// Whether a page has a file that these changes do not remove.
  private static func isShared(_ page: Int64, except changes: [FileChange], _ db: Database) throws -> Bool {
    let paths = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT path FROM file WHERE page = ?"), arguments: [page])
    guard paths.count > 1 else { return false }
    let removed = Set(changes.compactMap { if case .remove(let path) = $0 { Data(path) } else { nil } })
    return !removed.isSuperset(of: paths)
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
    CommitStep.file.reached()
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
