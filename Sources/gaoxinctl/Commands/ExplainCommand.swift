import ArgumentParser
import Foundation
import GaoxinAPI

/// `gaoxinctl explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what was decided about a file, and why.",
    discussion: "Exits with 1 when the file is not ingested.")

  @OptionGroup var daemon: DaemonOptions

  @Argument(help: "The file, below the watched folder or as an absolute path.")
  var path: String

  func run() async throws {
    let report = try await daemon.answer { client throws(ClientError) in
      try await client.send(
        FileReport.self, "/v1/files/" + DaemonClient.encode(pathBytes: try await relative(client).utf8))
    } print: {
      ExplainCommand.text($0)
    }
    if report.state != "ingested" { throw ExitCode(1) }
  }

  /// The path below the folder, which the daemon knows.
  private func relative(_ client: DaemonClient) async throws(ClientError) -> String {
    guard path.hasPrefix("/") else { return path }
    let folder = try await client.send(StatusReport.self, "/v1/status").folder
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func text(_ report: FileReport) -> String {
    var lines = [
      "\(report.path): \(report.state)\(report.reason.map { " (\($0))" } ?? "")", "  what   \(report.detail)",
    ]
    if let cause = report.cause { lines.append("  why    \(cause)") }
    if let decided = report.decided { lines.append("  when   \(decided)") }
    if let bytes = report.bytes, bytes > 0 { lines.append("  size   \(Units.bytes(bytes))") }
    lines.append("  next   \(report.next)")
    lines += report.articles.map { "  holds  \($0.id.prefix(8))  \($0.title ?? $0.opening)" }
    return lines.joined(separator: "\n")
  }
}
