import ArgumentParser
import Foundation
import GaoxinAPI
import Lexicon

/// `gaoxinctl read`
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read pages without the daemon and show what was understood.",
    discussion: """
      Folders are read with all below them, on all cores. With --json each page is one object; several pages are one \
      object a line. Exits with 1 when a file is no page or cannot be opened.
      """)

  @Flag(help: "Print one JSON object for each page.")
  var json = false

  @Option(help: "A folder with word lists of your own (TSV).")
  var lexicon: String?

  @Argument(help: "Pages, or folders of pages.")
  var files: [String]

  func run() async throws {
    let reader = ArchiveReader(lexicon: try loadLexicon())
    let all = ArchiveReader.files(files)
    var refused = 0
    let progress = Progress(total: all.count)
    let failures = try await reader.read(all) { report, done in
      if case .refused = report.outcome { refused += 1 }
      if json {
        let data = try WireCoding.encode(report.json, pretty: all.count == 1)
        Output.line(String(decoding: data, as: UTF8.self))
      } else {
        Output.line(PageText(report: report).text + "\n")
      }
      progress.show(done)
    }
    progress.end()
    for failure in failures { Output.error("'\(failure.file)' cannot be opened: \(failure.cause)") }
    if refused > 0 || !failures.isEmpty { throw ExitCode(1) }
  }

  private func loadLexicon() throws -> Lexicon {
    var words: Lexicon
    do { words = try Lexicon.bundled() } catch {
      Output.error(error.description)
      throw ExitCode(70)
    }
    if let lexicon { for problem in words.add(folder: lexicon) { Output.error("\(problem); it is left out") } }
    return words
  }
}
