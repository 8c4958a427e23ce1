/// All that the map of one zone follows from.
package struct ZoneInput: Sendable {
  /// A correction and the facts that it means.
  package typealias Correction = (correction: MapCorrection, facts: [String])

  /// Name of the zone as the list of zones has it; empty for articles about none.
  package var zone: String
  /// Articles that are about the zone or name it, in any order.
  package var articles: [MapArticle]
  /// Their facts, in any order.
  package var facts: [MapFact]
  /// What has been settled about names, of all zones.
  package var decisions: [NameDecision]
  /// Corrections that mean a fact of these.
  package var corrections: [Correction]

  package init(
    zone: String, articles: [MapArticle], facts: [MapFact], decisions: [NameDecision] = [],
    corrections: [Correction] = []
  ) {
    self.zone = zone
    self.articles = articles
    self.facts = facts
    self.decisions = decisions
    self.corrections = corrections
  }
}
