/// What a person has settled about two names of one zone.
package struct NameDecision: Hashable, Sendable {
  /// Whether they name one thing.
  package let isSame: Bool
  /// The zone in which it holds, as the list of zones names it.
  package let zone: String
  /// Both names, the smaller first.
  package let names: [String]
  /// Why; may be empty.
  package let note: String

  package init(isSame: Bool, zone: String, one: String, other: String, note: String) {
    self.isSame = isSame
    self.zone = zone
    names = [one, other].sorted()
    self.note = note
  }
}
