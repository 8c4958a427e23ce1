import Foundation
import GRDB
import NewsModel

/// All that a page yields, as the values of the rows that hold it.
///
/// The store writes it, compares what it holds with what is read anew, and keeps a digest of it.
struct PageContent: Sendable {
  /// Values of one row, without numbers of rows.
  typealias Values = [DatabaseValue]

  /// An article with its facts.
  struct ArticleContent: Sendable {
    var values: Values
    var facts: [Values]
  }

  static let pageColumns = ["content_hash", "encoding", "format", "notes", "rules"]
  static let articleColumns = [
    "name", "ordinal", "kind", "title", "title_position", "bylines", "zone", "source", "url", "earliest", "latest",
    "dated_by", "date_basis", "body", "layout", "card",
  ]
  static let factColumns = ["name", "kind", "modality", "rule", "fields", "evidence", "starts", "ends"]

  /// Identity of the page.
  let key: Data
  let page: Values
  let articles: [ArticleContent]

  /// What a page that was read will be stored as.
  init(_ record: PageRecord) throws {
    key = Data(record.key)
    page = [
      Data(record.contentHash).databaseValue, record.page.encoding.rawValue.databaseValue,
      record.page.format.rawValue.databaseValue, try StoredNote.json(record.page.notes).databaseValue,
      record.rules.databaseValue,
    ]
    articles = try record.page.articles.enumerated().map { ordinal, article in
      ArticleContent(
        values: try PageContent.values(article, name: record.articleNames[ordinal], ordinal: ordinal)
          + [(record.cards.isEmpty ? "" : record.cards[ordinal].text).databaseValue],
        facts: record.facts[ordinal].map { PageContent.values($0) })
    }
  }

  /// What the store holds of a page; nil where it has no such row.
  init?(page id: Int64, _ db: Database) throws {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT key, \(PageContent.pageColumns.joined(separator: ", ")) FROM page WHERE id = ?"),
        arguments: [id])
    else { return nil }
    let values = Array(row.databaseValues)
    key = Data.fromDatabaseValue(values[0]) ?? Data()
    page = Array(values.dropFirst())
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, \(PageContent.articleColumns.joined(separator: ", ")) FROM article WHERE page = ?
          ORDER BY ordinal, name
          """), arguments: [id])
    articles = try rows.map { row in
      let values = Array(row.databaseValues)
      let facts = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT f.name, s.kind, s.modality, s.rule, f.fields, f.evidence, f.starts, f.ends
            FROM fact f LEFT JOIN fact_sort s ON s.id = f.sort WHERE f.article = ? ORDER BY f.id
            """), arguments: [Int64.fromDatabaseValue(values[0])])
      return ArticleContent(values: Array(values.dropFirst()), facts: facts.map { Array($0.databaseValues) })
    }
  }

  /// A digest over all of it.
  var digest: Int64 {
    var digest = RowDigest()
    digest.add([key.databaseValue] + page)
    digest.add(UInt64(articles.count))
    for article in articles {
      digest.add(article.values)
      digest.add(UInt64(article.facts.count))
      for fact in article.facts { digest.add(fact) }
    }
    return digest.value
  }

  private static func values(_ article: Article, name: String, ordinal: Int) throws -> Values {
    let layout = ArticleLayout(article.paragraphs)
    return [
      name.databaseValue, ordinal.databaseValue, article.kind.rawValue.databaseValue, article.title.databaseValue,
      article.titlePosition.rawValue.databaseValue, try StoredByline.json(article.bylines).databaseValue,
      article.zone.databaseValue, article.source.databaseValue, article.url.databaseValue,
      (article.published?.earliest.description).databaseValue, (article.published?.latest.description).databaseValue,
      (article.published?.source.rawValue).databaseValue,
      try JSONText.encode(article.published?.basis ?? []).databaseValue, layout.body.databaseValue,
      Data(layout.bytes).databaseValue,
    ]
  }

  private static func values(_ fact: FactRecord) -> Values {
    [
      FactName.column(fact.name).databaseValue, fact.kind.databaseValue, fact.modality.databaseValue,
      fact.rule.databaseValue, fact.fields.databaseValue, Data(fact.evidence).databaseValue, fact.starts.databaseValue,
      fact.ends.databaseValue,
    ]
  }
}

extension Optional where Wrapped: DatabaseValueConvertible {
  /// The value, or NULL.
  var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}
