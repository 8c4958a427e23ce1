import Foundation
import Logging

/// Sets up the log.
enum DaemonLog {
  /// To be called once. Entries go to the journal where standard error is the journal, else to standard error.
  /// - Parameter environment: `GAOXIN_LOG_LEVEL` says how much is logged.
  static func start(_ environment: [String: String]) -> Logger {
    let isJournal = JournalLogHandler.isJournal(environment)
    LoggingSystem.bootstrap { label in
      if isJournal { return JournalLogHandler() }
      return PlainLogHandler()
    }
    var logger = Logger(label: "gaoxind")
    logger.logLevel = environment["GAOXIN_LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) } ?? .info
    return logger
  }
}
