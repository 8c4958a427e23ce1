import Foundation
import GaoxinAPI
import Testing

/// Configuration and word lists read again while the daemon runs.
@Suite struct ReloadTests {
  let box: Sandbox
  let file: String
  let words: String

  init() throws {
    box = try Sandbox()
    file = box.home + "/gaoxind.yaml"
    words = box.home + "/words"
    try FileManager.default.createDirectory(atPath: words, withIntermediateDirectories: false)
    try configure("lexicon: \(words)")
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
  }

  private func configure(_ lines: String...) throws {
    try Sandbox.write(Array((lines.joined(separator: "\n") + "\n").utf8), toPath: file)
  }

  private func start() throws -> RunningDaemon {
    let daemon = try RunningDaemon(box, options: ["--config", file])
    try daemon.catchUp()
    _ = daemon.notifications.takeAll()
    return daemon
  }

  @Test func `a reload says what has changed, and puts it into force`() throws {
    try box.write(SamplePage.text("乙号示范线") + String(repeating: "很长。", count: 500), to: "long.txt")
    let daemon = try start()
    #expect(try daemon.explain("long.txt").state == "ingested")
    try configure("lexicon: \(words)", "size-limit: 2000", "poll-seconds: 5")
    let report = try daemon.ask(ReloadReport.self, "reload")
    #expect(
      report.changed == [
        .init(option: "size-limit", before: "16777216", after: "2000"),
        .init(option: "poll-seconds", before: "30", after: "5"),
      ])
    #expect(report.needsRestart == [] && report.words == [] && !report.rereads)
    try daemon.catchUp()
    #expect(try daemon.explain("long.txt").reason == "too-large")
    #expect(try daemon.explain("a.txt").state == "ingested")
    // And back: what another limit has refused is read.
    try configure("lexicon: \(words)")
    #expect(try daemon.client("reload").output.contains("size-limit 2000 → 16777216"))
    try daemon.catchUp()
    #expect(try daemon.explain("long.txt").state == "ingested")
    #expect(try daemon.client("reload").output == "nothing has changed\n")
  }

  @Test func `words of one's own are in force after a reload, for pages that were read before`() throws {
    let daemon = try start()
    try box.write("本报讯 2025年，云梦泽高新区生产总值达120亿元。\n", to: "zone.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().allSatisfy { $0.zone != "云梦泽高新区" })
    let columns = try #require(try zoneColumns())
    var cells = columns.map { _ in "" }
    cells[0] = "云梦泽高新技术产业开发区"
    if let column = columns.firstIndex(of: "aliases") { cells[column] = "云梦泽高新区" }
    try Sandbox.write(
      Array((columns.joined(separator: "\t") + "\n" + cells.joined(separator: "\t") + "\n").utf8),
      toPath: words + "/zones.tsv")
    let report = try daemon.ask(ReloadReport.self, "reload")
    #expect(report.words == [.init(table: "zones", added: 1, removed: 0)])
    #expect(report.rereads)
    try daemon.catchUp()
    #expect(try daemon.articles().contains { $0.zone?.hasPrefix("云梦泽") == true })
    #expect(try daemon.client("verify").status == 0)
  }

  /// The columns of the table of zones, as the program's own file has them.
  private func zoneColumns() throws -> [String]? {
    let path = try Program.built("gaoxin_Lexicon.resources/Data/zones.tsv")
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").first { !$0.hasPrefix("#") }?.split(separator: "\t").map(String.init)
  }

  @Test(
    arguments: [
      ("no-such-option: 1", "no-such-option"), ("size-limit: many", "size-limit"),
      ("lexicon: /nowhere", "/nowhere"), ("a: [", "YAML"),
    ])
  func `where anything is wrong, all stays as it was, and it is said what`(line: String, named: String) throws {
    let running = try start()
    try configure("poll-seconds: 7", line)
    let outcome = try running.client("reload")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing was changed"))
    #expect(try running.client("status").status == 0)
    // What was right in the same file was not put into force: it still counts as a change.
    try configure("poll-seconds: 7")
    #expect(try running.ask(ReloadReport.self, "reload").changed.map(\.option).contains("poll-seconds"))
  }

  @Test func `a line of the word lists that makes no sense is refused with its place`() throws {
    let daemon = try start()
    try Sandbox.write(Array("official\tno-such-column\nx\ty\n".utf8), toPath: words + "/zones.tsv")
    let outcome = try daemon.client("reload")
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(words + "/zones.tsv:1"), "\(outcome.errors)")
  }

  @Test func `what needs a restart is told, and stays as it is`() throws {
    try configure("poll-seconds: 30")
    let daemon = try start()
    try configure("read-only-socket: \(box.home)/second.sock")
    let report = try daemon.ask(ReloadReport.self, "reload")
    #expect(
      report.needsRestart == [.init(option: "read-only-socket", before: "~", after: box.home + "/second.sock")])
    #expect(report.changed == [])
    #expect(!FileManager.default.fileExists(atPath: box.home + "/second.sock"))
    // It is told again, as long as it is so.
    #expect(try daemon.ask(ReloadReport.self, "reload").needsRestart == report.needsRestart)
  }

  @Test func `systemd is told of the beginning and the end before the answer comes`() throws {
    let daemon = try start()
    #expect(try daemon.client("reload").status == 0)
    var lines = daemon.notifications.takeAll().filter { !$0.hasPrefix("STATUS=") }
    #expect(lines.count == 3)
    #expect(lines.first == "RELOADING=1")
    #expect(lines.last == "READY=1")
    #expect(lines.dropFirst().first?.hasPrefix("MONOTONIC_USEC=") == true)
    try configure("no-such-option: 1")
    #expect(try daemon.client("reload").status == 78)
    lines = daemon.notifications.takeAll().filter { !$0.hasPrefix("STATUS=") }
    #expect(lines.first == "RELOADING=1" && lines.last == "READY=1")
  }

  @Test func `SIGHUP reloads too`() throws {
    let daemon = try start()
    try configure("lexicon: \(words)", "size-limit: 10")
    daemon.process.send(SIGHUP)
    _ = try daemon.notifications.wait(for: daemon.process) { $0 == "READY=1" }
    try daemon.catchUp()
    #expect(try daemon.explain("a.txt").reason == "too-large")
  }

  @Test(.enabled(if: OtherUser.isAvailable && getuid() == 0, "only root becomes somebody else: NOT TESTED"))
  func `only the owner reloads`() throws {
    let daemon = try start()
    chmod(box.home, 0o755)
    let setpriv = try #require(Program.installed("setpriv"))
    let outcome = try Program.run(
      [
        setpriv, "--reuid=65534", "--regid=\(getegid())", "--clear-groups", try Program.built("gaoxinctl"), "reload",
      ], environment: ["GAOXIN_SOCKET": box.socket])
    #expect(outcome.status == 77)
    #expect(daemon.notifications.takeAll().filter { $0 == "RELOADING=1" } == [])
  }
}
