import Dispatch
import Synchronization

/// Wakes the ingest loop: rung by whoever has something for it, or by a timer.
///
/// A ring while nobody waits is kept, so none is lost; several are one. Only one task may wait.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())
  private let clock = ContinuousClock()

  /// Wakes the waiting task, or the next one that comes to wait.
  func ring() {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard let waiter = state.waiter else {
        state.isRung = true
        return nil
      }
      state.waiter = nil
      return waiter
    }
    waiter?.resume()
  }

  /// Returns when the bell is rung, or at the deadline.
  func wait(until deadline: ContinuousClock.Instant?) async {
    if let deadline {
      let delay = deadline - clock.now
      guard delay > .zero else { return }
      let (seconds, attoseconds) = delay.components
      let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
      // Cannot be taken back: a late ring only makes the loop look once more.
      DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) { [self] in ring() }
    }
    await withCheckedContinuation { continuation in
      let isRung = state.withLock { state -> Bool in
        if state.isRung {
          state.isRung = false
          return true
        }
        state.waiter = continuation
        return false
      }
      if isRung { continuation.resume() }
    }
  }
}
