/// A line or file of a lexicon that could not be used; the rest works without it.
package struct LexiconProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// File the problem is in.
  package let file: String
  /// Line, from 1; nil where it is about the whole file.
  package let line: Int?
  /// What is wrong and what to do.
  package let message: String

  package init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `FILE:LINE: message`.
  package var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
