import Foundation
import GRDB
import GaoxinAPI
import Testing

/// What keeps a daemon from starting: one line that says what is wrong, and an exit code of its own.
@Suite struct StartTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  /// Runs a daemon that must not start.
  private func refused(
    _ code: Int32, folder: String? = nil, store: String? = nil, socket: String? = nil, options: [String] = [],
    environment: [String: String] = [:], saying words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try Program.run(
      [
        try Program.built("gaoxind"), "--folder", folder ?? box.pages, "--store", store ?? box.store, "--socket",
        socket ?? box.socket,
      ] + options, environment: environment)
    #expect(outcome.status == code, "\(outcome.errors)", sourceLocation: sourceLocation)
    let sentence = outcome.errors.split(separator: "\n").last { $0.hasPrefix("gaoxind: ") }
    for word in words {
      #expect(sentence?.contains(word) == true, "\(outcome.errors)", sourceLocation: sourceLocation)
    }
    #expect(!outcome.errors.contains("Fatal error"), sourceLocation: sourceLocation)
  }

  @Test func `a second daemon on the same store leaves and says who holds it`() throws {
    let daemon = try RunningDaemon(box)
    try refused(75, socket: box.home + "/other.sock", saying: box.store, "\(daemon.process.id)")
    #expect(try daemon.client("status").status == 0)
  }

  @Test func `a second daemon on the same socket leaves and says who holds it`() throws {
    let daemon = try RunningDaemon(box)
    try refused(75, store: box.home + "/other", saying: box.socket, "\(daemon.process.id)")
    #expect(try daemon.client("status").status == 0)
  }

  @Test func `the socket that a killed daemon left is replaced`() throws {
    let daemon = try RunningDaemon(box)
    try daemon.stop(SIGKILL)
    var status = stat()
    #expect(lstat(box.socket, &status) == 0)
    try daemon.start()
    #expect(try daemon.client("status").status == 0)
  }

  @Test func `a file in the socket's place is not touched`() throws {
    try Sandbox.write(Array("dear diary".utf8), toPath: box.socket)
    try refused(73, saying: box.socket, "no socket")
    #expect(try String(contentsOfFile: box.socket, encoding: .utf8) == "dear diary")
  }

  @Test func `a missing folder is named`() throws {
    try refused(66, folder: box.home + "/nowhere", saying: box.home + "/nowhere")
    try Sandbox.write([], toPath: box.home + "/file")
    try refused(66, folder: box.home + "/file", saying: box.home + "/file")
  }

  @Test func `a store inside the folder and a folder inside the store are refused`() throws {
    try refused(78, store: box.path("store"), saying: box.path("store"), box.pages)
    try refused(78, store: box.pages, saying: box.pages)
    try refused(78, store: box.home, saying: box.pages)
    #expect(symlink(box.pages, box.home + "/link") == 0)
    try refused(78, store: box.home + "/link/store", saying: "link/store")
    #expect(try FileManager.default.contentsOfDirectory(atPath: box.pages) == [])
  }

  @Test func `a store that cannot be written is named`() throws {
    try Sandbox.write([], toPath: box.home + "/file")
    try refused(73, store: box.home + "/file/store", saying: box.home + "/file/store")
  }

  @Test(.enabled(if: OtherUser.isAvailable, "root may write everything and there is no setpriv: NOT TESTED"))
  func `a store in a folder where the daemon may not write is named`() throws {
    chmod(box.home, 0o755)
    mkdir(box.home + "/closed", 0o555)
    let outcome = try Program.run(
      OtherUser.launcher + [
        try Program.built("gaoxind"), "--folder", box.pages, "--store", box.home + "/closed/store", "--socket",
        box.socket,
      ])
    #expect(outcome.status == 73, "\(outcome.errors)")
    #expect(outcome.errors.contains(box.home + "/closed/store"))
  }

  @Test func `a database that a newer program made is refused and left as it is`() throws {
    let daemon = try RunningDaemon(box)
    try daemon.stop()
    let database = box.store + "/gaoxin.sqlite"
    let queue = try DatabaseQueue(path: database)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 later')") }
    try queue.close()
    let before = FileManager.default.contents(atPath: database)
    try refused(73, saying: database, "newer", "999 later")
    #expect(FileManager.default.contents(atPath: database) == before)
  }

  @Test func `wrong options are usage`() throws {
    let program = try Program.built("gaoxind")
    #expect(try Program.run([program]).status == 64)
    #expect(try Program.run([program, "--folder", box.pages]).status == 64)
    #expect(try Program.run([program, "--folder", box.pages, "--store", box.store]).status == 64)
    #expect(try Program.run([program, "--no-such-option"]).status == 64)
    let long = socketPath(bytes: SocketPath.longest + 1)
    try refused(64, socket: long, saying: long, "\(SocketPath.longest)")
  }

  @Test func `the longest path that is taken for a socket is one that serves`() throws {
    let socket = socketPath(bytes: SocketPath.longest)
    let daemon = try RunningDaemon(box, options: ["--socket", socket])
    #expect(try daemon.client("status", "--socket", socket).status == 0)
  }

  @Test func `a socket that cannot be made ends the daemon`() throws {
    // Nobody may make anything in /proc.
    try refused(73, socket: "/proc/self/gaoxind.sock", saying: "/proc/self/gaoxind.sock")
  }

  private func socketPath(bytes: Int) -> String {
    box.home + "/" + String(repeating: "s", count: bytes - box.home.utf8.count - 1)
  }
}
