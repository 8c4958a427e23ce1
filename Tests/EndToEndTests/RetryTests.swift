import Foundation
import GaoxinAPI
import Testing

/// What could not be read is tried again: by itself where it was the machine's fault, else when somebody asks.
@Suite struct RetryTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  @Test(arguments: [EIO, EMFILE, ENFILE, ENOMEM, ENOSPC])
  func `a fault of the machine is not the file's, and passes by itself`(code: Int32) throws {
    let daemon = try RunningDaemon(box, environment: ["GAOXIN_FAULTS": "errno:\(code):a.txt:2"])
    try box.drop(SamplePage.text("甲号示范线"), as: "a.txt")
    let held = try daemon.client("wait", "--timeout", "60")
    #expect(held.status == 1)
    #expect(held.output.contains("a.txt"))
    #expect(try daemon.explain("a.txt").reason == "machine:\(code)")
    let end = ContinuousClock.now + .seconds(30)
    while try daemon.explain("a.txt").state == "held", ContinuousClock.now < end {}
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
    #expect(try daemon.client("wait", "--timeout", "60").status == 0)
  }

  @Test func `what is blamed for a crash is tried once more when somebody asks`() throws {
    let faults = ["GAOXIN_FAULTS": "trap:坏页", "SWIFT_BACKTRACE": "enable=no"]
    let daemon = try RunningDaemon(box, environment: faults)
    try box.drop(SamplePage.text("坏页"), as: "bad.txt")
    _ = try daemon.process.waitForEnd()
    let mended = try RunningDaemon(box)
    try mended.catchUp()
    #expect(try mended.explain("bad.txt").reason == "crashed")
    #expect(try mended.client("retry", "bad.txt").status == 0)
    try mended.catchUp()
    #expect(try mended.paths(finding: "坏页") == ["bad.txt"])
  }

  @Test func `a retry of what is as bad as before changes nothing, and of what is not there says so`() throws {
    let daemon = try RunningDaemon(box)
    try box.write([], to: "empty.txt")
    try daemon.catchUp()
    let before = try daemon.explain("empty.txt")
    #expect(try daemon.client("retry").status == 0)
    try daemon.catchUp()
    #expect(try daemon.explain("empty.txt").reason == before.reason)
    #expect(try daemon.client("retry", "nowhere.txt").status == 1)
  }
}
