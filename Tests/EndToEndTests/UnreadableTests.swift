import Foundation
import GaoxinAPI
import Testing

/// Files and folders that the daemon may not read: it names the command that lets it.
@Suite(.enabled(if: OtherUser.isAvailable && getuid() == 0, "only root gives files to others: NOT TESTED"))
struct UnreadableTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  /// The command that a held path's explanation ends with.
  private func command(_ daemon: RunningDaemon, _ path: String) throws -> String {
    let report = try daemon.explain(path)
    #expect(report.state == "held" && report.reason == "unreadable", "\(report)")
    let detail = report.detail
    guard let start = detail.range(of: "right to read it: ") else { throw TestFailure("no command in '\(detail)'") }
    return String(detail[start.upperBound...])
  }

  private func run(_ command: String) throws {
    let outcome = try Program.run(["/bin/bash", "-c", command], environment: ["PATH": "/usr/bin:/bin:/usr/sbin"])
    guard outcome.status == 0 else { throw TestFailure("\(command): \(outcome.errors)") }
  }

  @Test(
    arguments: [
      "plain.txt", "two words.txt", "it's.txt", "$(reboot).txt", "高新区.txt", "a\"b\\c.txt", "line\nend.txt",
    ])
  func `the command is one that works as it stands, whatever the name`(name: String) throws {
    try box.write(SamplePage.text("甲号示范线"), to: name)
    chmod(box.path(name), 0o600)
    let daemon = try OtherUser.daemon(box)
    _ = try daemon.client("wait", "--timeout", "60")
    let held = try #require(try daemon.status().problems.first)
    try run(try command(daemon, held.path))
    try daemon.catchUp()
    #expect(try daemon.articles().count == 1)
  }

  @Test func `a file that is of the daemon's group already needs no other group`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    chown(box.path("a.txt"), 0, 65534)
    chmod(box.path("a.txt"), 0o600)
    try box.write(SamplePage.text("乙号示范线"), to: "b.txt")
    chmod(box.path("b.txt"), 0o600)
    let daemon = try OtherUser.daemon(box)
    _ = try daemon.client("wait", "--timeout", "60")
    #expect(try command(daemon, "a.txt") == "chmod g+r '\(box.path("a.txt"))'")
    #expect(try command(daemon, "b.txt").hasPrefix("chgrp "))
  }

  @Test func `where a folder on the way is closed, the command is for that folder`() throws {
    try box.makeFolder("closed/inner")
    try box.write(SamplePage.text("甲号示范线"), to: "closed/inner/a.txt")
    chmod(box.path("closed"), 0o700)
    let daemon = try OtherUser.daemon(box)
    _ = try daemon.client("wait", "--timeout", "60")
    let command = try command(daemon, "closed")
    #expect(command.hasSuffix("chmod g+rx '\(box.path("closed"))'"))
    try run(command)
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["closed/inner/a.txt"])
  }
}
