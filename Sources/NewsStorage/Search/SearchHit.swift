/// An article that a search found.
package struct SearchHit: Hashable, Sendable {
  /// A stretch of the snippet.
  package struct Part: Hashable, Sendable {
    package let text: String
    /// Whether it is what was searched for.
    package let isHit: Bool
  }

  /// What stands above the article.
  package let head: ArticleHead
  /// Words around the first hit, the hits marked.
  package let snippet: [Part]
}
