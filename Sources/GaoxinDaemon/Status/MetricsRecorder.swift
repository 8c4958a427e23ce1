import Synchronization

/// Counts what an operator may want to graph and nothing else keeps: all of it since the start.
final class MetricsRecorder: Sendable {
  /// What a request was answered with.
  struct Answered: Hashable, Sendable {
    /// As the route is declared: `/v1/articles/{id}`.
    let route: String
    /// HTTP status.
    let status: Int
  }

  /// All counts, as one value.
  struct Counts: Sendable {
    /// Paths whose decision was brought into the store.
    var stored = 0
    /// From noticing a change to its commit.
    var ingest = Histogram()
    var requests: [Answered: Int] = [:]
    /// From a request to the head of its answer, by route.
    var latencies: [String: Histogram] = [:]
    var reloads = 0
    var refusedReloads = 0
  }

  private let counts = Mutex(Counts())

  /// All counts now.
  var now: Counts { counts.withLock { $0 } }

  /// Counts something.
  func record(_ change: (inout Counts) -> Void) { counts.withLock { change(&$0) } }

  /// Counts a request.
  func answered(_ route: String, status: Int, after duration: Duration) {
    record { counts in
      counts.requests[Answered(route: route, status: status), default: 0] += 1
      counts.latencies[route, default: Histogram()].observe(duration)
    }
  }
}
