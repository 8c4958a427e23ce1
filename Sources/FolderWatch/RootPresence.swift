/// Whether the configured path leads to the folder that was opened.
package enum RootPresence: Hashable, Sendable {
  /// It does.
  case same
  /// Nothing is there: the folder or one above it was renamed or removed. Believe no deletion.
  case missing
  /// Another folder is there: one mounted over it, one unmounted, or made anew. Believe no deletion.
  case replaced(FileIdentity)
  /// It cannot be told. Believe no deletion.
  case unreadable(SystemFault)
}
