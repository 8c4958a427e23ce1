/// A person in the story, never one who signs the article.
package struct NamedPerson: Hashable, Sendable {
  /// Name as printed.
  package let name: String
  /// Posts that the article gives, without the organisation's name, in order of first mention.
  package let titles: [String]
  /// Index of the organisation of the posts in `ArticleMentions.organizations`; nil where none is told.
  package let organization: Int?

  package init(name: String, titles: [String] = [], organization: Int? = nil) {
    self.name = name
    self.titles = titles
    self.organization = organization
  }
}

/// A place that names a person.
package struct PersonMention: Hashable, Sendable {
  /// Index into `ArticleMentions.people`.
  package let person: Int
  /// Where the name stands.
  package let place: FoldedSpan

  package init(person: Int, place: FoldedSpan) {
    self.person = person
    self.place = place
  }
}

/// 职务 — a place that tells a post of a person: 镇江高新区管委会副主任卞茜.
package struct PostMention: Hashable, Sendable {
  /// Index into `ArticleMentions.people`.
  package let person: Int
  /// The post without the organisation: 管委会副主任.
  package let title: String
  /// Index into `ArticleMentions.organizations`; nil where none is told.
  package let organization: Int?
  /// From the first word of organisation or title to the end of the name.
  package let place: FoldedSpan

  package init(person: Int, title: String, organization: Int?, place: FoldedSpan) {
    self.person = person
    self.title = title
    self.organization = organization
    self.place = place
  }
}
