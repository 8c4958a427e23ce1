import Foundation
import GaoxinAPI
import Testing

/// A page that brings the daemon down, or keeps it busy for ever, costs itself alone.
@Suite struct CrashTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  /// What a page does, and how the daemon ends by it.
  enum Harm: String, CaseIterable, CustomTestStringConvertible {
    case crashed, hung

    var faults: String { self == .crashed ? "trap:坏页" : "loop:坏页,limit:300" }
    var testDescription: String { rawValue }

    func isEnd(_ status: Int32) -> Bool {
      self == .hung ? status == 70 : [128 + SIGILL, 128 + SIGTRAP, 128 + SIGABRT].contains(status)
    }
  }

  private func daemon(_ harm: Harm) throws -> RunningDaemon {
    try RunningDaemon(box, environment: ["GAOXIN_FAULTS": harm.faults, "SWIFT_BACKTRACE": "enable=no"])
  }

  @Test(arguments: Harm.allCases)
  func `a page that ends the daemon stands in quarantine after the next start, and all others are read`(harm: Harm)
    throws
  {
    for number in 1...40 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try daemon(harm)
    try daemon.catchUp()
    try daemon.whilePaused {
      for number in 41...80 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
      try box.drop(SamplePage.text("坏页"), as: "bad.txt")
    }
    #expect(harm.isEnd(try daemon.process.waitForEnd()))
    try daemon.start()
    try daemon.catchUp()
    let explained = try daemon.explain("bad.txt")
    #expect(explained.state == "quarantined")
    #expect(explained.reason == harm.rawValue)
    #expect(try daemon.status().files.ingested == 80)
    #expect(try daemon.search("号示范线").total == 80)
    #expect(try daemon.client("status").output.contains("bad.txt"))
  }

  @Test(arguments: Harm.allCases)
  func `it stays there over restarts and copies, until its content changes`(harm: Harm) throws {
    let daemon = try daemon(harm)
    try box.drop(SamplePage.text("坏页"), as: "bad.txt")
    #expect(harm.isEnd(try daemon.process.waitForEnd()))
    try daemon.start()
    try daemon.catchUp()
    try daemon.stop()
    try daemon.start()
    try box.drop(SamplePage.text("坏页"), as: "copy.txt")
    try daemon.catchUp()
    #expect(try daemon.status().problems.map(\.path) == ["bad.txt", "copy.txt"])
    #expect(try daemon.status().problems.map(\.reason) == [harm.rawValue, harm.rawValue])
    try box.write(SamplePage.text("好页"), to: "bad.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "好页") == ["bad.txt"])
  }

  @Test func `it is tried again by other rules`() throws {
    let daemon = try daemon(.crashed)
    try box.drop(SamplePage.text("坏页"), as: "bad.txt")
    #expect(Harm.crashed.isEnd(try daemon.process.waitForEnd()))
    try daemon.start()
    try daemon.catchUp()
    try daemon.stop()
    let words = box.home + "/words"
    try FileManager.default.createDirectory(atPath: words, withIntermediateDirectories: false)
    try Sandbox.write(
      Array("zone\tofficial\tprovince\tcity\taliases\n测试高新区\t\t\t\t\n".utf8), toPath: words + "/zones.tsv")
    let mended = try RunningDaemon(
      box, options: ["--lexicon", words])
    try mended.catchUp()
    #expect(try mended.paths(finding: "坏页") == ["bad.txt"])
  }

  @Test func `a daemon that is killed blames nobody`() throws {
    for number in 1...300 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    for _ in 1...3 {
      try daemon.stop(SIGKILL)
      try daemon.start()
    }
    #expect(try daemon.stop(SIGABRT) == 128 + SIGABRT)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.status().files.ingested == 300)
    #expect(try daemon.status().problems.isEmpty)
  }

  @Test func `a page that was in hand at five deaths in a row is blamed for them`() throws {
    let daemon = try RunningDaemon(box, environment: ["GAOXIN_FAULTS": "loop:坏页"])
    try box.drop(SamplePage.text("坏页"), as: "bad.txt")
    for _ in 1...5 {
      try waitUntilReading(box)
      try daemon.stop(SIGKILL)
      try daemon.start()
    }
    try daemon.catchUp()
    #expect(try daemon.explain("bad.txt").reason == "crashed")
  }

  /// Waits until the journal names a page that is being read.
  private func waitUntilReading(_ box: Sandbox) throws {
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      if let data = FileManager.default.contents(atPath: box.store + "/reading"), data.count > 4096 + 36,
        data[4096] == UInt8(ascii: "R") || (data.count > 12288 && data[12288] == UInt8(ascii: "R"))
      {
        return
      }
      sched_yield()
    }
    throw TestFailure("nothing is being read")
  }
}
