import FolderWatch
import Logging
import NIOPosix
import NewsStorage
import ServiceLifecycle

/// Keeps the store equal to the folder for as long as the daemon runs.
///
/// Four things run beside each other: the watcher's thread, the bell that its wake-ups ring, the scans, and the loop that
/// owns all decisions. When the loop returns, the others are ended.
package struct IngestService: Service {
  let watcher: FolderWatcher
  let store: NewsStore
  let threads: NIOThreadPool
  let mailbox: IngestMailbox
  private let makeParts: @Sendable (AsyncStream<ScanFeed>.Continuation) -> IngestLoop.Parts
  private let bell: Bell
  private let settings: LiveSettings

  init(
    root: FolderRoot, watcher: FolderWatcher, store: NewsStore, resolver: FileResolver, memory: FolderMemory,
    events: EventLog, board: StatusBoard, metrics: MetricsRecorder, threads: NIOThreadPool, logger: Logger
  ) {
    let bell = Bell()
    let mailbox = IngestMailbox(bell: bell)
    self.watcher = watcher
    self.store = store
    self.threads = threads
    self.bell = bell
    settings = resolver.settings
    self.mailbox = mailbox
    makeParts = { scans in
      IngestLoop.Parts(
        watcher: watcher, root: root, store: store, resolver: resolver, memory: memory, events: events, board: board,
        metrics: metrics, mailbox: mailbox, bell: bell, threads: threads, scans: scans, logger: logger)
    }
  }

  /// Returns after a graceful shutdown, when the transaction in hand is finished.
  package func run() async throws {
    let (scans, continuation) = AsyncStream.makeStream(of: ScanFeed.self)
    let (watcher, store, threads, bell, settings) = (watcher, store, threads, bell, settings)
    try await withTaskCancellationOrGracefulShutdownHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { [mailbox] in
          // Blind, it would take the folder for one that never changes.
          do { try await watcher.run() } catch {
            mailbox.stop()
            throw error
          }
        }
        group.addTask { for await _ in watcher.wakeups { bell.ring() } }
        group.addTask {
          for await feed in scans {
            try? await threads.runIfActive { feed.run(watcher, store, settings: settings.now) }
          }
        }
        await IngestLoop(makeParts(continuation)).run()
        continuation.finish()
        watcher.shutDown()
        group.cancelAll()
        try await group.waitForAll()
      }
    } onCancelOrGracefulShutdown: {
      // Also where those that end before it have taken too long: the transaction in hand is finished all the same.
      mailbox.stop()
    }
  }
}
