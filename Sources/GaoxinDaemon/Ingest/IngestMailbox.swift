import FolderWatch
import Synchronization

/// What others ask of the ingest loop.
final class IngestMailbox: Sendable {
  /// A request with the one who waits for its answer.
  enum Request: Sendable {
    /// Tell with `answer` when all that is on the disk now is in the store.
    case wait(id: Int)
    /// The one who waited has gone.
    case giveUp(id: Int)
    /// Look at every file again.
    case rescan
    /// Try again what could not be read: one path, or all.
    case retry(RelativePath?)
    /// The files that vanished are truly gone.
    case confirmDeletes
    /// Show that the loop is alive.
    case ping(id: Int)
  }

  private struct State {
    var requests: [Request] = []
    /// Those who wait, by the ids of their requests. Kept here and not in the loop: who gives up is let go at once, also
    /// while the loop hangs.
    var waiting: [Int: CheckedContinuation<Bool, Never>] = [:]
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
  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { (state.requests, state.waiting) = ([], [:]) }
      return state.waiting
    }
    for continuation in waiting.values { continuation.resume(returning: false) }
  }

  /// Lets one who waits go. Does nothing where that one has gone.
  func answer(_ id: Int, isCurrent: Bool) {
    state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(returning: isCurrent)
  }

  /// Returns when all that was on the disk at the call is in the store.
  /// - Returns: false when the daemon stopped, or the calling task was cancelled, before that.
  func wait() async -> Bool { await answer { .wait(id: $0) } }

  /// Returns when the loop has come round; false when it has ended, or the calling task was cancelled, before that.
  func ping() async -> Bool { await answer { .ping(id: $0) } }

  /// The loop's answer to a request; false when there will be none.
  private func answer(to request: (Int) -> Request) async -> Bool {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        state.withLock { $0.waiting[id] = continuation }
        // Cancelled before it was there to be let go, or too late for the loop.
        if !post(request(id)) || Task.isCancelled { answer(id, isCurrent: false) }
      }
    } onCancel: {
      answer(id, isCurrent: false)
      _ = post(.giveUp(id: id))
    }
  }

  /// Answers those who only ask whether the loop is alive: by whoever knows that it is, while it waits for a long batch.
  func answerPings() {
    let pings = state.withLock { state -> [Int] in
      let pings = state.requests.compactMap { if case .ping(let id) = $0 { id } else { nil } }
      if !pings.isEmpty {
        state.requests.removeAll { if case .ping = $0 { true } else { false } }
      }
      return pings
    }
    for id in pings { answer(id, isCurrent: true) }
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
