/// What reading a file's bytes gives.
package enum PageOutcome: Hashable, Sendable {
  /// A page and its articles.
  case page(Page)
  /// No page, and why.
  case refused(PageRefusal)
}
