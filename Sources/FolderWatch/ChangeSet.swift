/// What is to be looked at: a set, not a queue, so that any number of events on the same files takes the same memory.
///
/// Above a limit the paths collapse into one order to scan their common folder, with a reason of its own. Orders to
/// scan collapse too.
struct ChangeSet: Sendable {
  private var paths: [RelativePath: PendingChange] = [:]
  private var asides: [RelativePath: PendingChange] = [:]
  private var rescans: [RelativePath: RescanRequest] = [:]
  private let limit: Int

  /// - Parameter limit: The greatest number of paths, and of orders to scan, that are kept apart.
  init(limit: Int) {
    self.limit = limit
  }

  var isEmpty: Bool { paths.isEmpty && asides.isEmpty && rescans.isEmpty }
  var count: Int { paths.count + asides.count + rescans.count }

  mutating func note(_ change: FolderChange, at instant: ContinuousClock.Instant) {
    switch change {
    case .entry(let path, let kinds):
      if paths[path]?.merge(kinds, at: instant) == nil { paths[path] = PendingChange(kinds, at: instant) }
      if paths.count > limit { collapsePaths(at: instant) }
    case .aside(let path, let kinds):
      if asides[path]?.merge(kinds, at: instant) == nil { asides[path] = PendingChange(kinds, at: instant) }
      if asides.count > limit {
        asides = [:]
        noteRescan(.root, .tooManyChanges, at: instant)
      }
    case .rescan(let subtree, let reason):
      noteRescan(subtree, reason, at: instant)
      if rescans.count > limit { collapseRescans(at: instant) }
    }
  }

  /// Hands all over and is empty.
  mutating func take() -> ChangeBatch {
    let batch = ChangeBatch(paths: paths, asides: asides, rescans: outermostRescans())
    paths = [:]
    asides = [:]
    rescans = [:]
    return batch
  }

  private mutating func noteRescan(_ subtree: RelativePath, _ reason: RescanReason, at instant: ContinuousClock.Instant)
  {
    var request =
      rescans[subtree] ?? RescanRequest(subtree: subtree, reasons: [], firstSeen: instant, lastSeen: instant)
    request.reasons.insert(reason)
    request.lastSeen = max(request.lastSeen, instant)
    rescans[subtree] = request
  }

  private mutating func collapsePaths(at instant: ContinuousClock.Instant) {
    guard let folder = Self.commonFolder(of: paths.keys) else { return }
    paths = [:]
    noteRescan(folder, .tooManyChanges, at: instant)
  }

  private mutating func collapseRescans(at instant: ContinuousClock.Instant) {
    let outermost = outermostRescans()
    rescans = Dictionary(uniqueKeysWithValues: outermost.map { ($0.subtree, $0) })
    guard rescans.count > limit, let folder = Self.commonFolder(of: rescans.keys) else { return }
    noteRescan(folder, .tooManyChanges, at: instant)
    rescans = Dictionary(uniqueKeysWithValues: outermostRescans().map { ($0.subtree, $0) })
  }

  private static func commonFolder(of paths: some Collection<RelativePath>) -> RelativePath? {
    guard let first = paths.first, let parent = first.parent else { return paths.first }
    return paths.dropFirst().reduce(parent) { $0.commonAncestor(with: $1) }
  }

  /// The requests that lie below no other, each with the reasons of those below it.
  private func outermostRescans() -> [RescanRequest] {
    var outermost: [RelativePath: RescanRequest] = [:]
    for request in rescans.values {
      var top = request.subtree
      var above = request.subtree.parent
      while let folder = above {
        if rescans[folder] != nil { top = folder }
        above = folder.parent
      }
      guard let base = outermost[top] ?? rescans[top] else { continue }
      outermost[top] = RescanRequest(
        subtree: top, reasons: base.reasons.union(request.reasons),
        firstSeen: min(base.firstSeen, request.firstSeen), lastSeen: max(base.lastSeen, request.lastSeen))
    }
    return outermost.values.sorted { $0.subtree < $1.subtree }
  }
}
