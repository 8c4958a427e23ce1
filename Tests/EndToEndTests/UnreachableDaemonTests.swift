import Foundation
import GaoxinAPI
import Testing

/// What the client says when no daemon answers.
@Suite struct UnreachableDaemonTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  private func client(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramOutcome {
    try Program.run([try Program.built("gaoxinctl")] + arguments, environment: environment)
  }

  @Test(
    arguments: [
      ["status"], ["wait"], ["search", "词"], ["articles"], ["show", "0"], ["explain", "a.txt"], ["rescan"],
      ["confirm-deletes"],
    ])
  func `every command says which socket it tried and how to start the daemon`(command: [String]) throws {
    let outcome = try Program.run([try Program.built("gaoxinctl")] + command + ["--socket", box.socket])
    #expect(outcome.status == 69)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(box.socket))
    #expect(outcome.errors.contains("gaoxind --folder"))
  }

  @Test func `the places that are tried are told in their order`() throws {
    let usual = try client("status", environment: ["XDG_RUNTIME_DIR": box.home])
    #expect(usual.status == 69)
    #expect(usual.errors.contains("\(box.home)/gaoxin/gaoxind.sock, /run/gaoxin/gaoxind.sock"))
    let named = try client("status", environment: ["XDG_RUNTIME_DIR": box.home, "GAOXIN_SOCKET": box.socket])
    #expect(named.errors.contains("tried \(box.socket)\n"))
  }

  @Test func `a socket that nobody serves any more is no daemon`() throws {
    let daemon = try RunningDaemon(box)
    try daemon.stop(SIGKILL)
    let outcome = try daemon.client("status")
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains(box.socket))
  }

  @Test(.enabled(if: OtherUser.isAvailable && getuid() == 0, "needs root and setpriv: NOT TESTED"))
  func `one who may not open the socket is told whom to ask`() throws {
    let daemon = try RunningDaemon(box)
    chmod(box.home, 0o755)
    let command = OtherUser.launcher + [try Program.built("gaoxinctl"), "status", "--socket", box.socket]
    let outcome = try Program.run(command)
    #expect(outcome.status == 77)
    #expect(outcome.errors.contains(box.socket))
    #expect(outcome.errors.contains("adduser"))
    #expect(try daemon.client("status").status == 0)
  }
}
