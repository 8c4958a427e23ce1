import Foundation
import GRDB

/// The database as files: how it is opened, checked and set aside.
enum StoreFile {
  /// Damaged stores that are kept; older ones make room.
  static let keptCopies = 3

  /// Opens a database and brings its schema up to date.
  /// - Throws: `StoreError`.
  static func open(_ path: String) throws -> DatabasePool {
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try migrate(pool)
      return pool
    } catch let error as DatabaseError {
      if meansDamage(error) { throw StoreError.corrupt(path: path, cause: error.message ?? "unreadable") }
      throw StoreError.unusable(path: path, cause: error.message ?? error.localizedDescription)
    } catch let error as RowDecodingError {
      throw StoreError.corrupt(path: path, cause: "\(error)")
    }
  }

  /// Whether an error says that the file is no whole database.
  static func meansDamage(_ error: DatabaseError) -> Bool {
    error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }

  /// Looks at what every start relies on before anything is asked: the schema and the table of files.
  /// - Throws: `StoreError.corrupt`.
  static func checkQuickly(_ pool: DatabasePool, path: String) throws {
    let expected = try DatabaseQueue(configuration: configuration)
    try migrator.migrate(expected)
    do {
      let schema = try expected.read { try self.schema($0) }
      try pool.read { db in
        guard try self.schema(db) == schema else {
          throw StoreError.corrupt(path: path, cause: "its tables are not those that it was made with")
        }
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check('file')")
        guard findings == ["ok"] else { throw StoreError.corrupt(path: path, cause: findings.first ?? "unreadable") }
      }
    } catch let error as DatabaseError {
      throw StoreError.corrupt(path: path, cause: error.message ?? "unreadable")
    }
  }

  /// Renames the database with its log to `PATH.corrupt-N`.
  /// - Returns: where it is now.
  static func setAside(_ path: String) throws -> String {
    let files = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    let prefix = (path as NSString).lastPathComponent + ".corrupt-"
    let numbers = try files.contentsOfDirectory(atPath: folder).compactMap { name in
      name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
    }.sorted()
    for number in numbers.dropLast(keptCopies - 1) {
      for part in parts { try? files.removeItem(atPath: "\(folder)/\(prefix)\(number)\(part)") }
    }
    let place = "\(path).corrupt-\((numbers.last ?? 0) + 1)"
    for part in parts where files.fileExists(atPath: path + part) {
      try files.moveItem(atPath: path + part, toPath: place + part)
    }
    return place
  }

  /// What is put behind the path for the database, its log and the log's index.
  private static let parts = ["", "-wal", "-shm"]

  private static var configuration: GRDB.Configuration {
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
    return configuration
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in Migration.all {
      migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) }
    }
    return migrator
  }

  private static func migrate(_ pool: DatabasePool) throws {
    let migrator = migrator
    let newer = try pool.read { db in
      try migrator.appliedIdentifiers(db).subtracting(migrator.migrations)
    }
    guard newer.isEmpty else { throw StoreError.newerSchema(path: pool.path, steps: newer.sorted()) }
    try migrator.migrate(pool)
    do {
      // Bulk loads flush fewer, larger segments to the index.
      try pool.write {
        try $0.execute(sql: "INSERT INTO article_text (article_text, rank) VALUES ('hashsize', 16777216)")
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      // What is in the store can be served from a full disk.
    }
  }

  private static func schema(_ db: Database) throws -> Set<String> {
    try String.fetchSet(
      db, sql: "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_master")
  }
}
