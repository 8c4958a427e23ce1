import Foundation
import GRDB

/// The store: one SQLite file that holds what the folder yields.
///
/// It hides the connection. Each writing method is one transaction that leaves the store whole; each reading method is
/// one question. Everything in it can be built again from the folder, so the write-ahead log is not synced on each
/// commit (`synchronous = NORMAL`): a power cut loses the last commits, never the store. For the same reason a store
/// that is found damaged is set aside and begun anew.
package struct NewsStore: Sendable {
  /// Path of the database file.
  package let path: String
  /// Whether the process that had it open before did not close it.
  package let wasLeftOpen: Bool
  /// Where a damaged store that stood at the path was set aside, and what was found; nil where there was none.
  package let setAside: SetAside?
  let connection: StoreConnection
  /// Nil where it cannot be kept: then no changes are told.
  let history: ChangeHistory?
  /// Rings when articles have come or gone.
  package let mapSignal = MapSignal()

  /// A damaged store.
  package struct SetAside: Hashable, Sendable {
    /// Where it is now.
    package let path: String
    /// What was found to be damaged.
    package let damage: String
  }

  /// Opens the store, making it where there is none, and brings its schema up to date.
  /// - Throws: `StoreError`, `corrupt` among them.
  package init(path: String) throws {
    try self.init(path: path, setAside: nil)
  }

  private init(path: String, setAside: SetAside?) throws {
    self.path = path
    self.setAside = setAside
    wasLeftOpen = FileManager.default.fileExists(atPath: path + NewsStore.openMark)
    connection = try StoreConnection(path: path)
    if wasLeftOpen {
      do { try StoreFile.checkQuickly(connection.pool, path: path) } catch {
        try? connection.close()
        throw error
      }
    }
    history = try? ChangeHistory(path: NewsStore.historyPath(path))
    _ = FileManager.default.createFile(atPath: path + NewsStore.openMark, contents: nil)
  }

  /// Opens the store; one that is damaged is set aside and begun anew.
  /// - Throws: `StoreError` where it cannot be opened for another reason.
  package static func openOrBeginAnew(path: String) throws -> NewsStore {
    do { return try NewsStore(path: path) } catch StoreError.corrupt(_, let cause) {
      let place: String
      do { place = try StoreFile.setAside(path) } catch {
        throw StoreError.unusable(
          path: path, cause: "it is damaged and cannot be renamed: \(error.localizedDescription)")
      }
      return try NewsStore(path: path, setAside: SetAside(path: place, damage: cause))
    }
  }

  /// `gaoxin-changes.sqlite` beside `gaoxin.sqlite`.
  static func historyPath(_ path: String) -> String {
    (path as NSString).deletingPathExtension + "-changes.sqlite"
  }

  /// What is put behind the path for the file that is there while the store is open: where it is there at the start, the
  /// process before ended without closing the store.
  static let openMark = ".open"

  /// What was found to be damaged while the store was in use; ends when it is closed.
  package var damages: AsyncStream<String> { connection.damages }

  /// Says that the store is damaged, as if it had been found while it was asked.
  package func report(damage: String) { connection.report(damage) }

  /// Sets the file aside and begins an empty store in its place. Whoever asks meanwhile gets an error.
  /// - Returns: where the old one is; nil where it was set aside before and only the new one could not be made.
  package func beginAnew() throws -> String? { try connection.replace() }

  /// Size of the database with its write-ahead log, in bytes.
  package var sizeOnDisk: Int64 {
    [path, path + "-wal"].reduce(0) { sum, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return sum + ((attributes?[.size] as? NSNumber)?.int64Value ?? 0)
    }
  }

  /// Closes all connections; to be called once, when nothing uses the store any more.
  package func close() throws {
    try connection.close()
    try? FileManager.default.removeItem(atPath: path + NewsStore.openMark)
  }

  /// Asks one question, with all that it needs at one moment.
  func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    do { return try connection.pool.read(question) } catch {
      connection.note(error)
      throw error
    }
  }

  /// Runs one transaction.
  func write<Result: Sendable>(_ change: @Sendable @escaping (Database) throws -> Result) async throws -> Result {
    do { return try await connection.pool.write(change) } catch {
      connection.note(error)
      throw error
    }
  }
}
