import ArgumentParser
import GaoxinAPI

/// `gaoxinctl status`
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell whether answers are current, what is watched, and what could not be read.",
    discussion: "Exits with 1 when the daemon is degraded.")

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(StatusReport.self, "/v1/status")
    } print: {
      StatusText.text($0)
    }
    if report.warnings.contains(where: { $0.severity == .degraded }) { throw ExitCode(1) }
  }
}
