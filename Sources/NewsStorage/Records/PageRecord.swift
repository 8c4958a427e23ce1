import IndustryMap
import NewsModel

/// A page to be stored: what one file's bytes and the hints of its path yield.
package struct PageRecord: Sendable {
  /// Digest of content hash and path hint.
  package let key: [UInt8]
  /// SHA-256 of the bytes.
  package let contentHash: [UInt8]
  /// Which rules read it.
  package let rules: String
  /// What was read.
  package let page: Page
  /// A name for each article: 16 hex digits.
  package let articleNames: [String]
  /// The facts of each article.
  package let facts: [[FactRecord]]
  /// What the map keeps of each article; empty where facts are not read.
  package let cards: [ArticleCard]

  package init(
    key: [UInt8], contentHash: [UInt8], rules: String, page: Page, articleNames: [String], facts: [[FactRecord]],
    cards: [ArticleCard] = []
  ) {
    precondition(
      page.articles.count == articleNames.count && page.articles.count == facts.count
        && (cards.isEmpty || cards.count == facts.count),
      "each article has a name and its facts")
    self.key = key
    self.contentHash = contentHash
    self.rules = rules
    self.page = page
    self.articleNames = articleNames
    self.facts = facts
    self.cards = cards
  }
}
