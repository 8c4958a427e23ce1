/// Where a path of the folder stands.
package enum FileState: String, Hashable, Sendable, CaseIterable {
  /// Its articles are in the store.
  case ingested
  /// It is no page and never will be as it is: a link, a device, a picture.
  case skipped
  /// It ought to be a page and cannot be read; the reason says why.
  case quarantined
  /// It cannot be looked at now; what was read from it before is kept.
  case held
}
