import ArgumentParser
import GaoxinAPI

/// `gaoxinctl aliases`
struct AliasesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aliases", abstract: "Show names that may mean one thing, and settle whether they do.",
    usage: """
      gaoxinctl aliases [--zone ZONE]
             gaoxinctl aliases --same --zone ZONE NAME NAME [--note TEXT]
             gaoxinctl aliases --different --zone ZONE NAME NAME [--note TEXT]
      """,
    discussion:
      "What is settled is kept in a file that outlives every reading. Exits with 1 when there is nothing to show.")

  @Flag(help: "The two names mean one thing.")
  var same = false

  @Flag(help: "The two names mean different things.")
  var different = false

  @Option(help: "Only this zone; the zone in which it is settled.")
  var zone: String?

  @Option(help: "Why.")
  var note: String?

  @Argument(help: "Two names.")
  var names: [String] = []

  @OptionGroup var daemon: DaemonOptions

  func validate() throws {
    if same && different { throw ValidationError("two names are the same or different, not both") }
    if (same || different) && (names.count != 2 || zone == nil) {
      throw ValidationError("name the zone (--zone) and two names")
    }
    if !same && !different && !names.isEmpty { throw ValidationError("say whether they are --same or --different") }
  }

  func run() async throws {
    guard same || different else {
      let report = try await daemon.answer { client throws(ClientError) in
        try await client.send(QueryReport.self, "/v1/query/aliases", query: [("zone", zone)])
      } print: {
        QueryText.table($0)
      }
      if report.rows.isEmpty { throw ExitCode(1) }
      return
    }
    let parameters = [
      ("verdict", same ? "same" : "different"), ("zone", zone), ("one", names[0]), ("other", names[1]), ("note", note),
    ]
    _ = try await daemon.answer { client throws(ClientError) in
      try await client.send(DecisionReport.self, "/v1/aliases", method: .POST, query: parameters)
    } print: {
      "\($0.file): " + $0.line.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}
