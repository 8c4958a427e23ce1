import FolderWatch

/// What is left to do, and since when: the paths to look at and the parts of the folder to scan.
///
/// Each piece of work carries the epoch in which it was noticed. A wait opens a new epoch and is over when no work of an
/// older one is left; what a scan finds inherits the scan's epoch. So a wait never ends early, and changes that come
/// after it do not hold it up. Pure: knows no clock and no disk.
struct WorkLedger {
  /// A path to look at.
  struct Item: Hashable, Sendable {
    let path: RelativePath
    /// The events or the rescan that led here, printable.
    let cause: String
    /// When it was noticed; nil for what a scan found.
    let noticed: ContinuousClock.Instant?
    /// The epoch in which it was noticed.
    let epoch: Int
  }

  /// A part of the folder to scan.
  struct Scan: Hashable, Sendable {
    let subtree: RelativePath
    let cause: String
    let epoch: Int
  }

  /// The epoch that new work falls into.
  private(set) var epoch = 0
  private var fresh: [Item] = []
  private var backlog: [Item] = []
  private var queued: Set<RelativePath> = []
  private(set) var scans: [Scan] = []
  private var openByEpoch: [Int: Int] = [:]

  /// Number of paths that wait to be looked at.
  var pathCount: Int { queued.count }

  /// Whether paths that a person may be waiting for are queued.
  var hasFresh: Bool { !fresh.isEmpty }

  /// Work that is taken or queued and not finished yet.
  var openCount: Int { openByEpoch.values.reduce(0, +) }

  /// Begins a new epoch.
  /// - Returns: the epoch that just ended: a wait is over when nothing up to it is open.
  mutating func openEpoch() -> Int {
    epoch += 1
    return epoch - 1
  }

  /// Whether all work up to an epoch, that included, is done.
  func isDone(upTo epoch: Int) -> Bool { !openByEpoch.contains { $0.key <= epoch && $0.value > 0 } }

  /// Counts work that is known but cannot be queued yet (a path that settles) as open.
  mutating func open(_ epoch: Int) { openByEpoch[epoch, default: 0] += 1 }

  /// Ends one piece of work.
  mutating func close(_ epoch: Int) {
    let left = (openByEpoch[epoch] ?? 0) - 1
    openByEpoch[epoch] = left > 0 ? left : nil
  }

  /// Queues a path. One that is queued already stays where it is, under its older epoch.
  /// - Parameters:
  ///   - isFresh: whether it overtakes the backlog.
  ///   - epoch: that of the scan which found it, or nil for the current one.
  mutating func add(
    _ path: RelativePath, cause: String, noticed: ContinuousClock.Instant?, isFresh: Bool, epoch: Int? = nil
  ) {
    guard queued.insert(path).inserted else { return }
    let item = Item(path: path, cause: cause, noticed: noticed, epoch: epoch ?? self.epoch)
    open(item.epoch)
    if isFresh { fresh.append(item) } else { backlog.append(item) }
  }

  /// Queues a scan; one that covers the same part already takes it in.
  mutating func add(scan subtree: RelativePath, cause: String) {
    guard !scans.contains(where: { subtree.isAtOrBelow($0.subtree) && $0.epoch == epoch }) else { return }
    scans.append(Scan(subtree: subtree, cause: cause, epoch: epoch))
    open(epoch)
  }

  /// Takes paths to look at, the fresh ones first. Each must be closed when it is done.
  /// - Parameter inHand: paths that were looked at and whose outcome is not stored yet. Of two looks at a path the later
  ///   one must know what the first has led to: where such a path is among the next, nothing is taken now, so that what
  ///   belongs together (both halves of a rename) stays together.
  mutating func take(_ limit: Int, unless inHand: Set<RelativePath> = []) -> [Item] {
    var taken = Array(fresh.prefix(limit))
    let rest = backlog.suffix(limit - taken.count)
    taken.append(contentsOf: rest)
    if !inHand.isEmpty, taken.contains(where: { inHand.contains($0.path) }) { return [] }
    fresh.removeFirst(taken.count - rest.count)
    backlog.removeLast(rest.count)
    for item in taken { queued.remove(item.path) }
    return taken
  }

  /// Takes the oldest scan. It must be closed when it is done.
  mutating func takeScan() -> Scan? { scans.isEmpty ? nil : scans.removeFirst() }
}
