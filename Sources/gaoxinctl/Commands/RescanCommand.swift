import ArgumentParser
import GaoxinAPI

/// `gaoxinctl rescan`
struct RescanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescan", abstract: "Look at every file of the folder again ('wait --rescan' also waits for it).")

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(StatusReport.self, "/v1/rescan", method: .POST)
    } print: { _ in
      "the folder is looked through"
    }
  }
}
