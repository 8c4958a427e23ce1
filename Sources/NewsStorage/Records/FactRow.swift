import Foundation
import GRDB
import NewsModel

/// A fact of the store, with the article that states it.
package struct FactRow: Hashable, Sendable {
  /// 16 hex digits.
  package let name: String
  package let kind: String
  package let modality: String
  /// A JSON object.
  package let fields: String
  /// Each place that states it, with its words and raw bytes.
  package let evidence: [Evidence]
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

  static let source = "FROM fact f JOIN article a ON a.id = f.article JOIN fact_sort s ON s.id = f.sort"
  static let selection = """
    SELECT f.name, s.kind, s.modality, f.fields, f.evidence, s.rule, a.name AS article, a.title, a.zone, a.earliest,
      a.latest, a.body, a.layout, (SELECT min(x.path) FROM file x WHERE x.page = a.page) AS path,
      (SELECT encoding FROM page p WHERE p.id = a.page) AS encoding
    """ + " " + source

  init(row: Row) throws {
    name = FactName.text(row["name"])
    kind = row["kind"]
    modality = row["modality"]
    fields = row["fields"]
    rule = row["rule"]
    article = row["article"]
    title = row["title"]
    zone = row["zone"]
    earliest = row["earliest"]
    latest = row["latest"]
    path = (row["path"] as Data?).map { [UInt8]($0) } ?? []
    encoding = row["encoding"]
    let places = FactRecord.places([UInt8](row["evidence"] as Data))
    guard
      let paragraphs = ArticleLayout.paragraphs(body: row["body"], layout: [UInt8](row["layout"] as Data)),
      places.allSatisfy({ place in
        paragraphs.indices.contains(place.paragraph)
          && place.range.upperBound <= paragraphs[place.paragraph].text.utf8.count
      })
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the evidence of a fact does not fit its article")
    }
    evidence = places.map { place in
      let words = paragraphs[place.paragraph].content.slice(place.range)
      return Evidence(span: place, text: words.text, ranges: words.ranges)
    }
  }
}
