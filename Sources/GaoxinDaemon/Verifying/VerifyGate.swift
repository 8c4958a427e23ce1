import Synchronization

/// Lets one verification run at a time.
final class VerifyGate: Sendable {
  /// Holds the gate for as long as it lives.
  final class Turn: Sendable {
    private let gate: VerifyGate

    fileprivate init(_ gate: VerifyGate) { self.gate = gate }

    deinit { gate.isTaken.withLock { $0 = false } }
  }

  private let isTaken = Mutex(false)

  /// Takes it; nil where another has it.
  func take() -> Turn? {
    let isFree = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    return isFree ? Turn(self) : nil
  }
}
