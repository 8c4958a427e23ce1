/// What stands at a path.
package enum Look: Hashable, Sendable {
  /// A regular file. `lookedAt` is ``WallClock/now()`` before the look, for
  /// ``FileSignature/mayHideChange(lookedAt:granularity:)``.
  case file(FileStatus, lookedAt: Int64)
  case directory(FileIdentity)
  case special(SpecialKind)
  /// Nothing, or nothing that can be reached without following a symbolic link.
  case vanished
  /// It cannot be told what is there.
  case unreadable(SystemFault)
}
