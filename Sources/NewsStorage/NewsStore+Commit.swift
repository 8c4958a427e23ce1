import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Brings the store to what was seen of some paths, in one transaction: readers see all of it or nothing.
  ///
  /// All of a batch is put before anything is removed, so that a file that moved keeps its page.
  package func commit(_ changes: [FileChange]) async throws -> CommitSummary {
    try await pool.write { db in
      var summary = CommitSummary()
      var left: Set<Int64> = []
      for case .put(let record, let page) in changes {
        try Self.put(record, page, &left, &summary, db)
      }
      for case .remove(let path) in changes {
        if let page = try Self.page(ofFile: path, db) { left.insert(page) }
        try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [Data(path)])
      }
      for page in left.sorted() { try Self.dropIfUnused(page: page, &summary, db) }
      return summary
    }
  }

  private static func put(
    _ record: FileRecord, _ page: PageRecord?, _ left: inout Set<Int64>, _ summary: inout CommitSummary, _ db: Database
  ) throws {
    var pageID: Int64?
    if let key = record.pageKey {
      pageID = try current(key, rules: page?.rules, &summary, db)
      if pageID == nil, let page { pageID = try insert(page, &summary, db) }
      guard pageID != nil else {
        summary.unresolved.append(record.path)
        return
      }
    }
    if let old = try Self.page(ofFile: record.path, db), old != pageID { left.insert(old) }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO file (path, state, reason, detail, size, modified, changed, inode, device, content_hash,
          page, cause, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      Data(record.path), record.state.rawValue, record.reason, record.detail, record.seal.size, record.seal.modified,
      record.seal.changed, Int64(bitPattern: record.seal.inode), Int64(bitPattern: record.seal.device),
      record.contentHash.map { Data($0) }, pageID, record.cause, record.decided,
    ])
  }

  /// The page with a key; one that other rules read gives way to what these rules read, under the same row.
  private static func current(
    _ key: [UInt8], rules: String?, _ summary: inout CommitSummary, _ db: Database
  ) throws -> Int64? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, rules FROM page WHERE key = ?"), arguments: [Data(key)])
    else { return nil }
    let (id, known): (Int64, String) = (row[0], row[1])
    guard let rules, rules != known else { return id }
    try db.cachedStatement(sql: "UPDATE file SET page = NULL WHERE page = ?").execute(arguments: [id])
    try dropIfUnused(page: id, &summary, db)
    return nil
  }

  private static func insert(
    _ record: PageRecord, _ summary: inout CommitSummary, _ db: Database
  ) throws -> Int64 {
    let page = record.page
    try db.cachedStatement(
      sql: "INSERT INTO page (key, content_hash, encoding, format, notes, rules) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      Data(record.key), Data(record.contentHash), page.encoding.rawValue, page.format.rawValue,
      try StoredNote.json(page.notes), record.rules,
    ])
    let pageID = db.lastInsertedRowID
    for (ordinal, article) in page.articles.enumerated() {
      let name = record.articleNames[ordinal]
      let articleID = try insert(article, name: name, page: pageID, ordinal: ordinal, db)
      try insert(record.facts[ordinal], of: articleID, db)
    }
    summary.articlesAdded += page.articles.count
    return pageID
  }

  private static func insert(
    _ article: Article, name: String, page: Int64, ordinal: Int, _ db: Database
  ) throws -> Int64 {
    let layout = ArticleLayout(article.paragraphs)
    try db.cachedStatement(
      sql: """
        INSERT INTO article (name, page, ordinal, kind, title, title_position, bylines, zone, source, url, earliest,
          latest, dated_by, date_basis, body, layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      name, page, ordinal, article.kind.rawValue, article.title, article.titlePosition.rawValue,
      try StoredByline.json(article.bylines), article.zone, article.source, article.url,
      article.published?.earliest.description, article.published?.latest.description,
      article.published?.source.rawValue, try JSONText.encode(article.published?.basis ?? []), layout.body,
      Data(layout.bytes),
    ])
    let articleID = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)")
      .execute(arguments: [articleID, article.title, layout.body])
    return articleID
  }

  private static func page(ofFile path: [UInt8], _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT page FROM file WHERE path = ? AND page IS NOT NULL"), arguments: [Data(path)])
  }

  private static func dropIfUnused(page: Int64, _ summary: inout CommitSummary, _ db: Database) throws {
    let used = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM file WHERE page = ?)"), arguments: [page])
    guard used == false else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO article_text (article_text, rowid, title, body)
        SELECT 'delete', id, title, body FROM article WHERE page = ?
        """
    ).execute(arguments: [page])
    try db.cachedStatement(sql: "DELETE FROM fact WHERE article IN (SELECT id FROM article WHERE page = ?)")
      .execute(arguments: [page])
    try db.cachedStatement(sql: "DELETE FROM article WHERE page = ?").execute(arguments: [page])
    summary.articlesRemoved += db.changesCount
    try db.cachedStatement(sql: "DELETE FROM page WHERE id = ?").execute(arguments: [page])
  }
}
