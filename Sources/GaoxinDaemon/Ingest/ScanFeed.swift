import Dispatch
import FolderWatch
import NewsStorage
import Synchronization

/// Runs one scan on a thread of its own and carries what it finds to the ingest loop, a bounded number of paths ahead.
final class ScanFeed: Sendable {
  /// A path that the store does not have as it is.
  struct Found: Sendable {
    let path: RelativePath
    /// How long the file had not changed when it was looked at; nil for what is no file.
    let unchangedFor: Duration?
    /// Set for a folder that cannot be listed: what the store has below it is kept.
    let unreadable: SystemFault?
  }

  /// How the scan ended.
  struct Outcome: Sendable {
    /// Whether the part of the tree itself was there.
    let wasPresent: Bool
    /// Whether it ran to its end.
    let isComplete: Bool
    /// Why the store could not be asked; nil where all went well.
    let failure: String?
  }

  private struct State {
    var found: [Found] = []
    var outcome: Outcome?
    var isCancelled = false
    var seen = 0
  }

  /// Paths that a scan may be ahead of the loop.
  static let capacity = 8192

  let scan: WorkLedger.Scan
  private let state = Mutex(State())
  // Starts at 0 and is raised to the capacity: libdispatch aborts the process where a semaphore goes that stands lower
  // than it began.
  private let slots = DispatchSemaphore(value: 0)
  private let bell: Bell

  init(scan: WorkLedger.Scan, bell: Bell) {
    self.scan = scan
    self.bell = bell
    for _ in 0..<ScanFeed.capacity { slots.signal() }
  }

  /// Files seen so far.
  var seenCount: Int { state.withLock(\.seen) }

  /// Takes what was found since the last call, and how the scan ended once it has.
  func take() -> (found: [Found], outcome: Outcome?) {
    let (found, outcome) = state.withLock { state in
      defer { state.found = [] }
      return (state.found, state.outcome)
    }
    for _ in found { slots.signal() }
    return (found, outcome)
  }

  /// Makes the scan end early.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    slots.signal()
  }

  /// Runs the scan to its end. Blocking: reads the folder and the store, and waits where the loop is behind.
  func run(_ watcher: FolderWatcher, _ store: NewsStore, settings: ReadingSettings) {
    do {
      var known = try KnownFiles(store, below: scan.subtree.bytes, settings: settings)
      var closed: [RelativePath] = []
      let summary = watcher.scan(below: scan.subtree) { entry in visit(entry, &known, &closed) }
      let isComplete = !summary.wasStopped
      if isComplete, known.hasUnseen {
        try store.forEachFile(below: scan.subtree.bytes) { record in
          guard !known.wasSeen(record.path), let path = RelativePath(bytes: record.path),
            !closed.contains(where: { path.isAtOrBelow($0) })
          else { return }
          _ = put(Found(path: path, unchangedFor: nil, unreadable: nil))
        }
      }
      finish(Outcome(wasPresent: summary.presence == .present, isComplete: isComplete, failure: nil))
    } catch {
      finish(Outcome(wasPresent: true, isComplete: false, failure: String(describing: error)))
    }
  }

  private func visit(_ entry: ScanEntry, _ known: inout KnownFiles, _ closed: inout [RelativePath]) -> ScanControl {
    switch entry {
    case .file(let path, let status, let lookedAt):
      state.withLock { $0.seen += 1 }
      if known.isUnchanged(path, status.signature) { return .proceed }
      let age = Duration.nanoseconds(max(0, lookedAt - status.signature.changed))
      return put(Found(path: path, unchangedFor: age, unreadable: nil))
    case .special(let path, _):
      _ = known.isUnchanged(path, nil)
      return put(Found(path: path, unchangedFor: nil, unreadable: nil))
    case .unreadable(let path, let fault):
      _ = known.isUnchanged(path, nil)
      closed.append(path)
      return put(Found(path: path, unchangedFor: nil, unreadable: fault))
    case .directory, .mountPoint, .ignored:
      return state.withLock(\.isCancelled) ? .stop : .proceed
    }
  }

  private func put(_ found: Found) -> ScanControl {
    if state.withLock(\.isCancelled) { return .stop }
    slots.wait()
    let isCancelled = state.withLock { state in
      state.found.append(found)
      return state.isCancelled
    }
    bell.ring()
    return isCancelled ? .stop : .proceed
  }

  private func finish(_ outcome: Outcome) {
    state.withLock { $0.outcome = outcome }
    bell.ring()
  }
}
