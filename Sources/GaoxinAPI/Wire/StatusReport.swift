/// Answer of `GET /v1/status`: everything that tells at a glance how the daemon is.
package struct StatusReport: Codable, Hashable, Sendable {
  /// Whether answers reflect the folder.
  package enum Currency: String, Codable, Hashable, Sendable {
    /// The folder has not been looked through since the start.
    case starting
    /// There is work to do.
    case catchingUp = "catching_up"
    /// All that is known to have changed is in the store.
    case current
  }

  /// How far the work in hand is.
  package struct Progress: Codable, Hashable, Sendable {
    /// What is being done: `scanning`, `reading` or `settling`.
    package var phase: String
    /// Files done since the work began.
    package var done: Int
    /// Files known to be left; more may be found while a scan runs.
    package var left: Int

    package init(phase: String, done: Int, left: Int) {
      self.phase = phase
      self.done = done
      self.left = left
    }
  }

  /// Number of paths by state.
  package struct Files: Codable, Hashable, Sendable {
    package var ingested: Int
    package var waiting: Int
    package var skipped: Int
    package var quarantined: Int
    package var held: Int
    /// Skipped paths by the code of their reason.
    package var skippedByReason: [String: Int]

    package init(
      ingested: Int, waiting: Int, skipped: Int, quarantined: Int, held: Int, skippedByReason: [String: Int]
    ) {
      self.ingested = ingested
      self.waiting = waiting
      self.skipped = skipped
      self.quarantined = quarantined
      self.held = held
      self.skippedByReason = skippedByReason
    }
  }

  /// How changes of the folder are noticed.
  package struct Watching: Codable, Hashable, Sendable {
    /// Folders that events are received for.
    package var directories: Int
    /// Parts of the tree that are looked at from time to time instead, each with the reason.
    package var polled: [String]
    /// Events received since the start.
    package var events: Int
    /// How often the kernel's queue overflowed and the folder was scanned again.
    package var overflows: Int

    package init(directories: Int, polled: [String], events: Int, overflows: Int) {
      self.directories = directories
      self.polled = polled
      self.events = events
      self.overflows = overflows
    }
  }

  /// The last change that reached the store.
  package struct LastChange: Codable, Hashable, Sendable {
    package var path: String
    /// RFC 3339, UTC.
    package var at: String
    /// From noticing the change to its commit.
    package var milliseconds: Double

    package init(path: String, at: String, milliseconds: Double) {
      self.path = path
      self.at = at
      self.milliseconds = milliseconds
    }
  }

  /// The store.
  package struct Store: Codable, Hashable, Sendable {
    package var path: String
    /// Size on the disk with its write-ahead log.
    package var bytes: Int64

    package init(path: String, bytes: Int64) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Version of the daemon.
  package var version: String
  /// Version of the interface.
  package var api: Int
  package var pid: Int
  /// Seconds since the start.
  package var uptimeSeconds: Double
  package var state: Currency
  /// RFC 3339, UTC: when the store last reflected all that was known of the folder; null before the first time.
  package var asOf: String?
  /// Files that are known to have changed and are not in the store yet.
  package var inFlight: Int
  package var progress: Progress?
  package var folder: String
  package var store: Store
  package var files: Files
  package var articles: Int
  package var watching: Watching
  package var lastChange: LastChange?
  /// Conditions that a person should know of.
  package var warnings: [Warning]
  /// Paths that could not be read: the quarantined ones, then the held ones, then those that are no regular files, each
  /// in byte order; twenty at most.
  package var problems: [FileProblem]

  package init(
    version: String, api: Int, pid: Int, uptimeSeconds: Double, state: Currency, asOf: String?, inFlight: Int,
    progress: Progress?, folder: String, store: Store, files: Files, articles: Int, watching: Watching,
    lastChange: LastChange?, warnings: [Warning], problems: [FileProblem]
  ) {
    self.version = version
    self.api = api
    self.pid = pid
    self.uptimeSeconds = uptimeSeconds
    self.state = state
    self.asOf = asOf
    self.inFlight = inFlight
    self.progress = progress
    self.folder = folder
    self.store = store
    self.files = files
    self.articles = articles
    self.watching = watching
    self.lastChange = lastChange
    self.warnings = warnings
    self.problems = problems
  }
}
