/// What a commit did.
package struct CommitSummary: Hashable, Sendable {
  /// Articles that were not in the store before.
  package var articlesAdded = 0
  /// Articles that no file yields any more.
  package var articlesRemoved = 0
  /// Paths whose page was taken to be in the store and is not: they must be looked at again.
  package var unresolved: [[UInt8]] = []

  package init() {}
}
