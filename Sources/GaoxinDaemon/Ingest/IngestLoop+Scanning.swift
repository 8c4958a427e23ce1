import FolderWatch
import NewsStorage

extension IngestLoop {
  /// How long what no path tells of stays unseen at most, where nobody waits.
  static let longestDoubt = Duration.seconds(60)
  /// How soon a folder that is away is looked for again.
  static let absenceInterval = Duration.seconds(2)

  /// Lets a scan run on its own thread.
  func start(_ scan: WorkLedger.Scan) {
    var scan = scan
    if openReplacement() {
      // All of the new folder, under the epoch of the scan that came upon it: who waits for that waits for this.
      scan = WorkLedger.Scan(subtree: .root, cause: RescanReason.rootReopened.rawValue, epoch: scan.epoch)
    }
    guard !isFolderGone() else {
      ledger.close(scan.epoch)
      nextRescan = min(nextRescan, clock.now + Self.absenceInterval)
      return
    }
    if scan.subtree.isRoot { parts.events.append([EventLog.Draft(kind: .rescan, code: scan.cause)]) }
    let feed = ScanFeed(scan: scan, bell: parts.bell)
    self.feed = feed
    forgetWithheld(below: scan.subtree)
    parts.scans.yield(feed)
    parts.logger.debug(
      "Scanning", metadata: ["scan.subtree": "\(scan.subtree.display)", "scan.reason": "\(scan.cause)"])
  }

  /// Takes what the running scan has found so far.
  func takeFromScan() {
    guard let feed else { return }
    let (found, outcome) = feed.take()
    let now = clock.now
    for one in found { take(one, feed.scan, now) }
    guard let outcome else { return }
    if let failure = outcome.failure {
      parts.logger.error("The scan failed and is tried again", metadata: ["error": "\(failure)"])
      ledger.add(scan: feed.scan.subtree, cause: feed.scan.cause)
    }
    if isFolderGone() {
      nextRescan = min(nextRescan, clock.now + Self.absenceInterval)
    } else if outcome.isComplete, feed.scan.subtree.isRoot {
      parts.board.update { $0.hasScanned = true }
    }
    ledger.close(feed.scan.epoch)
    self.feed = nil
  }

  private func take(_ found: ScanFeed.Found, _ scan: WorkLedger.Scan, _ now: ContinuousClock.Instant) {
    let item = WorkLedger.Item(path: found.path, cause: "scan:" + scan.cause, noticed: now, epoch: scan.epoch)
    if let fault = found.unreadable {
      let reason = FileReason.unreadable(fault, found.path, in: parts.root)
      let record = FileRecord(
        path: found.path.bytes, state: reason.state, reason: reason.code, detail: reason.sentence, seal: .none,
        cause: item.cause, decided: WallClock.now() / 1_000_000)
      let known = try? parts.store.file(found.path.bytes)
      ledger.open(item.epoch)
      unlisted.append(
        Prepared(item: item, result: .success(.change(.put(record, page: nil), isRacy: false, before: known))))
      return
    }
    guard let age = found.unchangedFor else { return enter(item, .now, isFresh: false) }
    let change = PendingChange(.found, at: now)
    let observation = SettleStateMachine.Observation(
      change: change, presence: .file(size: 1, isKnown: false), unchangedFor: age)
    enter(item, settle.observe(found.path, observation, at: now), isFresh: false)
  }
}
