/// What a scan found, in the order of the walk: a folder before what it holds.
package enum ScanEntry: Sendable {
  /// A regular file under a candidate's name. `lookedAt` as in ``Look``.
  case file(RelativePath, FileStatus, lookedAt: Int64)
  /// A folder that is about to be listed.
  case directory(RelativePath, FileIdentity)
  /// Instead of ``directory(_:_:)`` for a folder on another file system than the one above it: something is mounted there.
  case mountPoint(RelativePath, FileIdentity, FileSystemType)
  /// A name that is never read; a folder of that kind is not entered.
  case ignored(RelativePath, IgnoredName)
  case special(RelativePath, SpecialKind)
  /// A folder that cannot be listed (to the end) or a file that cannot be looked at. What is known of it and below it may still be there.
  case unreadable(RelativePath, SystemFault)

  package var path: RelativePath {
    switch self {
    case .file(let path, _, _), .directory(let path, _), .mountPoint(let path, _, _), .ignored(let path, _),
      .special(let path, _),
      .unreadable(let path, _):
      path
    }
  }
}

/// How a scan goes on after an entry.
package enum ScanControl: Sendable {
  case proceed
  /// Do not enter this folder. As ``proceed`` for all else.
  case skip
  /// End the scan.
  case stop
}

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
