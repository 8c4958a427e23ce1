import FolderWatch
import NewsStorage

extension IngestLoop {
  /// How long after a read that a change could hide behind the bytes are read again.
  static let recheckDelay = Duration.milliseconds(50)
  /// How long after a failure of the machine a path is tried again.
  static let retryDelay = Duration.seconds(1)

  /// Commits what looking at a batch of paths led to; what could not be looked at or stored is tried again.
  func commit(_ prepared: [Prepared]) async {
    var changes: [FileChange] = []
    var changed: [WorkLedger.Item] = []
    for one in prepared {
      switch one.result {
      case .success(.unchanged): ledger.close(one.item.epoch)
      case .success(.gone): removals.append(one.item)
      case .success(.unsettled): retry(one.item, after: .milliseconds(200))
      case .success(.change(let change, let isRacy)):
        changes.append(change)
        changed.append(one.item)
        if isRacy { rechecks.append((one.item.path, clock.now + Self.recheckDelay)) }
      case .failure(let error):
        parts.logger.warning(
          "Cannot look at a file, trying again",
          metadata: ["file.path": "\(one.item.path.display)", "error": "\(error)"])
        retry(one.item, after: Self.retryDelay)
      }
    }
    // Where this batch is the last, what is gone goes in the same transaction: a renamed file is never seen twice.
    let gone = ledger.pathCount == 0 && feed == nil ? await releaseRemovals() : []
    changes += gone.map { .remove(path: $0.path.bytes) }
    guard !changes.isEmpty else { return }
    await store(changes, changed + gone)
  }

  /// Removes what is gone, unless so much is gone that it is rather the folder that is away.
  func flushRemovals() async throws {
    let gone = await releaseRemovals()
    if !gone.isEmpty { await store(gone.map { .remove(path: $0.path.bytes) }, gone) }
  }

  private func store(_ changes: [FileChange], _ items: [WorkLedger.Item]) async {
    do {
      let summary = try await parts.store.commit(changes)
      parts.board.set("store-write", at: 0, message: nil)
      let unresolved = Set(summary.unresolved)
      for item in items {
        if unresolved.contains(item.path.bytes) { retry(item, after: .zero) } else { finish(item) }
      }
      doneSinceIdle += items.count
      areCountsStale = true
      refreshCounts(isBusy: ledger.pathCount > 0)
    } catch {
      parts.logger.error("Cannot write to the store, trying again", metadata: ["error": "\(error)"])
      parts.board.set(
        "store-write", at: WallClock.now() / 1_000_000, message: "the store cannot be written to: \(error)",
        remedy: "make room on its disk; ingest goes on by itself")
      for item in items { retry(item, after: Self.retryDelay) }
    }
  }

  private func retry(_ item: WorkLedger.Item, after delay: Duration) {
    retries.append((item, clock.now + delay))
  }

  private func finish(_ item: WorkLedger.Item) {
    ledger.close(item.epoch)
    guard let noticed = item.noticed else { return }
    let took = clock.now - noticed
    parts.board.update { $0.lastChange = (item.path.display, WallClock.now() / 1_000_000, took) }
  }

  /// The removals that may be believed. All of them are kept back while the folder is not the one that was opened, and
  /// while more than half of at least fifty files have vanished at once.
  private func releaseRemovals() async -> [WorkLedger.Item] {
    guard !removals.isEmpty else { return [] }
    let now = WallClock.now() / 1_000_000
    let ingested = parts.board.now.counts.ingested
    if let absence = RemovalGuard.absence(parts.root.verifyIdentity(), folder: parts.root.configuredPath) {
      parts.board.set("folder-gone", at: now, message: absence, remedy: "bring the folder back; nothing was deleted")
      return keepBack()
    }
    parts.board.set("folder-gone", at: now, message: nil)
    if RemovalGuard.isSuspicious(vanished: removals.count, ofIngested: ingested), !areDeletesConfirmed {
      parts.board.set(
        "mass-delete", at: now,
        message: "\(removals.count) of \(ingested) files vanished at once; what they yielded is kept",
        remedy: "run 'gaoxinctl confirm-deletes' if they are truly gone")
      return keepBack()
    }
    areDeletesConfirmed = false
    parts.board.set("mass-delete", at: now, message: nil)
    defer { removals = [] }
    return removals
  }

  private func keepBack() -> [WorkLedger.Item] {
    for item in removals { ledger.close(item.epoch) }
    removals = []
    return []
  }
}
