import ArgumentParser
import GaoxinAPI

/// `gaoxinctl export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print all that the folder yields, one JSON line a record.",
    discussion: """
      Equal folders give equal bytes under equal rules, whatever has happened to them: first the files by their paths, \
      then each article with its facts, sorted by their ids. The last line is the 'end'.
      """)

  @OptionGroup var daemon: DaemonOptions

  func run() async throws {
    do throws(ClientError) {
      try await daemon.client.lines("/v1/export") { Output.line($0) }
    } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
  }
}
