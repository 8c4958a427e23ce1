import ArgumentParser
import GaoxinAPI

/// `gaoxinctl show`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one article, clean, with its facts marked where they stand.")

  @OptionGroup var daemon: DaemonOptions

  @Argument(help: "The article's id, or its first digits.")
  var id: String

  @Flag(help: "The article alone, without facts and marks.")
  var plain = false

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(ArticleReport.self, "/v1/articles/" + DaemonClient.encode(pathBytes: id.utf8))
    } print: {
      ArticleText.page($0, isPlain: plain)
    }
  }
}
