/// What came of reading a file.
package enum ReadOutcome: Sendable {
  case content(FileContent)
  /// Nothing is there, or it went while it was read: look again, it is no failure of the file.
  case vanished
  /// Size or stamps differ before and after: somebody writes. Dirty again.
  case changedWhileReading
  /// Not read at all.
  case tooLarge(size: Int64)
  /// Nil: a folder.
  case notRegular(SpecialKind?)
  /// Where ``SystemFault/isEnvironmental``, try again later and leave the file in peace.
  case unreadable(SystemFault)
}
