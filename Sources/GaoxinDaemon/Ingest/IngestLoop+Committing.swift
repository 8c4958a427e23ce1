import FolderWatch
import NewsStorage

extension IngestLoop {
  /// How long after a read that a change could hide behind the bytes are read again.
  static let recheckDelay = Duration.milliseconds(50)
  /// How long after a failure of the machine a path is tried again.
  static let retryDelay = Duration.seconds(1)

  /// Commits what looking at a batch of paths led to; what could not be looked at or stored is tried again.
  /// - Parameter isLast: whether no other paths are being looked at.
  func commit(_ prepared: [Prepared], isLast: Bool) async {
    var changes: [FileChange] = []
    var changed: [WorkLedger.Item] = []
    var put: [(record: FileRecord, before: FileRecord?)] = []
    for one in prepared {
      var record: FileRecord?
      let item = takeOver(one.item)
      switch one.result {
      case .success(.unchanged): ledger.close(item.epoch)
      case .success(.gone(let record)):
        removals[item.path] = Removal(item: item, record: record)
        if removalsSince == nil { removalsSince = clock.now }
      case .success(.unsettled): retry(item, after: .milliseconds(200))
      case .success(.change(let change, let isRacy, let before)):
        changes.append(change)
        changed.append(item)
        if isRacy { rechecks.append((one.item.path, clock.now + Self.recheckDelay)) }
        if case .put(let new, _) = change {
          record = new
          put.append((new, before))
        }
      case .failure(let error):
        parts.logger.warning(
          "Cannot look at a file, trying again",
          metadata: ["path": "\(one.item.path.display)", "error": "\(error)"])
        retry(item, after: Self.retryDelay)
      }
      noteFault(one.item.path, record)
    }
    noteReturned(prepared)
    // Where this batch is the last, what is gone goes in the same transaction: a renamed file is never seen twice.
    let gone = isLast ? await believedRemovals() : []
    changes += gone.map { .remove(path: $0.item.path.bytes) }
    if !changes.isEmpty {
      await store(changes, changed + gone.map(\.item), EventLog.Draft.drafts(put: put, gone: gone.map(\.record)))
    }
    await lookAtOtherNames(prepared)
  }

  /// A path that was gone and was looked at again: the later look decides. The work that is left is one piece, as old as
  /// the older of both.
  private func takeOver(_ item: WorkLedger.Item) -> WorkLedger.Item {
    guard let former = removals.removeValue(forKey: item.path)?.item else { return item }
    if removals.isEmpty { removalsSince = nil }
    ledger.close(max(item.epoch, former.epoch))
    return item.epoch <= former.epoch
      ? item : WorkLedger.Item(path: item.path, cause: item.cause, noticed: item.noticed, epoch: former.epoch)
  }

  /// Brings the store to the changes; what fails is tried again.
  func store(_ changes: [FileChange], _ items: [WorkLedger.Item], _ events: [EventLog.Draft]) async {
    do {
      let summary = try await parts.store.commit(changes)
      parts.board.set("store-write", at: 0, message: nil)
      let unresolved = Set(summary.unresolved)
      for item in items {
        if unresolved.contains(item.path.bytes) { retry(item, after: .zero) } else { finish(item) }
      }
      parts.events.append(
        unresolved.isEmpty ? events : events.filter { !unresolved.contains($0.path?.bytes ?? []) })
      doneSinceIdle += items.count
      isReviewDue = true
      areCountsStale = true
      refreshCounts(isBusy: ledger.pathCount > 0)
    } catch {
      parts.logger.debug("Cannot write to the store, trying again", metadata: ["error": "\(error)"])
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
    let took = item.noticed.map { clock.now - $0 }
    parts.metrics.record { counts in
      counts.stored += 1
      if let took { counts.ingest.observe(took) }
    }
    guard let took else { return }
    parts.board.update { $0.lastChange = (item.path.display, WallClock.now() / 1_000_000, took) }
  }
}
