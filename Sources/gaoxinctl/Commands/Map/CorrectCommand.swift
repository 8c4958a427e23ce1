import ArgumentParser
import GaoxinAPI

/// `gaoxinctl correct`
struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Say that a fact is wrong, or what one of its fields should be.",
    discussion: """
      It is kept in a file that outlives every reading, with the words of the fact, and holds for the map. \
      'gaoxinctl corrections' shows all.
      """)

  @Argument(help: "The fact's id, or its first digits.")
  var fact: String

  @Flag(help: "The whole fact is wrong.")
  var wrong = false

  @Option(help: "The field that is wrong.")
  var field: String?

  @Option(help: "What the field should be; of an amount its number in yuan, m², %.")
  var value: String?

  @Option(help: "Why.")
  var note: String?

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    guard wrong != (field != nil), (field == nil) == (value == nil) else {
      throw ValidationError("say --wrong, or --field NAME --value VALUE")
    }
  }

  func run() async throws {
    let parameters = [("fact", fact), ("field", field), ("value", value), ("note", note)]
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(DecisionReport.self, "/v1/corrections", method: .POST, query: parameters)
    } print: { report in
      let what = report.line[4] == "-" ? "wrong" : "\(report.line[4]) is \(report.line[5])"
      return "\(report.line[0].prefix(8)) \(report.line[1]): \(what)\n\(report.file)"
    }
  }
}
