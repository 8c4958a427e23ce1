/// Answer of `GET /v1/articles`.
package struct ArticlesReport: Codable, Hashable, Sendable {
  /// How many articles there are in all under the same conditions.
  package var total: Int
  /// The latest first.
  package var articles: [ArticleEntry]
  package var asOf: String?
  package var inFlight: Int

  package init(total: Int, articles: [ArticleEntry], asOf: String?, inFlight: Int) {
    self.total = total
    self.articles = articles
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
