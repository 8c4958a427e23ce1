import Foundation

/// How a program ended and what it printed.
struct ProgramOutcome {
  /// Exit code; 128 and the signal's number where a signal ended it.
  let status: Int32
  let output: String
  let errors: String
}

/// Runs the programs under test, and others.
enum Program {
  /// Path of a program that was built together with the tests.
  static func built(_ name: String) throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return (tests as NSString).deletingLastPathComponent + "/" + name
  }

  /// Where a program of the system is; nil where it is not installed.
  static func installed(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program to its end.
  /// - Parameters:
  ///   - command: path of the program and its arguments.
  ///   - environment: all of its environment.
  static func run(_ command: [String], environment: [String: String] = [:]) throws -> ProgramOutcome {
    let output = try ScratchFile()
    let errors = try ScratchFile()
    let process = try SpawnedProcess(
      command, environment: environment, output: output.descriptor, errors: errors.descriptor)
    let status = try process.waitForEnd()
    return ProgramOutcome(status: status, output: output.text, errors: errors.text)
  }
}
