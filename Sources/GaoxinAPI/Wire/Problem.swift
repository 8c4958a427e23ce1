/// An error as RFC 9457 has it (`application/problem+json`).
package struct Problem: Codable, Hashable, Sendable, Error {
  /// A URN that names the kind: `urn:gaoxin:bad-query`.
  package var type: String
  /// The kind in words.
  package var title: String
  /// HTTP status.
  package var status: Int
  /// What happened, to what, and what to do.
  package var detail: String

  package init(type: String, title: String, status: Int, detail: String) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
  }
}
