import Foundation
import GaoxinAPI
import Testing

/// What an operator graphs.
@Suite struct MetricsTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  private func metrics(_ daemon: RunningDaemon) throws -> MetricsReading {
    let reply = try UnixConnection.ask(box.socket, "GET", "/metrics")
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/openmetrics-text; version=1.0.0; charset=utf-8")
    return try MetricsReading(String(decoding: reply.body, as: UTF8.self))
  }

  @Test(
    .enabled(
      if: (OverflowTests.queueLength ?? .max) <= 65536, "the kernel's queue is too long to be filled: NOT TESTED"))
  func `every metric moves when what it counts happens`() throws {
    let file = box.home + "/gaoxind.yaml"
    try Sandbox.write([], toPath: file)
    let daemon = try RunningDaemon(box, options: ["--config", file])
    try daemon.catchUp()
    let first = try metrics(daemon)
    for number in 1...600 {
      try box.write(SamplePage.text("第\(number)号示范线") + "2025年，镇江高新区生产总值达120亿元。\n", to: "\(number).txt")
    }
    // Asked while there is work: what is there only then is seen only then.
    let open = try (0..<8).map { _ in try UnixConnection(box.socket) }
    var busy = try metrics(daemon)
    for _ in 0..<100 where busy.values["gaoxin_current"] == 1 { busy = try metrics(daemon) }
    withExtendedLifetime(open) {}
    try daemon.catchUp()
    try box.write([0, 1, 2], to: "binary.txt")
    try box.makeFolder("sub")
    #expect(mkfifo(box.path("fifo"), 0o600) == 0)
    #expect(try daemon.client("reload").status == 0)
    try Sandbox.write(Array("no-such-option: 1\n".utf8), toPath: file)
    #expect(try daemon.client("reload").status == 78)
    try daemon.catchUp()
    try daemon.whilePaused {
      for round in 0..<(OverflowTests.queueLength ?? 0) / 3 + 10 {
        try box.write("x", to: "\(round)")
        try box.remove("\(round)")
      }
    }
    try daemon.catchUp()
    let calm = try metrics(daemon)
    try Sandbox.rename(box.pages, to: box.home + "/away")
    _ = try daemon.client("wait", "--rescan", "--timeout", "60")
    let unwell = try metrics(daemon)
    try Sandbox.rename(box.home + "/away", to: box.pages)
    try daemon.catchUp()
    let moved = busy.moved(since: first).union(calm.moved(since: busy)).union(unwell.moved(since: calm))
    // A version does not change. Polling needs a mount, and has a test among those with mounts.
    // As many threads as before may be at work at the moments that are asked for.
    let unmoved = Set(first.types.keys).subtracting(moved).subtracting(["gaoxin_threads"])
    #expect(unmoved == ["gaoxin_build", "gaoxin_polled_folders"])
    #expect(Set(unwell.types.keys) == Set(first.types.keys))
  }

  @Test func `what the metrics say is what the status says`() throws {
    for number in 1...5 {
      try box.write(SamplePage.text("第\(number)号示范线") + "2025年，镇江高新区生产总值达120亿元。\n", to: "\(number).txt")
    }
    try box.write([], to: "empty.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try daemon.catchUp()
    let (metrics, status) = (try metrics(daemon), try daemon.status())
    #expect(metrics.values["gaoxin_files{state=\"ingested\"}"] == Double(status.files.ingested))
    #expect(metrics.values["gaoxin_files{state=\"quarantined\"}"] == Double(status.files.quarantined))
    #expect(metrics.values["gaoxin_articles"] == Double(status.articles))
    #expect(metrics.values["gaoxin_current"] == 1)
    #expect(metrics.values["gaoxin_backlog_files"] == 0)
    #expect(metrics.values["gaoxin_watched_folders"] == Double(status.watching.directories))
    let facts = try #require(try JSON(Data(try daemon.client("facts", "--json").output.utf8))["total"]?.number)
    #expect(metrics.values(of: "gaoxin_facts").values.reduce(0, +) == facts)
    #expect(facts > 0)
  }

  @Test func `the distributions add up`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    for _ in 1...3 { #expect(try daemon.client("status").status == 0) }
    let values = try metrics(daemon).values
    let count = try #require(values["gaoxin_request_seconds_count{route=\"/v1/status\"}"])
    #expect(count >= 3)
    #expect(values["gaoxin_request_seconds_bucket{route=\"/v1/status\",le=\"+Inf\"}"] == count)
    #expect(values["gaoxin_requests_total{route=\"/v1/status\",code=\"200\"}"] == count)
    #expect(try #require(values["gaoxin_ingest_seconds_sum"]) > 0)
  }

  @Test func `the client prints them, or puts them into a file as a whole`() throws {
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let printed = try daemon.client("metrics")
    #expect(printed.status == 0)
    #expect(try MetricsReading(printed.output).values["gaoxin_current"] == 1)
    let file = box.home + "/gaoxin.prom"
    try Sandbox.write(Array("old".utf8), toPath: file)
    let written = try daemon.client("metrics", "--output", file)
    #expect(written.status == 0 && written.output.isEmpty)
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    #expect(try MetricsReading(text).values["gaoxin_current"] == 1)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o644)
    let failed = try daemon.client("metrics", "--output", box.home + "/nowhere/gaoxin.prom")
    #expect(failed.status == 70)
    #expect(failed.errors.contains("/nowhere/gaoxin.prom"))
  }
}
