import NewsModel
import NewsStorage
import Testing

@Suite("Stored facts")
struct FactTests {
  /// A store with one page of two paragraphs, and these facts read from parts of the second.
  private func store(_ facts: [(kind: String, field: String, value: FactValue, words: String)]) async throws
    -> TemporaryStore
  {
    let temporary = try TemporaryStore()
    let body = "镇江高新区签约项目44个，总投资183.04亿元。"
    let record = temporary.page(title: "题", body: [body], key: [1], name: "00000000000000aa")
    let paragraph = record.page.articles[0].paragraphs[1]
    let read = facts.map { fact in
      let start = body.utf8.count - (body.components(separatedBy: fact.words).last ?? "").utf8.count
      let range = start - fact.words.utf8.count..<start
      let evidence = Evidence(
        span: TextSpan(paragraph: 1, range: range), text: fact.words, ranges: paragraph.content.map.ranges(of: range))
      return Fact(
        kind: FactKind(rawValue: fact.kind), modality: .actual, fields: [Fact.Field(fact.field, fact.value)],
        evidence: [evidence], rule: "test")
    }
    let page = PageRecord(
      key: record.key, contentHash: record.key, rules: "1", page: record.page, articleNames: record.articleNames,
      facts: [read.map { FactRecord($0, article: record.articleNames[0]) }])
    _ = try await temporary.store.commit([.put(temporary.record("a", key: [1]), page: page)])
    return temporary
  }

  @Test("A fact comes out with the words and bytes it was read from")
  func keepsEvidence() async throws {
    let temporary = try await store([("count", "class", .text("项目"), "签约项目44个")])
    let fact = try #require(try temporary.store.facts(FactFilter()).facts.first)
    #expect(fact.evidence.map(\.text) == ["签约项目44个"])
    // The title takes 3 bytes and its line end 1; five characters stand before the words.
    #expect(fact.evidence.map(\.ranges) == [[ByteRange(4 + 15, 4 + 15 + 17)]])
    #expect(fact.fields == #"{"class":"项目"}"#)
  }

  @Test("Facts are found by kind, name and words, and counted")
  func filters() async throws {
    let temporary = try await store([
      ("count", "class", .text("签约项目"), "签约项目44个"),
      ("project_aggregate", "subject", .texts(["镇江高新区", "“甲”"]), "总投资183.04亿元"),
    ])
    func kinds(_ filter: FactFilter) throws -> [String] { try temporary.store.facts(filter).facts.map(\.kind) }
    #expect(try kinds(FactFilter(kind: "count")) == ["count"])
    #expect(try kinds(FactFilter(modality: "planned")) == [])
    #expect(try kinds(FactFilter(name: "镇江高新区")) == ["project_aggregate"])
    #expect(try kinds(FactFilter(text: "44个")) == ["count"])
    #expect(try kinds(FactFilter(text: "44个，总")) == [])
    #expect(try temporary.store.facts(FactFilter(limit: 1)).total == 2)
  }

  @Test("A fact is found by the first digits of its name, and goes with its file")
  func findsByName() async throws {
    let temporary = try await store([("count", "class", .text("项目"), "44个")])
    let name = try #require(try temporary.store.facts(FactFilter()).facts.first?.name)
    for count in [1, 7, 16] {
      #expect(try temporary.store.facts(namePrefix: String(name.prefix(count))).map(\.name) == [name])
    }
    #expect(try temporary.store.facts(namePrefix: name + "0").isEmpty)
    #expect(try temporary.store.facts(namePrefix: "xyz").isEmpty)
    _ = try await temporary.store.commit([.remove(path: Array("a".utf8))])
    #expect(try temporary.store.facts(FactFilter()).total == 0)
  }

  @Test("A page that new rules read replaces what the old ones read, under the same file")
  func replacesByRules() async throws {
    let temporary = try await store([("count", "class", .text("项目"), "44个")])
    let old = temporary.page(title: "题", body: ["新规则。"], key: [1], name: "00000000000000bb")
    let new = PageRecord(
      key: old.key, contentHash: old.key, rules: "2", page: old.page, articleNames: old.articleNames, facts: [[]])
    _ = try await temporary.store.commit([.put(temporary.record("a", key: [1]), page: new)])
    #expect(try temporary.store.facts(FactFilter()).total == 0)
    #expect(try temporary.store.articles(ArticleFilter()).heads.map(\.name) == ["00000000000000bb"])
    #expect(try temporary.store.file(Array("a".utf8))?.pageRules == "2")
    #expect(try temporary.store.hasPage(key: [1], rules: "2"))
  }
}
