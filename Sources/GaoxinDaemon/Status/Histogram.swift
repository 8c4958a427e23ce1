/// How often something took how long.
struct Histogram: Hashable, Sendable {
  /// Upper bounds of the buckets, in seconds, each included; what is longer counts in the sum and the total alone.
  static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60]

  /// How many fell into each bucket and none before it.
  private(set) var counts = Array(repeating: 0, count: Histogram.bounds.count)
  private(set) var total = 0
  /// Seconds in all.
  private(set) var sum = 0.0

  mutating func observe(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let value = max(0, Double(seconds) + Double(attoseconds) / 1e18)
    total += 1
    sum += value
    if let bucket = Histogram.bounds.firstIndex(where: { value <= $0 }) { counts[bucket] += 1 }
  }
}
