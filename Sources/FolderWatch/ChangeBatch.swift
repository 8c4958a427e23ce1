/// All that is to be looked at, taken at one moment.
package struct ChangeBatch: Sendable {
  package let paths: [RelativePath: PendingChange]
  /// Paths with names that are never read; only the other names of their files matter.
  package let asides: [RelativePath: PendingChange]
  /// In the order of their paths; none lies below another. A path in ``paths`` may lie below one of them.
  package let rescans: [RescanRequest]

  package var isEmpty: Bool { paths.isEmpty && asides.isEmpty && rescans.isEmpty }
}
