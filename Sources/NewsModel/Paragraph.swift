/// One paragraph of an article, repaired: column breaks closed, left-over line ends gone.
package struct Paragraph: Hashable, Sendable {
  /// What it is on the page.
  package let role: ParagraphRole
  /// Its text, and where in the raw file each part of it stands.
  package let content: MappedText

  package init(role: ParagraphRole, content: MappedText) {
    self.role = role
    self.content = content
  }

  /// The text alone.
  package var text: String { content.text }
  /// The raw bytes of the text, in reading order.
  package var ranges: [ByteRange] { content.ranges }
}
