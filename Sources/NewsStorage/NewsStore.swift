import Foundation
import GRDB

/// The store: one SQLite file that holds what the folder yields.
///
/// It hides the connection. Each writing method is one transaction that leaves the store whole; each reading method is
/// one question. Everything in it can be built again from the folder, so the write-ahead log is not synced on each
/// commit (`synchronous = NORMAL`): a power cut loses the last commits, never the store.
package struct NewsStore: Sendable {
  /// Path of the database file.
  package let path: String
  let pool: DatabasePool

  /// Opens the store, making it where there is none, and brings its schema up to date.
  /// - Throws: `StoreError`.
  package init(path: String) throws {
    self.path = path
    var configuration = GRDB.Configuration()
    configuration.label = "gaoxin.store"
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(tokenizer: HanBigramTokenizer.self)
      try db.execute(sql: "PRAGMA cache_size = -16000")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try migrate()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        throw StoreError.corrupt(path: path, cause: error.message ?? "unreadable")
      default:
        throw StoreError.unusable(path: path, cause: error.message ?? error.localizedDescription)
      }
    }
  }

  private func migrate() throws {
    var migrator = DatabaseMigrator()
    for step in Migration.all {
      migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) }
    }
    let newer = try pool.read { db in
      try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
    }
    guard newer.isEmpty else { throw StoreError.newerSchema(path: path, steps: newer.sorted()) }
    try migrator.migrate(pool)
    try pool.write { db in
      // Bulk loads flush fewer, larger segments to the index.
      try db.execute(sql: "INSERT INTO article_text (article_text, rank) VALUES ('hashsize', 16777216)")
    }
  }

  /// Size of the database with its write-ahead log, in bytes.
  package var sizeOnDisk: Int64 {
    [path, path + "-wal"].reduce(0) { sum, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return sum + ((attributes?[.size] as? NSNumber)?.int64Value ?? 0)
    }
  }

  /// Closes all connections; to be called once, when nothing uses the store any more.
  package func close() throws { try pool.close() }
}
