/// All that is to be looked at, taken at one moment.
package struct ChangeBatch: Sendable {
  package let paths: [RelativePath: PendingChange]
  /// In the order of their paths; none lies below another. A path in ``paths`` may lie below one of them.
  package let rescans: [RescanRequest]

  package var isEmpty: Bool { paths.isEmpty && rescans.isEmpty }
}
