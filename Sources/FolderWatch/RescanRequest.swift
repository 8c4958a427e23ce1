/// A part of the folder to scan, with the reasons.
package struct RescanRequest: Hashable, Sendable {
  package let subtree: RelativePath
  package internal(set) var reasons: Set<RescanReason>
  package let firstSeen: ContinuousClock.Instant
  package internal(set) var lastSeen: ContinuousClock.Instant
}
