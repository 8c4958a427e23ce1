import FolderWatch

extension IngestLoop {
  /// Answers what others ask.
  func serveRequests() async {
    for request in parts.mailbox.take() {
      switch request {
      case .ping(let id): parts.mailbox.answer(id, isCurrent: true)
      case .rescan:
        nextRescan = clock.now + parts.rescanInterval
        parts.watcher.request(.requested)
      case .confirmDeletes:
        areDeletesConfirmed = true
        lookAtWithheld(cause: "confirmed")
      case .retry(let path): retryRefused(path)
      case .giveUp(let id): waiters.removeAll { $0.id == id }
      case .wait(let id):
        let upTo = await openWait()
        waiters.append((id, upTo))
      }
    }
  }

  /// Takes in all that is on the disk now and says up to which epoch it must be worked off.
  private func openWait() async -> Int {
    await parts.watcher.barrier()
    parts.watcher.requestPolled()
    if parts.board.now.conditions[StatusBoard.folderGone] != nil { parts.watcher.request(.rootMoved) }
    await absorbChanges()
    if isFolderDoubted {
      isFolderDoubted = false
      parts.watcher.request(.lostFromSight)
      await absorbChanges()
    }
    for path in settle.resolveAll(at: clock.now) { queueSettled(path) }
    return ledger.openEpoch()
  }

  /// Shows how things stand and lets those go whose wait is over.
  func showAndAnswer() {
    reviewWithheld()
    show()
    let done = waiters.filter { ledger.isDone(upTo: $0.upTo) && parts.board.now.hasScanned }
    guard !done.isEmpty else { return }
    waiters.removeAll { waiter in done.contains { $0.id == waiter.id } }
    for waiter in done { parts.mailbox.answer(waiter.id, isCurrent: true) }
  }
}
