/// The sums of a scan.
package struct ScanSummary: Hashable, Sendable {
  package enum Presence: Hashable, Sendable {
    case present
    /// Nothing stands at the path that was scanned: what was known at and below it is gone.
    case vanished
  }

  package internal(set) var presence = Presence.present
  package internal(set) var files = 0
  package internal(set) var directories = 0
  package internal(set) var ignored = 0
  package internal(set) var special = 0
  package internal(set) var unreadable = 0
  /// The visitor ended it early: what was not found may still be there.
  package internal(set) var wasStopped = false
}
