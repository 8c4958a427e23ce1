import ArgumentParser
import GaoxinAPI

/// `gaoxinctl compare`
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare what several independent articles say of one thing.",
    discussion: """
      Figures are compared where they are defined alike; others of one subject are 'not comparable', which is no conflict. \
      Exits with 1 when there is nothing to compare.
      """)

  @Flag(help: "Only where they differ.")
  var differs = false

  @OptionGroup var options: QueryOptions

  func run() async throws {
    try await options.answer("compare", more: [("verdict", differs ? "differs" : nil)]) { QueryText.table($0) }
  }
}
