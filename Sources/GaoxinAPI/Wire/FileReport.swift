/// Answer of `GET /v1/files/{path}`: what was decided about a path, and why.
package struct FileReport: Codable, Hashable, Sendable {
  /// Path below the folder, printable.
  package var path: String
  /// `ingested`, `waiting`, `skipped`, `quarantined`, `held`, `ignored` (by its name) or `unknown`.
  package var state: String
  /// Stable code of the reason; null where there is nothing to say.
  package var reason: String?
  /// The reason as a sentence.
  package var detail: String
  /// The events or the rescan that led to the decision.
  package var cause: String?
  /// When it was decided, RFC 3339, UTC.
  package var decided: String?
  /// What happens next.
  package var next: String
  /// Size in bytes when it was decided on.
  package var bytes: Int64?
  /// SHA-256 of its bytes, in hex.
  package var sha256: String?
  /// The articles that it yields.
  package var articles: [ArticleEntry]
  package var asOf: String?
  package var inFlight: Int

  package init(
    path: String, state: String, reason: String?, detail: String, cause: String?, decided: String?, next: String,
    bytes: Int64?, sha256: String?, articles: [ArticleEntry], asOf: String?, inFlight: Int
  ) {
    self.path = path
    self.state = state
    self.reason = reason
    self.detail = detail
    self.cause = cause
    self.decided = decided
    self.next = next
    self.bytes = bytes
    self.sha256 = sha256
    self.articles = articles
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
