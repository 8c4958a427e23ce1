import Foundation
import GaoxinAPI

/// The real daemon at work on a sandbox, and the real client to ask it.
///
/// It serves when `init` returns: the daemon has said so on the socket that systemd would listen on. Ended without
/// mercy when the test is over.
final class RunningDaemon {
  let box: Sandbox
  /// What the daemon says to systemd.
  let notifications: NotifySocket
  private let command: [String]
  private let passed: [Int32]
  private let environment: [String: String]
  private let log: ScratchFile
  /// All that it has printed.
  var printed: String { log.text }
  private(set) var process: SpawnedProcess

  /// Starts the daemon and waits until it serves.
  /// - Parameters:
  ///   - options: further options.
  ///   - environment: further variables.
  ///   - launcher: a program, with its arguments, that becomes the daemon.
  ///   - passed: open files that it gets as its third and further ones.
  init(
    _ box: Sandbox, options: [String] = [], environment: [String: String] = [:], launcher: [String] = [],
    passed: [Int32] = []
  ) throws {
    self.box = box
    self.passed = passed
    notifications = try NotifySocket(path: box.home + "/notify")
    command = launcher + (try RunningDaemon.command(box)) + options
    self.environment = environment.merging(["NOTIFY_SOCKET": notifications.path, "PATH": "/usr/bin:/bin"]) { $1 }
    log = try ScratchFile()
    process = try SpawnedProcess(
      command, environment: self.environment, output: log.descriptor, errors: log.descriptor, passed: passed)
    try waitUntilServing()
  }

  /// The daemon's command line for a sandbox.
  static func command(_ box: Sandbox) throws -> [String] {
    [try Program.built("gaoxind"), "--folder", box.pages, "--store", box.store, "--socket", box.socket]
  }

  /// Starts the daemon again on the same folder, store and socket.
  func start() throws {
    process = try SpawnedProcess(
      command, environment: environment, output: log.descriptor, errors: log.descriptor, passed: passed)
    try waitUntilServing()
  }

  /// Ends the daemon.
  /// - Returns: its exit code.
  @discardableResult
  func stop(_ signal: Int32 = SIGTERM) throws -> Int32 {
    process.send(signal)
    return try process.waitForEnd()
  }

  /// Does something while the daemon stands still, so that it sees all of it at once.
  func whilePaused<Result>(_ body: () throws -> Result) throws -> Result {
    process.send(SIGSTOP)
    defer { process.send(SIGCONT) }
    var state: Int32 = 0
    guard waitpid(process.id, &state, WUNTRACED) == process.id, state & 0xFF == 0x7F else {
      throw TestFailure("the daemon does not pause")
    }
    return try body()
  }

  private func waitUntilServing() throws {
    do { _ = try notifications.wait(for: process) { $0 == "READY=1" } } catch {
      throw TestFailure("the daemon does not serve: \(error)\n\(log.text)")
    }
  }
}

extension RunningDaemon {
  /// Runs `gaoxinctl` with this daemon's socket.
  func client(_ arguments: [String]) throws -> ProgramOutcome {
    try Program.run(
      [try Program.built("gaoxinctl")] + arguments, environment: ["GAOXIN_SOCKET": box.socket, "PATH": "/usr/bin:/bin"])
  }

  /// Runs `gaoxinctl` with this daemon's socket.
  func client(_ arguments: String...) throws -> ProgramOutcome { try client(arguments) }

  /// What a command says with `--json`, whatever its exit code.
  func ask<Report: Decodable>(_ type: Report.Type, _ arguments: String...) throws -> Report {
    let outcome = try client(arguments + ["--json"])
    do { return try WireCoding.decode(type, from: Data(outcome.output.utf8)) } catch {
      throw TestFailure("gaoxinctl \(arguments) said '\(outcome.output)\(outcome.errors)': \(error)")
    }
  }

  /// Waits until all that is on the disk is in the store.
  func catchUp() throws {
    let outcome = try client("wait", "--timeout", "60")
    guard outcome.status == 0 else {
      throw TestFailure("gaoxinctl wait: \(outcome.status), \(outcome.output)\(outcome.errors)\n\(log.text)")
    }
  }

  /// What stands in the status.
  func status() throws -> StatusReport { try ask(StatusReport.self, "status") }

  /// What was decided about a path.
  func explain(_ path: String) throws -> FileReport { try ask(FileReport.self, "explain", path) }

  /// What a search finds.
  func search(_ words: String...) throws -> SearchReport {
    let outcome = try client(["search", "--json", "--"] + words)
    return try WireCoding.decode(SearchReport.self, from: Data(outcome.output.utf8))
  }

  /// Paths of what a search finds, sorted.
  func paths(finding words: String) throws -> [String] { try search(words).hits.map(\.article.path).sorted() }

  /// All articles.
  func articles() throws -> [ArticleEntry] {
    try ask(ArticlesReport.self, "articles", "--limit", "1000").articles
  }
}
