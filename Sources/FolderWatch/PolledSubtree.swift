/// A part of the folder that is scanned at intervals because events do not show its changes.
package struct PolledSubtree: Hashable, Sendable, CustomStringConvertible {
  package let path: RelativePath
  package let reason: PollReason

  package var description: String { "\(path): polled, \(reason)" }
}
