import Foundation
import GaoxinAPI
import Testing

@testable import GaoxinDaemon

/// Sockets that systemd passes, and the one that changes nothing.
@Suite struct SocketTests {
  let box: Sandbox

  init() throws {
    box = try Sandbox()
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
  }

  /// Every request that changes the state.
  private static let changes =
    Route.all.filter { $0.changes != nil }.map { $0.path } + ["/v1/wait?rescan=true", "/v1/verify?repair=true"]

  private func expectRefusals(on socket: String) throws {
    #expect(Self.changes.count > 4)
    for target in Self.changes {
      let reply = try UnixConnection.ask(socket, "POST", target, headers: "content-length: 0\r\n")
      #expect(reply.status == 403, "\(target)")
      #expect(try WireCoding.decode(Problem.self, from: reply.body).type == "urn:gaoxin:read-only", "\(target)")
    }
  }

  @Test func `a socket that is passed is served, and stays when the daemon goes`() throws {
    let socket = try PassedSocket(path: box.home + "/passed.sock")
    let daemon = try RunningDaemon(
      box, environment: PassedSocket.environment(["gaoxind"]), launcher: PassedSocket.launcher,
      passed: [socket.descriptor])
    #expect(try UnixConnection.ask(socket.path, "POST", "/v1/wait?timeout=60").status == 200)
    // One that is named besides is served too.
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
    #expect(try daemon.stop() == 0)
    #expect(FileManager.default.fileExists(atPath: socket.path))
    #expect(!FileManager.default.fileExists(atPath: box.socket))
  }

  @Test func `who asks while the daemon is away waits for the next one`() throws {
    let socket = try PassedSocket(path: box.home + "/passed.sock")
    let daemon = try RunningDaemon(
      box, environment: PassedSocket.environment(["gaoxind"]), launcher: PassedSocket.launcher,
      passed: [socket.descriptor])
    #expect(try daemon.stop(SIGKILL) == 128 + SIGKILL)
    let waiting = try UnixConnection(socket.path)
    waiting.send("GET /v1/status HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\n\r\n")
    try daemon.start()
    #expect(try UnixConnection.reply(try waiting.readToEnd()).status == 200)
  }

  @Test func `a read-only socket answers, and changes nothing for anybody`() throws {
    let second = box.home + "/second.sock"
    let daemon = try RunningDaemon(box, options: ["--read-only-socket", second])
    try daemon.catchUp()
    #expect(try UnixConnection.ask(second, "GET", "/v1/status").status == 200)
    #expect(try UnixConnection.ask(second, "POST", "/v1/wait?timeout=60").status == 200)
    try expectRefusals(on: second)
    #expect(try daemon.client("rescan").status == 0)
    #expect(try daemon.stop() == 0)
    #expect(!FileManager.default.fileExists(atPath: second))
  }

  @Test func `passed sockets are told apart by their names, in any order`() throws {
    let (first, second) = (
      try PassedSocket(path: box.home + "/1.sock"), try PassedSocket(path: box.home + "/2.sock")
    )
    let daemon = try RunningDaemon(
      box, environment: PassedSocket.environment(["gaoxind-read-only", "gaoxind"]), launcher: PassedSocket.launcher,
      passed: [first.descriptor, second.descriptor])
    try daemon.catchUp()
    #expect(try UnixConnection.ask(first.path, "GET", "/v1/status").status == 200)
    try expectRefusals(on: first.path)
    #expect(try UnixConnection.ask(second.path, "POST", "/v1/rescan").status == 202)
  }

  @Test func `a passed socket of another name ends the start with what its unit must say`() throws {
    let socket = try PassedSocket(path: box.home + "/passed.sock")
    let output = try ScratchFile()
    let process = try SpawnedProcess(
      PassedSocket.launcher + (try RunningDaemon.command(box)), environment: PassedSocket.environment(["web"]),
      output: output.descriptor, errors: output.descriptor, passed: [socket.descriptor])
    #expect(try process.waitForEnd() == 64)
    #expect(output.text.contains("FileDescriptorName=gaoxind"))
    #expect(output.text.contains("'web'"))
  }

  @Test func `one path cannot be both sockets`() throws {
    let outcome = try Program.run(try RunningDaemon.command(box) + ["--read-only-socket", box.socket])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--read-only-socket"))
  }
}
