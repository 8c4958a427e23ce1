/// Weighs which year a page was published in, from all years that its articles name.
///
/// Articles call the year they appear in 今年, the last one 去年, and give figures of whole years only when these are over;
/// they call years to come and years long gone by their numbers. Each mention gives points to the years it goes with.
package struct YearJudge: Sendable {
  let mentions: [TimeMention]
  /// The last year that has come, and the last one of which the whole is told.
  let latestPast: Int
  let latestResult: Int
  /// Whether 今年 or 去年 stand anywhere.
  let usesRelative: Bool
  /// Whether times without any year stand where none was named before: they are of the year of publication.
  let usesBare: Bool

  /// - Parameter mentions: of all articles of a page: they were published on one day.
  package init(_ mentions: [TimeMention]) {
    self.mentions = YearJudge.takingForPlans(mentions.filter { $0.named > 0 })
    let past = self.mentions.filter { $0.tense != .future && $0.traits.isDisjoint(with: YearJudge.derived) }
    latestPast = past.map(\.named).max() ?? 0
    latestResult =
      past.filter { $0.tense == .past && !$0.traits.isDisjoint(with: [.result, .annual]) }.map(\.named).max() ?? 0
    usesBare = mentions.contains { $0.traits.contains(.bare) }
    usesRelative = mentions.contains { $0.year == .relative(0) || $0.year == .relative(-1) }
  }

  /// The year with most points; nil where no mention tells anything.
  package var verdict: Int? {
    let named = mentions.filter { !$0.traits.contains(.planPeriod) }.map(\.named)
    var best: (year: Int, score: Float)?
    // Years long before the last one that has come cannot win.
    for year in Set(named.flatMap { [$0 - 1, $0, $0 + 1, $0 + 2] }).sorted() where year >= latestPast - 2 {
      var score: Float = latestPast > 0 ? -0.3 * Float(min(5, max(0, year - latestPast))) : 0
      for mention in mentions { score += points(mention, year) }
      if score > best?.score ?? -Float.infinity { best = (year, score) }
    }
    guard let year = best?.year, mentions.contains(where: { points($0, year) >= 0.3 }) else { return nil }
    return year
  }

  /// How much a mention speaks for a year.
  package func support(_ mention: TimeMention, for year: Int) -> Float {
    guard mention.named > 0 else { return mention.year == .relative(0) ? 0.1 : 0 }
    return points(mention, year)
  }

  /// Whether figures of a year were estimated when it was all but over: 2023年预计全区GDP增长6.5%.
  package func hasEstimate(ofYearBefore year: Int) -> Bool {
    mentions.contains {
      $0.named == year - 1 && $0.traits.isSuperset(of: [.result, .estimated]) && $0.part == .whole
        && $0.tense == .future
    }
  }

  /// What names a year only by the way.
  static let derived: TimeTraits = [.planYear, .planPeriod, .spanStart, .elapsed]

  /// A year that is spoken of as one to come is to come wherever nothing says otherwise.
  private static func takingForPlans(_ mentions: [TimeMention]) -> [TimeMention] {
    let planned = Set(
      mentions.filter { $0.tense == .future && !$0.traits.contains(.result) && $0.traits.isDisjoint(with: derived) }
        .map(\.named))
    guard !planned.isEmpty else { return mentions }
    let come: TimeTraits = [.declared, .planYear, .result, .annual, .elapsed, .event, .besidePresent]
    let reached = Set(
      mentions.filter {
        $0.tense == .asOf || !$0.traits.isDisjoint(with: come) || ($0.tense == .past && $0.part != .whole)
      }.map(\.named))
    return mentions.map { mention in
      guard mention.tense == .past, mention.traits.isDisjoint(with: derived), planned.contains(mention.named),
        !reached.contains(mention.named)
      else { return mention }
      var changed = mention
      changed.tense = .future
      return changed
    }
  }
}
