import NewsModel

/// Takes a decoded page of one format apart into lines.
package protocol PageFormatReader: Sendable {
  /// The format it reads.
  var format: PageFormat { get }

  /// Whether a page is of this format, by its bytes first and by its path where they do not tell.
  func recognizes(_ text: DecodedText, hint: PathHint) -> Bool

  /// The page's lines in reading order, what it says of itself, and what was left out.
  func read(_ text: DecodedText) -> FormattedPage
}

/// What a format reader makes of a page.
package struct FormattedPage: Hashable, Sendable {
  /// What the page says of itself outside its text.
  package var metadata: PageMetadata
  /// The lines that are not blank, in reading order.
  package var lines: [Line]
  /// What was left out.
  package var notes: [Note]

  package init(metadata: PageMetadata = PageMetadata(), lines: [Line] = [], notes: [Note] = []) {
    self.metadata = metadata
    self.lines = lines
    self.notes = notes
  }
}
