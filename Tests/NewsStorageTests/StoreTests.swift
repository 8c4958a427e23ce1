import Foundation
import GRDB
import NewsModel
import NewsStorage
import Testing

@Suite("Store")
struct StoreTests {
  @Test("An article comes out as it went in, with the bytes of every paragraph")
  func roundTrip() async throws {
    let temporary = try TemporaryStore()
    let name = try await temporary.put("页.txt", title: "题目在此", body: ["第一段。", "第二段，\u{20BB7}野家。"])
    let stored = try #require(try temporary.store.articles(namePrefix: String(name.prefix(6))).first)
    #expect(stored.article.paragraphs.map(\.text) == ["题目在此", "第一段。", "第二段，\u{20BB7}野家。"])
    #expect(stored.article.paragraphs.map(\.role) == [.title, .body, .body])
    #expect(stored.article.paragraphs.map(\.ranges) == [[ByteRange(0, 12)], [ByteRange(13, 25)], [ByteRange(26, 51)]])
    #expect(stored.paths == [Array("页.txt".utf8)])
  }

  @Test("What was put in when lines were joined comes out again, and stands on no bytes")
  func roundTripOfJoins() async throws {
    let temporary = try TemporaryStore()
    var map = SourceMap()
    map.append(rawStart: 10, textWidth: 3, rawWidth: 2, count: 2)
    map.append(rawStart: 14, textWidth: 1, rawWidth: 0, count: 1)
    map.append(rawStart: 18, textWidth: 3, rawWidth: 2, count: 2)
    var page = temporary.page(title: "题", body: [], key: [1], name: "00000000000000aa")
    var content = page.page
    content.articles[0].paragraphs.append(
      Paragraph(role: .heading, content: MappedText(text: "上行 下行", map: map)))
    page = PageRecord(
      key: page.key, contentHash: page.key, rules: "1", page: content, articleNames: page.articleNames, facts: [[]])
    _ = try await temporary.store.commit([.put(temporary.record("a", key: [1]), page: page)])
    let stored = try #require(try temporary.store.articles(namePrefix: "00000000000000aa").first)
    #expect(stored.article.paragraphs == content.articles[0].paragraphs)
    #expect(stored.article.paragraphs[1].ranges == [ByteRange(10, 14), ByteRange(18, 22)])
  }

  @Test("What a file yields is replaced as a whole, and found under the new words alone")
  func replaces() async throws {
    let temporary = try TemporaryStore()
    try await temporary.put("a", body: ["旧的文字"])
    try await temporary.put("a", body: ["新的文字"])
    #expect(try temporary.store.search(SearchQuery("旧的"), ArticleFilter()).total == 0)
    #expect(try temporary.store.search(SearchQuery("新的"), ArticleFilter()).total == 1)
    #expect(try temporary.store.counts().articles == 1)
  }

  @Test("Copies share an article, which stays until the last copy goes")
  func sharesCopies() async throws {
    let temporary = try TemporaryStore()
    for path in ["a", "b", "c"] { try await temporary.put(path, body: ["同文"], key: "one") }
    #expect(try temporary.store.counts().articles == 1)
    for path in ["a", "c"] { _ = try await temporary.store.commit([.remove(path: Array(path.utf8))]) }
    #expect(try temporary.store.articles(ArticleFilter()).heads.map(\.path) == [Array("b".utf8)])
    _ = try await temporary.store.commit([.remove(path: Array("b".utf8))])
    #expect(try temporary.store.counts().articles == 0)
    #expect(try temporary.store.search(SearchQuery("同文"), ArticleFilter()).total == 0)
  }

  @Test("A file that moves within one commit keeps its page, in whatever order the changes come")
  func moves() async throws {
    let temporary = try TemporaryStore()
    try await temporary.put("old", body: ["文"], key: "one")
    let summary = try await temporary.store.commit([
      .remove(path: Array("old".utf8)), .put(temporary.record("new", key: Array("one".utf8)), page: nil),
    ])
    #expect(summary == CommitSummary())
    #expect(try temporary.store.articles(ArticleFilter()).heads.map(\.path) == [Array("new".utf8)])
  }

  @Test("A file whose page is not there is told, not stored without it")
  func tellsMissingPages() async throws {
    let temporary = try TemporaryStore()
    let summary = try await temporary.store.commit([.put(temporary.record("a", key: [1, 2, 3]), page: nil)])
    #expect(summary.unresolved == [Array("a".utf8)])
    #expect(try temporary.store.file(Array("a".utf8)) == nil)
  }

  @Test("Paths are bytes: line ends, broken UTF-8 and neighbours of a folder's name are told apart")
  func pathsAreBytes() async throws {
    let temporary = try TemporaryStore()
    let paths: [[UInt8]] = [
      Array("d/a".utf8), Array("d/b\n".utf8), [0x64, 0x2F, 0xFF, 0xFE], Array("d".utf8), Array("d0".utf8),
      Array("d-/x".utf8),
    ]
    _ = try await temporary.store.commit(
      paths.map { path in
        var record = temporary.record("", key: nil, state: .quarantined)
        record.path = path
        return .put(record, page: nil)
      })
    var below: [[UInt8]] = []
    try temporary.store.forEachFile(below: Array("d".utf8)) { below.append($0.path) }
    #expect(below == [paths[3], paths[0], paths[1], paths[2]])
  }

  @Test("Articles are listed by date, the latest first, undated ones last, and filtered by zone and day")
  func lists() async throws {
    let temporary = try TemporaryStore()
    for (name, zone, day) in [("1", "甲区", "2024-05-01"), ("2", "乙区", "2025-01-01"), ("3", "甲区", nil)] {
      var record = temporary.page(title: name, body: ["文"], key: Array(name.utf8), name: name)
      var page = record.page
      page.articles[0].zone = zone
      page.articles[0].published = day.flatMap { CalendarDay(iso: $0) }.map {
        Publication(earliest: $0, latest: $0, source: .printed, basis: [])
      }
      record = PageRecord(
        key: record.key, contentHash: record.key, rules: "1", page: page, articleNames: record.articleNames,
        facts: record.facts)
      _ = try await temporary.store.commit([.put(temporary.record(name, key: record.key), page: record)])
    }
    func titles(_ filter: ArticleFilter) throws -> [String?] { try temporary.store.articles(filter).heads.map(\.title) }
    #expect(try titles(ArticleFilter()) == ["2", "1", "3"])
    #expect(try titles(ArticleFilter(zones: ["无区", "甲区"])) == ["1", "3"])
    #expect(try titles(ArticleFilter(since: "2024-06-01")) == ["2"])
    #expect(try titles(ArticleFilter(until: "2024-12-31")) == ["1"])
    #expect(try titles(ArticleFilter(limit: 1, offset: 1)) == ["1"])
  }

  @Test("A store of a newer program is refused with its name and what to do")
  func refusesNewer() async throws {
    let temporary = try TemporaryStore()
    let path = temporary.store.path
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from tomorrow')") }
    let error = #expect(throws: StoreError.self) { try NewsStore(path: path) }
    let text = error?.description ?? ""
    #expect(text.contains(path) && text.contains("999 from tomorrow") && text.contains("newer"))
  }

  @Test("What is no database is told from what cannot be opened")
  func tellsDamage() throws {
    let folder = NSTemporaryDirectory() + "gaoxin-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: folder + "/x.sqlite"))
    guard case .corrupt? = #expect(throws: StoreError.self, performing: { try NewsStore(path: folder + "/x.sqlite") })
    else { Issue.record("damage was not recognised"); return }
    guard case .unusable? = #expect(throws: StoreError.self, performing: { try NewsStore(path: folder + "/no/x") })
    else { Issue.record("a missing folder was not recognised"); return }
  }
}
