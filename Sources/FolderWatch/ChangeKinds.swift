/// What was seen to happen to the entry at a path. Hints that lead to a look; several may come together.
package struct ChangeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A new name: a new file, a hard link, or a nameless file that was given one. Says nothing about whether it is
  /// complete.
  package static let created = ChangeKinds(rawValue: 1 << 0)
  /// Bytes were written, or the length was changed.
  package static let modified = ChangeKinds(rawValue: 1 << 1)
  /// Somebody who had it open for writing closed it.
  package static let closed = ChangeKinds(rawValue: 1 << 2)
  /// Renamed to this path: complete, by the custom of all careful writers.
  package static let movedIn = ChangeKinds(rawValue: 1 << 3)
  /// Renamed from this path to anywhere, or to a name that is never read.
  package static let movedOut = ChangeKinds(rawValue: 1 << 4)
  /// Besides ``movedOut``: the new name is below the root and may be read, so nothing is lost when this one goes at
  /// once.
  package static let renamedAway = ChangeKinds(rawValue: 1 << 5)
  package static let deleted = ChangeKinds(rawValue: 1 << 6)
  /// Permissions, owner, times or the number of links.
  package static let attributes = ChangeKinds(rawValue: 1 << 7)
  /// No event: a scan found it new or different.
  package static let found = ChangeKinds(rawValue: 1 << 8)

  /// Those that tell about the content of the file or whether it is there.
  static let aboutContent: ChangeKinds = [.created, .modified, .closed, .movedIn, .movedOut, .deleted, .found]
}
