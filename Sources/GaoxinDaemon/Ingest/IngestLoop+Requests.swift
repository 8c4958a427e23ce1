import FolderWatch

extension IngestLoop {
  /// Answers what others ask.
  func serveRequests() async {
    for request in parts.mailbox.take() {
      switch request {
      case .ping(let continuation): continuation.resume()
      case .rescan: parts.watcher.request(.requested)
      case .confirmDeletes:
        areDeletesConfirmed = true
        parts.watcher.request(.requested)
      case .giveUp(let id):
        for waiter in waiters where waiter.id == id { waiter.continuation.resume(returning: false) }
        waiters.removeAll { $0.id == id }
      case .wait(let id, let continuation):
        let upTo = await openWait()
        waiters.append((id, upTo, continuation))
      }
    }
  }

  /// Takes in all that is on the disk now and says up to which epoch it must be worked off.
  private func openWait() async -> Int {
    await parts.watcher.barrier()
    parts.watcher.requestPolled()
    do { try await absorbChanges() } catch { parts.logger.warning("Could not take in changes: \(error)") }
    for path in settle.resolveAll(at: clock.now) { queueSettled(path) }
    return ledger.openEpoch()
  }

  /// Tells whoever asked that nobody will answer.
  func refuse(_ request: IngestMailbox.Request) {
    switch request {
    case .ping(let continuation): continuation.resume()
    case .wait(_, let continuation): continuation.resume(returning: false)
    case .rescan, .confirmDeletes, .giveUp: break
    }
  }

  /// Shows how things stand and lets those go whose wait is over.
  func showAndAnswer() {
    show()
    let done = waiters.filter { ledger.isDone(upTo: $0.upTo) && parts.board.now.hasScanned }
    guard !done.isEmpty else { return }
    waiters.removeAll { waiter in done.contains { $0.id == waiter.id } }
    for waiter in done { waiter.continuation.resume(returning: true) }
  }
}
