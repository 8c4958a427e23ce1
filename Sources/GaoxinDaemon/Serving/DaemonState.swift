import FolderWatch
import GaoxinAPI
import NIOPosix
import NewsStorage

/// What answers are made from.
struct DaemonState: Sendable {
  let configuration: DaemonConfiguration
  let root: FolderRoot
  let watcher: FolderWatcher
  let store: NewsStore
  let settings: LiveSettings
  let reloader: Reloader
  let metrics: MetricsRecorder
  let board: StatusBoard
  let events: EventLog
  let mailbox: IngestMailbox
  let map: MapKeeper
  /// Questions to the store block: they are asked on these threads.
  let threads: NIOThreadPool
  let started: ContinuousClock.Instant
  /// One verification at a time.
  let verifyGate = VerifyGate()

  /// The rules in force.
  var analyzer: PageAnalyzer { settings.now.analyzer }

  /// When the store last reflected all that was known of the folder, and how many files may still change it.
  var freshness: (asOf: String?, inFlight: Int) {
    let board = board.now
    let now = WallClock.now() / 1_000_000
    return ((board.isCurrent ? now : board.currentAt).map { Timestamp.text(milliseconds: $0) }, board.left)
  }

  /// Asks the store on a thread that may block. While a damaged store is being exchanged for a new one, which takes a
  /// moment, the question waits.
  func ask<Answer: Sendable>(_ question: @escaping @Sendable (NewsStore) throws -> Answer) async throws -> Answer {
    let store = store
    for _ in 0..<40 {
      do { return try await threads.runIfActive { try question(store) } } catch StoreError.unusable {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    return try await threads.runIfActive { try question(store) }
  }
}
