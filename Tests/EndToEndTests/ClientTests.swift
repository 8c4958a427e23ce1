import Foundation
import GaoxinAPI
import Testing

/// What `gaoxinctl` prints, and the exit codes that scripts rely on.
@Suite struct ClientTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  @Test func `a search with --json gives the total and the hits, best first, with what was hit marked`() throws {
    for number in 1...5 { try box.write(SamplePage.text("第\(number)号光缆"), to: "\(number).txt") }
    try box.write(SamplePage.text("其他", title: "高新区光缆产业链再添新成员"), to: "title.txt")
    try daemon.catchUp()
    let outcome = try daemon.client("search", "光缆", "--json", "--limit", "3")
    #expect(outcome.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["total"] as? Int == 6)
    #expect((object["hits"] as? [Any])?.count == 3)
    let report = try WireCoding.decode(SearchReport.self, from: Data(outcome.output.utf8))
    #expect(report.hits.first?.article.path == "title.txt")
    for hit in report.hits { #expect(hit.snippet.contains { $0.hit && $0.text == "光缆" }) }
    #expect(report.asOf != nil)
    #expect(report.inFlight == 0)
  }

  @Test func `words must all occur, phrases stand together, and minus leaves out`() throws {
    try box.write(SamplePage.text("光伏逆变器"), to: "a.txt")
    try box.write(SamplePage.text("光伏组件与逆变器"), to: "b.txt")
    try box.write(SamplePage.text("ＡＢＣ１００纳米"), to: "c.txt")
    try daemon.catchUp()
    #expect(try daemon.search("光伏", "逆变器").total == 2)
    #expect(try daemon.search("光伏逆变器").hits.map(\.article.path) == ["a.txt"])
    #expect(try daemon.search("光伏", "-组件").hits.map(\.article.path) == ["a.txt"])
    #expect(try daemon.search("abc100").hits.map(\.article.path) == ["c.txt"])
    #expect(try daemon.search("光伏 组件").total == 0)
    let nothing = try daemon.client("search", "没有的词")
    #expect(nothing.status == 1)
    #expect(nothing.output.hasPrefix("0 articles"))
  }

  @Test(
    arguments: [
      [""], ["\"光伏"], ["“光伏"], ["-光伏"], ["-光伏", "-组件"], ["！！！"], ["\"\""], (1...33).map { "词\($0)" },
    ])
  func `a search that makes no sense is answered with a sentence, by client and daemon alike`(words: [String]) throws {
    let outcome = try daemon.client(["search", "--"] + words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    let query = DaemonClient.encode(pathBytes: words.joined(separator: " ").utf8)
    let reply = try UnixConnection.ask(box.socket, "GET", "/v1/search?q=\(query)")
    #expect(reply.status == 400)
    #expect(reply.headers["content-type"] == "application/problem+json")
    let problem = try WireCoding.decode(Problem.self, from: reply.body)
    #expect(problem.type == "urn:gaoxin:bad-query")
    #expect(!problem.detail.isEmpty)
    #expect(outcome.errors == "gaoxinctl: \(problem.detail)\n")
  }

  @Test(
    arguments: [
      "甲 OR 乙", "NEAR(甲 乙)", "title:甲", "甲*", "^甲", "甲 AND", "(甲", "甲)", "a'b", "'; DROP TABLE article; --", "甲\"乙",
      "{甲}", "NOT",
      "甲\u{0}乙", "\\", "%", "a\"\"b", "甲+乙", "- 甲", "--甲",
    ])
  func `what means something to the database means nothing in a search`(query: String) throws {
    try box.write(SamplePage.text("甲乙丙"), to: "a.txt")
    try daemon.catchUp()
    let encoded = DaemonClient.encode(pathBytes: query.utf8).replacing("/", with: "%2F")
    let reply = try UnixConnection.ask(box.socket, "GET", "/v1/search?q=\(encoded)")
    #expect([200, 400].contains(reply.status))
    let text = String(decoding: reply.body, as: UTF8.self).lowercased()
    for word in ["sql", "fts5", "syntax error", "unterminated", "no such"] { #expect(!text.contains(word), "\(text)") }
    #expect(try daemon.search("甲乙丙").total == 1)
  }

  @Test func `an article is shown clean, by the first digits of its id`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    let article = try #require(try daemon.articles().first)
    let shown = try daemon.client("show", String(article.id.prefix(8)))
    #expect(shown.status == 0)
    let lines = shown.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "高新区新材料产业园迎来首批企业")
    #expect(lines.contains { $0.contains("项目名称为甲号示范线") })
    #expect(lines.contains { $0.contains("a.txt") && $0.contains(article.id) })
    let report = try daemon.ask(ArticleReport.self, "show", article.id)
    let raw = try #require(FileManager.default.contents(atPath: box.path("a.txt")))
    for paragraph in report.paragraphs {
      let bytes = paragraph.ranges.reduce(into: Data()) { $0.append(raw[$1[0]..<$1[1]]) }
      #expect(String(decoding: bytes, as: UTF8.self) == paragraph.text)
    }
    #expect(try daemon.client("show", "0000000000000000").status == 1)
    #expect(try daemon.client("show", "no-id").status == 1)
  }

  @Test func `a zone is found by any of its names`() throws {
    try box.write("仲恺高新区招商再提速\n\n仲恺高新区去年引进企业32家，就业稳定。\n", to: "a.txt")
    try box.write("惠州仲恺高新区办实事\n\n惠州仲恺高新区去年引进项目18个，进展顺利。\n", to: "b.txt")
    try box.write("苏州高新区办实事\n\n苏州高新区去年引进项目18个，进展顺利。\n", to: "c.txt")
    try daemon.catchUp()
    for name in ["仲恺高新区", "惠州仲恺高新区", "惠州仲恺高新技术产业开发区"] {
      let found = try daemon.ask(ArticlesReport.self, "articles", "--zone", name)
      #expect(Set(found.articles.map(\.path)) == ["a.txt", "b.txt"], "\(name)")
      let facts = try daemon.ask(FactsReport.self, "facts", "--zone", name)
      #expect(Set(facts.facts.map(\.path)) == ["a.txt", "b.txt"], "\(name)")
    }
  }

  @Test func `facts are marked where their words end, with the numbers of the list below, or not at all`() throws {
    try box.write("镇江高新区上年成绩\n\n2025年，镇江高新区生产总值达120亿元。园区新引进企业26家，就业稳定。\n", to: "a.txt")
    try daemon.catchUp()
    let article = try #require(try daemon.articles().first)
    let report = try daemon.ask(ArticleReport.self, "show", article.id)
    let number = try #require(report.facts.firstIndex { $0.kind == "indicator" }) + 1
    let fact = report.facts[number - 1]
    let shown = try daemon.client("show", article.id).output
    #expect(shown.contains("生产总值达120亿元[\(number)]。"))
    let listed = shown.split(separator: "\n").filter { $0.contains("[\(number)] ") && $0.contains(fact.id.prefix(8)) }
    #expect(listed.count == 1)
    let plain = try daemon.client("show", "--plain", article.id).output
    #expect(plain.contains("生产总值达120亿元。园区新引进企业26家，就业稳定。"))
    #expect(!plain.contains(fact.id.prefix(8)))
  }

  @Test func `what was decided about a file is explained with its reason`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.makeFolder("sub")
    try daemon.catchUp()
    let report = try daemon.explain("a.txt")
    #expect(report.state == "ingested")
    #expect(report.articles.map(\.path) == ["a.txt"])
    #expect(report.bytes == Int64(SamplePage.text("甲号示范线").utf8.count))
    #expect(report.sha256?.count == 64)
    #expect(report.decided != nil)
    #expect(try daemon.client("explain", "a.txt").status == 0)
    #expect(try daemon.explain(box.path("a.txt")).path == "a.txt")
    let unknown = try daemon.client("explain", "nowhere.txt")
    #expect(unknown.status == 1)
    #expect(unknown.output.hasPrefix("nowhere.txt: unknown"))
    #expect(try daemon.explain("sub").state == "unknown")
    #expect(try daemon.client("explain", "../etc/passwd").status == 2)
    #expect(try daemon.client("explain", "/etc/passwd").status != 0)
  }

  @Test func `articles are listed by day, and filters that make no sense are refused`() throws {
    for day in ["2025-03-01", "2025-03-09", "2025-03-05"] {
      try box.write(SamplePage.text("\(day)的消息"), to: "\(day).txt")
    }
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["2025-03-09.txt", "2025-03-05.txt", "2025-03-01.txt"])
    let since = try daemon.ask(ArticlesReport.self, "articles", "--since", "2025-03-05")
    #expect(since.total == 2)
    let page = try daemon.ask(ArticlesReport.self, "articles", "--limit", "1", "--offset", "1")
    #expect(page.total == 3)
    #expect(page.articles.map(\.path) == ["2025-03-05.txt"])
    #expect(try daemon.client("articles", "--until", "2024-12-31").status == 1)
    for wrong in [["--since", "2025-02-30"], ["--until", "gestern"], ["--limit", "1001"], ["--offset", "-1"]] {
      let outcome = try daemon.client(["articles"] + [wrong.joined(separator: "=")])
      #expect(outcome.status == 2, "\(wrong)")
      #expect(outcome.errors.contains("'\(wrong[0].dropFirst(2))'"), "\(outcome.errors)")
    }
    #expect(try daemon.client("articles", "--no-such-option").status == 64)
  }

  @Test func `columns line up, however wide the characters in them are`() throws {
    let titles = ["高新区产业园", "园区ＡＢＣ公司投产", "Chip maker opens in the zone", "高新区 5G 基站、6 英寸产线（二期）同日开工"]
    for (number, title) in titles.enumerated() {
      try box.write(SamplePage.text("第\(number)号示范线", title: title), to: "page-\(number).txt")
    }
    try daemon.catchUp()
    let lines = try daemon.client("articles").output.split(separator: "\n").map(String.init)
    #expect(lines.count == 1 + titles.count)
    let places = try lines.map { line in
      let end = try #require(line.range(of: line.hasPrefix("ID") ? "FILE" : "page-", options: .backwards)).lowerBound
      return Terminal.columns(of: String(line[..<end]))
    }
    #expect(Set(places).count == 1, "\(lines)")
    #expect(Set(lines.map { $0.utf8.count }).count > 2)
  }

  @Test func `status tells at a glance what stands where`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.write([], to: "空的.txt")
    try daemon.catchUp()
    let outcome = try daemon.client("status")
    #expect(outcome.status == 0)
    for words in ["current as of", box.pages, "1 ingested, 1 quarantined", box.store, "up ", "空的.txt"] {
      #expect(outcome.output.contains(words), "\(words) in \(outcome.output)")
    }
    let report = try daemon.status()
    #expect(report.pid == Int(daemon.process.id))
    #expect(report.state == .current)
    #expect(report.inFlight == 0)
    #expect(report.lastChange?.path != nil)
    #expect(report.store.bytes > 0)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `curl asks as well as the client does`() throws {
    let curl = try #require(Program.installed("curl"), "deploy/test.sh installs curl")
    let outcome = try Program.run([curl, "-sS", "--unix-socket", box.socket, "http://gaoxin/v1/status"])
    #expect(outcome.status == 0)
    let report = try WireCoding.decode(StatusReport.self, from: Data(outcome.output.utf8))
    #expect(report.folder == box.pages)
  }
}
