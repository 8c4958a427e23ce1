import Lexicon
import Synchronization

/// What pages are read by: it can be changed while the daemon runs.
struct ReadingSettings: Sendable {
  /// The rules and words.
  let analyzer: PageAnalyzer
  /// Largest file that is read, in bytes.
  let sizeLimit: Int
  /// Time between two looks at the whole folder.
  let rescanInterval: Duration

  init(_ configuration: DaemonConfiguration, _ lexicon: Lexicon) {
    analyzer = PageAnalyzer(lexicon: lexicon, readsFacts: configuration.readsFacts)
    sizeLimit = configuration.sizeLimit
    rescanInterval = configuration.rescanInterval
  }
}

/// The settings in force. Whoever works by them asks anew for each piece of work.
final class LiveSettings: Sendable {
  private let settings: Mutex<ReadingSettings>

  init(_ settings: ReadingSettings) { self.settings = Mutex(settings) }

  /// Those in force now.
  var now: ReadingSettings { settings.withLock { $0 } }

  /// Puts others into force.
  func replace(by others: ReadingSettings) { settings.withLock { $0 = others } }
}
