/// Answer of `GET /healthz`: 200 when serving and current, 503 otherwise.
package struct HealthReport: Codable, Hashable, Sendable {
  /// `ok`, `starting`, `catching_up` or `degraded`.
  package var status: String
  package var warnings: [Warning]

  package init(status: String, warnings: [Warning]) {
    self.status = status
    self.warnings = warnings
  }
}
