/// Which articles are asked for.
package struct ArticleFilter: Hashable, Sendable {
  /// All names of the zone that is asked for; nil for all zones.
  package var zones: [String]?
  /// Paper or site; nil for all.
  package var source: String?
  /// Only articles that can have been published on or after this day, `YYYY-MM-DD`.
  package var since: String?
  /// Only articles that can have been published on or before this day, `YYYY-MM-DD`.
  package var until: String?
  /// At most so many.
  package var limit: Int
  /// So many are passed over first.
  package var offset: Int

  package init(
    zones: [String]? = nil, source: String? = nil, since: String? = nil, until: String? = nil, limit: Int = 20,
    offset: Int = 0
  ) {
    self.zones = zones
    self.source = source
    self.since = since
    self.until = until
    self.limit = limit
    self.offset = offset
  }
}
