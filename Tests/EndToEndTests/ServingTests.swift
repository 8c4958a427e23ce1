import Foundation
import GaoxinAPI
import Testing

/// The socket, asked by those who mean well and by those who do not.
@Suite struct ServingTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  private func expectProblem(_ reply: HTTPReply, _ status: Int, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    #expect(reply.status == status, sourceLocation: sourceLocation)
    #expect(reply.headers["content-type"] == "application/problem+json", sourceLocation: sourceLocation)
    let problem = try WireCoding.decode(Problem.self, from: reply.body)
    #expect(problem.status == status, sourceLocation: sourceLocation)
    #expect(problem.type.hasPrefix("urn:gaoxin:"), sourceLocation: sourceLocation)
    #expect(!problem.detail.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `what there is not is a problem that says so`() throws {
    for path in ["/", "/v1", "/v1/nothing", "/v2/status", "/v1/articles/0123456789abcdef", "/v1/status/more"] {
      try expectProblem(try UnixConnection.ask(box.socket, "GET", path), 404)
    }
    try expectProblem(try UnixConnection.ask(box.socket, "POST", "/v1/status", headers: "content-length: 0\r\n"), 404)
    try expectProblem(try UnixConnection.ask(box.socket, "GET", "/v1/wait"), 404)
  }

  @Test(
    arguments: [
      "/v1/articles?limit=many", "/v1/articles?limit=1001", "/v1/articles?offset=-1", "/v1/articles?since=2025-13-01",
      "/v1/search", "/v1/search?q=", "/v1/search?q=%22", "/v1/files/../etc/passwd", "/v1/files/a//b", "/v1/files/%00",
    ])
  func `a parameter that makes no sense is a problem that names it`(target: String) throws {
    try expectProblem(try UnixConnection.ask(box.socket, "GET", target), 400)
  }

  @Test func `a header of 100 KB is refused, and the next request is answered`() throws {
    let connection = try UnixConnection(box.socket)
    connection.send("GET /v1/status HTTP/1.1\r\nhost: gaoxin\r\nx-long: ")
    connection.send(String(repeating: "x", count: 100_000))
    connection.send("\r\n\r\n")
    let answer = try connection.readToEnd()
    if !answer.isEmpty { #expect((400..<500).contains(try UnixConnection.reply(answer).status)) }
    #expect(try UnixConnection.ask(box.socket, "GET", "/v1/status").status == 200)
  }

  @Test func `a body over the limit is refused, whether it tells its length or not`() throws {
    let told = try UnixConnection.ask(
      box.socket, "POST", "/v1/wait", headers: "content-length: 70000\r\n")
    try expectProblem(told, 413)
    let connection = try UnixConnection(box.socket)
    connection.send("POST /v1/wait HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n")
    let chunk = "4000\r\n" + String(repeating: "x", count: 0x4000) + "\r\n"
    for _ in 0..<64 { connection.send(chunk) }
    connection.send("0\r\n\r\n")
    let answer = try connection.readToEnd()
    if !answer.isEmpty { #expect([200, 413].contains(try UnixConnection.reply(answer).status)) }
    #expect(try UnixConnection.ask(box.socket, "GET", "/v1/status").status == 200)
  }

  @Test func `what is no HTTP is refused, and the next request is answered`() throws {
    for garbage in ["\u{0}\u{1}\u{2}\r\n\r\n", "HELLO\r\n\r\n", "GET /v1/status HTTP/9.9\r\n\r\n", "GET\r\n\r\n"] {
      let connection = try UnixConnection(box.socket)
      connection.send(garbage)
      connection.shutDown()
      _ = try connection.readToEnd()
      #expect(try UnixConnection.ask(box.socket, "GET", "/v1/status").status == 200)
    }
  }

  @Test func `half a request, silence and a reader who does not read hold nobody up`() throws {
    for number in 1...100 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try daemon.catchUp()
    let silent = try (0..<60).map { _ in try UnixConnection(box.socket) }
    let half = try (0..<60).map { _ in try UnixConnection(box.socket) }
    for connection in half { connection.send("GET /v1/articles HTTP/1.1\r\nhost: gaox") }
    let unread = try (0..<60).map { _ in try UnixConnection(box.socket) }
    for connection in unread {
      for _ in 0..<20 { connection.send("GET /v1/articles?limit=1000 HTTP/1.1\r\nhost: gaoxin\r\n\r\n") }
    }
    try box.write(SamplePage.text("新来的示范线"), to: "new.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
    #expect(try daemon.client("status").status == 0)
    withExtendedLifetime((silent, half, unread)) {}
  }

  @Test func `one connection takes several requests, also together`() throws {
    let connection = try UnixConnection(box.socket)
    connection.send(
      "GET /v1/status HTTP/1.1\r\nhost: gaoxin\r\n\r\nGET /v1/nothing HTTP/1.1\r\nhost: gaoxin\r\n\r\n"
        + "GET /healthz HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\n\r\n")
    let text = String(decoding: try connection.readToEnd(), as: UTF8.self)
    let statuses = text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
    #expect(statuses == ["200", "404", "200"])
  }

  @Test func `health is well, and unwell with 503 when the folder is away`() throws {
    try daemon.catchUp()
    let well = try UnixConnection.ask(box.socket, "GET", "/healthz")
    #expect(well.status == 200)
    #expect(try WireCoding.decode(HealthReport.self, from: well.body) == HealthReport(status: "ok", warnings: []))
    try Sandbox.rename(box.pages, to: box.home + "/away")
    _ = try daemon.client("wait", "--rescan", "--timeout", "60")
    let unwell = try UnixConnection.ask(box.socket, "GET", "/healthz")
    #expect(unwell.status == 503)
    let report = try WireCoding.decode(HealthReport.self, from: unwell.body)
    #expect(report.status == "degraded")
    #expect(report.warnings.map(\.code) == ["folder-gone"])
    try Sandbox.rename(box.home + "/away", to: box.pages)
  }

  @Test func `a wait that runs out of time says that it is not current`() throws {
    for number in 1...300 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let outcome = try daemon.client("wait", "--timeout", "0")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("not current"))
  }
}
