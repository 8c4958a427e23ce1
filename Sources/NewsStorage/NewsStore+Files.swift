import Foundation
import GRDB

extension NewsStore {
  /// What is known of a path; nil where it was never decided on.
  package func file(_ path: [UInt8]) throws -> FileRecord? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: FileRecord.selection + " WHERE f.path = ?"), arguments: [Data(path)]
      ).map { FileRecord(row: $0) }
    }
  }

  /// Paths that are not ingested, in byte order, with their reasons.
  /// - Parameters:
  ///   - reasonPrefix: what the code of the reason begins with; empty for any.
  ///   - limit: at most so many.
  package func files(in state: FileState, reasonPrefix: String = "", limit: Int) throws -> [FileRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: FileRecord.selection
          + " WHERE f.state = ?1 AND (?2 = '' OR substr(f.reason, 1, length(?2)) = ?2) ORDER BY f.path LIMIT ?3",
        arguments: [state.rawValue, reasonPrefix, limit]
      ).map { FileRecord(row: $0) }
    }
  }

  /// Files in byte order of their paths.
  /// - Parameters:
  ///   - path: those that follow this one; nil for the first.
  ///   - limit: at most so many; fewer only at the end.
  package func files(after path: [UInt8]?, limit: Int) throws -> [FileRecord] {
    try read { try FileRecord.fetch(after: path, limit: limit, $0) }
  }

  /// Walks all records at or below a folder in byte order of their paths.
  /// - Parameter folder: bytes of the folder's path; empty for all.
  package func forEachFile(below folder: [UInt8], _ body: (FileRecord) throws -> Void) throws {
    try read { db in
      let range = FolderRange(folder)
      let rows = try Row.fetchCursor(
        db, sql: FileRecord.selection + " WHERE f.path = ?1 OR (f.path >= ?2 AND f.path < ?3) ORDER BY f.path",
        arguments: [Data(folder), range.lower, range.upper])
      while let row = try rows.next() { try body(FileRecord(row: row)) }
    }
  }

  /// Paths under which a file with this identity was seen: hard links and old names.
  package func paths(inode: UInt64, device: UInt64) throws -> [[UInt8]] {
    try read { db in
      try Data.fetchAll(
        db, sql: "SELECT path FROM file WHERE inode = ? AND device = ?",
        arguments: [Int64(bitPattern: inode), Int64(bitPattern: device)]
      ).map { [UInt8]($0) }
    }
  }

  /// Whether a page is in the store and was read by these rules.
  package func hasPage(key: [UInt8], rules: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM page WHERE key = ? AND rules = ?)"),
        arguments: [Data(key), rules]) ?? false
    }
  }
}

/// The paths below a folder as a half-open range of bytes: `folder/` up to `folder0`, which follows `/`.
private struct FolderRange {
  let lower: Data
  let upper: Data

  init(_ folder: [UInt8]) {
    lower = folder.isEmpty ? Data() : Data(folder + [UInt8(ascii: "/")])
    upper =
      folder.isEmpty ? Data([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) : Data(folder + [UInt8(ascii: "0")])
  }
}
