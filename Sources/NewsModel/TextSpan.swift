/// A place in an article: a part of one paragraph.
package struct TextSpan: Hashable, Comparable, Sendable {
  /// Index into `Article.paragraphs`.
  package let paragraph: Int
  /// Half-open range in UTF-8 bytes of the paragraph's text.
  package let range: Range<Int>

  package init(paragraph: Int, range: Range<Int>) {
    self.paragraph = paragraph
    self.range = range
  }

  package static func < (one: TextSpan, two: TextSpan) -> Bool {
    (one.paragraph, one.range.lowerBound, one.range.upperBound)
      < (two.paragraph, two.range.lowerBound, two.range.upperBound)
  }
}
