/// One piece as the readings of a page come to it: its points for every move.
package struct LayoutPlace: Sendable {
  /// Number of the piece.
  package let index: Int
  /// Points for each move, `LayoutScorer.impossible` where it cannot be made.
  package let furniture: Float
  package let title: Float
  /// How much more it has in common with the text behind it than with that before it.
  package let lean: Float
  package let byline: Float
  package let heading: Float
  package let paragraph: Float
  package let caption: Float
  package let credit: Float
  package let photoTitle: Float
  package let photoBody: Float
  /// Whether something speaks for an article that opens here without a title: a dateline, a gap, another zone.
  package let mayOpen: Bool
  /// Whether it can be nothing but text of an article.
  package let isTextOnly: Bool

  package init(_ index: Int, _ scorer: LayoutScorer) {
    self.index = index
    furniture = scorer.furniture(index)
    title = scorer.title(index)
    lean = scorer.lean(index)
    byline = scorer.byline(index)
    heading = scorer.heading(index)
    paragraph = scorer.paragraph(index)
    caption = scorer.caption(index)
    credit = scorer.credit(index)
    photoTitle = scorer.photoTitle(index, title: title)
    // At the usual distance from the text before it a photo item needs a title or the head of the page.
    let item = scorer.photoBody(index)
    photoBody = item > 0 || scorer.facts.slot(before: index) > 0 ? item : LayoutScorer.impossible
    mayOpen = scorer.facts.signals[index].dateline != .none || scorer.boundary(index) > 0
    isTextOnly = max(furniture, title, byline, heading, caption, credit, photoBody) <= LayoutScorer.impossible
  }
}
