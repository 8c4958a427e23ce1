import ArgumentParser
import GaoxinAPI

/// `gaoxinctl facts`
struct FactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List facts by kind, modality, zone, name, words and period.",
    discussion: "Exits with 1 when there are none.")

  @OptionGroup var daemon: DaemonOptions

  @Option(help: "Only this kind: indicator, project_stage, relation …")
  var kind: String?

  @Option(help: "Only this modality: actual, ongoing, expected, planned, claimed, negated.")
  var modality: String?

  @Option(help: "Only of articles on this zone.")
  var zone: String?

  @Option(help: "Only facts that name this: an organisation, a project, an indicator, or a part of the name.")
  var name: String?

  @Option(help: "Only facts that were read from these words.")
  var text: String?

  @Option(help: "Only facts whose period reaches this day or later (YYYY-MM-DD).")
  var since: String?

  @Option(help: "Only facts whose period begins on this day or earlier (YYYY-MM-DD).")
  var until: String?

  @Option(help: "At most so many.")
  var limit = 50

  @Option(help: "Pass over so many first.")
  var offset = 0

  func run() async throws {
    let query: [(String, String?)] = [
      ("kind", kind), ("modality", modality), ("zone", zone), ("name", name), ("text", text), ("since", since),
      ("until", until), ("limit", "\(limit)"), ("offset", "\(offset)"),
    ]
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(FactsReport.self, "/v1/facts", query: query)
    } print: { report in
      let rest = report.total - report.facts.count
      return FactText.table(report.facts) + (rest > 0 ? "\n\(report.facts.count) of \(report.total)" : "")
    }
    if report.total == 0 { throw ExitCode(1) }
  }
}
