import Foundation
import Testing

@testable import GaoxinDaemon

/// What stands in the log, and how.
@Suite struct LogTests {
  private static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the journal gets the message, its priority, its id, and each value as a field of its own`() {
    let fields = JournalLogHandler.fields(
      "Held: a.txt: no", .warning,
      ["path": "a\nb.txt", "reason": "unreadable", LogMessage.key: LogMessage.held.rawValue])
    #expect(
      fields == [
        "MESSAGE=Held: a.txt: no", "PRIORITY=4", "SYSLOG_IDENTIFIER=gaoxind", "MESSAGE_ID=\(LogMessage.held.rawValue)",
        "GAOXIN_PATH=a\nb.txt", "GAOXIN_REASON=unreadable",
      ])
  }

  @Test func `an error that the message does not name is added to it`() {
    #expect(JournalLogHandler.fields("Cannot", .error, ["error": "no room"])[0] == "MESSAGE=Cannot: no room")
    #expect(
      JournalLogHandler.fields("Cannot: no room", .error, ["error": "no room"])[0] == "MESSAGE=Cannot: no room")
  }

  @Test func `in a terminal a line names what the message does not say, and no ids`() {
    let metadata = ["path": "a.txt", "reason": "unreadable", LogMessage.key: LogMessage.held.rawValue]
    #expect(PlainLogHandler.line("Held: a.txt", .warning, metadata) == "warning: Held: a.txt (reason=unreadable)")
    #expect(PlainLogHandler.line("Stopped", .info, [:]) == "Stopped")
  }

  @Test func `ids are as the journal wants them, all different, and all in the manual`() throws {
    let ids = LogMessage.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    let manual = try String(contentsOf: Self.checkout.appending(path: "deploy/man/gaoxind.8.in"), encoding: .utf8)
    for message in LogMessage.allCases { #expect(manual.contains(".B \(message.name)\n\(message.rawValue)\n")) }
    for id in ids { #expect(id.wholeMatch(of: /[0-9a-f]{32}/) != nil, "\(id)") }
  }

  @Test func `of many files the first are named, and the others counted when the window is over`() {
    let start = ContinuousClock.now
    var budget = FileBudget(limit: 2, window: .seconds(60))
    let named = (0..<5).map { budget.take(at: start + .seconds($0)) }
    #expect(named == [true, true, false, false, false])
    #expect(budget.close(at: start + .seconds(59)) == nil)
    #expect(budget.close(at: start + .seconds(60)) == 3)
    #expect(budget.closes == nil)
    // A new window names again.
    let later = budget.take(at: start + .seconds(61))
    #expect(later)
    #expect(budget.close(at: start + .seconds(200)) == nil)
  }
}
