import ArgumentParser
import Foundation
import GaoxinAPI

/// `gaoxinctl metrics`
struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Print what an operator graphs, in the OpenMetrics format.",
    discussion: """
      For node_exporter's textfile collector, from a timer: gaoxinctl metrics --output \
      /var/lib/prometheus/node-exporter/gaoxin.prom
      """)

  @Option(help: "The daemon's socket (else GAOXIN_SOCKET, else the usual places).")
  var socket: String?

  @Option(help: "A file to replace as a whole, instead of printing.")
  var output: String?

  func run() async throws {
    let sockets = SocketPath.candidates(option: socket, environment: ProcessInfo.processInfo.environment)
    let text: Data
    do throws(ClientError) { text = try await DaemonClient(sockets: sockets).raw("/metrics").data } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
    guard let output else { return FileHandle.standardOutput.write(text) }
    do {
      try text.write(to: URL(fileURLWithPath: output), options: .atomic)
      // Who collects it is somebody else.
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: output)
    } catch {
      Output.error("'\(output)' cannot be written: \(error.localizedDescription)")
      throw ExitCode(70)
    }
  }
}
