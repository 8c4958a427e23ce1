/// A number in the text that states an amount, with its operator words and unit.
package struct Quantity: Hashable, Sendable {
  /// What it states.
  package let amount: Amount
  /// Number, operator words and unit as printed.
  package let evidence: Evidence

  package init(amount: Amount, evidence: Evidence) {
    self.amount = amount
    self.evidence = evidence
  }
}
