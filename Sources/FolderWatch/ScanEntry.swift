/// What a scan found, in the order of the walk: a folder before what it holds.
package enum ScanEntry: Sendable {
  /// A regular file under a candidate's name. `lookedAt` as in ``Look``.
  case file(RelativePath, FileStatus, lookedAt: Int64)
  /// A folder that is about to be listed.
  case directory(RelativePath, FileIdentity)
  /// Instead of ``directory(_:_:)`` for a folder on another file system than the one above it: something is mounted
  /// there.
  case mountPoint(RelativePath, FileIdentity, FileSystemType)
  /// A name that is never read; a folder of that kind is not entered.
  case ignored(RelativePath, IgnoredName)
  case special(RelativePath, SpecialKind)
  /// A folder that cannot be listed (to the end) or a file that cannot be looked at. What is known of it and below it
  /// may still be there.
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
