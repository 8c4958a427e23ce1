import ArgumentParser
import GaoxinAPI

/// `gaoxinctl articles`
struct ArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "List articles by date, zone and source, the latest first.",
    discussion: "Exits with 1 when there are none.")

  @OptionGroup var daemon: DaemonOptions
  @OptionGroup var filter: FilterOptions

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(ArticlesReport.self, "/v1/articles", query: filter.query)
    } print: { report in
      let rest = report.total - report.articles.count
      return ArticleText.table(report.articles) + (rest > 0 ? "\n\(report.articles.count) of \(report.total)" : "")
    }
    if report.total == 0 { throw ExitCode(1) }
  }
}
