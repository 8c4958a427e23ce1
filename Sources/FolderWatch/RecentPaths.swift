/// Paths with the last time of something, of which only the latest are kept.
struct RecentPaths: Sendable {
  private var instants: [RelativePath: ContinuousClock.Instant] = [:]
  private var sweepAbove = 1024

  /// - Parameter keeping: How long the caller will ask for it. Older ones go when there are many.
  mutating func insert(_ path: RelativePath, at instant: ContinuousClock.Instant, keeping: Duration) {
    instants[path] = instant
    guard instants.count > sweepAbove else { return }
    instants = instants.filter { $0.value > instant - keeping }
    // Doubling keeps the sweeps cheap when most of them are recent.
    sweepAbove = max(1024, 2 * instants.count)
  }

  func contains(_ path: RelativePath, since instant: ContinuousClock.Instant) -> Bool {
    instants[path].map { $0 > instant } ?? false
  }
}
