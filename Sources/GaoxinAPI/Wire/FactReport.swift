/// Answer of `GET /v1/facts/{id}`: one fact with all that it rests on.
package struct FactReport: Codable, Hashable, Sendable {
  package var fact: FactEntry
  package var asOf: String?
  package var inFlight: Int

  package init(fact: FactEntry, asOf: String?, inFlight: Int) {
    self.fact = fact
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
