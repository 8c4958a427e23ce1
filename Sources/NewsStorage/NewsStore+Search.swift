import GRDB

extension NewsStore {
  /// Articles in which all terms of a query stand, best first; with how many there are in all.
  ///
  /// The index answers for terms of a single run of characters. A term with punctuation or with Han and other scripts
  /// side by side is looked at again in the text, since the index does not see punctuation: counts are exact.
  package func search(_ query: SearchQuery, _ filter: ArticleFilter) throws -> (total: Int, hits: [SearchHit]) {
    let terms = query.terms.map { TermMatcher($0) }
    let wanted = terms.filter { !$0.isExcluded }
    return try read { db in
      let (total, rows) =
        terms.allSatisfy(\.isDecidedByIndex)
        ? try Self.indexedPage(terms, filter, db) : try Self.verifiedPage(terms, filter, db)
      let hits = try rows.map { rowID in
        guard let row = try Row.fetchOne(db, sql: ArticleHead.selection + " WHERE a.id = ?", arguments: [rowID]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index names an article that is not there")
        }
        let body = try String.fetchOne(db, sql: "SELECT body FROM article WHERE id = ?", arguments: [rowID]) ?? ""
        return SearchHit(head: try ArticleHead(row: row), snippet: Snippet.parts(of: body, terms: wanted.map(\.folded)))
      }
      return (total, hits)
    }
  }

  /// What FTS5 is asked: all wanted terms, without those excluded ones that it can decide.
  private static func match(_ terms: [TermMatcher]) -> String {
    let wanted = terms.filter { !$0.isExcluded }.map(\.phrase).joined(separator: " AND ")
    let excluded = terms.filter { $0.isExcluded && $0.isDecidedByIndex }.map { " NOT " + $0.phrase }.joined()
    return excluded.isEmpty ? wanted : "(\(wanted))" + excluded
  }

  private static func indexedPage(
    _ terms: [TermMatcher], _ filter: ArticleFilter, _ db: Database
  ) throws -> (Int, [Int64]) {
    let (conditions, arguments) = filter.conditions
    let clause =
      " FROM article_text t JOIN article a ON a.id = t.rowid WHERE article_text MATCH ?"
      + conditions.map { " AND " + $0 }.joined()
    let all: [any DatabaseValueConvertible] = [match(terms)] + arguments
    let countClause = conditions.isEmpty ? " FROM article_text WHERE article_text MATCH ?" : clause
    let total = try Int.fetchOne(db, sql: "SELECT count(*)" + countClause, arguments: StatementArguments(all)) ?? 0
    let rows = try Int64.fetchAll(
      db,
      sql: "SELECT a.id" + clause + " ORDER BY bm25(article_text, 8.0, 1.0), a.name LIMIT ? OFFSET ?",
      arguments: StatementArguments(all + [filter.limit, filter.offset]))
    return (total, rows)
  }

  private static func verifiedPage(
    _ terms: [TermMatcher], _ filter: ArticleFilter, _ db: Database
  ) throws -> (Int, [Int64]) {
    let (conditions, arguments) = filter.conditions
    let all: [any DatabaseValueConvertible] = [match(terms)] + arguments
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT a.id, a.body, a.title FROM article_text t JOIN article a ON a.id = t.rowid "
        + "WHERE article_text MATCH ?" + conditions.map { " AND " + $0 }.joined()
        + " ORDER BY bm25(article_text, 8.0, 1.0), a.name", arguments: StatementArguments(all))
    let doubtful = terms.filter { !$0.isDecidedByIndex }
    var total = 0
    var page: [Int64] = []
    while let row = try rows.next() {
      let texts = [FoldedText(row["body"]), FoldedText(row["title"] ?? "")]
      let holds = doubtful.allSatisfy { term in
        texts.contains { !$0.places(of: term.folded).isEmpty } != term.isExcluded
      }
      guard holds else { continue }
      if total >= filter.offset, page.count < filter.limit { page.append(row["id"]) }
      total += 1
    }
    return (total, page)
  }
}
