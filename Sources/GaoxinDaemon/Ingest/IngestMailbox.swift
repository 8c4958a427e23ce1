import Synchronization

/// What others ask of the ingest loop.
final class IngestMailbox: Sendable {
  /// A request with the one who waits for its answer.
  enum Request: Sendable {
    /// Tell when all that is on the disk now is in the store; `true` when it is, `false` when the daemon stops first.
    case wait(id: Int, CheckedContinuation<Bool, Never>)
    /// The one who waited has gone.
    case giveUp(id: Int)
    /// Look at every file again.
    case rescan
    /// The files that vanished are truly gone.
    case confirmDeletes
    /// Show that the loop is alive.
    case ping(CheckedContinuation<Void, Never>)
  }

  private struct State {
    var requests: [Request] = []
    var lastID = 0
    var isStopping = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let bell: Bell

  init(bell: Bell) { self.bell = bell }

  /// Whether the loop is to finish what it has in hand and return.
  var isStopping: Bool { state.withLock(\.isStopping) }

  /// Asks the loop to finish what it has in hand and return.
  func stop() {
    state.withLock { $0.isStopping = true }
    bell.ring()
  }

  /// Takes all requests.
  func take() -> [Request] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  /// To be called by the loop when it ends: nobody will be answered any more.
  func close() -> [Request] {
    state.withLock { state in
      state.isClosed = true
      defer { state.requests = [] }
      return state.requests
    }
  }

  /// Returns when all that was on the disk at the call is in the store.
  /// - Returns: false when the daemon stopped, or the calling task was cancelled, before that.
  func wait() async -> Bool {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if !post(.wait(id: id, continuation)) { continuation.resume(returning: false) }
      }
    } onCancel: {
      _ = post(.giveUp(id: id))
    }
  }

  /// Returns when the loop has come round; false when it has ended.
  func ping() async -> Bool {
    guard !state.withLock(\.isClosed) else { return false }
    await withCheckedContinuation { continuation in
      if !post(.ping(continuation)) { continuation.resume() }
    }
    return !state.withLock(\.isClosed)
  }

  /// Leaves a request; false when the loop has ended.
  func post(_ request: Request) -> Bool {
    let isOpen = state.withLock { state in
      if !state.isClosed { state.requests.append(request) }
      return !state.isClosed
    }
    bell.ring()
    return isOpen
  }
}
