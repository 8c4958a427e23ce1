/// An article as the map takes it.
package struct MapArticle: Hashable, Sendable {
  /// 16 hex digits.
  package let name: String
  package let title: String?
  package let source: String?
  /// When it can have been published, both ends included, `YYYY-MM-DD`.
  package let earliest: String?
  package let latest: String?
  /// Names and likeness.
  package let card: ArticleCard

  package init(
    name: String, title: String?, source: String?, earliest: String?, latest: String?, card: ArticleCard
  ) {
    self.name = name
    self.title = title
    self.source = source
    self.earliest = earliest
    self.latest = latest
    self.card = card
  }
}
