import Foundation
import GaoxinAPI
import Testing

@testable import GaoxinDaemon

/// What the daemon prints where no journal listens.
@Suite struct PrintedLogTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  /// The lines so far, without their times.
  private func lines(_ daemon: RunningDaemon) -> [String] {
    daemon.printed.split(separator: "\n").map { String($0.dropFirst(9)) }
  }

  /// Waits for a line: the log follows the events at its own pace.
  private func waitForLine(_ daemon: RunningDaemon, _ isWanted: (String) -> Bool) throws {
    for _ in 0..<600 {
      if lines(daemon).contains(where: isWanted) { return }
      _ = try daemon.client("wait", "--timeout", "60")
    }
    throw TestFailure("not printed; there is:\n\(daemon.printed)")
  }

  @Test func `a bulk load leaves no line for each file`() throws {
    for number in 1...200 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(try daemon.stop() == 0)
    #expect(lines(daemon) == ["Watching \(box.pages)", "Serving on \(box.socket)", "Stopped"])
  }

  @Test func `a file that is refused is named with its reason; of many, the first ones`() throws {
    let daemon = try RunningDaemon(box)
    try box.write([0, 1, 2], to: "one.txt")
    try daemon.catchUp()
    try waitForLine(daemon) { $0.hasPrefix("warning: Not read: one.txt: ") && $0.hasSuffix("(reason=binary)") }
    for number in 1...50 { try box.write([0, 1, 2], to: "\(number).txt") }
    try daemon.catchUp()
    #expect(try daemon.stop() == 0)
    #expect(lines(daemon).filter { $0.hasPrefix("warning: Not read: ") }.count == EventReporter.fileLimit)
    #expect(lines(daemon).contains { $0.contains("\(51 - EventReporter.fileLimit) more files") })
  }

  @Test func `a condition is told with its remedy when it comes, and again when it is over`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try Sandbox.rename(box.pages, to: box.home + "/away")
    _ = try daemon.client("wait", "--rescan", "--timeout", "60")
    try waitForLine(daemon) {
      $0.hasPrefix("warning: ") && $0.contains(box.pages) && $0.hasSuffix("(condition=folder-gone)")
    }
    try Sandbox.rename(box.home + "/away", to: box.pages)
    _ = try daemon.client("wait", "--rescan", "--timeout", "60")
    try waitForLine(daemon) { $0.hasPrefix("notice: Over: ") && $0.hasSuffix("(condition=folder-gone)") }
  }
}
