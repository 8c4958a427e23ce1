import ArgumentParser
import Foundation
import GaoxinAPI

/// `gaoxinctl follow`
struct FollowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Print what happens, as it happens.",
    discussion: """
      Each line has an epoch and a number; with --epoch and --since it goes on after that event, also over a restart of \
      the daemon. A first line 'start_over' says that this is not known any more. With --json a line is a JSON object.
      """)

  @OptionGroup var daemon: DaemonOptions

  @Option(help: "Number of the last event that is known; 0 for all that is kept.")
  var since: Int?

  @Option(help: "Epoch of that number.")
  var epoch: String?

  @Flag(help: "Print what is there and leave.")
  var once = false

  func run() async throws {
    let isJSON = daemon.json
    do throws(ClientError) {
      try await daemon.client.lines(
        "/v1/events", query: [("since", since.map { "\($0)" }), ("epoch", epoch), ("follow", once ? "false" : nil)]
      ) { line in
        if isJSON {
          Output.line(line)
        } else if let event = try? WireCoding.decode(FollowEvent.self, from: line) {
          Output.line(Self.text(event))
        }
      }
    } catch {
      Output.error(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  private static func text(_ event: FollowEvent) -> String {
    var words = [event.at, "\(event.epoch):\(event.seq)", event.event.rawValue]
    if let path = event.path { words.append(event.from.map { "\($0) -> \(path)" } ?? path) }
    if let code = event.code { words.append("(\(code))") }
    if let message = event.message { words.append(message) }
    return words.joined(separator: "  ")
  }
}
