/// A line of a page, or a part of one where a line holds two things: a caption and its credit, a paragraph and 下转第三版.
package struct Piece: Hashable, Sendable {
  /// Number of the line.
  package let line: Int
  /// Where its glyphs lie on the page, outer white space off.
  package let glyphs: Range<Int>
  /// Blank lines before it; 0 where it continues a line.
  package let gap: Int
}
