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
  /// Another folder stands at the root's path, and it was opened.
  case rootReopened = "root-reopened"
  /// More paths changed than are remembered one by one.
  case tooManyChanges = "too-many-changes"
  /// A file was written under a name that was gone, or another file's, before it could be looked at: it may have other
  /// names. Requested by the owner of the watcher.
  case lostFromSight = "lost-from-sight"
  /// This part is polled.
  case pollDue = "poll-due"
  /// The regular look for what events cannot show. Requested by the owner of the watcher.
  case periodic
  /// Somebody asked. Requested by the owner of the watcher.
  case requested
}
