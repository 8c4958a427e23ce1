/// Answer of `GET /v1/search`.
package struct SearchReport: Codable, Hashable, Sendable {
  /// A stretch of a snippet.
  package struct Part: Codable, Hashable, Sendable {
    package var text: String
    /// Whether it is what was searched for.
    package var hit: Bool

    package init(text: String, hit: Bool) {
      self.text = text
      self.hit = hit
    }
  }

  /// An article that was found.
  package struct Hit: Codable, Hashable, Sendable {
    package var article: ArticleEntry
    package var snippet: [Part]

    package init(article: ArticleEntry, snippet: [Part]) {
      self.article = article
      self.snippet = snippet
    }
  }

  package var query: String
  /// How many articles hold what was searched for.
  package var total: Int
  /// Best first.
  package var hits: [Hit]
  package var asOf: String?
  package var inFlight: Int

  package init(query: String, total: Int, hits: [Hit], asOf: String?, inFlight: Int) {
    self.query = query
    self.total = total
    self.hits = hits
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
