import FolderWatch
import Logging
import NIOPosix
import NewsStorage

/// Brings the store to what the folder holds: takes changes, lets them settle, looks, and commits.
///
/// One task owns it and runs it from start to end; only reading, scanning and committing happen elsewhere, while it
/// waits for them. The order of work: what a person may be waiting for first, then the backlog of a scan, then
/// removals, so that a file that moves keeps its page.
final class IngestLoop {
  /// Parts that the loop works with.
  struct Parts: Sendable {
    let watcher: FolderWatcher
    let root: FolderRoot
    let store: NewsStore
    let resolver: FileResolver
    let memory: FolderMemory
    let events: EventLog
    let board: StatusBoard
    let metrics: MetricsRecorder
    let mailbox: IngestMailbox
    let bell: Bell
    let threads: NIOThreadPool
    let scans: AsyncStream<ScanFeed>.Continuation
    let logger: Logger

    /// Time between two looks at the whole folder.
    var rescanInterval: Duration { resolver.settings.now.rescanInterval }
  }

  /// Paths that are looked at together and committed in one transaction.
  static let batchSize = 128

  let parts: Parts
  let clock = ContinuousClock()
  var ledger = WorkLedger()
  var settle = SettleStateMachine()
  /// Epoch in which each settling path was noticed.
  var settling: [RelativePath: WorkLedger.Item] = [:]
  /// Those of them that have vanished.
  var vanishing: Set<RelativePath> = []
  var feed: ScanFeed?
  /// What was looked at and is not stored yet.
  var inHand: [Prepared] = []
  /// What is gone, to be removed together when nothing else is left to look at.
  var removals: [RelativePath: Removal] = [:]
  /// When the first of them was found gone.
  var removalsSince: ContinuousClock.Instant?
  /// What is gone and not believed to be: kept until it is back, or somebody confirms. True where it was ingested.
  var withheld: [RelativePath: Bool] = [:]
  /// Number of files that were ingested when another folder than the known one was opened; nil while it is the known one.
  var replaced: Int?
  /// Whether the store has changed since what is kept back was judged.
  var isReviewDue = false
  var rechecks: [(path: RelativePath, due: ContinuousClock.Instant)] = []
  var retries: [(item: WorkLedger.Item, due: ContinuousClock.Instant)] = []
  var backoffs: [RelativePath: Backoff] = [:]
  /// Whether something may have changed in the folder that no path tells of.
  var isFolderDoubted = false
  var waiters: [(id: Int, upTo: Int)] = []
  var areDeletesConfirmed = false
  var nextRescan: ContinuousClock.Instant
  var doneSinceIdle = 0
  /// Folders and files that a scan could not look at, to be recorded as held.
  var unlisted: [Prepared] = []
  var countedAt: ContinuousClock.Instant
  var areCountsStale = true

  init(_ parts: Parts) {
    self.parts = parts
    nextRescan = clock.now + parts.rescanInterval
    countedAt = clock.now
  }

  /// Runs until the mailbox says stop; then finishes the transaction in hand and returns.
  func run() async {
    doubtFolder()
    refreshCounts()
    while !parts.mailbox.isStopping {
      await serveRequests()
      await absorbChanges()
      takeFromScan()
      takeDue()
      if await workThroughBatches() { continue }
      if feed == nil, let scan = ledger.takeScan() {
        start(scan)
        continue
      }
      if feed == nil, !removals.isEmpty, await flushRemovals() { continue }
      showAndAnswer()
      await parts.bell.wait(until: nextDeadline)
    }
    feed?.cancel()
    parts.mailbox.close()
  }

  /// Looks at queued paths batch by batch, committing one while the next is read.
  /// - Returns: whether there was any.
  private func workThroughBatches() async -> Bool {
    let batches = BatchResolver(
      resolver: parts.resolver, threads: parts.threads, mailbox: parts.mailbox, logger: parts.logger)
    var didWork = false
    repeat {
      let items = ledger.take(IngestLoop.batchSize, unless: Set(inHand.map(\.item.path)))
      async let next = batches.resolve(items)
      inHand += unlisted
      unlisted = []
      if !inHand.isEmpty {
        await commit(inHand, isLast: items.isEmpty)
        didWork = true
      }
      inHand = await next
      guard !parts.mailbox.isStopping else { break }
      await serveRequests()
      await absorbChanges()
      takeFromScan()
      takeDue()
      show()
    } while !inHand.isEmpty || !unlisted.isEmpty || ledger.pathCount > 0
    return didWork
  }

  private var nextDeadline: ContinuousClock.Instant? {
    ([settle.nextDeadline, feed == nil ? nextRescan : nil] + rechecks.map(\.due) + retries.map(\.due)
      + backoffs.values.map(\.due))
      .compactMap { $0 }.min()
  }

  private func takeDue() {
    let now = clock.now
    for path in settle.takeDue(at: now) { queueSettled(path) }
    let ready = retries.filter { $0.due <= now }
    retries.removeAll { $0.due <= now }
    for (item, _) in ready {
      ledger.add(item.path, cause: item.cause, noticed: item.noticed, isFresh: false, epoch: item.epoch)
      ledger.close(item.epoch)
    }
    takeDueBackoffs(at: now)
    let due = rechecks.filter { $0.due <= now }.map(\.path)
    rechecks.removeAll { $0.due <= now }
    for path in due { ledger.add(path, cause: FileResolver.recheck, noticed: nil, isFresh: false) }
    if isFolderDoubted { nextRescan = min(nextRescan, now + Self.longestDoubt) }
    if now >= nextRescan {
      isFolderDoubted = false
      nextRescan = now + parts.rescanInterval
      parts.watcher.request(.periodic)
    }
  }

  /// Moves a path that has settled to those to look at, under the epoch in which it was noticed.
  func queueSettled(_ path: RelativePath) {
    guard let item = settling.removeValue(forKey: path) else { return }
    vanishing.remove(path)
    ledger.add(path, cause: item.cause, noticed: item.noticed, isFresh: true, epoch: item.epoch)
    ledger.close(item.epoch)
  }
}
