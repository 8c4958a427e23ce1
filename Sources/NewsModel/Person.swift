/// A person in the story (not in a byline).
package struct Person: Hashable, Sendable {
  /// Name as printed.
  package let name: String
  /// Posts that the article gives, without the organisation's name.
  package let titles: [String]
  /// Name of the organisation of the posts; nil where none is told.
  package let organization: String?
  /// Each place that names the person.
  package let mentions: [Evidence]

  package init(name: String, titles: [String], organization: String?, mentions: [Evidence]) {
    self.name = name
    self.titles = titles
    self.organization = organization
    self.mentions = mentions
  }
}
