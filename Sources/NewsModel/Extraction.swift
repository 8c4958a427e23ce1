/// What was read from one article.
package struct Extraction: Hashable, Sendable {
  /// Every amount, in reading order.
  package var quantities: [Quantity]
  /// Organisations, zones and parks, in order of first mention.
  package var organizations: [Organization]
  /// People in the story, in order of first mention.
  package var people: [Person]
  /// Facts, in order of their first evidence.
  package var facts: [Fact]

  package init(
    quantities: [Quantity] = [], organizations: [Organization] = [], people: [Person] = [], facts: [Fact] = []
  ) {
    self.quantities = quantities
    self.organizations = organizations
    self.people = people
    self.facts = facts
  }
}
