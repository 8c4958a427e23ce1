import ArgumentParser
import Foundation
import GaoxinAPI

/// Options of every command that asks the daemon.
struct DaemonOptions: ParsableArguments {
  @Option(help: "The daemon's socket (else GAOXIN_SOCKET, else the usual places).")
  var socket: String?

  @Flag(help: "Print the answer as JSON.")
  var json = false

  /// The client for the chosen socket.
  var client: DaemonClient {
    DaemonClient(
      sockets: SocketPath.candidates(option: socket, environment: ProcessInfo.processInfo.environment))
  }

  /// Asks, prints, and turns an error into its sentence and exit code.
  /// - Parameter print: renders the answer for a person.
  func answer<Report: Codable>(
    _ ask: (DaemonClient) async throws(ClientError) -> Report, print render: (Report) -> String
  ) async throws -> Report {
    do throws(ClientError) {
      let report = try await ask(client)
      if json {
        Output.line(String(decoding: (try? WireCoding.encode(report, pretty: true)) ?? Data(), as: UTF8.self))
      } else {
        Output.line(render(report))
      }
      return report
    } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
  }
}
