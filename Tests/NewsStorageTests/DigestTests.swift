import Foundation
import GRDB
import NewsModel
import NewsStorage
import Testing

@Suite("Digests")
struct DigestTests {
  private func alter(_ store: NewsStore, _ sql: String) throws {
    let queue = try DatabaseQueue(path: store.path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test("What was stored and not touched has no findings")
  func findsNothing() async throws {
    let temporary = try TemporaryStore()
    for number in 0..<5 { try await temporary.put("\(number)", body: ["文字 \(number) abc", "又一段。"]) }
    let (findings, last) = try temporary.store.damagedRows(after: nil, limit: 100)
    #expect(findings.isEmpty && last == nil)
    #expect(try temporary.store.indexDifferences().isEmpty)
    #expect(try temporary.store.structuralDamage(isQuick: false).isEmpty)
    #expect(try temporary.store.orphans().isEmpty)
  }

  @Test(
    "A column that changes by itself is found, whichever it is",
    arguments: [
      "UPDATE article SET zone = 'x' WHERE id = 2", "UPDATE article SET ordinal = 7 WHERE id = 2",
      "UPDATE page SET notes = '[ ]' WHERE id = 2", "UPDATE page SET digest = digest + 1 WHERE id = 2",
      "UPDATE file SET inode = 9 WHERE path = CAST('1' AS BLOB)",
      "UPDATE file SET page = 1 WHERE path = CAST('1' AS BLOB)", "DELETE FROM article WHERE id = 2",
    ])
  func findsAlteredRows(sql: String) async throws {
    let temporary = try TemporaryStore()
    for number in 0..<3 { try await temporary.put("\(number)", body: ["文字 \(number)"]) }
    try alter(temporary.store, sql)
    #expect(try temporary.store.damagedRows(after: nil, limit: 100).findings.map(\.path) == [Array("1".utf8)])
  }

  @Test("Words that the index lacks, and words that it has of nothing, are found")
  func findsIndexDifferences() async throws {
    let temporary = try TemporaryStore()
    for number in 0..<3 { try await temporary.put("\(number)", body: ["文字 \(number)"]) }
    try alter(temporary.store, "UPDATE article SET body = '文书 1' || char(10) WHERE id = 2")
    #expect(try temporary.store.indexDifferences().map(\.path) == [Array("1".utf8)])
    try alter(temporary.store, "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE id = 2")
    let findings = try temporary.store.indexDifferences()
    #expect(findings.count == 1 && findings[0].path == nil)
  }

  @Test("A page that new rules read comes back under all names of its file")
  func keepsCopies() async throws {
    let temporary = try TemporaryStore()
    for path in ["a", "b"] { try await temporary.put(path, body: ["同文"], key: "one") }
    let old = temporary.page(title: "新题", body: ["同文"], key: Array("one".utf8), name: "00000000000000aa")
    let new = PageRecord(
      key: old.key, contentHash: old.contentHash, rules: "2", page: old.page, articleNames: old.articleNames,
      facts: old.facts)
    _ = try await temporary.store.commit([.put(temporary.record("a", key: new.key), page: new)])
    let stored = try #require(try temporary.store.articles(namePrefix: "00000000000000aa").first)
    #expect(stored.paths == [Array("a".utf8), Array("b".utf8)])
    #expect(try temporary.store.damagedRows(after: nil, limit: 100).findings.isEmpty)
  }
}
