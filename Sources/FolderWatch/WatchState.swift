/// All that the watcher's thread and its owner share.
struct WatchState: Sendable {
  enum Phase: Sendable {
    case idle
    case running
    case ending
    case ended
  }

  var phase = Phase.idle
  var interpreter: EventInterpreter
  var changes: ChangeSet
  var polled: [RelativePath: PollReason] = [:]
  /// Folders that could not be listed or searched at the last scan.
  var barred: Set<RelativePath> = []
  /// Whether the root was opened anew since the thread last looked.
  var isRootNew = false
  var waiters: [CheckedContinuation<Bool, Never>] = []
  var statistics = WatchStatistics()
  /// Number of watches at which the kernel gave no more; nil while it did.
  var metLimit: Int?
  /// Time between two looks at what is polled.
  var pollInterval: Duration

  init(policy: NamePolicy, changeLimit: Int, pollInterval: Duration) {
    self.pollInterval = pollInterval
    interpreter = EventInterpreter(policy: policy)
    changes = ChangeSet(limit: changeLimit)
  }

  mutating func note(_ news: [FolderChange], at instant: ContinuousClock.Instant) {
    for change in news {
      changes.note(change, at: instant)
      if case .rescan(_, let reason) = change { statistics.rescans[reason, default: 0] += 1 }
    }
  }
}
