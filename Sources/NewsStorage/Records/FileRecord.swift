import Foundation
import GRDB

/// What is known of one path.
package struct FileRecord: Hashable, Sendable {
  /// Bytes of the path below the folder.
  package var path: [UInt8]
  package var state: FileState
  /// Stable code of the reason; nil where it is ingested and there is nothing to say.
  package var reason: String?
  /// The reason as a sentence.
  package var detail: String?
  package var seal: FileSeal
  /// SHA-256 of the bytes; nil where they were not read.
  package var contentHash: [UInt8]?
  /// Digest of content hash and path hint: the page that the bytes yield; nil where they yield none.
  package var pageKey: [UInt8]?
  /// Rules that read that page; nil where there is none, or where the record is yet to be stored.
  package var pageRules: String?
  /// The events or the rescan that led to the decision.
  package var cause: String
  /// Wall clock of the decision, milliseconds since 1970.
  package var decided: Int64

  package init(
    path: [UInt8], state: FileState, reason: String? = nil, detail: String? = nil, seal: FileSeal,
    contentHash: [UInt8]? = nil, pageKey: [UInt8]? = nil, pageRules: String? = nil, cause: String, decided: Int64
  ) {
    self.path = path
    self.state = state
    self.reason = reason
    self.detail = detail
    self.seal = seal
    self.contentHash = contentHash
    self.pageKey = pageKey
    self.pageRules = pageRules
    self.cause = cause
    self.decided = decided
  }
}

extension FileRecord {
  /// Columns of `file` with the page's key, in the order that `init(row:)` reads.
  static let selection = """
    SELECT f.path, f.state, f.reason, f.detail, f.size, f.modified, f.changed, f.inode, f.device, f.content_hash,
      p.key, f.cause, f.decided, p.rules
    FROM file f LEFT JOIN page p ON p.id = f.page
    """

  /// Records in byte order of their paths, of those that follow one.
  static func fetch(after path: [UInt8]?, limit: Int, _ db: Database) throws -> [FileRecord] {
    try Row.fetchAll(
      db.cachedStatement(sql: selection + " WHERE f.path > ? ORDER BY f.path LIMIT ?"),
      arguments: [Data(path ?? []), limit]
    ).map { FileRecord(row: $0) }
  }

  init(row: Row) {
    self.init(
      path: [UInt8](row[0] as Data), state: FileState(rawValue: row[1]) ?? .quarantined, reason: row[2],
      detail: row[3],
      seal: FileSeal(
        size: row[4], modified: row[5], changed: row[6], inode: UInt64(bitPattern: row[7] as Int64),
        device: UInt64(bitPattern: row[8] as Int64)),
      contentHash: (row[9] as Data?).map { [UInt8]($0) }, pageKey: (row[10] as Data?).map { [UInt8]($0) },
      pageRules: row[13], cause: row[11], decided: row[12])
  }
}

extension FileRecord {
  /// Columns of `file` that say what is known of the path, in the order of `values`.
  static let ownColumns = [
    "path", "state", "reason", "detail", "size", "modified", "changed", "inode", "device", "content_hash", "cause",
    "decided",
  ]

  /// Values of those columns.
  var values: [DatabaseValue] {
    [
      Data(path).databaseValue, state.rawValue.databaseValue, reason.databaseValue, detail.databaseValue,
      seal.size.databaseValue, seal.modified.databaseValue, seal.changed.databaseValue,
      Int64(bitPattern: seal.inode).databaseValue, Int64(bitPattern: seal.device).databaseValue,
      contentHash.map { Data($0) }.databaseValue, cause.databaseValue, decided.databaseValue,
    ]
  }

  /// A digest over all that is known of the path.
  var digest: Int64 { FileRecord.digest(values, pageKey: pageKey.map { Data($0) }.databaseValue) }

  /// The same of a row of the store.
  static func digest(_ values: [DatabaseValue], pageKey: DatabaseValue) -> Int64 {
    var digest = RowDigest()
    digest.add(values + [pageKey])
    return digest.value
  }
}
