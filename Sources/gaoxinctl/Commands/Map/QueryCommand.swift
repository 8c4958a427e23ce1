import ArgumentParser
import GaoxinAPI

/// `gaoxinctl query`
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask any table of the industry map by its name; --list shows all.",
    usage: "gaoxinctl query --list\n       gaoxinctl query NAME [COLUMN=TEXT …] [--zone ZONE] [--json | --csv]",
    discussion: "Exits with 1 when there are no rows.")

  @Flag(help: "List the queries with their parameters.")
  var list = false

  @Argument(help: "Name of the query.")
  var name: String?

  @OptionGroup var options: QueryOptions

  func run() async throws {
    if let name, !list {
      return try await options.answer(name) { QueryText.table($0) }
    }
    let chosen = name
    _ = try await options.daemon.answer { client throws(ClientError) in
      try await client.send(QueryList.self, "/v1/query")
    } print: { report in
      guard let chosen, let query = report.queries.first(where: { $0.name == chosen }) else {
        var table = Table(["QUERY", "WHAT IT TELLS"])
        for query in report.queries { table.add([query.name, query.summary]) }
        return table.text
      }
      var table = Table(["PARAMETER", "MEANING"])
      for parameter in query.parameters { table.add([parameter.name, parameter.meaning]) }
      return query.summary + "\n\n" + table.text
    }
  }
}
