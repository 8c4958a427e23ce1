import FolderWatch
import NewsStorage

extension IngestLoop {
  /// Takes the watcher's hints: scans are queued, paths are looked at and settle.
  func absorbChanges() async {
    let batch = parts.watcher.takeChanges()
    guard !batch.isEmpty else { return }
    for rescan in batch.rescans {
      ledger.add(scan: rescan.subtree, cause: rescan.reasons.map(\.rawValue).sorted().joined(separator: "+"))
    }
    guard !batch.paths.isEmpty || !batch.asides.isEmpty else { return }
    let changes = (Array(batch.paths) + Array(batch.asides)).map { ($0.key, $0.value) }
    let (store, root) = (parts.store, parts.root)
    // What is not stored yet is nothing that the store could know of.
    let inHand = Set(inHand.map(\.item.path))
    let looks: [Look]
    do {
      looks = try await parts.threads.runIfActive {
        try changes.flatMap { try Self.observe($0.0, $0.1, root, store, inHand) }
      }
    } catch {
      // Which paths they were is forgotten, so all are looked at. Not at once: what failed may last.
      parts.logger.warning("Cannot ask the store, looking through the folder again", metadata: ["error": "\(error)"])
      nextRescan = min(nextRescan, clock.now + Self.retryDelay)
      return
    }
    let now = clock.now
    if looks.contains(where: \.isLostFromSight) { isFolderDoubted = true }
    for look in looks {
      guard look.isCandidate else { continue }
      let cause = look.cause
      let item = WorkLedger.Item(path: look.path, cause: cause, noticed: look.noticed, epoch: ledger.epoch)
      enter(item, settle.observe(look.path, look.observation, at: now), hasVanished: look.hasVanished)
    }
  }

  private struct Look: Sendable {
    let path: RelativePath
    let observation: SettleStateMachine.Observation
    let cause: String
    let noticed: ContinuousClock.Instant
    let hasVanished: Bool
    /// False for a name that is never read: only the other names of the file matter.
    var isCandidate = true
    /// Whether a file was changed here that is not the one that was looked at.
    var isLostFromSight = false

    init(_ path: RelativePath, _ change: PendingChange, _ presence: SettleStateMachine.Presence) {
      self.path = path
      observation = SettleStateMachine.Observation(change: change, presence: presence)
      cause = change.kinds.names
      noticed = change.firstSeen
      hasVanished = presence == .absent
    }
  }

  /// Looks at a changed path, and at all other names of the same file that the store knows.
  private static func observe(
    _ path: RelativePath, _ change: PendingChange, _ root: FolderRoot, _ store: NewsStore, _ inHand: Set<RelativePath>
  ) throws -> [Look] {
    let known = try store.file(path.bytes)
    var look: Look
    var names: [RelativePath] = []
    switch root.look(at: path) {
    case .file(let status, _):
      look = Look(path, change, .file(size: status.signature.size, isKnown: known?.state == .ingested))
      look.isLostFromSight = change.wasLostFromSight && !change.kinds.contains(.renamedAway)
      if status.hasOtherNames {
        names = try store.paths(inode: status.signature.inode, device: status.signature.device)
          .compactMap { $0 == path.bytes ? nil : RelativePath(bytes: $0) }
      }
    case .directory, .vanished:
      look = Look(path, change, .absent)
      look.isCandidate = known != nil || inHand.contains(path)
      look.isLostFromSight = change.mayHaveChangedOthers
    case .special, .unreadable:
      look = Look(path, change, .file(size: 1, isKnown: false))
      look.isLostFromSight = change.mayHaveChangedOthers
    }
    if case .ignored = NamePolicy().verdict(for: path) { look.isCandidate = false }
    return [look] + names.map { Look($0, change, look.observation.presence) }
  }

  /// Queues a path or lets it settle, as the state machine says.
  func enter(
    _ item: WorkLedger.Item, _ verdict: SettleStateMachine.Verdict, hasVanished: Bool = false, isFresh: Bool = true
  ) {
    vanishing.remove(item.path)
    switch verdict {
    case .now:
      if let settled = settling.removeValue(forKey: item.path) {
        ledger.add(item.path, cause: item.cause, noticed: settled.noticed, isFresh: isFresh, epoch: settled.epoch)
        ledger.close(settled.epoch)
      } else {
        ledger.add(item.path, cause: item.cause, noticed: item.noticed, isFresh: isFresh, epoch: item.epoch)
      }
    case .wait:
      if hasVanished { vanishing.insert(item.path) }
      guard settling[item.path] == nil else { return }
      settling[item.path] = item
      ledger.open(item.epoch)
    }
  }
}

extension PendingChange {
  /// Whether a file that was changed here stands here no longer, as far as that is known: one that was renamed within the
  /// folder is looked at under its new name.
  fileprivate var mayHaveChangedOthers: Bool {
    kinds.contains(.movedIn) || kinds.contains(.modified) && !kinds.contains(.renamedAway)
  }
}
