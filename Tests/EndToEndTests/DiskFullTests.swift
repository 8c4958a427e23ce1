import Foundation
import GaoxinAPI
import Testing

/// A full disk is nobody's fault: answers go on, and ingest when there is room again.
@Suite struct DiskFullTests {
  /// Whether a small file system of one's own can be mounted here.
  static let canMount: Bool = {
    guard getuid() == 0, let unshare = Program.installed("unshare") else { return false }
    let command = [unshare, "--mount", "/bin/sh", "-c", "mount -t tmpfs -o size=1m none /mnt"]
    return (try? Program.run(command, environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]).status) == 0
  }()

  @Test(.enabled(if: canMount, "needs root and mount namespaces: a full disk is NOT tested here"))
  func `on a full disk answers go on, and ingest when there is room again`() throws {
    let box = try Sandbox()
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try FileManager.default.createDirectory(atPath: box.store, withIntermediateDirectories: false)
    let unshare = try #require(Program.installed("unshare"))
    let daemon = try RunningDaemon(
      box,
      launcher: [
        unshare, "--mount", "--propagation", "private", "/bin/sh", "-c",
        #"mount -t tmpfs -o size=6m none "$0" && exec "$@""#, box.store,
      ])
    try daemon.catchUp()
    // The store as the daemon sees it.
    let ballast = "/proc/\(daemon.process.id)/root\(box.store)/ballast"
    let file = open(ballast, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    #expect(file >= 0)
    let zeros = [UInt8](repeating: 0, count: 4096)
    while write(file, zeros, zeros.count) > 0 {}
    close(file)
    let long = String(repeating: "园区负责人表示，下一步将继续完善配套设施。\n\n", count: 200)
    for number in 1...40 {
      try box.write(SamplePage.text("第\(number)号示范线") + "\(number)" + long, to: "\(number).txt")
    }
    #expect(try daemon.client("wait", "--timeout", "3").status == 1)
    let status = try daemon.status()
    #expect(status.warnings.map(\.code) == ["store-write"])
    #expect(status.problems.isEmpty, "no file is blamed")
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
    #expect(unlink(ballast) == 0)
    try daemon.catchUp()
    #expect(try daemon.search("号示范线").total == 41)
    #expect(try daemon.status().warnings.isEmpty)
    #expect(try daemon.client("verify").status == 0)
    #expect(try daemon.stop() == 0)
  }
}
