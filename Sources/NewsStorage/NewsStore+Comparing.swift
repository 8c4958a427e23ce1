import Foundation
import GRDB

extension NewsStore {
  /// What the store holds of a path otherwise than it should: one sentence for each difference.
  /// - Parameters:
  ///   - record: what should be known of the path; when and why it was decided is not compared.
  ///   - page: what the path should yield; nil for nothing.
  package func differences(from record: FileRecord, page: PageRecord?) throws -> [String] {
    let expected = try page.map { try PageContent($0) }
    return try read { db in
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT f.state, f.reason, f.detail, f.content_hash, p.key, f.page
              FROM file f LEFT JOIN page p ON p.id = f.page WHERE f.path = ?
              """), arguments: [Data(record.path)])
      else { return ["it is not in the store"] }
      let stored = Array(row.databaseValues)
      let right: [DatabaseValue] = [
        record.state.rawValue.databaseValue, record.reason.databaseValue, record.detail.databaseValue,
        record.contentHash.map { Data($0) }.databaseValue, record.pageKey.map { Data($0) }.databaseValue,
      ]
      var differences = Self.compare(
        Array(stored.prefix(5)), right, ["state", "reason", "detail", "content_hash", "page"], of: "the file")
      guard let expected, let id = Int64.fromDatabaseValue(stored[5]) else { return differences }
      guard let content = try PageContent(page: id, db) else { return differences + ["its page is not in the store"] }
      differences += Self.compare(content, expected)
      if differences.isEmpty, try Self.isDamaged(id, content, db) {
        differences.append("the digest of what it yields is not that of what it yields")
      }
      return differences
    }
  }

  private static func isDamaged(_ page: Int64, _ content: PageContent, _ db: Database) throws -> Bool {
    let stored = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT digest FROM page WHERE id = ?"), arguments: [page])
    return stored != content.digest
  }

  private static func compare(_ stored: PageContent, _ right: PageContent) -> [String] {
    var differences = compare(stored.page, right.page, PageContent.pageColumns, of: "the page")
    var known: [DatabaseValue: PageContent.ArticleContent] = [:]
    for article in stored.articles { known[article.values[0]] = article }
    for article in right.articles {
      let name = "article \(text(article.values[0]))"
      guard let other = known.removeValue(forKey: article.values[0]) else {
        differences.append("\(name) is missing")
        continue
      }
      differences += compare(other.values, article.values, PageContent.articleColumns, of: name)
      differences += compare(facts: other.facts, article.facts)
    }
    return differences + known.keys.map { "article \(text($0)) is not on the page" }.sorted()
  }

  private static func compare(facts stored: [PageContent.Values], _ right: [PageContent.Values]) -> [String] {
    guard stored != right else { return [] }
    var rest = stored
    var differences: [String] = []
    var missing: [PageContent.Values] = []
    for fact in right {
      if let index = rest.firstIndex(of: fact) { rest.remove(at: index) } else { missing.append(fact) }
    }
    for fact in missing {
      if let index = rest.firstIndex(where: { $0[0] == fact[0] }) {
        differences += compare(rest.remove(at: index), fact, PageContent.factColumns, of: "fact \(name(fact))")
      } else {
        differences.append("fact \(name(fact)) (\(text(fact[1]))) is missing")
      }
    }
    differences += rest.map { "fact \(name($0)) (\(text($0[1]))) is not stated" }
    return differences.isEmpty ? ["the facts stand in another order"] : differences
  }

  private static func name(_ fact: PageContent.Values) -> String {
    Int64.fromDatabaseValue(fact[0]).map { FactName.text($0) } ?? "?"
  }

  private static func compare(
    _ stored: [DatabaseValue], _ right: [DatabaseValue], _ columns: [String], of what: String
  ) -> [String] {
    zip(columns, zip(stored, right)).filter { $1.0 != $1.1 }.map { column, values in
      "\(what): \(column) is \(text(values.0)), should be \(text(values.1))"
    }
  }

  /// A value in a few words.
  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: return "nothing"
    case .int64(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .blob(let data):
      let digits = data.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      return "\(data.count) bytes \(digits)…"
    case .string(let text):
      return text.utf8.count > 80 ? "‘\(text.prefix(40))…’ (\(text.utf8.count) bytes)" : "‘\(text)’"
    }
  }
}
