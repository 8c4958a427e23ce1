/// Turns events into changes and keeps the table of watches in step. Pure: what must be done to the kernel comes back
/// as a result.
///
/// Why an event from an unknown watch may be dropped: a folder is registered before it is listed, and a watch is
/// unknown only before that (the listing will show what the event told) or after its folder has left the root.
struct EventInterpreter: Sendable {
  /// What an event leads to.
  struct Outcome: Hashable, Sendable {
    var changes: [FolderChange] = []
    /// Watches that are of no use any more.
    var ended: [Int32] = []
    /// A folder whose permissions may have changed: scan it if it can be listed now and could not before, or the
    /// reverse.
    var touchedFolder: RelativePath?
    var isOverflow = false
  }

  var table = WatchTable()
  /// Watches of the folders above the root.
  var ancestors: Set<Int32> = []
  /// The old paths of renamed files, by the cookie, until the other half of the rename comes.
  private var movedFrom: [UInt32: RelativePath] = [:]
  private let policy: NamePolicy

  init(policy: NamePolicy) {
    self.policy = policy
  }

  mutating func interpret(_ event: InotifyEvent) -> Outcome {
    if event.mask.contains(.queueOverflow) {
      return Outcome(changes: [.rescan(.root, .queueOverflow)], isOverflow: true)
    }
    if ancestors.contains(event.watch) {
      if event.mask.contains(.ignored) { ancestors.remove(event.watch) }
      return Outcome(changes: [.rescan(.root, .rootMoved)])
    }
    if event.name.isEmpty { return interpretSelf(event) }
    guard let folder = table.path(of: event.watch) else { return Outcome() }
    let path = folder.appending(event.name)
    return event.mask.contains(.isDirectory) ? interpretFolder(event, path) : interpretFile(event, path)
  }

  /// The queue is empty: halves of renames whose other half has not come are moves out of the folder. Answers the
  /// watches to end.
  mutating func queueIsEmpty() -> [Int32] {
    movedFrom.removeAll(keepingCapacity: true)
    return table.removeDetached()
  }

  /// The watched folder itself. Its name in the folder above is told by an event of that one, so only the root and
  /// losses matter.
  private mutating func interpretSelf(_ event: InotifyEvent) -> Outcome {
    let isRoot = table.isRoot(event.watch)
    let path = table.path(of: event.watch)
    var outcome = Outcome()
    if event.mask.contains(.ignored) {
      outcome.ended = table.remove(event.watch).filter { $0 != event.watch }
      if let path { outcome.changes = [.rescan(path, isRoot ? .rootMoved : .watchLost)] }
    } else if event.mask.contains(.unmount) {
      if let path { outcome.changes = [.rescan(path, .mountsChanged)] }
    } else if isRoot, !event.mask.isDisjoint(with: [.moveSelf, .deleteSelf]) {
      outcome.changes = [.rescan(.root, .rootMoved)]
    } else if isRoot, event.mask.contains(.attributes) {
      outcome.touchedFolder = .root
    }
    return outcome
  }

  private mutating func interpretFolder(_ event: InotifyEvent, _ path: RelativePath) -> Outcome {
    guard case .candidate = policy.verdict(forFolderNamed: event.name) else { return Outcome() }
    var outcome = Outcome()
    if event.mask.contains(.create) {
      outcome.changes = [.rescan(path, .directoryAppeared)]
    } else if event.mask.contains(.movedTo) {
      outcome.ended = table.attach(cookie: event.cookie, as: event.name, of: event.watch)
      outcome.changes = [.rescan(path, .directoryMovedIn)]
    } else if event.mask.contains(.movedFrom) {
      outcome.ended = table.detach(event.name, of: event.watch, cookie: event.cookie)
      outcome.changes = [.rescan(path, .directoryGone)]
    } else if event.mask.contains(.delete) {
      outcome.ended = table.removeChild(event.name, of: event.watch)
      outcome.changes = [.rescan(path, .directoryGone)]
    } else if event.mask.contains(.attributes) {
      outcome.touchedFolder = path
    }
    return outcome
  }

  private mutating func interpretFile(_ event: InotifyEvent, _ path: RelativePath) -> Outcome {
    var kinds = Self.kinds(event.mask)
    let isIgnored = self.isIgnored(event.name)
    // It is never read; but what is written under this name is written under the other names of the file.
    if isIgnored { kinds.formIntersection([.modified, .closed, .attributes, .movedOut]) }
    // Half of a rename all the same.
    let origin = event.mask.contains(.movedTo) ? movedFrom.removeValue(forKey: event.cookie) : nil
    if kinds.isEmpty { return Outcome() }
    var outcome = Outcome(changes: [isIgnored ? .aside(path, kinds) : .entry(path, kinds)])
    if kinds.contains(.movedOut) {
      // In a flood of moves out of the folder the queue may not be empty for long; the halves of a rename stand close
      // together.
      if movedFrom.count >= 4_096 { movedFrom.removeAll(keepingCapacity: true) }
      movedFrom[event.cookie] = path
    } else if let origin {
      outcome.changes.append(self.isIgnored(origin.name) ? .aside(origin, .renamedAway) : .entry(origin, .renamedAway))
    }
    return outcome
  }

  private func isIgnored(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    if case .ignored = policy.verdict(forFileNamed: name) { true } else { false }
  }

  private static func kinds(_ mask: InotifyEvent.Mask) -> ChangeKinds {
    var kinds: ChangeKinds = []
    if mask.contains(.create) { kinds.insert(.created) }
    if mask.contains(.modify) { kinds.insert(.modified) }
    if mask.contains(.closeWrite) { kinds.insert(.closed) }
    if mask.contains(.movedTo) { kinds.insert(.movedIn) }
    if mask.contains(.movedFrom) { kinds.insert(.movedOut) }
    if mask.contains(.delete) { kinds.insert(.deleted) }
    if mask.contains(.attributes) { kinds.insert(.attributes) }
    return kinds
  }
}
