/// Answer of `POST /v1/wait`.
package struct WaitReport: Codable, Hashable, Sendable {
  /// Whether all that was on the disk at the call is in the store.
  package var isCurrent: Bool
  /// Seconds that it took.
  package var seconds: Double
  /// Paths that cannot be looked at now, printable; what was read from them before is kept.
  package var held: [String]
  /// What a wait cannot see.
  package var unseen: [String]
  package var asOf: String?
  package var inFlight: Int

  package init(isCurrent: Bool, seconds: Double, held: [String], unseen: [String], asOf: String?, inFlight: Int) {
    self.isCurrent = isCurrent
    self.seconds = seconds
    self.held = held
    self.unseen = unseen
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
