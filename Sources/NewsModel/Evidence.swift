/// What something was read from: the words, and the raw bytes that give them when they are read again.
package struct Evidence: Hashable, Sendable {
  /// Where in the article.
  package let span: TextSpan
  /// The words, as repaired.
  package let text: String
  /// The raw bytes of the words, in reading order; never empty.
  package let ranges: [ByteRange]

  package init(span: TextSpan, text: String, ranges: [ByteRange]) {
    self.span = span
    self.text = text
    self.ranges = ranges
  }
}
