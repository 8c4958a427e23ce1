import ArgumentParser
import GaoxinAPI

/// `gaoxinctl why`
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Tell what a fact rests on: its sentence, file, bytes and rule.")

  @OptionGroup var daemon: DaemonOptions

  @Argument(help: "The fact's id, or its first digits.")
  var id: String

  func run() async throws {
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(FactReport.self, "/v1/facts/" + DaemonClient.encode(pathBytes: id.utf8))
    } print: {
      FactText.why($0.fact)
    }
  }
}
