import Hummingbird

/// One thing that can be asked of the daemon.
struct Route: Sendable {
  /// Its handler: makes an answer of a request.
  typealias Handler = @Sendable (Request, DaemonRequestContext, DaemonState) async throws -> Response

  let method: HTTPRequest.Method
  /// Path with its parameters in braces: `/v1/articles/{id}`.
  let path: String
  let handler: Handler
  /// What it does to the state, as it stands after "to"; nil where it only asks. Only root and the daemon's user may.
  var changes: String?

  /// All routes. A further one is one file and one line here, and an entry in the OpenAPI document.
  static let all: [Route] = [
    .status, .health, .articles, .article, .search, .facts, .fact, .file, .wait, .rescan, .confirmDeletes, .openAPI,
    .export, .verify, .changes, .events, .retry, .reload, .metrics,
    .queries, .query, .settleAlias, .correct,
  ]
}
