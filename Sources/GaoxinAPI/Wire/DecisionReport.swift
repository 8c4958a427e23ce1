/// Answer of `POST /v1/aliases` and `POST /v1/corrections`: what was written, and where.
package struct DecisionReport: Codable, Hashable, Sendable {
  /// The file.
  package var file: String
  /// The cells of the line that was added.
  package var line: [String]

  package init(file: String, line: [String]) {
    self.file = file
    self.line = line
  }
}
