import NewsModel

/// Tells when the articles of a page can have been published.
///
/// A day that metadata, path or a printed date line give counts as it is. Otherwise the articles' own words allow an
/// interval: the year by all of them together, the days by each by itself. An article whose words tell nothing takes the
/// interval of its neighbours.
package struct PublicationJudge: Sendable {
  private let scanner: TimeScanner
  /// How many days after it was sent a report appears at the latest.
  private static let delay = 1

  package init(words: TimeVocabulary) { scanner = TimeScanner(words: words) }

  /// A given day, and where it is from.
  package struct Given: Sendable {
    package let date: CalendarDay
    package let source: Publication.Source
    package let words: String
  }

  /// When each article can have been published; nil where nothing tells.
  package func publications(of drafts: [ArticleDraft], stock: PageStock, given: Given?) -> [Publication?] {
    if let given {
      return drafts.map { _ in
        Publication(earliest: given.date, latest: given.date, source: given.source, basis: [given.words])
      }
    }
    let mentions = drafts.map { draft in
      draft.blocks.indices.flatMap { self.mentions(of: draft.blocks[$0], block: $0, stock) }
    }
    let years = YearJudge(mentions.flatMap { $0 })
    guard let year = years.verdict else { return drafts.map { _ in nil } }
    let bounds = mentions.map { DayBounds($0, year: year) }
    // The last day that any article tells of: the page is no older.
    let known = bounds.compactMap { $0.lower?.day }.max() ?? CalendarDay(dayNumber: 0)
    var own: [Publication?] = []
    for (index, draft) in drafts.enumerated() {
      own.append(publication(draft, mentions[index], bounds[index], year, years, known))
    }
    return Neighbours(own: own, bounds: bounds).publications
  }

  private func mentions(of block: ArticleDraft.Block, block number: Int, _ stock: PageStock) -> [TimeMention] {
    guard block.role == .body || block.role == .lead || block.role == .title || block.role == .caption else {
      return []
    }
    var mentions: [TimeMention]
    if block.pieces.count == 1 {
      mentions = scanner.mentions(in: stock.page.glyphs, stock.pieces[block.pieces[0]].glyphs, block: number)
    } else {
      let glyphs = stock.glyphs(of: block)
      mentions = scanner.mentions(in: glyphs, glyphs.indices, block: number)
    }
    if block.role == .title {
      for index in mentions.indices where mentions[index].tense == .past && mentions[index].part != .whole {
        mentions[index].tense = .void
        if mentions[index].part.isPeriod { mentions[index].tense = .running }
      }
    }
    if block.role == .caption {
      for index in mentions.indices { mentions[index].traits.insert(.caption) }
    }
    return mentions
  }

  private func publication(
    _ draft: ArticleDraft, _ mentions: [TimeMention], _ bounds: DayBounds, _ year: Int, _ years: YearJudge,
    _ known: CalendarDay
  ) -> Publication? {
    if let day = bounds.sent, day.day.adding(days: PublicationJudge.delay) >= known {
      return Publication(
        earliest: day.day, latest: day.day.adding(days: PublicationJudge.delay), source: .text,
        basis: PublicationJudge.words([day.mention], draft))
    }
    let speaks = mentions.contains { mention in
      switch mention.year {
      case .absolute where mention.traits.contains(.event): return false
      case .absolute: return true
      case .relative(let distance): return distance == 0 || !bounds.isEmpty
      default: return false
      }
    }
    guard speaks || !bounds.isEmpty, let start = CalendarDay(year, 1, 1), let end = CalendarDay(year, 12, 31) else {
      return nil
    }
    var earliest = start
    var latest = end
    var basis: [TimeMention] = []
    if let best = mentions.max(by: { years.support($0, for: year) < years.support($1, for: year) }),
      years.support(best, for: year) > 0
    {
      basis.append(best)
    }
    if let lower = bounds.lower {
      earliest = lower.day
      basis.append(lower.mention)
    }
    if let upper = bounds.upper, upper.day >= earliest {
      latest = upper.day
      basis.append(upper.mention)
    } else if years.hasEstimate(ofYearBefore: year),
      let spring = CalendarDay(year, 2, CalendarDay.length(ofMonth: 2, year: year)),
      spring >= earliest
    {
      latest = spring
    }
    return Publication(earliest: earliest, latest: latest, source: .text, basis: PublicationJudge.words(basis, draft))
  }

  /// The printed words of mentions, in reading order, each once.
  private static func words(_ mentions: [TimeMention], _ draft: ArticleDraft) -> [String] {
    var result: [String] = []
    for mention in mentions.sorted(by: { ($0.block, $0.range.lowerBound) < ($1.block, $1.range.lowerBound) }) {
      let scalars = draft.blocks[mention.block].content.text.unicodeScalars
      let start = scalars.index(scalars.startIndex, offsetBy: mention.range.lowerBound)
      let end = scalars.index(start, offsetBy: mention.range.count)
      let word = String(scalars[start..<end])
      if !result.contains(word) { result.append(word) }
    }
    return result
  }
}
