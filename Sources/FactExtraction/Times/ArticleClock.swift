import NewsModel

/// What an article's times are counted from: its publication, and the times it told before.
struct ArticleClock {
  /// When it can have been published; nil where nothing tells.
  let published: Publication?
  /// The day that was told last, for 当天.
  var lastDay: CalendarDay?
  /// The span that was told last, for 同期.
  var lastSpan: DayInterval?
  /// The year that the sentence told last in digits, for the months behind it.
  var sentenceYear: Int?

  init(published: Publication?) { self.published = published }

  /// The years that a distance from the year of publication can mean.
  func years(_ distance: Int) -> [Int] {
    guard let published else { return [] }
    return Array(Set([published.earliest.year + distance, published.latest.year + distance])).sorted()
  }

  /// The year of a month or day that is told without one: the latest that is not after publication, or, of what is still to
  /// come, the first that is not before it.
  func year(of day: (Int) -> CalendarDay?, future: Bool) -> Int? {
    guard let published else { return nil }
    if future {
      for year in published.earliest.year...(published.earliest.year + 1) {
        if let day = day(year), day >= published.earliest { return year }
      }
      return published.earliest.year + 1
    }
    for year in stride(from: published.latest.year, through: published.latest.year - 1, by: -1) {
      if let day = day(year), day <= published.latest { return year }
    }
    return published.latest.year
  }
}
