/// Why the bytes of a file are no page.
package enum PageRefusal: Hashable, Sendable {
  /// Nothing in it, or white space alone.
  case empty
  /// NUL or other bytes that no text has; the offset is the first one's.
  case binary(offset: Int)
  /// No encoding that is known reads it; the offset is where the best one failed.
  case undecodable(offset: Int)
  /// Recognisably something else (picture, archive, PDF, office document); the name of what it is.
  case unsupported(format: String)
}
