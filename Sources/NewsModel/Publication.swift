/// When an article can have been published: as far as its front matter, its path or its own words tell.
package struct Publication: Hashable, Sendable {
  /// What an interval was read from, most certain first.
  package enum Source: String, Hashable, Sendable {
    /// Front matter or `<meta>` of the page.
    case metadata
    /// The file's name or its folder.
    case path
    /// A printed date line, or the date of a dateline such as 本报6月12日讯.
    case printed
    /// Years, 今年, 去年 or a plan's opening year in the running text.
    case text
    /// Another article on the same page.
    case page
  }

  /// Earliest possible day.
  package let earliest: CalendarDay
  /// Latest possible day, included.
  package let latest: CalendarDay
  /// Where the interval comes from.
  package let source: Source
  /// The words that led to it, as printed, in reading order.
  package let basis: [String]

  package init(earliest: CalendarDay, latest: CalendarDay, source: Source, basis: [String]) {
    self.earliest = earliest
    self.latest = latest
    self.source = source
    self.basis = basis
  }
}
