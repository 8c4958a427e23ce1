/// What was seen to happen to the entry at a path. Hints that lead to a look; several may come together.
package struct ChangeKinds: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A new name: a new file, a hard link, or a nameless file that was given one. Says nothing about whether it is complete.
  package static let created = ChangeKinds(rawValue: 1 << 0)
  /// Bytes were written, or the length was changed.
  package static let modified = ChangeKinds(rawValue: 1 << 1)
  /// Somebody who had it open for writing closed it.
  package static let closed = ChangeKinds(rawValue: 1 << 2)
  /// Renamed to this path: complete, by the custom of all careful writers.
  package static let movedIn = ChangeKinds(rawValue: 1 << 3)
  /// Renamed from this path to anywhere, or to a name that is never read.
  package static let movedOut = ChangeKinds(rawValue: 1 << 4)
  /// Besides ``movedOut``: the new name is below the root and may be read, so nothing is lost when this one goes at once.
  package static let renamedAway = ChangeKinds(rawValue: 1 << 5)
  package static let deleted = ChangeKinds(rawValue: 1 << 6)
  /// Permissions, owner, times or the number of links.
  package static let attributes = ChangeKinds(rawValue: 1 << 7)
  /// No event: a scan found it new or different.
  package static let found = ChangeKinds(rawValue: 1 << 8)

  /// Those that tell about the content of the file or whether it is there.
  static let aboutContent: ChangeKinds = [.created, .modified, .closed, .movedIn, .movedOut, .deleted, .found]
}

/// Why a part of the folder must be scanned. The raw value is a stable code for logs and metrics.
package enum RescanReason: String, Sendable, Hashable, CaseIterable {
  /// The watcher has begun.
  case startup
  /// The kernel's queue was full: events were lost, of whatever kind and place.
  case queueOverflow = "queue-overflow"
  /// A folder was made. What came into it before it was watched caused no events.
  case directoryAppeared = "directory-appeared"
  /// A folder was renamed to this path: all below it is new here, and complete.
  case directoryMovedIn = "directory-moved-in"
  /// A folder was removed or renamed to elsewhere: the scan will find nothing, or what came after.
  case directoryGone = "directory-gone"
  /// A folder can be listed since now, or cannot any more.
  case directoryPermissions = "directory-permissions"
  /// The kernel has given up a watch.
  case watchLost = "watch-lost"
  /// Something was mounted or unmounted here or above.
  case mountsChanged = "mounts-changed"
  /// The root or a folder above it was renamed or removed: ask ``FolderRoot/verifyIdentity()`` before anything else.
  case rootMoved = "root-moved"
  /// More paths changed than are remembered one by one.
  case tooManyChanges = "too-many-changes"
  /// This part is polled.
  case pollDue = "poll-due"
  /// The regular look for what events cannot show. Requested by the owner of the watcher.
  case periodic
  /// Somebody asked. Requested by the owner of the watcher.
  case requested
}

/// What an event means: one of two orders to look.
enum FolderChange: Hashable, Sendable {
  /// Look at this path, which is not known to be a folder.
  case entry(RelativePath, ChangeKinds)
  /// Scan what is at and below this path.
  case rescan(RelativePath, RescanReason)
}
