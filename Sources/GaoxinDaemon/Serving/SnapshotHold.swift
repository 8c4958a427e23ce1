import Dispatch
import NewsStorage
import Synchronization

/// Holds a snapshot of the store for one who reads it piece by piece, and lets it go when it is not asked for in time:
/// while it lives the write-ahead log grows, and a client that does not read could keep it for ever.
final class SnapshotHold: Sendable {
  /// The one who read took too long.
  struct Expired: Error, CustomStringConvertible {
    let description = "the answer was not taken in time"
  }

  private struct State {
    var snapshot: StoreSnapshot?
    /// Pieces that are being read now; the time counts between them.
    var readers = 0
    var lastUse = ContinuousClock.now
  }

  /// Time between two pieces.
  static let patience = Duration.seconds(60)

  private let state: Mutex<State>
  private let patience: Duration

  init(_ snapshot: StoreSnapshot, patience: Duration = SnapshotHold.patience) {
    state = Mutex(State(snapshot: snapshot))
    self.patience = patience
    watch()
  }

  /// Reads from the snapshot.
  /// - Throws: ``Expired`` where it was let go.
  func read<Result>(_ body: (StoreSnapshot) throws -> Result) throws -> Result {
    let snapshot = try state.withLock { state in
      guard let snapshot = state.snapshot else { throw Expired() }
      state.readers += 1
      return snapshot
    }
    defer {
      state.withLock { state in
        state.readers -= 1
        state.lastUse = .now
      }
    }
    return try body(snapshot)
  }

  /// Lets it go.
  func end() { state.withLock { $0.snapshot = nil } }

  /// Looks again and again whether it is in use, as long as it is held.
  private func watch() {
    let (seconds, attoseconds) = (patience / 2).components
    let delay = DispatchTimeInterval.nanoseconds(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in
      guard let self, !self.letGoWhenIdle() else { return }
      self.watch()
    }
  }

  /// Returns whether there is nothing left to watch.
  private func letGoWhenIdle() -> Bool {
    // Closed outside of the lock.
    let (isOver, idle) = state.withLock { state -> (Bool, StoreSnapshot?) in
      guard state.snapshot != nil else { return (true, nil) }
      guard state.readers == 0, ContinuousClock.now - state.lastUse >= patience else { return (false, nil) }
      defer { state.snapshot = nil }
      return (true, state.snapshot)
    }
    withExtendedLifetime(idle) {}
    return isOver
  }
}
