import Foundation
import GRDB

/// A fact of the store, with the article that states it.
package struct FactRow: Hashable, Sendable {
  /// 16 hex digits.
  package let name: String
  package let kind: String
  package let modality: String
  /// A JSON object.
  package let fields: String
  package let evidence: [StoredEvidence]
  package let rule: String
  /// Name, title, zone and publication of its article, and the first file that holds it.
  package let article: String
  package let title: String?
  package let zone: String?
  package let earliest: String?
  package let latest: String?
  package let path: [UInt8]
  /// How the page was decoded.
  package let encoding: String

  static let selection = """
    SELECT f.name, f.kind, f.modality, f.fields, f.evidence, f.rule, a.name AS article, a.title, a.zone, a.earliest,
      a.latest, (SELECT min(x.path) FROM file x WHERE x.page = a.page) AS path,
      (SELECT encoding FROM page p WHERE p.id = a.page) AS encoding
    FROM fact f JOIN article a ON a.id = f.article
    """

  init(row: Row) throws {
    name = row["name"]
    kind = row["kind"]
    modality = row["modality"]
    fields = row["fields"]
    evidence = try JSONText.decode([StoredEvidence].self, row["evidence"])
    rule = row["rule"]
    article = row["article"]
    title = row["title"]
    zone = row["zone"]
    earliest = row["earliest"]
    latest = row["latest"]
    path = (row["path"] as Data?).map { [UInt8]($0) } ?? []
    encoding = row["encoding"]
  }
}

/// Amounts, organisations and people of one article.
package struct ArticleMentionsRow: Hashable, Sendable {
  package let quantities: [StoredQuantity]
  package let organizations: [StoredOrganization]
  package let people: [StoredPerson]

  init(row: Row?) throws {
    quantities = try row.map { try JSONText.decode([StoredQuantity].self, $0["quantities"]) } ?? []
    organizations = try row.map { try JSONText.decode([StoredOrganization].self, $0["organizations"]) } ?? []
    people = try row.map { try JSONText.decode([StoredPerson].self, $0["people"]) } ?? []
  }
}
