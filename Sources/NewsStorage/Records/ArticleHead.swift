import Foundation
import GRDB
import NewsModel

/// An article in a list: what stands above its text.
package struct ArticleHead: Hashable, Sendable {
  package let rowID: Int64
  /// 16 hex digits.
  package let name: String
  package let kind: String
  package let title: String?
  /// The first words of the text, for an article without title.
  package let opening: String
  package let bylines: [Byline]
  package let zone: String?
  package let source: String?
  package let earliest: String?
  package let latest: String?
  /// One of the files that hold it, the first in byte order.
  package let path: [UInt8]

  static let selection = """
    SELECT a.id, a.name, a.kind, a.title, substr(a.body, 1, 60) AS opening, a.bylines, a.zone, a.source, a.earliest,
      a.latest, (SELECT min(f.path) FROM file f WHERE f.page = a.page) AS path
    FROM article a
    """

  init(row: Row) throws {
    rowID = row["id"]
    name = row["name"]
    kind = row["kind"]
    title = row["title"]
    let text: String = row["opening"]
    opening = text.split(separator: "\n").first.map(String.init) ?? ""
    bylines = try StoredByline.bylines(row["bylines"])
    zone = row["zone"]
    source = row["source"]
    earliest = row["earliest"]
    latest = row["latest"]
    path = (row["path"] as Data?).map { [UInt8]($0) } ?? []
  }
}

extension ArticleFilter {
  /// The SQL condition on `article a` that its zone has one of some names, which are its arguments.
  static func condition(_ zones: [String]) -> String {
    "a.zone IN (" + zones.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// SQL conditions on `article a` and their arguments.
  var conditions: (sql: [String], arguments: [any DatabaseValueConvertible]) {
    var sql: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let zones {
      sql.append(ArticleFilter.condition(zones))
      arguments += zones as [any DatabaseValueConvertible]
    }
    if let source {
      sql.append("a.source = ?")
      arguments.append(source)
    }
    if let since {
      sql.append("a.latest >= ?")
      arguments.append(since)
    }
    if let until {
      sql.append("a.earliest <= ?")
      arguments.append(until)
    }
    return (sql, arguments)
  }
}
