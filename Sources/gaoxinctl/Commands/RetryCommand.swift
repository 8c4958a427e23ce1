import ArgumentParser
import GaoxinAPI

/// `gaoxinctl retry`
struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try again what could not be read.",
    discussion: "Without a path, all files in quarantine and all that are held. 'gaoxinctl wait' tells when it is done."
  )

  @OptionGroup var daemon: DaemonOptions

  @Argument(help: "The file, relative to the watched folder.")
  var path: String?

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(StatusReport.self, "/v1/retry", method: .POST, query: [("path", path)])
    } print: { _ in
      "tried again; 'gaoxinctl wait' tells when it is done"
    }
  }
}
