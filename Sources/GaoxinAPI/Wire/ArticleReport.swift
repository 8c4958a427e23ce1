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

  /// An organisation, zone or park with its other names in the article.
  package struct Organization: Codable, Hashable, Sendable {
    package var name: String
    package var aliases: [String]
    /// `zone`, `park`, `company`, `institute`, `government`, `party`, `association` or `media`.
    package var type: String

    package init(name: String, aliases: [String], type: String) {
      self.name = name
      self.aliases = aliases
      self.type = type
    }
  }

  /// A person with posts and their organisation.
  package struct Person: Codable, Hashable, Sendable {
    package var name: String
    package var titles: [String]
    package var organization: String?

    package init(name: String, titles: [String], organization: String?) {
      self.name = name
      self.titles = titles
      self.organization = organization
    }
  }

  /// An amount as printed and as it counts.
  package struct Quantity: Codable, Hashable, Sendable {
    package var text: String
    /// In the base unit, 万 and 亿 multiplied out; the lower end of a range.
    package var value: Double
    /// Upper end of a range.
    package var high: Double?
    /// `CNY`, `USD`, `m²`, `亩`, `%`, `pp`, `x`, or the measure word itself.
    package var unit: String
    /// `=`, `≈`, `>=`, `<=` or `class`.
    package var op: String
    package var ranges: [[Int]]

    package init(text: String, value: Double, high: Double?, unit: String, op: String, ranges: [[Int]]) {
      self.text = text
      self.value = value
      self.high = high
      self.unit = unit
      self.op = op
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
  /// What it states, in reading order.
  package var facts: [FactEntry]
  /// Organisations, zones and parks that it names.
  package var organizations: [Organization]
  /// People in the story, without those who sign.
  package var people: [Person]
  /// Amounts, in reading order.
  package var quantities: [Quantity]
  package var asOf: String?
  package var inFlight: Int

  package init(
    article: ArticleEntry, datedBy: String?, dateBasis: [String], url: String?, encoding: String, format: String,
    sha256: String, paths: [String], notes: [String], paragraphs: [Paragraph], facts: [FactEntry],
    organizations: [Organization], people: [Person], quantities: [Quantity], asOf: String?, inFlight: Int
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
    self.facts = facts
    self.organizations = organizations
    self.people = people
    self.quantities = quantities
    self.asOf = asOf
    self.inFlight = inFlight
  }
}
