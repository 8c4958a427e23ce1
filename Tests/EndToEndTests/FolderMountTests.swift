import Foundation
import GaoxinAPI
import Testing

/// File systems that come and go under the running daemon. Mounts need a namespace of their own, so this runs only where
/// `GAOXIN_TEST_MOUNTS` is set, as `deploy/test.sh` does in one.
@Suite(.serialized, .enabled(if: getenv("GAOXIN_TEST_MOUNTS") != nil, "needs a mount namespace: NOT TESTED"))
struct FolderMountTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  private func mount(_ path: String) throws { try run("mount", "-t", "tmpfs", "tmpfs", path) }

  private func unmount(_ path: String, _ options: String...) throws { try run(["umount"] + options + [path]) }

  private func run(_ command: String...) throws { try run(command) }

  private func run(_ command: [String]) throws {
    let program = Program.installed(command[0]) ?? "/usr/bin/" + command[0]
    let outcome = try Program.run([program] + command.dropFirst())
    guard outcome.status == 0 else { throw TestFailure("\(command): \(outcome.errors)") }
  }

  private func startWithPages() throws -> (RunningDaemon, [String: Int64]) {
    for number in 1...8 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try daemon.catchUp()
    return (daemon, try StoreReader.pages(box))
  }

  @Test func `an empty file system that is mounted over the folder deletes nothing, and is left again`() throws {
    let (daemon, pages) = try startWithPages()
    try mount(box.pages)
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.status().warnings.map(\.code) == ["mass-delete"])
    #expect(try daemon.articles().count == 8)
    try box.write(SamplePage.text("上层的示范线"), to: "upper.txt")
    _ = try daemon.client("wait", "--timeout", "60")
    #expect(try daemon.paths(finding: "上层的示范线") == ["upper.txt"])
    try unmount(box.pages, "--lazy")
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().map(\.path).sorted() == (1...8).map { "\($0).txt" })
    #expect(try StoreReader.pages(box) == pages)
    try box.drop(SamplePage.text("新来的示范线"), as: "new.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
  }

  @Test func `a file system that is unmounted from the folder and mounted again has lost nothing`() throws {
    // One that is bound at two places stays whole while the daemon's is away.
    let keep = box.home + "/keep"
    try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: false)
    try mount(keep)
    defer { try? unmount(keep, "--lazy") }
    try run("mount", "--bind", keep, box.pages)
    let (daemon, pages) = try startWithPages()
    for _ in 1...2 {
      try unmount(box.pages, "--lazy")
      #expect(try daemon.client("wait", "--timeout", "60").status == 1)
      #expect(try daemon.client("status").status == 1)
      #expect(try daemon.articles().count == 8)
      try run("mount", "--bind", keep, box.pages)
      try daemon.catchUp()
      #expect(try daemon.client("status").status == 0)
      #expect(try StoreReader.pages(box) == pages)
    }
    try Sandbox.write(Array(SamplePage.text("新来的示范线").utf8), toPath: keep + "/new.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
    try daemon.stop()
    try unmount(box.pages)
    try daemon.start()
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.articles().count == 9)
    try run("mount", "--bind", keep, box.pages)
    try daemon.catchUp()
    #expect(try daemon.articles().count == 9)
    try daemon.stop()
    try unmount(box.pages)
  }

  @Test func `a folder that is mounted twice is polled, which the metrics tell`() throws {
    try box.makeFolder("one")
    try box.makeFolder("two")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(try MetricsReading(try daemon.client("metrics").output).values["gaoxin_polled_folders"] == 0)
    try run("mount", "--bind", box.path("one"), box.path("two"))
    defer { try? unmount(box.path("two"), "--lazy") }
    try box.write(SamplePage.text("甲号示范线"), to: "one/a.txt")
    try daemon.catchUp()
    #expect(try MetricsReading(try daemon.client("metrics").output).values["gaoxin_polled_folders"] == 1)
  }
}
