import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Stores a page with all that it yields.
  /// - Parameter id: the row that it takes; nil for a new one.
  static func insert(_ content: PageContent, as id: Int64?, _ db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO page (id, key, \(PageContent.pageColumns.joined(separator: ", ")), digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: StatementArguments([id.databaseValue, content.key.databaseValue] + content.page + [content.digest]))
    let pageID = db.lastInsertedRowID
    CommitStep.page.reached()
    for article in content.articles { try insert(article, page: pageID, db) }
    return pageID
  }

  private static func insert(_ article: PageContent.ArticleContent, page: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article (page, \(PageContent.articleColumns.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: StatementArguments([page.databaseValue] + article.values))
    let articleID = db.lastInsertedRowID
    CommitStep.article.reached()
    let (title, body) = (article.values[3], article.values[13])
    try db.cachedStatement(sql: "INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [articleID, title, body])
    CommitStep.words.reached()
    try note(card: article.values[15], of: articleID, db)
    for fact in article.facts {
      try db.cachedStatement(
        sql: "INSERT INTO fact (name, article, sort, fields, evidence, starts, ends) VALUES (?, ?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        fact[0], articleID, try sort(kind: fact[1], modality: fact[2], rule: fact[3], db), fact[4], fact[5], fact[6],
        fact[7],
      ])
    }
    CommitStep.facts.reached()
  }

  /// The row of a kind, a modality and a rule together.
  private static func sort(
    kind: DatabaseValue, modality: DatabaseValue, rule: DatabaseValue, _ db: Database
  ) throws -> Int64 {
    let arguments: StatementArguments = [kind, modality, rule]
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM fact_sort WHERE kind = ? AND modality = ? AND rule = ?"),
      arguments: arguments)
    if let known { return known }
    try db.execute(sql: "INSERT INTO fact_sort (kind, modality, rule) VALUES (?, ?, ?)", arguments: arguments)
    return db.lastInsertedRowID
  }

  /// Removes a page with all that it yields, and says how many articles that were. Files that refer to it still do.
  static func drop(page: Int64, _ db: Database) throws -> Int {
    try db.cachedStatement(
      sql: """
        INSERT INTO article_text (article_text, rowid, title, body)
        SELECT 'delete', id, title, body FROM article WHERE page = ?
        """
    ).execute(arguments: [page])
    try forgetCards(ofPage: page, db)
    try db.cachedStatement(sql: "DELETE FROM fact WHERE article IN (SELECT id FROM article WHERE page = ?)")
      .execute(arguments: [page])
    try db.cachedStatement(sql: "DELETE FROM article WHERE page = ?").execute(arguments: [page])
    let articles = db.changesCount
    CommitStep.drop.reached()
    try db.cachedStatement(sql: "DELETE FROM page WHERE id = ?").execute(arguments: [page])
    return articles
  }
}
