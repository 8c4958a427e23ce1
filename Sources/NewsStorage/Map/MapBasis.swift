import IndustryMap

/// What the map follows from beside the articles and their facts.
package struct MapBasis: Sendable {
  /// Words of the rules.
  package let words: MapWords
  /// What a person has settled about names.
  package let decisions: [NameDecision]
  package let corrections: [MapCorrection]
  /// A digest of all three: rows that were made from others are made anew.
  package let key: String

  package init(words: MapWords, decisions: [NameDecision], corrections: [MapCorrection], key: String) {
    self.words = words
    self.decisions = decisions
    self.corrections = corrections
    self.key = "\(MapTable.version)-\(key)"
  }
}
