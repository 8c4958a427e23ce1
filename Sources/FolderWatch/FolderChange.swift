/// What an event means: one of two orders to look.
enum FolderChange: Hashable, Sendable {
  /// Look at this path, which is not known to be a folder.
  case entry(RelativePath, ChangeKinds)
  /// Something was written under a name that is never read: look at the file's other names, if it has any.
  case aside(RelativePath, ChangeKinds)
  /// Scan what is at and below this path.
  case rescan(RelativePath, RescanReason)
}
