import NewsModel

/// Lets articles of one page learn from one another: they were published on the same day.
struct Neighbours {
  let own: [Publication?]
  let bounds: [DayBounds]

  var publications: [Publication?] {
    let known = own.compactMap { $0 }
    guard let first = known.first else { return own }
    let lower = known.map(\.earliest).max() ?? first.earliest
    let upper = known.map(\.latest).min() ?? first.latest
    let firm = bounds.compactMap { $0.firmUpper?.day }.min()
    return own.map { publication in
      guard let publication else {
        let fallback = lower <= upper ? known.first.map { ($0, lower, upper) } : (first, first.earliest, first.latest)
        return fallback.map { Publication(earliest: $0.1, latest: $0.2, source: .page, basis: $0.0.basis) }
      }
      return narrowed(publication, lower, firm)
    }
  }

  /// A neighbour's later news narrows an interval as long as it leaves half of it; a neighbour that pins the issue down
  /// narrows it in any case.
  private func narrowed(_ publication: Publication, _ lower: CalendarDay, _ firm: CalendarDay?) -> Publication {
    guard publication.source == .text else { return publication }
    var earliest = max(publication.earliest, lower)
    var latest = publication.latest
    if let firm, firm >= earliest {
      latest = min(latest, firm)
    } else {
      let whole = publication.latest.dayNumber - publication.earliest.dayNumber
      earliest = min(earliest, latest.adding(days: -(whole / 2 + 1)))
      earliest = max(earliest, publication.earliest)
    }
    guard earliest <= latest else { return publication }
    return Publication(earliest: earliest, latest: latest, source: publication.source, basis: publication.basis)
  }
}
