import Foundation
import GaoxinAPI
import Testing

/// Who may ask, who may change, and who may look into the store.
@Suite struct PermissionTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    daemon = try RunningDaemon(box)
    try daemon.catchUp()
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw SystemFailure("lstat \(path)") }
    return status.st_mode & 0o7777
  }

  @Test func `the store is its owner's, and the socket its group's too`() throws {
    #expect(try mode(box.store) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: box.store) {
      #expect(try mode(box.store + "/" + name) == 0o600, "\(name)")
    }
    #expect(try mode(box.socket) == 0o660)
  }

  @Test func `the daemon's own user may change the state`() throws {
    #expect(try daemon.client("rescan").status == 0)
    #expect(try daemon.client("confirm-deletes").status == 0)
    #expect(try daemon.client("wait", "--rescan", "--timeout", "60").status == 0)
  }

  /// Runs the client as somebody else who is in the daemon's group, as `nobody` where `group` is false.
  private func other(_ arguments: String..., group: Bool = true) throws -> ProgramOutcome {
    chmod(box.home, 0o755)
    let setpriv = try #require(Program.installed("setpriv"))
    return try Program.run(
      [
        setpriv, "--reuid=65534", "--regid=\(group ? getegid() : 65534)", "--clear-groups",
        try Program.built("gaoxinctl"),
      ]
        + arguments, environment: ["GAOXIN_SOCKET": box.socket, "PATH": "/usr/bin:/bin"])
  }

  @Test(
    .enabled(if: getuid() == 0 && Program.installed("setpriv") != nil, "only root becomes somebody else: NOT TESTED"))
  func `somebody else of its group may ask, and is told what to do when he wants to change the state`() throws {
    #expect(try other("status").status == 0)
    #expect(try other("search", "甲号示范线").status == 0)
    #expect(try other("wait", "--timeout", "60").status == 0)
    for command in [["rescan"], ["confirm-deletes"], ["wait", "--rescan"]] {
      let refused = command.count == 1 ? try other(command[0]) : try other(command[0], command[1])
      #expect(refused.status == 77, "\(command)")
      #expect(refused.errors.contains("as root"), "\(refused.errors)")
    }
    let stranger = try other("status", group: false)
    #expect(stranger.status == 77)
    #expect(stranger.errors.contains("adduser"))
  }
}
