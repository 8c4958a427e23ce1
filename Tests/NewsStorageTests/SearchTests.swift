import NewsModel
import NewsStorage
import Testing

@Suite("Search")
struct SearchTests {
  /// Titles of the articles that a query finds among these texts; each text is titled with its number.
  private func found(_ query: String, in texts: [String]) async throws -> Set<String> {
    let temporary = try TemporaryStore()
    for (number, text) in texts.enumerated() {
      try await temporary.put("\(number).txt", title: "题\(number)", body: text.components(separatedBy: "\n"))
    }
    let (total, hits) = try temporary.store.search(SearchQuery(query), ArticleFilter(limit: 100))
    #expect(total == hits.count)
    return Set(hits.compactMap(\.head.title))
  }

  @Test(
    "A query finds exactly the articles that hold its words",
    arguments: [
      // query, texts, numbers of those that are found
      ("港", ["港口", "香港", "空港新城", "巷口"], [0, 1, 2]),
      ("高新", ["高新区", "新高", "高 新"], [0]),
      ("高新区管委会", ["镇江高新区管委会发布", "高新区的管委会", "高新区，管委会"], [0]),
      ("高新区 管委会", ["高新区发布，管委会说", "高新区", "管委会"], [0]),
      ("高新区 -管委会", ["高新区发布，管委会说", "高新区"], [1]),
      ("\"高新 区\"", ["高新 区", "高新区", "高新\u{3000}区"], [0, 2]),
      ("新，区", ["更新，区内", "更新区内", "更新，内区"], [0]),
      ("AI", ["ai芯片", "ＡＩ平台", "MAIN", "A I"], [0, 1]),
      ("183.04亿元", ["投资１８３．０４亿元", "183,04亿元", "1183.04亿元"], [0]),
      ("100", ["100家", "1000家", "１００家"], [0, 2]),
      ("1+3+X", ["围绕“1+3+X”体系", "1、3、X", "围绕１＋３＋Ｘ"], [0, 2]),
      ("3月6日", ["3月6日上午", "13月6日", "3月16日"], [0]),
      ("五月6", ["在五月6日", "五月16日"], [0]),
      ("A3轮", ["参与A3轮融资", "A3 轮"], [0]),
      ("“生态圈”", ["打造“生态圈”", "生态，圈"], [0]),
      ("生态圈 -“尼龙 生态”", ["尼龙 生态圈", "尼龙生态圈"], [1]),
    ] as [(String, [String], [Int])])
  func findsExactly(query: String, texts: [String], expected: [Int]) async throws {
    #expect(try await found(query, in: texts) == Set(expected.map { "题\($0)" }))
  }

  @Test("The number of hits of a phrase is that of an exact search, on random phrases of random texts")
  func countsLikeAnExactSearch() async throws {
    var random = SeededGenerator(seed: 41)
    let letters = Array("高新区产业园，。镇江a1 5G“”、年月日")
    func randomText(_ length: Int) -> String {
      String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }
    let texts = (0..<120).map { _ in randomText(60) }
    let temporary = try TemporaryStore()
    for (number, text) in texts.enumerated() { try await temporary.put("\(number)", title: "题", body: [text]) }
    var compared = 0
    for _ in 0..<400 {
      let text = texts.randomElement(using: &random) ?? ""
      let start = Int.random(in: 0..<50, using: &random)
      let phrase = String(Array(text)[start..<start + Int.random(in: 1...6, using: &random)])
      guard !phrase.contains(where: { "“”".contains($0) }), let query = try? SearchQuery("\"\(phrase)\"") else {
        continue
      }
      compared += 1
      let expected = texts.filter { ExactSearch.holds(query.terms[0].text, in: $0) }.count
      let total = try temporary.store.search(query, ArticleFilter(limit: 0)).total
      #expect(total == expected, "phrase '\(phrase)'")
    }
    #expect(compared > 100)
  }

  @Test("Articles whose title holds the word come first")
  func ranksTitlesFirst() async throws {
    let temporary = try TemporaryStore()
    try await temporary.put("a", title: "无关", body: ["半导体产业园里，半导体企业做半导体"])
    try await temporary.put("b", title: "半导体产业园", body: ["开园"])
    let hits = try temporary.store.search(SearchQuery("半导体"), ArticleFilter()).hits
    #expect(hits.map(\.head.title) == ["半导体产业园", "无关"])
  }

  @Test("A snippet shows the words around the hit and marks it")
  func marksHits() async throws {
    let temporary = try TemporaryStore()
    let filler = String(repeating: "前面的话很长。", count: 20)
    try await temporary.put("a", body: [filler + "这里说到量子信息，然后" + filler])
    let hit = try #require(try temporary.store.search(SearchQuery("量子信息"), ArticleFilter()).hits.first)
    #expect(hit.snippet.filter(\.isHit).map(\.text) == ["量子信息"])
    #expect(hit.snippet.map(\.text).joined().contains("这里说到量子信息，然后"))
    #expect(hit.snippet.first?.text == "…" && hit.snippet.last?.text == "…")
  }

  @Test(
    "What cannot be understood is told in a sentence",
    arguments: [
      ("", SearchError.empty), ("  \u{3000}", .empty), ("\"高新", .openQuote), ("“高新", .openQuote),
      ("-高新", .onlyExclusions), ("。，", .nothingToFind(term: "。，")), ("\"\"", .nothingToFind(term: "")),
      (Array(repeating: "词", count: 33).joined(separator: " "), .tooManyTerms(limit: 32)),
    ] as [(String, SearchError)])
  func tellsWhatIsWrong(typed: String, expected: SearchError) {
    #expect(throws: expected) { try SearchQuery(typed) }
  }

  @Test(
    "No input is an error of SQL",
    arguments: [
      "a\"b", "NEAR(a b)", "title:x", "a*", "^a", "{a}", "高新 OR 区", "(a", "a AND", "NOT", "'; DROP TABLE article;--",
      "a\u{0}b", "\u{1F600}高新", "a:b", "--", "+",
    ])
  func neverAnErrorOfSQL(typed: String) throws {
    let temporary = try TemporaryStore()
    do throws(SearchError) {
      let query = try SearchQuery(typed)
      #expect(throws: Never.self) { try temporary.store.search(query, ArticleFilter()) }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
