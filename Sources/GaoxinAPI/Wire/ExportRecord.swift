/// The lines of `GET /v1/export`, in their order: a head, each file, each article with its facts after it, the rows
/// of the map, an end.
///
/// They follow from the folder and the rules alone: no times of ingest, no numbers of rows. Files are sorted by the bytes
/// of their paths, articles by their ids, facts within an article by theirs.
package enum ExportRecord {
  /// The first line.
  package struct Head: Codable, Hashable, Sendable {
    /// `export`
    package var record = "export"
    /// The version of the interface.
    package var version: Int
    /// Version of the rules with a digest of the words: equal folders give equal lines under equal rules.
    package var rules: String

    package init(version: Int, rules: String) {
      self.version = version
      self.rules = rules
    }
  }

  /// A path and what was decided about it.
  package struct File: Codable, Hashable, Sendable {
    /// `file`
    package var record = "file"
    /// Printable.
    package var path: String
    /// `ingested`, `skipped`, `quarantined` or `held`.
    package var state: String
    /// Stable code of the reason.
    package var reason: String?
    /// SHA-256 of its bytes, in hex; left out where they were not read.
    package var sha256: String?

    package init(path: String, state: String, reason: String?, sha256: String?) {
      self.path = path
      self.state = state
      self.reason = reason
      self.sha256 = sha256
    }
  }

  /// An article, whole.
  package struct Article: Codable, Hashable, Sendable {
    /// `article`
    package var record = "article"
    package var id: String
    package var kind: String
    package var title: String?
    package var titlePosition: String
    package var bylines: [ArticleEntry.Byline]
    package var published: ArticleEntry.Published?
    package var datedBy: String?
    package var dateBasis: [String]
    package var zone: String?
    package var source: String?
    package var url: String?
    package var encoding: String
    package var format: String
    package var sha256: String
    package var paths: [String]
    package var notes: [String]
    package var paragraphs: [ArticleReport.Paragraph]

    package init(
      id: String, kind: String, title: String?, titlePosition: String, bylines: [ArticleEntry.Byline],
      published: ArticleEntry.Published?, datedBy: String?, dateBasis: [String], zone: String?, source: String?,
      url: String?, encoding: String, format: String, sha256: String, paths: [String], notes: [String],
      paragraphs: [ArticleReport.Paragraph]
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.titlePosition = titlePosition
      self.bylines = bylines
      self.published = published
      self.datedBy = datedBy
      self.dateBasis = dateBasis
      self.zone = zone
      self.source = source
      self.url = url
      self.encoding = encoding
      self.format = format
      self.sha256 = sha256
      self.paths = paths
      self.notes = notes
      self.paragraphs = paragraphs
    }
  }

  /// A fact of the article before it.
  package struct Fact: Codable, Hashable, Sendable {
    /// `fact`
    package var record = "fact"
    package var id: String
    package var article: String
    package var kind: String
    package var modality: String
    package var fields: [String: JSONValue]
    package var evidence: [FactEntry.Evidence]
    package var rule: String

    package init(
      id: String, article: String, kind: String, modality: String, fields: [String: JSONValue],
      evidence: [FactEntry.Evidence], rule: String
    ) {
      self.id = id
      self.article = article
      self.kind = kind
      self.modality = modality
      self.fields = fields
      self.evidence = evidence
      self.rule = rule
    }
  }

  /// A row of a table of the map.
  package struct Row: Codable, Hashable, Sendable {
    /// `row`
    package var record = "row"
    package var table: String
    package var zone: String
    package var values: [String: JSONValue]
    /// Ids of the facts that it rests on.
    package var facts: [String]
    /// Corrections by a person that it takes account of.
    package var notes: [String]

    package init(table: String, zone: String, values: [String: JSONValue], facts: [String], notes: [String]) {
      self.table = table
      self.zone = zone
      self.values = values
      self.facts = facts
      self.notes = notes
    }
  }

  /// The last line: without it the export is not whole.
  package struct End: Codable, Hashable, Sendable {
    /// `end`
    package var record = "end"
    package var files: Int
    package var articles: Int
    package var facts: Int
    package var rows: Int

    package init(files: Int, articles: Int, facts: Int, rows: Int) {
      self.files = files
      self.articles = articles
      self.facts = facts
      self.rows = rows
    }
  }
}
