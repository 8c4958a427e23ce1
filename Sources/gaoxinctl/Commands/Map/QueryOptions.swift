import ArgumentParser
import Foundation
import GaoxinAPI

/// Options of every command that asks for rows of the map.
struct QueryOptions: ParsableArguments {
  @OptionGroup var daemon: DaemonOptions

  @Option(help: "Only this zone.")
  var zone: String?

  @Flag(help: "Print the rows as a CSV file that spreadsheets open.")
  var csv = false

  @Option(help: "At most so many rows.")
  var limit = 1000

  @Argument(help: "Conditions COLUMN=TEXT: only rows whose cell holds the text.")
  var conditions: [String] = []

  func validate() throws {
    for condition in conditions where !condition.contains("=") {
      throw ValidationError("'\(condition)' is no condition: write COLUMN=TEXT, or any=TEXT")
    }
  }

  /// Asks, prints as table, JSON or CSV, and exits with 1 where there are no rows.
  /// - Parameters:
  ///   - more: further parameters.
  ///   - render: the rows for a person.
  func answer(
    _ query: String, more: [(String, String?)] = [], print render: (QueryReport) -> String
  ) async throws {
    let parameters = [("zone", zone), ("limit", "\(limit)")] + more + pairs
    var isEmpty = false
    if csv {
      do throws(ClientError) {
        let report = try await daemon.client.send(QueryReport.self, QueryOptions.path(query), query: parameters)
        FileHandle.standardOutput.write(Data(QueryCSV.text(report).utf8))
        isEmpty = report.rows.isEmpty
      } catch {
        Output.error(error.description)
        throw ExitCode(error.exitCode)
      }
    } else {
      let report = try await daemon.answer(
        { client throws(ClientError) in
          try await client.send(QueryReport.self, QueryOptions.path(query), query: parameters)
        }, print: render)
      isEmpty = report.rows.isEmpty
    }
    if isEmpty { throw ExitCode(1) }
  }

  /// Rows of a query, for commands that put several together.
  func rows(_ query: String, more: [(String, String?)] = []) async throws -> QueryReport {
    do throws(ClientError) {
      return try await daemon.client.send(
        QueryReport.self, QueryOptions.path(query), query: [("zone", zone), ("limit", "\(limit)")] + more + pairs)
    } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  private var pairs: [(String, String?)] {
    conditions.map { condition in
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private static func path(_ query: String) -> String { "/v1/query/" + DaemonClient.encode(pathBytes: query.utf8) }
}
