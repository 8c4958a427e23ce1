import Foundation
import GRDB
import Synchronization

/// The open database, which can be exchanged for a new one while others hold the store.
final class StoreConnection: Sendable {
  private struct State {
    var pool: DatabasePool?
    var isDamageTold = false
  }

  let path: String
  /// What was found to be damaged, once until it is replaced.
  let damages: AsyncStream<String>
  private let tellDamage: AsyncStream<String>.Continuation
  private let state: Mutex<State>

  /// Opens the database, making it where there is none.
  /// - Throws: `StoreError`.
  init(path: String) throws {
    self.path = path
    (damages, tellDamage) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    state = Mutex(State(pool: try StoreFile.open(path)))
  }

  /// The open database.
  /// - Throws: `StoreError.unusable` while it is being replaced.
  var pool: DatabasePool {
    get throws {
      guard let pool = state.withLock(\.pool) else {
        throw StoreError.unusable(path: path, cause: "it is being built anew")
      }
      return pool
    }
  }

  /// Takes note of an error where it says that the file is damaged.
  func note(_ error: any Error) {
    switch error {
    case let error as DatabaseError where StoreFile.meansDamage(error): report("\(error.message ?? "\(error)")")
    case is DecodingError, is RowDecodingError: report("a row makes no sense: \(error)")
    default: break
    }
  }

  /// Says that the file is damaged.
  func report(_ damage: String) {
    let isNew = state.withLock { state in
      defer { state.isDamageTold = true }
      return !state.isDamageTold
    }
    if isNew { tellDamage.yield(damage) }
  }

  /// Sets the file aside and opens an empty one in its place.
  /// - Returns: where the old one is; nil where there was none.
  func replace() throws -> String? {
    // Closed first: whoever closes a database removes what stands at the path of its log.
    let old = state.withLock { state in
      defer { state.pool = nil }
      return state.pool
    }
    do { try old?.close() } catch { old?.interrupt() }
    let place = old == nil ? nil : try StoreFile.setAside(path)
    let pool = try StoreFile.open(path)
    state.withLock { $0 = State(pool: pool) }
    return place
  }

  /// Closes it for good.
  func close() throws {
    tellDamage.finish()
    let pool = try pool
    // The last connection to go is one that only reads: the log would stay.
    do { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } } catch { note(error) }
    try pool.close()
  }
}
