import ArgumentParser
import GaoxinAPI

/// `gaoxinctl wait`
struct WaitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait", abstract: "Return when all that is on the disk now is in the store.",
    discussion: "Exits with 1 when the time is over first, or when files cannot be looked at.")

  @OptionGroup var daemon: DaemonOptions

  @Option(help: "Seconds to wait at most.")
  var timeout = 3600

  @Flag(help: "Look at every file of the folder, also where no event was received.")
  var rescan = false

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(
        WaitReport.self, "/v1/wait", method: .POST,
        query: [("timeout", "\(timeout)"), ("rescan", rescan ? "true" : nil)])
    } print: { report in
      guard report.isCurrent else { return "not current after \(Units.latency(report.seconds * 1000))" }
      let held = report.held.map { "\nheld: \($0)" }.joined()
      return "current after \(Units.latency(report.seconds * 1000))" + held
    }
    if !report.isCurrent || !report.held.isEmpty { throw ExitCode(1) }
  }
}
