import ArgumentParser
import GaoxinAPI

/// `gaoxinctl indicators`
struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "Show series of figures by scope and indicator, planned and actual apart.",
    discussion: "Series of two and more figures of one kind get a small plot. Exits with 1 when there are none.")

  @Option(help: "Only of this scope: a zone, a park, a company.")
  var scope: String?

  @Option(help: "Only indicators whose name holds this.")
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() async throws {
    try await options.answer("indicators", more: [("scope", scope), ("name", name)]) { report in
      QueryText.table(
        report, columns: ["scope", "name", "measure", "modality", "start", "end", "amount", "reported", "sources"])
        + SeriesPlot.text(report)
    }
  }
}
