import Logging

/// Messages that an operator may filter on. Each has a constant id, which the journal keeps as `MESSAGE_ID`; they are
/// listed in gaoxind(8).
package enum LogMessage: String, CaseIterable, Sendable {
  case starting = "1011a8dd0b364a5a8013edea68007c9f"
  case serving = "947ad71f0095429999661e86da68c5cf"
  case stopped = "905b50b8da4d4bdfa7e19f842b5fe4d6"
  case reloaded = "2b771062640a42d3a4a6d55167ed0bc5"
  case reloadRefused = "89e8887013da4fd6a24377bbafcb2957"
  /// A condition that degrades the service has begun.
  case degraded = "d9911295a7844d1a84ce1660142c2cd2"
  /// A condition to know of, which does not degrade the service, has begun.
  case noticed = "2c6f5be6d1a4432ea7a6eadb80281460"
  /// A condition has ended.
  case recovered = "d0c62089b54643d9bcb1a5ebc2cb9ed9"
  /// A file is no page, or its reading failed.
  case quarantined = "618da43826e04131954f5b895638ee0a"
  /// More files were refused or cannot be read than are named one by one.
  case unnamed = "ce65a20ad1fa4b13a0caa6a4e40b2534"
  /// A file cannot be read now.
  case held = "336e725e0fc84715943dedc9d738b2e2"
  /// A line of the user's word lists cannot be used.
  case lexiconProblem = "9a1e30f5158a4bcc99f39bbba0addec0"

  /// What it is, in words, for the manual.
  package var name: String { "\(self)" }

  /// Key of the id among a log entry's metadata.
  static let key = "message-id"
}

extension Logger {
  /// Logs a message that an operator may filter on.
  func log(_ level: Level, _ message: LogMessage, _ text: Logger.Message, _ metadata: Metadata = [:]) {
    log(level: level, text, metadata: metadata.merging([LogMessage.key: "\(message.rawValue)"]) { $1 })
  }

  /// An orderly event.
  func info(_ message: LogMessage, _ text: Logger.Message, _ metadata: Metadata = [:]) {
    log(.info, message, text, metadata)
  }

  /// An event to know of.
  func notice(_ message: LogMessage, _ text: Logger.Message, _ metadata: Metadata = [:]) {
    log(.notice, message, text, metadata)
  }

  /// Something is wrong and somebody may have to act.
  func warning(_ message: LogMessage, _ text: Logger.Message, _ metadata: Metadata = [:]) {
    log(.warning, message, text, metadata)
  }

  /// Something was not done.
  func error(_ message: LogMessage, _ text: Logger.Message, _ metadata: Metadata = [:]) {
    log(.error, message, text, metadata)
  }
}
