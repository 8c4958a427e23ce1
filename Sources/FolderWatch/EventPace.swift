/// Tells a flood of events from a few: rounds of reading that follow each other at once.
///
/// The first rounds of a flood count as few, so that a single copy or save, which is a handful of events, is never held
/// up.
struct EventPace: Sendable {
  private var latest: ContinuousClock.Instant?
  private var quickRounds = 0

  /// Events were read at `instant`.
  mutating func countRound(at instant: ContinuousClock.Instant) {
    let isQuick = latest.map { instant - $0 < .milliseconds(5) } ?? false
    quickRounds = isQuick ? quickRounds + 1 : 0
    latest = instant
  }

  /// Whether it pays to wait a moment before the next round.
  var isFast: Bool { quickRounds >= 8 }
}
