import NewsModel

/// A page decoded and taken apart into lines, before anything is known of articles.
package struct PageText: Hashable, Sendable {
  package var encoding: TextEncoding
  package var format: PageFormat
  /// What the page says of itself outside its text.
  package var metadata: PageMetadata
  /// The lines that are not blank, in reading order.
  package var lines: [Line]
  /// What was mended or left out while decoding.
  package var notes: [Note]

  package init(
    encoding: TextEncoding, format: PageFormat, metadata: PageMetadata = PageMetadata(), lines: [Line],
    notes: [Note] = []
  ) {
    self.encoding = encoding
    self.format = format
    self.metadata = metadata
    self.lines = lines
    self.notes = notes
  }
}
