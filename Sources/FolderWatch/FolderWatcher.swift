import Synchronization

/// Watches a folder: says which paths to look at and which parts to scan.
///
/// ```
/// kernel ──events──▶ InotifyQueue ──▶ EventInterpreter ──▶ ChangeSet ──takeChanges()──▶ the owner looks, reads, decides
///                                       (WatchTable)           ▲
/// owner ──scan(below:)── registers each folder, then lists it ─┘ request(_:below:)
/// ```
///
/// Events are hints, the folder is the truth. The watcher itself never walks the folder and never decides: each doubt
/// becomes an order to scan with a reason, and the owner serves it with ``scan(below:visit:)``, which sets the watch of
/// each folder before it lists it. So there is one way only by which watches come into being, and each scan mends what
/// events have left wrong.
///
/// ``run()`` has one thread of its own in poll(2). Not a DispatchSource: /proc/self/mountinfo tells its changes as
/// POLLPRI while always being readable, which a source for reading cannot express, and the barrier wants the queue, its
/// owner and the order of both in one hand. While nothing happens the thread is not woken, unless something is polled.
package final class FolderWatcher: Sendable {
  package let root: FolderRoot
  /// Yields when there is something to take. Ends with ``run()``. One waiting element is enough, as it says only "there
  /// is something".
  package let wakeups: AsyncStream<Void>

  let policy: NamePolicy
  let configuration: WatchConfiguration
  /// Nil: everything is polled.
  let queue: InotifyQueue?
  let wakeUp: WakeUp
  /// Tells the kernel's limit on watches.
  let readLimit: @Sendable () -> WatchLimit
  let state: Mutex<WatchState>
  private let wakeupsSource: AsyncStream<Void>.Continuation

  /// Prepares to watch `root`. Events are kept from the first ``scan(below:visit:)`` on, whether ``run()`` runs or not.
  ///
  /// Without an inotify queue all is polled, and ``polled`` says so. Throws only where not even a wake-up can be made.
  package convenience init(
    root: FolderRoot, policy: NamePolicy = NamePolicy(), configuration: WatchConfiguration = WatchConfiguration()
  ) throws(SystemFault) {
    try self.init(root: root, policy: policy, configuration: configuration, addWatch: InotifyQueue.addWatchOfFolder)
  }

  /// `addWatch` and `readLimit` are for tests of limits.
  init(
    root: FolderRoot, policy: NamePolicy, configuration: WatchConfiguration, addWatch: @escaping InotifyQueue.AddWatch,
    readLimit: @escaping @Sendable () -> WatchLimit = { WatchLimit.current() }
  ) throws(SystemFault) {
    self.readLimit = readLimit
    self.root = root
    self.policy = policy
    self.configuration = configuration
    (wakeups, wakeupsSource) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    wakeUp = try WakeUp()
    var state = WatchState(
      policy: policy, changeLimit: configuration.changeLimit, pollInterval: configuration.pollInterval)
    if configuration.alwaysPoll {
      queue = nil
      state.polled[.root] = .configured
    } else {
      do throws(SystemFault) {
        queue = try InotifyQueue(addWatch: addWatch)
        if root.fileSystem.needsPolling { state.polled[.root] = .fileSystem(root.fileSystem) }
      } catch {
        queue = nil
        state.polled[.root] = .noQueue(error)
      }
    }
    self.state = Mutex(state)
  }

  /// Watches until ``shutDown()`` or cancellation. To be called once.
  package func run() async throws(SystemFault) {
    let former = state.withLock { state in
      defer { if state.phase == .idle { state.phase = .running } }
      return state.phase
    }
    // Shut down before the start.
    if former == .ending { finish() }
    guard former == .idle else { return }
    let fault = await withTaskCancellationHandler {
      await withCheckedContinuation { (ended: CheckedContinuation<SystemFault?, Never>) in
        do throws(SystemFault) {
          try DedicatedThread.start(named: "folder-watch") {
            self.loop()
            ended.resume(returning: nil)
          }
        } catch {
          ended.resume(returning: error)
        }
      }
    } onCancel: {
      shutDown()
    }
    finish()
    if let fault { throw fault }
  }

  /// Lets ``run()`` return soon. Changes that were not taken stay.
  package func shutDown() {
    state.withLock { if $0.phase != .ended { $0.phase = .ending } }
    wakeUp.signal()
  }

  /// Returns when every event that was in the kernel's queue at the call is in the change set: what was changed before
  /// the call is told by the next ``takeChanges()``, as far as events tell it. Needs ``run()`` to run.
  ///
  /// - Returns: False when the watcher has ended and so nothing is promised.
  @discardableResult
  package func barrier() async -> Bool {
    await withCheckedContinuation { waiter in
      let isRefused = state.withLock { state in
        if state.phase == .ended { return true }
        state.waiters.append(waiter)
        return false
      }
      if isRefused { waiter.resume(returning: false) } else { wakeUp.signal() }
    }
  }

  /// All that is to be looked at since the last call.
  package func takeChanges() -> ChangeBatch {
    state.withLock { $0.changes.take() }
  }

  /// Orders a scan, as if the watcher had found the reason.
  package func request(_ reason: RescanReason, below subtree: RelativePath = .root) {
    note([.rescan(subtree, reason)])
  }

  /// To be called after ``FolderRoot/reopen()``: watches what is above the new root, and orders a scan, which watches the
  /// root and all below it.
  package func rootWasReopened() {
    state.withLock { state in
      state.isRootNew = true
      if case .fileSystem? = state.polled[.root] { state.polled[.root] = nil }
      if state.polled[.root] == nil, root.fileSystem.needsPolling { state.polled[.root] = .fileSystem(root.fileSystem) }
    }
    wakeUp.signal()
  }

  /// Sets another time between two looks at what is polled. It counts from now.
  package func setPollInterval(_ interval: Duration) {
    state.withLock { $0.pollInterval = interval }
    wakeUp.signal()
  }

  /// Orders a scan of all that is polled, for a caller who wants to know that all is seen.
  package func requestPolled() {
    note(polled.map { .rescan($0.path, .pollDue) })
  }

  /// The parts whose changes are found by scanning at intervals; none when events show all.
  package var polled: [PolledSubtree] {
    state.withLock { $0.polled.map { PolledSubtree(path: $0.key, reason: $0.value) } }.sorted { $0.path < $1.path }
  }

  package var statistics: WatchStatistics {
    state.withLock { state in
      var statistics = state.statistics
      statistics.watches = state.interpreter.table.count
      return statistics
    }
  }

  /// Adds to the change set and wakes the owner.
  func note(_ changes: [FolderChange]) {
    if changes.isEmpty { return }
    let now = ContinuousClock.now
    state.withLock { $0.note(changes, at: now) }
    announce()
  }

  /// Wakes the owner.
  func announce() {
    wakeupsSource.yield()
  }

  private func finish() {
    let waiters = state.withLock { state in
      state.phase = .ended
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: false) }
    wakeupsSource.finish()
  }
}
