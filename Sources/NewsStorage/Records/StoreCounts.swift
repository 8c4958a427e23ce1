/// How much is in the store.
package struct StoreCounts: Hashable, Sendable {
  package var ingested = 0
  package var skipped = 0
  package var quarantined = 0
  package var held = 0
  package var articles = 0
  /// Skipped files by the code of their reason.
  package var skippedByReason: [String: Int] = [:]

  package init() {}

  /// All paths that were decided on.
  package var files: Int { ingested + skipped + quarantined + held }
}
