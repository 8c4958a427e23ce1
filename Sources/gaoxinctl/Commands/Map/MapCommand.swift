import ArgumentParser
import GaoxinAPI

/// `gaoxinctl map`
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Show the industry map: industries, chains, segments, and who is there.",
    discussion: "Segments that are named and have nobody are gaps. Exits with 1 when there is nothing.")

  @Argument(help: "Only this zone.")
  var zone: String?

  @Flag(help: "Print a graph in the language of Graphviz.")
  var dot = false

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(QueryReport.self, "/v1/query/map", query: [("zone", zone), ("limit", "100000")])
    } print: { report in
      dot ? MapTree(report).dot : QueryText.pending(report, MapTree(report).text)
    }
    if report.rows.isEmpty { throw ExitCode(1) }
  }
}
