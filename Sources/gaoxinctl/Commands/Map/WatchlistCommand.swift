import ArgumentParser
import Foundation
import GaoxinAPI

/// `gaoxinctl watchlist`
struct WatchlistCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watchlist",
    abstract: "Show what is past its date, silent, gone back or contradictory on a day.",
    discussion: "Exits with 1 when there is nothing.")

  @Option(help: "The day (YYYY-MM-DD); else today.")
  var asOf: String?

  @Option(help: "Days of silence after which it counts.")
  var days = 365

  @OptionGroup var options: QueryOptions

  func run() async throws {
    let day = asOf ?? WatchlistCommand.today()
    try await options.answer("watch", more: [("day", day), ("days", "\(days)")]) { report in
      "As of \(report.day ?? day)\n"
        + QueryText.table(report, columns: ["kind", "what", "part", "detail", "since"])
    }
  }

  /// Today where the reader is.
  private static func today() -> String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    let digits = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map { String($0) }
    return digits.map { $0.count < 2 ? "0" + $0 : $0 }.joined(separator: "-")
  }
}
