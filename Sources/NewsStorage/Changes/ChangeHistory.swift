import Foundation
import GRDB
import Synchronization

/// What readings of files have changed, in a file of its own: it does not follow from the folder, it is bounded, and
/// nothing is harmed where it is lost. Then its epoch is another.
final class ChangeHistory: Sendable {
  /// Entries that are kept.
  static let limit: Int64 = 100_000
  /// Size of the file from which the oldest tenth goes, in bytes.
  static let sizeLimit: Int64 = 256 << 20
  /// Revisions of one file that are less than this apart are one entry, milliseconds.
  static let mergeWindow: Int64 = 10_000

  private let queue: DatabaseQueue
  /// Files that went lately, with the moment: what is read from them when they come back is compared with what was.
  private let gone = Mutex<[[UInt8]: Int64]>([:])

  /// Opens the history, making it where there is none; one that cannot be read is begun anew.
  init(path: String) throws {
    do { queue = try ChangeHistory.open(path) } catch {
      for part in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + part) }
      queue = try ChangeHistory.open(path)
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS entry (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, path BLOB NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,
            revisions INTEGER NOT NULL, gone INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
          ) STRICT;
          CREATE INDEX IF NOT EXISTS entry_path ON entry (path, seq);
          CREATE TABLE IF NOT EXISTS epoch (name TEXT NOT NULL) STRICT;
          INSERT INTO epoch SELECT lower(hex(randomblob(4))) WHERE NOT EXISTS (SELECT 1 FROM epoch);
          """)
      guard try String.fetchOne(db, sql: "PRAGMA quick_check") == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
    return queue
  }

  /// Whether a file went so lately that its return is one change with its going.
  func wentLately(_ path: [UInt8], at moment: Int64) -> Bool {
    gone.withLock { gone in gone[path].map { moment - $0 < Self.mergeWindow } ?? false }
  }

  /// Adds revisions.
  func append(_ revisions: [FileRevision]) async throws {
    try await queue.write { db in
      for revision in revisions { try Self.append(revision, db) }
      try db.execute(
        sql: "DELETE FROM entry WHERE seq <= (SELECT max(seq) FROM entry) - ?", arguments: [Self.limit])
      let pages =
        try Int64.fetchOne(
          db,
          sql: "SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count)")
        ?? 0
      let pageSize = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 4096
      if pages * pageSize > Self.sizeLimit {
        try db.execute(
          sql:
            "DELETE FROM entry WHERE seq IN (SELECT seq FROM entry ORDER BY seq LIMIT (SELECT count(*) / 10 + 1 FROM entry))"
        )
      }
    }
    gone.withLock { gone in
      for revision in revisions { gone[revision.path] = revision.isGone ? revision.at : nil }
      if gone.count > 10_000, let last = revisions.last?.at {
        gone = gone.filter { last - $0.value < Self.mergeWindow }
      }
    }
  }

  private static func append(_ revision: FileRevision, _ db: Database) throws {
    var (before, after, began, count) = (revision.before, revision.after, revision.at, 1)
    let last = try Row.fetchOne(
      db, sql: "SELECT seq, began, ended, revisions, before, after FROM entry WHERE path = ? ORDER BY seq DESC LIMIT 1",
      arguments: [Data(revision.path)])
    if let last, revision.at - (last["ended"] as Int64) < mergeWindow {
      let earlierBefore = Set(try JSONText.decode([ChangeItem].self, last["before"]))
      let earlierAfter = Set(try JSONText.decode([ChangeItem].self, last["after"]))
      // What came and went in between was never there.
      before = earlierBefore.union(revision.before.subtracting(earlierAfter)).subtracting(revision.after)
      after = revision.after.union(earlierAfter.subtracting(revision.before)).subtracting(earlierBefore)
      (began, count) = (last["began"], (last["revisions"] as Int) + 1)
      try db.execute(sql: "DELETE FROM entry WHERE seq = ?", arguments: [last["seq"] as Int64])
    }
    guard !before.isEmpty || !after.isEmpty else { return }
    try db.execute(
      sql: "INSERT INTO entry (path, began, ended, revisions, gone, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        Data(revision.path), began, revision.at, count, revision.isGone, try JSONText.encode(Array(before)),
        try JSONText.encode(Array(after)),
      ])
  }

  /// Entries that follow a sequence number, the oldest first.
  func entries(after sequence: Int64, limit: Int) throws -> ChangeList {
    try queue.read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM entry WHERE seq > ? ORDER BY seq LIMIT ?", arguments: [sequence, limit])
      let bounds = try Row.fetchOne(
        db, sql: "SELECT (SELECT min(seq) FROM entry), (SELECT seq FROM sqlite_sequence WHERE name = 'entry')")
      return ChangeList(
        epoch: try String.fetchOne(db, sql: "SELECT name FROM epoch") ?? "", first: bounds?[0] ?? 0,
        last: bounds?[1] ?? 0,
        entries: try rows.map { row in
          ChangeEntry(
            sequence: row["seq"], path: [UInt8](row["path"] as Data), began: row["began"], ended: row["ended"],
            revisions: row["revisions"], isGone: row["gone"],
            pairs: ChangeEntry.pairs(
              Set(try JSONText.decode([ChangeItem].self, row["before"])),
              Set(try JSONText.decode([ChangeItem].self, row["after"]))))
        })
    }
  }
}

/// A stretch of the history.
package struct ChangeList: Sendable {
  /// Another one means that the numbers began anew.
  package let epoch: String
  /// The oldest number that is kept, and the last that was given; 0 where there is none.
  package let first: Int64
  package let last: Int64
  package let entries: [ChangeEntry]
}
