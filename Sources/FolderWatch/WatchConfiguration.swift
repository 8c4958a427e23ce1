/// How a folder is watched.
package struct WatchConfiguration: Sendable {
  /// Between two scans of what is polled. The default is 30 seconds.
  package var pollInterval: Duration
  /// The greatest number of changed paths that are kept apart; above it a scan is ordered. The default is 65,536.
  package var changeLimit: Int
  /// The share of the kernel's limit of inotify watches that is taken, 0 to 1. The default is 0.8.
  package var watchShare: Double
  /// Poll everything and watch nothing. The default is false.
  package var alwaysPoll: Bool

  package init(
    pollInterval: Duration = .seconds(30), changeLimit: Int = 65_536, watchShare: Double = 0.8, alwaysPoll: Bool = false
  ) {
    self.pollInterval = pollInterval
    self.changeLimit = changeLimit
    self.watchShare = watchShare
    self.alwaysPoll = alwaysPoll
  }
}

/// Counts of what the watcher has done since it was made.
package struct WatchStatistics: Hashable, Sendable {
  /// Folders that are watched now.
  package internal(set) var watches = 0
  /// Events read from the kernel.
  package internal(set) var events = 0
  /// Times that the kernel's queue was full.
  package internal(set) var overflows = 0
  /// Times that the watcher's thread was woken.
  package internal(set) var wakeups = 0
  /// Orders to scan, by reason.
  package internal(set) var rescans: [RescanReason: Int] = [:]
}
