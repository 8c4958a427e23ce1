import ArgumentParser
import GaoxinAPI

/// `gaoxinctl confirm-deletes`
struct ConfirmDeletesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm-deletes", abstract: "Say that the files that vanished at once are truly gone.")

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(StatusReport.self, "/v1/confirm-deletes", method: .POST)
    } print: { _ in
      "confirmed; what vanished is forgotten"
    }
  }
}
