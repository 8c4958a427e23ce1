import GRDB

/// Looks into a store beside the daemon, for what no answer tells.
enum StoreReader {
  /// The pages with the number that each was given when it was read: one that is read again gets another.
  static func pages(_ box: Sandbox) throws -> [String: Int64] {
    try read(box) { db in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT hex(key), id FROM page").map { ($0[0], $0[1]) })
    }
  }

  /// Number of paths that were decided on.
  static func fileCount(_ box: Sandbox) throws -> Int {
    try read(box) { try Int.fetchOne($0, sql: "SELECT count(*) FROM file") ?? 0 }
  }

  /// Changes the store behind the daemon's back. What needs the daemon's own functions fails.
  static func alter(_ box: Sandbox, _ sql: String) throws {
    let queue = try DatabaseQueue(path: box.store + "/gaoxin.sqlite")
    defer { try? queue.close() }
    try queue.write { try $0.execute(sql: sql) }
  }

  private static func read<Result>(_ box: Sandbox, _ body: (Database) throws -> Result) throws -> Result {
    let queue = try DatabaseQueue(path: box.store + "/gaoxin.sqlite")
    defer { try? queue.close() }
    return try queue.read(body)
  }
}
