/// Answer of `GET /v1/facts`.
package struct FactsReport: Codable, Hashable, Sendable {
  /// How many facts there are in all under the same conditions.
  package var total: Int
  /// Those of the latest articles first.
  package var facts: [FactEntry]
  package var asOf: String?
  package var inFlight: Int

  package init(total: Int, facts: [FactEntry], asOf: String?, inFlight: Int) {
    self.total = total
    self.facts = facts
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
