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
