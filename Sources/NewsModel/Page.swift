/// A page file, read: its articles in reading order, and what was noticed on the way.
package struct Page: Hashable, Sendable {
  /// How the bytes were decoded.
  package var encoding: TextEncoding
  /// How the text was taken apart.
  package var format: PageFormat
  /// What was mended, left out or doubtful.
  package var notes: [Note]
  /// The articles, in the order of their first line on the page.
  package var articles: [Article]

  package init(encoding: TextEncoding, format: PageFormat, notes: [Note] = [], articles: [Article] = []) {
    self.encoding = encoding
    self.format = format
    self.notes = notes
    self.articles = articles
  }
}
