import ArgumentParser
import GaoxinAPI

/// `gaoxinctl search`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles by their words.",
    discussion: """
      All words must occur. A phrase in quotes is found as it stands; a word with '-' before it (after '--') must not \
      occur. Full and half width, capital and small letters are alike. Exits with 1 when nothing is found.
      """)

  @OptionGroup var daemon: DaemonOptions
  @OptionGroup var filter: FilterOptions

  @Argument(help: "Words, or phrases in quotes.")
  var words: [String]

  func run() async throws {
    let query = words.map { SearchCommand.term($0) }.joined(separator: " ")
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(SearchReport.self, "/v1/search", query: [("q", query)] + filter.query)
    } print: {
      SearchCommand.text($0)
    }
    if report.total == 0 { throw ExitCode(1) }
  }

  /// What the shell passed as one word although it has spaces was quoted, so it is a phrase.
  private static func term(_ word: String) -> String {
    word.contains(" ") && !word.contains("\"") ? "\"\(word)\"" : word
  }

  private static func text(_ report: SearchReport) -> String {
    var lines = ["\(report.total) article\(report.total == 1 ? "" : "s")"]
    for hit in report.hits {
      let article = hit.article
      let facts = [String(article.id.prefix(8)), ArticleText.date(article.published), article.zone, article.path]
      lines.append("")
      lines.append(Style.bold(article.title ?? "(\(article.opening))"))
      lines.append(Style.dim(facts.compactMap { $0 }.filter { $0 != "–" }.joined(separator: " · ")))
      lines.append(hit.snippet.map { $0.hit ? mark($0.text) : $0.text }.joined())
    }
    if report.inFlight > 0 { lines.append("\n\(report.inFlight) changed files are not in the store yet") }
    return lines.joined(separator: "\n")
  }

  private static func mark(_ text: String) -> String { Output.isTerminal ? Style.yellow(text) : "[\(text)]" }
}
