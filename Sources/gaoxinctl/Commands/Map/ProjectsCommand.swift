import ArgumentParser
import GaoxinAPI

/// `gaoxinctl projects`
struct ProjectsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects", abstract: "Show projects, each once, with the stage they have reached.",
    discussion: "Exits with 1 when there are none.")

  @Option(help: "Only those that have reached this stage: signed, started, building, completed, operating …")
  var stage: String?

  @Option(help: "Only those with this party.")
  var party: String?

  @Option(help: "Only those whose name or other names hold this.")
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() async throws {
    let conditions = [("stage", stage), ("parties", party), ("any", name)]
    try await options.answer("projects", more: conditions) { report in
      QueryText.table(
        report, columns: ["name", "stage", "since", "parts", "next", "due", "investment", "parties", "park", "sources"])
    }
  }
}

/// `gaoxinctl project`
struct ProjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Show one project with its whole history and every source.")

  @Argument(help: "Its name, or a part of it.")
  var name: String

  @OptionGroup var options: QueryOptions

  func run() async throws {
    let found = try await options.rows("projects", more: [("any", name)])
    let exact = found.rows.filter { $0.values["name"] == .text(name) }
    let rows = (exact.isEmpty ? found.rows : exact).filter { row in
      [row.values["name"], row.values["aliases"]].compactMap { $0 }.contains { QueryText.cell($0).contains(name) }
    }
    guard !rows.isEmpty else {
      Output.error("there is no project '\(name)'")
      throw ExitCode(1)
    }
    if options.daemon.json {
      var report = found
      report.rows = rows
      _ = try await options.daemon.answer { _ throws(ClientError) in
        report
      } print: { _ in
        ""
      }
      return
    }
    for row in rows { try await show(row) }
  }

  private func show(_ row: QueryReport.Row) async throws {
    let title = row.values["name"].map(QueryText.cell) ?? ""
    Output.line(Style.bold(title) + (row.zone.isEmpty ? "" : " · \(row.zone)"))
    for column in ["aliases", "parties", "park", "stage", "since", "next", "due", "first", "last", "sources"] {
      if let value = row.values[column] {
        Output.line("  " + DisplayWidth.padded(column, to: 10) + QueryText.cell(value))
      }
    }
    for note in row.notes { Output.line("  \(note)") }
    let own: ([QueryReport.Row]) -> [QueryReport.Row] = { rows in
      rows.filter { $0.zone == row.zone && $0.values["project"] == .text(title) }
    }
    for (query, columns) in [
      ("amounts", ["role", "part", "amount", "modality", "sources"]),
      ("stages", ["stage", "part", "modality", "start", "end", "reported", "sources"]),
    ] {
      var report = try await options.rows(query, more: [("zone", row.zone), ("project", title)])
      report.rows = own(report.rows)
      report.total = report.rows.count
      if !report.rows.isEmpty { Output.line("\n" + QueryText.table(report, columns: columns)) }
    }
    Output.line("")
    try await showSources(row)
  }

  private func showSources(_ row: QueryReport.Row) async throws {
    for id in row.facts {
      do throws(ClientError) {
        let fact = try await options.daemon.client.send(FactReport.self, "/v1/facts/\(id)").fact
        let words = fact.evidence.first.map(\.text) ?? ""
        Output.line(
          "\(id.prefix(8))  \(ArticleText.date(fact.published))  \(fact.path)  \(DisplayWidth.cut(words, to: 80))")
      } catch {
        Output.error(error.description)
        throw ExitCode(error.exitCode)
      }
    }
  }
}
