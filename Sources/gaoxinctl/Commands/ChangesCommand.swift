import ArgumentParser
import GaoxinAPI

/// `gaoxinctl changes`
struct ChangesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "List what edits of files have changed in articles and facts.",
    discussion: """
      Shows silent corrections: what an article and its facts said before, and what they say now. Revisions of a file \
      within ten seconds are one entry. First readings are not listed. Exits with 1 when there is nothing.
      """)

  @OptionGroup var daemon: DaemonOptions

  @Option(help: "Only what follows this number.")
  var since: Int64 = 0

  @Option(help: "The epoch that the number is of; in another one all is listed.")
  var epoch: String?

  @Option(help: "At most so many.")
  var limit = 100

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(
        ChangesReport.self, "/v1/changes", query: [("since", "\(since)"), ("epoch", epoch), ("limit", "\(limit)")])
    } print: {
      ChangesText.text($0)
    }
    if report.changes.isEmpty { throw ExitCode(1) }
  }
}
