import ArgumentParser
import Foundation
import GaoxinAPI
import Synchronization

/// `gaoxinctl verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the store with the folder: every file, every row.",
    discussion: """
      Every file is hashed and read again, and what it yields compared with what the store holds. Exits with 0 when they \
      are equal, or when all that differed was mended, and with 1 when there are differences.
      """)

  @OptionGroup var daemon: DaemonOptions

  @Flag(help: "Compare sizes, times and identities only; that proves less.")
  var quick = false

  @Flag(help: "Read again what differs.")
  var repair = false

  func run() async throws {
    let result = Mutex<VerifyEvent.Result?>(nil)
    let isJSON = daemon.json
    let isProgressShown = isatty(STDERR_FILENO) == 1
    do throws(ClientError) {
      try await daemon.client.lines(
        "/v1/verify", method: .POST, query: [("quick", quick ? "true" : nil), ("repair", repair ? "true" : nil)]
      ) { line in
        if isJSON { Output.line(line) }
        if let end = try? WireCoding.decode(VerifyEvent.Result.self, from: line) {
          result.withLock { $0 = end }
        } else if let progress = try? WireCoding.decode(VerifyEvent.Progress.self, from: line) {
          if isProgressShown { Output.progress("\(progress.stage): \(progress.done) of \(progress.total)") }
        } else if !isJSON, let difference = try? WireCoding.decode(VerifyEvent.Difference.self, from: line) {
          Output.line((difference.path.map { $0 + ": " } ?? "") + difference.what)
        }
      }
    } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
    if isProgressShown { Output.progress("") }
    guard let end = result.withLock({ $0 }) else {
      Output.error("the comparison was broken off; nothing is proven")
      throw ExitCode(70)
    }
    if !isJSON { Output.line(VerifyCommand.text(end)) }
    if !end.isEqual { throw ExitCode(1) }
  }

  private static func text(_ result: VerifyEvent.Result) -> String {
    var head = "\(result.files) files compared, "
    head += result.differences == 0 ? "equal" : "\(result.differences) differences"
    if result.repaired > 0 { head += ", \(result.repaired) files mended" }
    var lines = [head]
    lines += result.unsettled.map { "changed all the while: \($0)" } + result.held.map { "held, not compared: \($0)" }
    return (lines + [result.says]).joined(separator: "\n")
  }
}
