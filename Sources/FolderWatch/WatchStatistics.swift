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
