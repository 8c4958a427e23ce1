/// A path to look at, with what is known about why.
package struct PendingChange: Hashable, Sendable {
  /// All that was seen since the path was last taken.
  package private(set) var kinds: ChangeKinds
  /// The last of them that tells about the content; empty when only attributes changed.
  package private(set) var latest: ChangeKinds
  /// How often a writer closed it.
  package private(set) var closes: Int
  /// Whether a file stood here that was written or renamed in, and then went or was replaced: if it has other names, they
  /// have changed too, and the look at this path does not show it.
  package private(set) var wasLostFromSight = false
  package let firstSeen: ContinuousClock.Instant
  package private(set) var lastSeen: ContinuousClock.Instant

  /// A change that was seen once, at `instant`. For what a scan found: `.found`.
  package init(_ kinds: ChangeKinds, at instant: ContinuousClock.Instant) {
    self.kinds = kinds
    latest = kinds.intersection(.aboutContent)
    closes = kinds.contains(.closed) ? 1 : 0
    firstSeen = instant
    lastSeen = instant
  }

  /// Adds what was seen later, at `instant`.
  package mutating func merge(_ later: ChangeKinds, at instant: ContinuousClock.Instant) {
    if !kinds.isDisjoint(with: [.modified, .movedIn]), !later.isDisjoint(with: [.deleted, .movedOut, .movedIn]) {
      wasLostFromSight = true
    }
    kinds.formUnion(later)
    let content = later.intersection(.aboutContent)
    if !content.isEmpty { latest = content }
    if later.contains(.closed) { closes += 1 }
    lastSeen = max(lastSeen, instant)
  }
}
