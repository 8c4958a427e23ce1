/// Weighs which year a page was published in, from all years that its articles name.
///
/// Articles call the year they appear in 今年, the last one 去年, and give figures of whole years only when these are over;
/// they call years to come and years long gone by their numbers. Each mention gives points to the years it goes with.
package struct YearJudge: Sendable {
  private let mentions: [TimeMention]
  private let latestPast: Int
  private let latestResult: Int
  private let usesRelative: Bool

  /// - Parameter mentions: of all articles of a page: they were published on one day.
  package init(_ mentions: [TimeMention]) {
    var kept: [TimeMention] = []
    for mention in mentions {
      if case .absolute = mention.year { kept.append(mention) }
    }
    self.mentions = YearJudge.takingForPlans(kept)
    latestPast = self.mentions.filter { $0.tense != .future }.map(YearJudge.year).max() ?? 0
    latestResult = self.mentions.filter { $0.hasResult && $0.tense == .past }.map(YearJudge.year).max() ?? 0
    usesRelative = mentions.contains { $0.year == .relative(0) || $0.year == .relative(-1) }
  }

  /// The year with most points; nil where no mention tells anything.
  package var verdict: Int? {
    let named = mentions.map(YearJudge.year)
    var best: (year: Int, score: Float)?
    // Years long before the last one that has come cannot win.
    for year in Set(named.flatMap { [$0 - 1, $0, $0 + 1] }).sorted() where year >= latestPast - 2 {
      var score: Float = latestPast > 0 ? -0.3 * Float(max(0, year - latestPast)) : 0
      for mention in mentions { score += points(mention, year) }
      if score > best?.score ?? -Float.infinity { best = (year, score) }
    }
    guard let year = best?.year, mentions.contains(where: { points($0, year) > 0 }) else { return nil }
    return year
  }

  /// How much a mention speaks for a year.
  package func support(_ mention: TimeMention, for year: Int) -> Float {
    guard case .absolute = mention.year else { return mention.year == .relative(0) ? 0.1 : 0 }
    return points(mention, year)
  }

  /// Whether figures of a year were estimated when it was all but over: 2023年预计全区GDP增长6.5%.
  package func hasEstimate(ofYearBefore year: Int) -> Bool {
    mentions.contains { YearJudge.year($0) == year - 1 && $0.hasResult && $0.part == .whole && $0.tense == .future }
  }

  private static func year(_ mention: TimeMention) -> Int {
    if case .absolute(let year) = mention.year { return year }
    return 0
  }

  /// A year that is spoken of as one to come is to come wherever nothing says otherwise.
  private static func takingForPlans(_ mentions: [TimeMention]) -> [TimeMention] {
    let planned = Set(mentions.filter { $0.tense == .future && !$0.hasResult }.map(year))
    guard !planned.isEmpty else { return mentions }
    let reached = Set(
      mentions.filter {
        $0.tense == .asOf || $0.isDeclared || $0.isPlanYear || $0.hasResult || ($0.tense == .past && $0.part != .whole)
      }.map(year))
    return mentions.map { mention in
      guard mention.tense == .past, planned.contains(year(mention)), !reached.contains(year(mention)) else {
        return mention
      }
      var changed = mention
      changed.tense = .future
      return changed
    }
  }

  private func points(_ mention: TimeMention, _ year: Int) -> Float {
    let named = YearJudge.year(mention)
    if mention.isPlanYear { return mention.tense == .past ? (year == named ? 8 : -8) : 0 }
    if mention.isDeclared { return year == named ? 5 : -2 }
    if mention.isGone { return year == named + 1 ? 4 : year <= named ? -4 : 0 }
    switch mention.tense {
    case .void: return 0
    case .future: return plan(mention, named, year)
    case .asOf: return year == named ? 3 : year < named ? -6 : 0
    case .past: return past(mention, named, year)
    }
  }

  private func plan(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if mention.hasResult, mention.part == .whole, year == named || year == named + 1 { return 0.5 }
    if year > named { return -5 }
    if year == named { return usesRelative ? -1.5 : 0 }
    if year == named - 1 { return mention.besideNextYear ? -1 : 1 }
    return -0.2 * Float(named - year)
  }

  private func past(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if mention.part == .same { return year == named + 1 ? 5 : -2 }
    if year < named { return mention.part == .whole ? -4 : -6 }
    switch mention.part {
    case .whole where mention.hasResult:
      guard named == latestResult else { return 0 }
      return year == named
        ? -6 : year == named + 1 ? (mention.isFounding ? 0 : 3) : -min(1.5, 0.5 * Float(year - named - 1))
    case .day: return year == named && named == latestPast ? 1.5 : 0
    case .half, .quarter, .months: return year == named ? 1.5 : 0
    case .month, .start, .end:
      guard usesRelative, !mention.inCaption else { return 0 }
      return year == named ? -1.5 : year == named + 1 && named == latestPast ? 0.4 : 0
    default: return year == named && !mention.isFounding ? 0.5 : 0
    }
  }
}
