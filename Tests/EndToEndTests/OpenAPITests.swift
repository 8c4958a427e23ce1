import Foundation
import GaoxinAPI
import IndustryMap
import Testing

@testable import GaoxinDaemon

/// The OpenAPI document is all that the daemon answers, and nothing else.
@Suite struct OpenAPITests {
  let box: Sandbox
  let daemon: RunningDaemon
  let description: InterfaceDescription

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
    let reply = try UnixConnection.ask(box.socket, "GET", "/v1/openapi.json")
    description = InterfaceDescription(try JSON(reply.body))
  }

  @Test func `every route is described, and everything described is a route`() {
    let routes = Route.all.map { "\($0.method.rawValue) \($0.path.replacing("/**", with: "/{path}"))" }
    #expect(Set(routes).count == routes.count)
    #expect(description.operations == Set(routes))
    #expect(description.document["openapi"]?.text == "3.1.0")
    #expect(description.document["info"]?["version"]?.text == "\(APIVersion.current)")
  }

  @Test func `every parameter that a path names is described as one`() {
    for path in description.document["paths"]?.keys ?? [] {
      let named = path.matches(of: /\{([a-z]+)\}/).map { String($0.1) }
      for method in description.document["paths"]?[path]?.keys ?? [] {
        let parameters = description.document["paths"]?[path]?[method]?["parameters"]?.list ?? []
        let inPath = parameters.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text }
        #expect(inPath == named, "\(method) \(path)")
      }
    }
  }

  @Test func `every answer is as described, whatever lies in the folder`() throws {
    try makeFolderOfEverything()
    try daemon.catchUp()
    let article = try #require(try daemon.search("甲号示范线").hits.first?.article.id)
    var requests = [
      ("GET /v1/status", "/v1/status"), ("GET /healthz", "/healthz"), ("GET /v1/articles", "/v1/articles?limit=1000"),
      ("GET /v1/articles", "/v1/articles?zone=nowhere"), ("GET /v1/articles", "/v1/articles?limit=x"),
      ("GET /v1/articles/{id}", "/v1/articles/\(article)"), ("GET /v1/articles/{id}", "/v1/articles/ffffffffffffffff"),
      ("GET /v1/search", "/v1/search?q=%E7%9A%84"), ("GET /v1/search", "/v1/search?q="),
      ("GET /v1/facts", "/v1/facts?limit=1000"), ("GET /v1/facts", "/v1/facts?limit=x"),
      ("GET /v1/facts/{id}", "/v1/facts/ffffffffffffffff"), ("GET /v1/files/{path}", "/v1/files/nowhere"),
      ("GET /v1/files/{path}", "/v1/files/../x"), ("GET /v1/openapi.json", "/v1/openapi.json"),
      ("POST /v1/wait", "/v1/wait?timeout=60"), ("POST /v1/wait", "/v1/wait?timeout=x"),
      ("GET /v1/events", "/v1/events?since=0&follow=false"), ("GET /v1/events", "/v1/events?since=x"),
      ("POST /v1/retry", "/v1/retry"), ("POST /v1/retry", "/v1/retry?path=nowhere"),
      ("POST /v1/rescan", "/v1/rescan"), ("POST /v1/confirm-deletes", "/v1/confirm-deletes"),
      ("GET /v1/export", "/v1/export"), ("POST /v1/verify", "/v1/verify"),
      ("POST /v1/verify", "/v1/verify?quick=true"), ("GET /v1/changes", "/v1/changes?since=0"),
      ("GET /v1/changes", "/v1/changes?since=x"), ("POST /v1/reload", "/v1/reload"), ("GET /metrics", "/metrics"),
      ("GET /v1/query", "/v1/query"),
      ("GET /v1/query/{name}", "/v1/query/nothing"), ("GET /v1/query/{name}", "/v1/query/projects?limit=x"),
      ("GET /v1/query/{name}", "/v1/query/watch?day=2026-03-01"), ("POST /v1/aliases", "/v1/aliases"),
      ("POST /v1/aliases", "/v1/aliases?verdict=same&one=a&other=b&zone=c"),
      ("POST /v1/corrections", "/v1/corrections"), ("POST /v1/corrections", "/v1/corrections?fact=ffffffffffffffff"),
    ]
    for entry in try daemon.articles() { requests.append(("GET /v1/articles/{id}", "/v1/articles/\(entry.id)")) }
    for table in MapCatalogue.tables { requests.append(("GET /v1/query/{name}", "/v1/query/\(table.name)")) }
    let facts = try facts()
    #expect(!facts.isEmpty)
    for fact in facts { requests.append(("GET /v1/facts/{id}", "/v1/facts/\(fact)")) }
    for name in try FileManager.default.contentsOfDirectory(atPath: box.pages) {
      requests.append(("GET /v1/files/{path}", "/v1/files/" + DaemonClient.encode(pathBytes: name.utf8)))
    }
    for (operation, target) in requests {
      let method = operation.hasPrefix("GET") ? "GET" : "POST"
      try description.check(try UnixConnection.ask(box.socket, method, target), to: operation)
    }
    let answered = Set(requests.map(\.0))
    #expect(answered == description.operations, "each is asked")
    #expect(description.mismatches == [])
  }

  @Test func `what an unwell daemon answers is as described`() throws {
    for number in 1...60 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try daemon.catchUp()
    try Sandbox.rename(box.pages, to: box.home + "/away")
    for target in ["/v1/wait?timeout=60&rescan=true", "/v1/rescan"] {
      let operation = "POST " + target.prefix { $0 != "?" }
      try description.check(try UnixConnection.ask(box.socket, "POST", target), to: operation)
    }
    for target in ["/v1/status", "/healthz", "/v1/files/1.txt"] {
      let operation = "GET " + target.replacing("1.txt", with: "{path}")
      try description.check(try UnixConnection.ask(box.socket, "GET", target), to: operation)
    }
    #expect(description.mismatches == [])
    #expect(description.seen["Warning"] == description.schemas["Warning"])
    try Sandbox.rename(box.home + "/away", to: box.pages)
  }

  @Test func `every field that is described can be answered, and every one that can be answered is described`() throws {
    for (name, value) in try FullAnswers.all() { try description.check(value, as: name) }
    #expect(description.mismatches == [])
    for (name, members) in description.schemas {
      #expect(description.seen[name] == members, "\(name)")
    }
  }

  private func facts() throws -> [String] {
    let reply = try UnixConnection.ask(box.socket, "GET", "/v1/facts?limit=1000")
    #expect(reply.status == 200, "\(String(decoding: reply.body, as: UTF8.self))")
    return try JSON(reply.body)["facts"]?.list.compactMap { $0["id"]?.text } ?? []
  }

  /// Pages in several encodings and forms, files that are none, and the sample pages of the checkout.
  private func makeFolderOfEverything() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "2025-03-06_西部工业导报_A03.txt")
    try box.write(SamplePage.text("甲号示范线"), to: "copy.txt")
    try box.write(
      "<html><head><title>高新区</title></head><body><h1>高新区新材料产业园迎来首批企业</h1><p>近日，园区正式投入使用。</p></body></html>",
      to: "page.html")
    try box.write([], to: "empty.txt")
    try box.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "picture.png")
    try box.write("x", to: ".hidden")
    #expect(mkfifo(box.path("fifo"), 0o644) == 0)
    var checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { checkout.deleteLastPathComponent() }
    let seeds = checkout.path + "/seeds"
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds) {
      guard let bytes = FileManager.default.contents(atPath: seeds + "/" + name) else { continue }
      try box.write([UInt8](bytes), to: name)
    }
  }
}
