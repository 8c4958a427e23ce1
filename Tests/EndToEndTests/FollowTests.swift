import Foundation
import GaoxinAPI
import Testing

/// Those who follow hear what happens, once and in its order, or are told that they must start over.
@Suite struct FollowTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box, environment: ["GAOXIN_FAULTS": "events:100"])
    try daemon.catchUp()
  }

  /// What `follow --once` prints.
  private func events(_ arguments: String...) throws -> [FollowEvent] {
    let outcome = try daemon.client(["follow", "--once", "--json"] + arguments)
    guard outcome.status == 0 else { throw TestFailure("follow: \(outcome.status) \(outcome.errors)") }
    return try outcome.output.split(separator: "\n").map {
      try WireCoding.decode(FollowEvent.self, from: Data($0.utf8))
    }
  }

  /// What has happened to files since an event.
  private func files(since last: FollowEvent) throws -> [String] {
    let all = try events("--since", "\(last.seq)", "--epoch", last.epoch)
    #expect(all.first?.event == .following)
    #expect(zip(all.dropFirst(), (last.seq + 1)...).allSatisfy { $0.seq == $1 })
    return all.dropFirst().compactMap { event in
      event.path.map { "\(event.event.rawValue) \(event.from.map { $0 + " " } ?? "")\($0)" }
    }
  }

  private func now() throws -> FollowEvent { try #require(try events().last) }

  @Test func `each thing that happens to a file is told once`() throws {
    let start = try now()
    try box.drop(SamplePage.text("甲号示范线"), as: "a.txt")
    try daemon.catchUp()
    // Replaced at once: who writes in steps may be read in between, and then it has changed twice.
    try box.drop(SamplePage.text("改过的示范线"), as: "a.txt")
    try daemon.catchUp()
    try box.rename("a.txt", to: "b.txt")
    try daemon.catchUp()
    try box.drop("\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{0}\u{1}\u{2}", as: "b.txt")
    try daemon.catchUp()
    try box.remove("b.txt")
    try daemon.catchUp()
    let told = try files(since: start)
    #expect(told == ["ingested a.txt", "changed a.txt", "moved a.txt b.txt", "quarantined b.txt", "removed b.txt"])
  }

  @Test func `numbers go on over an orderly restart, and a crash begins a new epoch`() throws {
    let start = try now()
    try box.drop(SamplePage.text("甲号示范线"), as: "a.txt")
    try daemon.catchUp()
    try daemon.stop()
    try box.drop(SamplePage.text("乙号示范线"), as: "b.txt")
    try daemon.start()
    try daemon.catchUp()
    #expect(try files(since: start) == ["ingested a.txt", "ingested b.txt"])
    let last = try now()
    #expect(last.epoch == start.epoch)
    try daemon.stop(SIGKILL)
    try daemon.start()
    let anew = try events("--since", "\(last.seq)", "--epoch", last.epoch)
    #expect(anew.map(\.event) == [.startOver])
    #expect(anew.first?.epoch != last.epoch)
  }

  @Test func `who asks for what is not kept any more is told to start over`() throws {
    let start = try now()
    for number in 1...300 { try box.drop(SamplePage.text("第\(number)号示范线"), as: "\(number).txt") }
    try daemon.catchUp()
    #expect(try events("--since", "\(start.seq)", "--epoch", start.epoch).map(\.event) == [.startOver])
    #expect(try events("--since", "99999").map(\.event) == [.startOver])
    let last = try now()
    #expect(try files(since: FollowEvent(event: .alive, epoch: last.epoch, seq: last.seq - 50, at: "")).count >= 49)
  }

  @Test func `warnings and looks at the whole folder are told`() throws {
    let start = try now()
    try Sandbox.rename(box.pages, to: box.home + "/away")
    _ = try daemon.client("wait", "--timeout", "60")
    try Sandbox.rename(box.home + "/away", to: box.pages)
    try daemon.catchUp()
    let told = try events("--since", "\(start.seq)", "--epoch", start.epoch).map {
      "\($0.event.rawValue) \($0.code ?? "")"
    }
    #expect(told.contains("warning folder-gone"))
    #expect(told.contains("warning_over folder-gone"))
    #expect(told.contains { $0.hasPrefix("rescan ") })
  }

  @Test func `a follower hears of a page while it waits`() throws {
    let follower = try SpawnedFollower(daemon)
    try waitUntil("it follows") { follower.text.contains("following") }
    try box.drop(SamplePage.text("甲号示范线"), as: "a.txt")
    try waitUntil("it hears") { follower.text.contains("\"ingested\"") }
    follower.end()
  }

  @Test func `a reader that does not read holds nobody up`() throws {
    let slow = try UnixConnection(box.socket)
    slow.send("GET /v1/events?since=0 HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\n\r\n")
    for number in 1...2000 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try daemon.catchUp()
    #expect(try daemon.status().files.ingested == 2000)
    withExtendedLifetime(slow) {}
  }

  private func waitUntil(_ what: String, _ isSo: () -> Bool) throws {
    let end = ContinuousClock.now + .seconds(30)
    while !isSo() { guard ContinuousClock.now < end else { throw TestFailure("not so after 30 s: \(what)") } }
  }
}

/// A `gaoxinctl follow` that runs beside.
final class SpawnedFollower {
  private let process: SpawnedProcess
  private let output: ScratchFile

  init(_ daemon: RunningDaemon) throws {
    output = try ScratchFile()
    process = try SpawnedProcess(
      [try Program.built("gaoxinctl"), "follow", "--json"],
      environment: ["GAOXIN_SOCKET": daemon.box.socket, "PATH": "/usr/bin:/bin"], output: output.descriptor,
      errors: output.descriptor)
  }

  /// All that it has printed.
  var text: String { output.text }

  func end() { process.send(SIGKILL) }
}
