import NewsModel

/// An organisation, zone or park that an article names.
package struct NamedOrganization: Hashable, Sendable {
  /// Fullest name in the article, in one width of brackets, letters and digits, so that equal names are equal.
  package let name: String
  /// Its other names in the article, in order of first use; 高新区 for the article's zone among them.
  package private(set) var aliases: [String]
  /// What it is.
  package let kind: Organization.Kind

  package init(name: String, aliases: [String] = [], kind: Organization.Kind) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
  }

  /// Adds another name, once.
  mutating func add(alias: String) {
    if alias != name, !aliases.contains(alias) { aliases.append(alias) }
  }
}

/// A place that means an organisation.
package struct OrganizationMention: Hashable, Sendable {
  /// How the place means it.
  package enum Form: Hashable, Sendable {
    /// Its full name.
    case name
    /// A short or other name.
    case alias
    /// 该集团, 公司, 园区, 全区 — words that mean it by what went before.
    case anaphor
  }

  /// Index into `ArticleMentions.organizations`.
  package let organization: Int
  /// Where it stands.
  package let place: FoldedSpan
  /// How it means the organisation.
  package let form: Form

  package init(organization: Int, place: FoldedSpan, form: Form) {
    self.organization = organization
    self.place = place
    self.form = form
  }
}
