/// Decides when a changed path is quiet enough to be read, or to be believed gone. Pure: time is a parameter, and it
/// only answers.
///
/// The rules, in their order:
/// 1. Renamed in: at once. Who renames has completed the file before.
/// 2. The first close of a file that is not in the store and not empty: at once. A plain `cp` is found without delay.
/// 3. Found by a scan and unchanged for the quiet time: at once.
/// 4. Gone, and renamed to another path of the folder: at once.
/// 5. All else waits until nothing has happened for the quiet time: files that are in the store (an editor writes in
///    steps), empty files (somebody opened them to write), new names without a close (links, writers at work), vanished
///    paths (an editor moves the old file away and writes a new one; the gap must not be seen).
/// 6. Rules 1 to 3 hold only for paths that were not resolved within the last quiet time and that have been closed only
///    once: who writes in a loop waits like an editor.
/// 7. Nobody waits longer than the upper bound after the first change: a file that is written without end is read as it
///    stands then, and again.
package struct SettleStateMachine: Sendable {
  /// What stands at a path by the latest look.
  package enum Presence: Hashable, Sendable {
    case absent
    /// A file of `size` bytes. `isKnown`: the store has a revision of this path.
    case file(size: Int64, isKnown: Bool)
  }

  /// A change with what the look has shown.
  package struct Observation: Hashable, Sendable {
    let change: PendingChange
    package let presence: Presence
    let unchangedFor: Duration?

    /// - Parameter unchangedFor: For files that a scan found: the time between the file's change time and the look.
    package init(change: PendingChange, presence: Presence, unchangedFor: Duration? = nil) {
      self.change = change
      self.presence = presence
      self.unchangedFor = unchangedFor
    }
  }

  package enum Verdict: Hashable, Sendable {
    /// Resolve it: read the file, or forget the path if it is gone.
    case now
    /// ``takeDue(at:)`` will give it, at that time or later.
    case wait(until: ContinuousClock.Instant)
  }

  private struct Settling {
    let since: ContinuousClock.Instant
    var deadline: ContinuousClock.Instant
  }

  private let quiet: Duration
  private let longest: Duration
  private var settling: [RelativePath: Settling] = [:]
  /// One entry for each settling path, at its deadline or earlier.
  private var queue = DeadlineQueue()
  private var resolved = RecentPaths()

  /// - Parameters:
  ///   - quiet: How long nothing must happen.
  ///   - longest: The upper bound of all waiting.
  package init(quiet: Duration = .milliseconds(200), longest: Duration = .seconds(10)) {
    self.quiet = quiet
    self.longest = longest
  }

  /// The number of paths that wait.
  package var settlingCount: Int { settling.count }

  package func isSettling(_ path: RelativePath) -> Bool { settling[path] != nil }

  /// Takes in a change and tells whether to resolve the path now.
  package mutating func observe(
    _ path: RelativePath, _ observation: Observation, at now: ContinuousClock.Instant
  ) -> Verdict {
    let since = settling[path]?.since ?? observation.change.firstSeen
    let deadline = min(observation.change.lastSeen + quiet, since + longest)
    if deadline <= now || isComplete(path, observation, at: now) {
      settling[path] = nil
      resolved.insert(path, at: now, keeping: quiet)
      return .now
    }
    if settling[path] == nil { queue.insert(path, at: deadline) }
    settling[path] = Settling(since: since, deadline: deadline)
    return .wait(until: deadline)
  }

  /// The paths whose time has come, earliest first. They settle no longer.
  package mutating func takeDue(at now: ContinuousClock.Instant) -> [RelativePath] {
    var due: [RelativePath] = []
    while let path = queue.takeFirst(notAfter: now) {
      guard let entry = settling[path] else { continue }
      if entry.deadline > now {
        queue.insert(path, at: entry.deadline)
        continue
      }
      settling[path] = nil
      resolved.insert(path, at: now, keeping: quiet)
      due.append(path)
    }
    return due
  }

  /// When ``takeDue(at:)`` should be asked next: the earliest deadline, or somewhat before it. Nil when nothing
  /// settles.
  package var nextDeadline: ContinuousClock.Instant? {
    settling.isEmpty ? nil : queue.first
  }

  /// All that settles is due now, in the order of the deadlines: for a caller who waits for everything that is on disk.
  package mutating func resolveAll(at now: ContinuousClock.Instant) -> [RelativePath] {
    let all = settling.sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }.map(\.key)
    settling = [:]
    queue = DeadlineQueue()
    for path in all { resolved.insert(path, at: now, keeping: quiet) }
    return all
  }

  /// The path is none of our business any more.
  package mutating func forget(_ path: RelativePath) {
    settling[path] = nil
  }

  private func isComplete(_ path: RelativePath, _ observation: Observation, at now: ContinuousClock.Instant) -> Bool {
    let change = observation.change
    switch observation.presence {
    case .absent:
      return change.kinds.contains(.renamedAway)
    case .file(let size, let isKnown):
      if change.closes > 1 || resolved.contains(path, since: now - quiet) { return false }
      // Paths that are exchanged are told as renamed in and then away.
      if change.latest == .movedIn || change.latest == .movedOut { return change.kinds.contains(.movedIn) }
      if change.latest == .closed { return !isKnown && size > 0 }
      guard change.latest == .found, let unchangedFor = observation.unchangedFor else { return false }
      return unchangedFor >= quiet
    }
  }
}
