import FolderWatch
import NewsStorage

/// A path that is gone from the folder.
struct Removal: Hashable, Sendable {
  let item: WorkLedger.Item
  /// What the store has of it.
  let record: FileRecord

  /// Whether that is a page, and not only a reason why there is none.
  var wasIngested: Bool { record.state == .ingested }
}

extension IngestLoop {
  /// How long removals wait at most for more of them.
  static let longestGathering = Duration.seconds(10)

  /// Removes what is gone, unless so much is gone that it is rather the folder that is away.
  /// - Returns: false where that is decided later, and nothing else is to be done now.
  func flushRemovals() async -> Bool {
    let gone = await believedRemovals()
    if !gone.isEmpty {
      await store(
        gone.map { .remove(path: $0.item.path.bytes) }, gone.map(\.item),
        EventLog.Draft.drafts(put: [], gone: gone.map(\.record)))
    }
    return removals.isEmpty || !hasNothingElse
  }

  /// The removals that may be believed once all is known that has happened by now: what is gone here may have come back,
  /// or come elsewhere, and the events that tell so are not taken in yet.
  func believedRemovals() async -> [Removal] {
    guard !removals.isEmpty, hasNothingElse else { return [] }
    await parts.watcher.barrier()
    await absorbChanges()
    await lookForReturned()
    return hasNothingElse ? releaseRemovals() : []
  }

  /// Looks whether what is gone is there again. A scan does not tell: what came back as it was is what the store still
  /// has.
  private func lookForReturned() async {
    let (root, paths) = (parts.root, Array(removals.keys))
    let returned = try? await parts.threads.runIfActive {
      paths.filter { path in
        switch root.look(at: path) {
        case .vanished, .directory: return false
        case .file, .special, .unreadable: return true
        }
      }
    }
    for path in returned ?? [] {
      guard let item = removals[path]?.item else { continue }
      ledger.add(path, cause: item.cause, noticed: item.noticed, isFresh: false, epoch: item.epoch)
    }
  }

  private var hasNothingElse: Bool { ledger.pathCount == 0 && feed == nil && ledger.scans.isEmpty }

  /// The removals that may be believed. All of them are kept back while the folder is not the one that was opened, and
  /// while more than half of at least fifty pages have vanished at once. What was kept back before counts again: a
  /// mass disappearance is not believed because a few deletes follow it.
  func releaseRemovals() -> [Removal] {
    guard !removals.isEmpty else { return [] }
    // Files that go together settle one after the other, and are to be judged together.
    if !vanishing.isEmpty, let since = removalsSince, clock.now < since + Self.longestGathering { return [] }
    if isFolderGone() {
      nextRescan = min(nextRescan, clock.now)
      return keepBack()
    }
    let vanished =
      removals.values.count { $0.wasIngested } + withheld.count { $0.value && removals[$0.key] == nil }
    if !areDeletesConfirmed, let total = suspiciousTotal(vanished: vanished) {
      // What settles may be the same files under other names.
      guard settling.isEmpty else { return [] }
      parts.board.set(
        "mass-delete", at: WallClock.now() / 1_000_000,
        message: "\(vanished) of \(total) files vanished at once\(replacedText); what they yielded is kept",
        remedy: "run 'gaoxinctl confirm-deletes' if they are truly gone")
      return keepBack()
    }
    defer { (removals, removalsSince) = ([:], nil) }
    for path in removals.keys { withheld[path] = nil }
    showWithheld()
    return removals.values.sorted { $0.item.path < $1.item.path }
  }

  /// Looks again at what was kept back.
  /// - Parameter epoch: that of the work which led here; nil for the current one.
  func lookAtWithheld(cause: String, epoch: Int? = nil) {
    for path in withheld.keys.sorted() { ledger.add(path, cause: cause, noticed: nil, isFresh: false, epoch: epoch) }
    withheld = [:]
    showWithheld()
  }

  /// Forgets what was kept back in a part of the folder that is scanned now: the scan tells again what is gone.
  func forgetWithheld(below subtree: RelativePath) {
    guard !withheld.isEmpty else { return }
    withheld = withheld.filter { !$0.key.isAtOrBelow(subtree) }
    showWithheld()
  }

  /// Takes note of paths that were looked at and are not gone.
  func noteReturned(_ prepared: [Prepared]) {
    guard !withheld.isEmpty else { return }
    for one in prepared {
      if case .success(.gone) = one.result { continue }
      withheld[one.item.path] = nil
    }
    showWithheld()
  }

  /// Judges again what is kept back after other files have come or gone, and ends the warning when nothing is kept back
  /// any more. To be called when there is nothing else to do, before those who wait are answered.
  func reviewWithheld() {
    guard removals.isEmpty, feed == nil, ledger.openCount == 0 else { return }
    guard withheld.isEmpty else {
      guard isReviewDue else { return }
      isReviewDue = false
      guard suspiciousTotal(vanished: withheld.values.count { $0 }) == nil, !isFolderGone() else { return }
      lookAtWithheld(cause: "recount", epoch: waiters.map(\.upTo).min())
      parts.bell.ring()
      return
    }
    areDeletesConfirmed = false
    parts.board.set("mass-delete", at: 0, message: nil)
    believeFolder()
  }

  /// The number of ingested files, where so many have vanished that it is not believed.
  private func suspiciousTotal(vanished: Int) -> Int? {
    if let known = replaced {
      return RemovalGuard.isSuspicious(vanished: vanished, ofIngested: known, atLeast: 1) ? known : nil
    }
    // Counting is dear; for a few deletes it is not needed.
    guard vanished * 2 > RemovalGuard.leastFiles else { return nil }
    do {
      let ingested = try parts.store.counts().ingested
      return RemovalGuard.isSuspicious(vanished: vanished, ofIngested: ingested) ? ingested : nil
    } catch {
      parts.logger.warning("Cannot count what is in the store, holding deletes back", metadata: ["error": "\(error)"])
      return vanished
    }
  }

  private var replacedText: String { replaced == nil ? "" : ", and the folder is not the one that it was" }

  private func keepBack() -> [Removal] {
    for (path, removal) in removals {
      withheld[path] = removal.wasIngested
      ledger.close(removal.item.epoch)
    }
    (removals, removalsSince) = ([:], nil)
    showWithheld()
    return []
  }

  private func showWithheld() {
    let paths = Set(withheld.keys)
    parts.board.update { $0.withheld = paths }
  }
}
