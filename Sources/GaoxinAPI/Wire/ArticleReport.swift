/// Answer of `GET /v1/articles/{id}`: one article, whole.
package struct ArticleReport: Codable, Hashable, Sendable {
  /// A paragraph with its role and the bytes it was read from.
  package struct Paragraph: Codable, Hashable, Sendable {
    /// `title`, `byline`, `heading`, `body`, `caption`, `credit`, `lead` or `other`.
    package var role: String
    package var text: String
    /// Half-open byte ranges `[start, end)` in the raw file, in reading order.
    package var ranges: [[Int]]

    package init(role: String, text: String, ranges: [[Int]]) {
      self.role = role
      self.text = text
      self.ranges = ranges
    }
  }

  package var article: ArticleEntry
  /// What the publication interval was read from: `metadata`, `path`, `printed`, `text` or `page`.
  package var datedBy: String?
  /// The words that led to it.
  package var dateBasis: [String]
  package var url: String?
  /// Encoding and form of the page.
  package var encoding: String
  package var format: String
  /// SHA-256 of the page's bytes, in hex.
  package var sha256: String
  /// All files that hold it, printable.
  package var paths: [String]
  /// What was noticed while its page was read.
  package var notes: [String]
  package var paragraphs: [Paragraph]
  package var asOf: String?
  package var inFlight: Int

  package init(
    article: ArticleEntry, datedBy: String?, dateBasis: [String], url: String?, encoding: String, format: String,
    sha256: String, paths: [String], notes: [String], paragraphs: [Paragraph], asOf: String?, inFlight: Int
  ) {
    self.article = article
    self.datedBy = datedBy
    self.dateBasis = dateBasis
    self.url = url
    self.encoding = encoding
    self.format = format
    self.sha256 = sha256
    self.paths = paths
    self.notes = notes
    self.paragraphs = paragraphs
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
