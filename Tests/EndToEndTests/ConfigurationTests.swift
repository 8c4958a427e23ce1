import Foundation
import GaoxinAPI
import Testing

/// Where options come from, and what is said of those that cannot be.
@Suite struct ConfigurationTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  private var file: String { box.home + "/gaoxin.yaml" }

  private func check(_ yaml: String?, options: [String] = [], environment: [String: String] = [:]) throws
    -> ProgramOutcome
  {
    if let yaml { try Sandbox.write(Array(yaml.utf8), toPath: file) }
    let command = [try Program.built("gaoxind"), "--check-config"] + (yaml == nil ? [] : ["--config", file]) + options
    return try Program.run(command, environment: environment)
  }

  @Test(
    arguments: [
      ("folders: /x\n", "folders"), ("size-limit: many\n", "size-limit"), ("size-limit: 0\n", "size-limit"),
      ("size-limit: [1, 2]\n", "size-limit"), ("folder: [\n", "YAML"), ("- folder\n", "option: value"),
      ("facts: perhaps\n", "'facts' must be yes or no"),
    ])
  func `a configuration file that cannot be used is named, with what is wrong`(yaml: String, word: String) throws {
    let outcome = try check(yaml)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(file))
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test func `a configuration file that is not there is named`() throws {
    let outcome = try check(nil, options: ["--config", box.home + "/nowhere.yaml"])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains(box.home + "/nowhere.yaml"))
  }

  @Test func `a variable that cannot be used is named`() throws {
    let outcome = try check("folder: \(box.pages)\n", environment: ["GAOXIN_SIZE_LIMIT": "big"])
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("GAOXIN_SIZE_LIMIT"))
  }

  @Test func `the command line goes before the environment, and that before the file`() throws {
    for name in ["one", "two", "three"] { mkdir(box.home + "/" + name, 0o755) }
    let outcome = try check(
      """
      folder: \(box.home)/one
      store: \(box.home)/store-one
      socket: \(box.home)/one.sock
      size-limit: 1000
      """,
      options: ["--folder", box.home + "/three"],
      environment: ["GAOXIN_FOLDER": box.home + "/two", "GAOXIN_STORE": box.home + "/store-two"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("folder: \(box.home)/three"))
    #expect(lines.contains("store: \(box.home)/store-two"))
    #expect(lines.contains("socket: \(box.home)/one.sock"))
    #expect(lines.contains("size-limit: 1000"))
    #expect(lines.contains("rescan-seconds: 3600"))
    #expect(!FileManager.default.fileExists(atPath: box.home + "/store-two"))
  }

  @Test(arguments: [("yes", "yes"), ("no", "no"), ("on", "yes"), ("False", "no")])
  func `whether facts are read is said in the file`(written: String, meant: String) throws {
    let outcome = try check(
      "facts: \(written)\n", options: ["--folder", box.pages, "--store", box.store, "--socket", box.socket])
    #expect(outcome.output.split(separator: "\n").contains("facts: \(meant)"))
  }

  @Test func `without facts there are articles and search, and facts come when they are wanted again`() throws {
    try box.write(SamplePage.text("甲号示范线") + "2025年，镇江高新区生产总值达120亿元。\n", to: "a.txt")
    let daemon = try RunningDaemon(box, options: ["--no-facts"])
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
    #expect(try daemon.client("facts").status == 1)
    #expect(try daemon.stop() == 0)
    let again = try RunningDaemon(box)
    try again.catchUp()
    #expect(try again.client("facts").status == 0)
  }

  @Test func `what check-config prints is a configuration file that says the same`() throws {
    let first = try check(
      nil, options: ["--folder", box.pages, "--store", box.store, "--socket", box.socket])
    #expect(first.status == 0)
    #expect(try check(first.output).output == first.output)
  }

  @Test func `the program tells the version that its status tells`() throws {
    let daemon = try RunningDaemon(box)
    let version = try daemon.status().version
    #expect(try Program.run([try Program.built("gaoxind"), "--version"]).output == version + "\n")
  }

  @Test func `a service whose folder lies among homes and is not seen is told what may hide it`() throws {
    let folder = "/home/gaoxin-nowhere/press"
    let options = ["--folder", folder, "--store", box.store, "--socket", box.home + "/s.sock"]
    let service = try check(nil, options: options, environment: ["NOTIFY_SOCKET": box.home + "/notify"])
    #expect(service.status == 66)
    #expect(service.errors.contains(folder))
    #expect(service.errors.contains("ProtectHome=read-only"))
    #expect(service.errors.contains("systemctl edit gaoxind"))
    let program = try check(nil, options: options)
    #expect(program.status == 66)
    #expect(!program.errors.contains("ProtectHome"))
  }
}
