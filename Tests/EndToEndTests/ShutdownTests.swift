import Foundation
import GaoxinAPI
import Testing

/// How a daemon ends when it is asked to.
@Suite struct ShutdownTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a signal ends it cleanly, and its socket goes`(signal: Int32) throws {
    let daemon = try RunningDaemon(box)
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.stop(signal) == 0)
    #expect(!FileManager.default.fileExists(atPath: box.socket))
    #expect(daemon.notifications.takeAll().contains("STOPPING=1"))
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `ended in the middle of a bulk load it goes on with the rest at the next start`(signal: Int32) throws {
    let count = 400
    for number in 1...count { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    #expect(try daemon.stop(signal) == 0)
    #expect(try StoreReader.fileCount(box) < count)
    try daemon.start()
    try daemon.catchUp()
    let status = try daemon.status()
    #expect(status.files.ingested == count)
    #expect(status.articles == count)
    #expect(try daemon.search("第\(count)号示范线").total == 1)
  }

  @Test func `neither silent nor half spoken connections, nor one who waits, keep it from ending`() throws {
    for number in 1...600 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    let silent = try UnixConnection(box.socket)
    let half = try UnixConnection(box.socket)
    half.send("GET /v1/status HTTP/1.1\r\nhost: ")
    let waiting = try UnixConnection(box.socket)
    waiting.send("POST /v1/wait HTTP/1.1\r\nhost: gaoxin\r\ncontent-length: 0\r\n\r\n")
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.stop() == 0)
    withExtendedLifetime((silent, half, waiting)) {}
  }

  @Test func `one who waits when it ends is not told that all is current`() throws {
    for number in 1...600 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    let output = try ScratchFile()
    let client = try SpawnedProcess(
      [try Program.built("gaoxinctl"), "wait", "--socket", box.socket], environment: [:],
      output: output.descriptor, errors: output.descriptor)
    // The client's request is in when a later one is answered only by chance; either way it must not succeed.
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.stop() == 0)
    let status = try client.waitForEnd()
    #expect([1, 69, 70].contains(status), "\(status): \(output.text)")
  }

  @Test func `a sign of life that ingest is too busy to give does not keep it from ending`() throws {
    for number in 1...600 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    // Asked for every millisecond, one is waited for at almost any moment.
    let daemon = try RunningDaemon(box, environment: ["WATCHDOG_USEC": "3000"])
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.stop() == 0)
    #expect(!daemon.printed.contains("error"))
    #expect(daemon.printed.hasSuffix("Stopped\n"))
  }
}
