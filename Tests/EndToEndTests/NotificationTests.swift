import Foundation
import GRDB
import GaoxinAPI
import Testing

/// What the daemon tells systemd.
@Suite struct NotificationTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  @Test func `it says that it is ready when it serves, how it stands, and that it stops`() throws {
    let daemon = try RunningDaemon(box)
    let greeting = daemon.notifications.lines
    #expect(greeting.filter { $0 == "READY=1" }.count == 1)
    #expect(greeting.contains { $0.hasPrefix("STATUS=") })
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.stop() == 0)
    let farewell = daemon.notifications.takeAll()
    #expect(farewell.contains("STOPPING=1"))
    #expect(!farewell.contains("READY=1"))
    #expect(!(greeting + farewell).contains("WATCHDOG=1"))
  }

  @Test func `its status line tells how many files and articles there are`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    let daemon = try RunningDaemon(box, environment: ["WATCHDOG_USEC": "150000"])
    let line = try daemon.notifications.wait(for: daemon.process) { $0.hasPrefix("STATUS=Current") }
    #expect(line == "STATUS=Current; 1 files, 1 articles")
  }

  @Test func `it gives signs of life again and again where they are wanted`() throws {
    let daemon = try RunningDaemon(box, environment: ["WATCHDOG_USEC": "150000"])
    for _ in 1...3 { _ = try daemon.notifications.wait(for: daemon.process) { $0 == "WATCHDOG=1" } }
  }

  @Test func `it gives no sign of life while its ingest hangs, and does again afterwards`() throws {
    let daemon = try RunningDaemon(box, environment: ["WATCHDOG_USEC": "60000"])
    try daemon.catchUp()
    // While another process writes to the store, ingest hangs in its commit.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: box.store + "/gaoxin.sqlite", configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    // The first second lets the commit begin; in the next, some thirty signs' time, there must be none.
    #expect(try !daemon.ask(WaitReport.self, "wait", "--timeout", "1").isCurrent)
    _ = daemon.notifications.takeAll()
    #expect(try !daemon.ask(WaitReport.self, "wait", "--timeout", "1").isCurrent)
    #expect(!daemon.notifications.takeAll().contains("WATCHDOG=1"))
    try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try queue.close()
    for _ in 1...3 { _ = try daemon.notifications.wait(for: daemon.process) { $0 == "WATCHDOG=1" } }
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
  }
}
