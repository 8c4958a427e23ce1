/// A condition that a person should know of, with what to do about it.
package struct Warning: Codable, Hashable, Sendable {
  /// How bad it is.
  package enum Severity: String, Codable, Hashable, Sendable {
    /// Answers may be incomplete or old.
    case degraded
    /// Worth knowing; answers are right.
    case notice
  }

  /// Stable code.
  package var code: String
  package var severity: Severity
  /// RFC 3339, UTC.
  package var since: String
  /// What is the matter, as a sentence.
  package var message: String
  /// What to do about it.
  package var remedy: String

  package init(code: String, severity: Severity, since: String, message: String, remedy: String) {
    self.code = code
    self.severity = severity
    self.since = since
    self.message = message
    self.remedy = remedy
  }
}
