import Foundation
import GRDB
import NewsModel

/// An article with its name in the store and the files that hold it.
package struct StoredArticle: Sendable {
  /// 16 hex digits.
  package let name: String
  /// The article as it was read.
  package let article: Article
  /// How its page was decoded and taken apart.
  package let encoding: String
  package let format: String
  /// SHA-256 of the page's bytes, in hex.
  package let contentHash: String
  /// What was noticed while its page was read.
  package let notes: [Note]
  /// Paths of all files that hold it, in byte order.
  package let paths: [[UInt8]]

  /// What `init(row:_:)` needs, without conditions.
  static let selection = """
    SELECT a.id, a.name, a.page, \(Article.columns), p.encoding, p.format, p.notes, hex(p.content_hash) AS hash
    FROM article a JOIN page p ON p.id = a.page
    """

  /// Reads a row of the selection, and the paths of its page.
  init(row: Row, _ db: Database) throws {
    name = row["name"]
    article = try Article(row: row)
    encoding = row["encoding"]
    format = row["format"]
    contentHash = (row["hash"] as String).lowercased()
    notes = try StoredNote.notes(row["notes"])
    paths = try Data.fetchAll(
      db.cachedStatement(sql: "SELECT path FROM file WHERE page = ? ORDER BY path"), arguments: [row["page"] as Int64]
    ).map { [UInt8]($0) }
  }
}

extension Article {
  /// Columns that `init(row:)` needs.
  static let columns = """
    a.kind, a.title, a.title_position, a.bylines, a.zone, a.source, a.url, a.earliest, a.latest, a.dated_by,
    a.date_basis, a.body, a.layout
    """

  /// Reads the named columns of a row of `article`.
  init(row: Row) throws {
    let layout = [UInt8](row["layout"] as Data)
    guard let paragraphs = ArticleLayout.paragraphs(body: row["body"], layout: layout) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the layout of an article does not fit its text")
    }
    var published: Publication?
    if let earliest = (row["earliest"] as String?).flatMap({ CalendarDay(iso: $0) }),
      let latest = (row["latest"] as String?).flatMap({ CalendarDay(iso: $0) }),
      let source = (row["dated_by"] as String?).flatMap({ Publication.Source(rawValue: $0) })
    {
      published = Publication(
        earliest: earliest, latest: latest, source: source, basis: try JSONText.decode([String].self, row["date_basis"])
      )
    }
    self.init(
      kind: Kind(rawValue: row["kind"]) ?? .article, title: row["title"],
      titlePosition: TitlePosition(rawValue: row["title_position"]) ?? .none,
      bylines: try StoredByline.bylines(row["bylines"]), published: published, source: row["source"], url: row["url"],
      zone: row["zone"], paragraphs: paragraphs)
  }
}
