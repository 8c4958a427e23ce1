/// Durations in order, and what stands in the middle and near the end of them.
struct Figures {
  private let sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  /// The duration that a share of all does not exceed.
  func percentile(_ share: Double) -> Duration {
    sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Middle, 99th of a hundred, and longest, in milliseconds.
  var text: String {
    "p50 \(percentile(0.5).milliseconds) ms, p99 \(percentile(0.99).milliseconds) ms, max \(percentile(1).milliseconds) ms"
  }
}

extension Duration {
  /// Seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

  /// Milliseconds with one decimal.
  var milliseconds: String { ((seconds * 10_000).rounded() / 10).description }
}
