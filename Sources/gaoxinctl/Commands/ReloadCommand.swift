import ArgumentParser
import GaoxinAPI

/// `gaoxinctl reload`
struct ReloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Read configuration and word lists again, and say what has changed.",
    discussion: """
      When it returns, all of it is in force; where anything is wrong, nothing is, and it exits with 78. Another folder, \
      store or socket needs a restart. 'gaoxinctl wait' tells when pages are read by new words.
      """)

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(ReloadReport.self, "/v1/reload", method: .POST)
    } print: {
      $0.summary
    }
  }
}
