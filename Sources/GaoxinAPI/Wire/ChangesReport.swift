/// Answer of `GET /v1/changes`: what re-readings of files have changed in articles and facts.
package struct ChangesReport: Codable, Hashable, Sendable {
  /// Revisions of one file that follow each other within ten seconds.
  package struct Entry: Codable, Hashable, Sendable {
    /// Grows with every entry of an epoch. A further revision takes the entry to a new number.
    package var seq: Int64
    /// Printable.
    package var path: String
    /// First and last revision, RFC 3339, UTC.
    package var began: String
    package var ended: String
    package var revisions: Int
    /// Whether the file is gone.
    package var isGone: Bool
    package var articles: [ArticleChange]
    package var facts: [FactChange]

    package init(
      seq: Int64, path: String, began: String, ended: String, revisions: Int, isGone: Bool,
      articles: [ArticleChange], facts: [FactChange]
    ) {
      self.seq = seq
      self.path = path
      self.began = began
      self.ended = ended
      self.revisions = revisions
      self.isGone = isGone
      self.articles = articles
      self.facts = facts
    }
  }

  /// An article before and after; `old` is left out where it was added, `new` where it was removed.
  package struct ArticleChange: Codable, Hashable, Sendable {
    package var old: ArticleVersion?
    package var new: ArticleVersion?

    package init(old: ArticleVersion?, new: ArticleVersion?) {
      self.old = old
      self.new = new
    }
  }

  /// An article as one revision had it.
  package struct ArticleVersion: Codable, Hashable, Sendable {
    package var id: String
    package var kind: String
    package var title: String?
    package var zone: String?
    package var published: ArticleEntry.Published?
    package var paragraphs: [String]

    package init(
      id: String, kind: String, title: String?, zone: String?, published: ArticleEntry.Published?, paragraphs: [String]
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.zone = zone
      self.published = published
      self.paragraphs = paragraphs
    }
  }

  /// A fact before and after; `old` is left out where it was added, `new` where it was removed.
  package struct FactChange: Codable, Hashable, Sendable {
    package var old: FactVersion?
    package var new: FactVersion?

    package init(old: FactVersion?, new: FactVersion?) {
      self.old = old
      self.new = new
    }
  }

  /// A fact as one revision had it.
  package struct FactVersion: Codable, Hashable, Sendable {
    package var id: String
    package var kind: String
    package var modality: String
    package var fields: [String: JSONValue]
    /// The words that it was read from.
    package var text: String

    package init(id: String, kind: String, modality: String, fields: [String: JSONValue], text: String) {
      self.id = id
      self.kind = kind
      self.modality = modality
      self.fields = fields
      self.text = text
    }
  }

  /// Numbers of another epoch mean nothing.
  package var epoch: String
  /// The oldest number that is kept, and the last that was given; 0 where there is none.
  package var first: Int64
  package var last: Int64
  /// Whether what was asked for is not kept any more, or is of another epoch: start over.
  package var startOver: Bool
  /// The oldest first.
  package var changes: [Entry]
  package var asOf: String?
  package var inFlight: Int

  package init(
    epoch: String, first: Int64, last: Int64, startOver: Bool, changes: [Entry], asOf: String?, inFlight: Int
  ) {
    self.epoch = epoch
    self.first = first
    self.last = last
    self.startOver = startOver
    self.changes = changes
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
