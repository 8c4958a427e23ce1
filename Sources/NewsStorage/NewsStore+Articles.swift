import Foundation
import GRDB
import NewsModel

extension NewsStore {
  /// Articles by date, the latest first, undated ones last; with how many there are in all.
  package func articles(_ filter: ArticleFilter) throws -> (total: Int, heads: [ArticleHead]) {
    try read { db in
      let (conditions, arguments) = filter.conditions
      let clause = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
      let total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM article a" + clause, arguments: StatementArguments(arguments))
      let rows = try Row.fetchAll(
        db,
        sql: ArticleHead.selection + clause
          + " ORDER BY a.latest DESC NULLS LAST, a.earliest DESC, a.name LIMIT ? OFFSET ?",
        arguments: StatementArguments(arguments + [filter.limit, filter.offset]))
      return (total ?? 0, try rows.map { try ArticleHead(row: $0) })
    }
  }

  /// Articles whose name begins with the given digits; at most two, so that a caller sees whether it is one.
  package func articles(namePrefix: String) throws -> [StoredArticle] {
    let digits = namePrefix.lowercased()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ isHexDigit($0) }) else { return [] }
    return try read { db in
      try Row.fetchAll(
        db, sql: StoredArticle.selection + " WHERE a.name >= ?1 AND a.name < ?1 || 'g' ORDER BY a.name LIMIT 2",
        arguments: [digits]
      ).map { try StoredArticle(row: $0, db) }
    }
  }

  /// Heads of the articles that a file yields, in reading order.
  package func articles(ofFile path: [UInt8]) throws -> [ArticleHead] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: ArticleHead.selection
          + " WHERE a.page = (SELECT page FROM file WHERE path = ?) ORDER BY a.ordinal", arguments: [Data(path)]
      ).map { try ArticleHead(row: $0) }
    }
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}
