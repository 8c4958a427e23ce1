/// An organisation, zone or park that an article names, with its other names there.
package struct Organization: Hashable, Sendable {
  /// What it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 高新区/开发区.
    case zone
    /// 产业园, 载体, 综合体, 基地 as a place.
    case park
    case company
    /// Research institute, university, hospital, school, laboratory.
    case institute
    /// 委办局, 管委会, 党工委.
    case government
    /// 党委, 支部, 联合党委.
    case party
    case association
    case media
  }

  /// Fullest name in the article.
  package let name: String
  /// Its other names in the article.
  package let aliases: [String]
  /// What it is.
  package let kind: Kind
  /// Each place that names it.
  package let mentions: [Evidence]

  package init(name: String, aliases: [String], kind: Kind, mentions: [Evidence]) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.mentions = mentions
  }
}
