/// A fact with the words it was read from.
package struct FactEntry: Codable, Hashable, Sendable {
  /// Words in the text, and the bytes that give them.
  package struct Evidence: Codable, Hashable, Sendable {
    package var text: String
    /// Half-open byte ranges `[start, end)` in the raw file, in reading order.
    package var ranges: [[Int]]
    /// Index of the paragraph in the article.
    package var paragraph: Int

    package init(text: String, ranges: [[Int]], paragraph: Int) {
      self.text = text
      self.ranges = ranges
      self.paragraph = paragraph
    }
  }

  /// 16 hex digits.
  package var id: String
  /// `project_stage`, `project_amount`, `project_aggregate`, `indicator`, `count`, `commitment`, `relation`, `chain`,
  /// `scheme`, `post`, `quote`, `honour` or `initiative`.
  package var kind: String
  /// `actual`, `ongoing`, `expected`, `planned`, `claimed` or `negated`.
  package var modality: String
  /// The fields of its kind.
  package var fields: [String: JSONValue]
  /// Each place that states it.
  package var evidence: [Evidence]
  /// The rule that read it.
  package var rule: String
  /// Id of the article that states it.
  package var article: String
  package var title: String?
  package var zone: String?
  package var published: ArticleEntry.Published?
  /// A file that holds the article, printable.
  package var path: String
  /// How that file was decoded.
  package var encoding: String

  package init(
    id: String, kind: String, modality: String, fields: [String: JSONValue], evidence: [Evidence], rule: String,
    article: String, title: String?, zone: String?, published: ArticleEntry.Published?, path: String, encoding: String
  ) {
    self.id = id
    self.kind = kind
    self.modality = modality
    self.fields = fields
    self.evidence = evidence
    self.rule = rule
    self.article = article
    self.title = title
    self.zone = zone
    self.published = published
    self.path = path
    self.encoding = encoding
  }
}
