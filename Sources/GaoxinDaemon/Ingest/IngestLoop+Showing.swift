import FolderWatch
import NewsStorage

extension IngestLoop {
  /// Puts how things stand on the board.
  func show() {
    let left = ledger.pathCount + settling.count + retries.count
    let isScanning = feed != nil || !ledger.scans.isEmpty
    let isSettling = settling.count == left
    let phase: String? =
      isScanning ? "scanning" : ledger.openCount == 0 ? nil : isSettling ? "settling" : "reading"
    let done = doneSinceIdle
    let now = WallClock.now() / 1_000_000
    parts.board.update { board in
      board.phase = phase
      board.left = left
      board.done = done
      if board.isCurrent { board.currentAt = now }
    }
    if phase == nil {
      refreshCounts()
      doneSinceIdle = 0
    }
  }

  /// Counts what is in the store, at most twice a second while there is work.
  func refreshCounts(isBusy: Bool = false) {
    let now = clock.now
    guard areCountsStale, !isBusy || now - countedAt > .milliseconds(500) else { return }
    countedAt = now
    areCountsStale = false
    do {
      let counts = try parts.store.counts()
      parts.board.update { $0.counts = counts }
    } catch {
      parts.logger.warning("Cannot count what is in the store", metadata: ["error": "\(error)"])
    }
  }
}
