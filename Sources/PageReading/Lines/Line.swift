import NewsModel

/// A line of a page as it was decoded: no line end, no control or zero-width characters, outer white space off.
package struct Line: Hashable, Sendable {
  /// What the page's markup says of a line; plain text has none.
  package enum Markup: Hashable, Sendable {
    /// The page's main heading: `<h1>`, or `#` in Markdown.
    case title
    /// A lower heading.
    case heading
    /// A whole paragraph: it is never joined with its neighbours.
    case paragraph
    /// An item of a list, `-` or `<li>`: a paragraph too.
    case item
    /// Text to a picture: `<figcaption>`.
    case caption
  }

  /// The text, and where it stands in the raw file. Never empty.
  package let content: MappedText
  /// Number of blank lines between this line and the one before it (or the start of the page).
  package let blankLinesBefore: Int
  /// What the page's markup says of it.
  package let markup: Markup?

  package init(content: MappedText, blankLinesBefore: Int, markup: Markup? = nil) {
    self.content = content
    self.blankLinesBefore = blankLinesBefore
    self.markup = markup
  }

  /// The text alone.
  package var text: String { content.text }
}
