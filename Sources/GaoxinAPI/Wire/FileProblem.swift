/// A path that could not be read, with the reason.
package struct FileProblem: Codable, Hashable, Sendable {
  /// Path below the folder, printable.
  package var path: String
  /// `quarantined`, `held` or `skipped`.
  package var state: String
  /// Stable code of the reason.
  package var reason: String
  /// The reason as a sentence.
  package var detail: String

  package init(path: String, state: String, reason: String, detail: String) {
    self.path = path
    self.state = state
    self.reason = reason
    self.detail = detail
  }
}
