import GRDB
import IndustryMap

extension NewsStore {
  /// Notes which zones' maps an article is a part of, and that they change.
  static func note(card: DatabaseValue, of article: Int64, _ db: Database) throws {
    guard let text = String.fromDatabaseValue(card), let card = ArticleCard(text: text) else { return }
    for zone in card.zones.sorted() {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO map_article (zone, article) VALUES (?, ?)")
        .execute(arguments: [zone, article])
      try db.cachedStatement(
        sql: "INSERT INTO map_zone (zone, changes) VALUES (?, 1) ON CONFLICT (zone) DO UPDATE SET changes = changes + 1"
      ).execute(arguments: [zone])
    }
  }

  /// Takes the articles of a page out of the maps, and notes that these change.
  static func forgetCards(ofPage page: Int64, _ db: Database) throws {
    let articles = "SELECT id FROM article WHERE page = ?"
    try db.cachedStatement(
      sql: """
        UPDATE map_zone SET changes = changes + 1
        WHERE zone IN (SELECT zone FROM map_article WHERE article IN (\(articles)))
        """
    ).execute(arguments: [page])
    try db.cachedStatement(sql: "DELETE FROM map_article WHERE article IN (\(articles))").execute(arguments: [page])
  }
}
