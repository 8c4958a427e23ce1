/// A place in an `ArticleText`: a part of one folded paragraph.
package struct FoldedSpan: Hashable, Comparable, Sendable {
  /// Index into `ArticleText.paragraphs`, which is that of `Article.paragraphs`.
  package let paragraph: Int
  /// Half-open range in bytes of `FoldedParagraph.bytes`.
  package let range: Range<Int>

  package init(paragraph: Int, range: Range<Int>) {
    self.paragraph = paragraph
    self.range = range
  }

  package static func < (one: FoldedSpan, two: FoldedSpan) -> Bool {
    (one.paragraph, one.range.lowerBound, one.range.upperBound)
      < (two.paragraph, two.range.lowerBound, two.range.upperBound)
  }
}
