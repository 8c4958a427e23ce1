import GaoxinAPI
import Hummingbird
import NewsStorage

extension Route {
  /// Finds articles by their words.
  static let search = Route(method: .get, path: "/v1/search") { request, _, state in
    let parameters = QueryParameters(request)
    let typed = parameters.text("q") ?? ""
    let query: SearchQuery
    do throws(SearchError) { query = try SearchQuery(typed) } catch {
      throw Problem.badRequest(error.description, type: "urn:gaoxin:bad-query")
    }
    let filter = try parameters.articleFilter(state.analyzer.zoneNames)
    let (total, hits) = try await state.ask { try $0.search(query, filter) }
    let (asOf, inFlight) = state.freshness
    return try Answer.json(
      SearchReport(
        query: typed, total: total,
        hits: hits.map { hit in
          SearchReport.Hit(
            article: ArticleEntry(hit.head),
            snippet: hit.snippet.map { SearchReport.Part(text: $0.text, hit: $0.isHit) })
        }, asOf: asOf, inFlight: inFlight))
  }
}
