extension YearJudge {
  /// How much a mention speaks for a year, or against it.
  func points(_ mention: TimeMention, _ year: Int) -> Float {
    let named = mention.named
    let traits = mention.traits
    if !traits.isDisjoint(with: YearJudge.derived) { return derived(mention, named, year) }
    if traits.contains(.declared) { return year == named ? 5 : -2 }
    if traits.contains(.gone) { return year == named + 1 ? 4 : year <= named ? -4 : 0 }
    if traits.contains(.event) { return event(mention, named, year) }
    switch mention.tense {
    case .void, .running: return 0
    case .future: return plan(mention, named, year) + neighbours(traits, named, year)
    case .asOf: return asOf(mention, named, year)
    case .past: return past(mention, named, year) + neighbours(traits, named, year)
    }
  }

  /// Figures of the end of a year are told in the next one.
  private func asOf(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if year < named { return -6 }
    switch mention.part {
    case .end, .month(12, _), .day(month: 12, day: 31): return year == named + 1 ? 2.5 : 0
    default: return year == named ? 3 : 0
    }
  }

  /// What five-year plans, spans of plans and durations say.
  private func derived(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    let traits = mention.traits
    if traits.contains(.planYear) {
      if mention.tense == .past { return year == named ? 8 : -8 }
      return year == named ? 1 : year == named - 1 ? 1.5 : -2
    }
    if traits.contains(.elapsed) { return year == named ? 4 : year == named + 1 ? 0.5 : -0.5 }
    // 今年7月出台…行动计划（2025—2027年）
    if traits.isSuperset(of: [.spanStart, .besideThisYear]), year == named { return 3 }
    if traits.contains(.spanStart) { return year == named ? 1.5 : year == named - 1 ? 0.6 : year < named ? -2 : 0 }
    // A plan is spoken of from the year before its first to the year behind its last.
    return year < named - 1 ? -3 : year > named + 5 ? -0.5 : 0
  }

  private func event(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if year == named { return 2.5 }
    if year > named { return -0.5 }
    return mention.tense == .future && year == named - 1 ? 0.5 : -3
  }

  /// Journalists do not name one year in two ways in a sentence.
  private func neighbours(_ traits: TimeTraits, _ named: Int, _ year: Int) -> Float {
    if traits.contains(.besideLastYear), named == latestPast, !traits.contains(.annual) {
      let isFigure = !traits.isDisjoint(with: [.result, .figure])
      if year == named + 1 { return isFigure ? -3 : -0.5 }
      if year == named + 2 { return isFigure ? 1 : 0 }
    }
    if traits.contains(.besideThisYear), year == named { return -2 }
    return 0
  }

  private func plan(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if mention.traits.contains(.result), mention.part == .whole {
      if year == named || year == named + 1 { return 0.5 }
      if mention.traits.contains(.estimated), year < named { return -2 }
    }
    if year > named { return -5 }
    if mention.traits.contains(.opening), year == named { return 1 }
    if mention.traits.contains(.besidePresent), mention.part == .whole { return year == named ? 1 : -1 }
    // The ends of five-year plans are aims from far away.
    let isFar = named % 5 == 0 && mention.traits.contains(.aim)
    if isFar, year < named - 1 { return 0 }
    if year == named { return usesRelative ? -1.5 : usesBare ? -0.5 : 0 }
    if year == named - 1 {
      return mention.traits.contains(.besideNextYear) ? -1 : isFar ? 0.2 : mention.traits.contains(.opening) ? 0.8 : 1
    }
    return -0.2 * Float(named - year)
  }

  private func past(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if mention.part == .same { return year == named + 1 ? 5 : -2 }
    if year < named { return mention.part == .whole ? -4 : -6 }
    if mention.traits.contains(.compared), named == latestPast {
      // 比2020年: any year before. 较2024年末, 较2024年全年: the last one.
      let isLast = mention.part != .whole
      return year == named ? (isLast ? -3 : -1) : year == named + 1 ? (isLast ? 3 : 0.25) : 0
    }
    switch mention.part {
    case .whole where !mention.traits.isDisjoint(with: [.result, .annual]):
      guard named == latestResult else { return 0 }
      return result(mention, named, year)
    case .whole where mention.traits.contains(.figure) && !mention.traits.contains(.founding):
      guard named == latestPast else { return 0 }
      if mention.traits.contains(.besidePresent) { return year == named ? 1 : 0 }
      return year == named ? -0.5 : year == named + 1 ? 1.5 : 0
    case .day: return year == named && named == latestPast ? 1.5 : 0
    case .half, .quarter, .months: return year == named ? 1.5 : 0
    case .month, .start, .end: return month(mention, named, year)
    default: return year == named && !mention.traits.contains(.founding) ? 0.5 : 0
    }
  }

  /// A figure of a whole year is told when the year is over, as a rule soon.
  private func result(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    if year == named { return mention.traits.contains(.besidePresent) ? 0.5 : -6 }
    if year == named + 1 { return mention.traits.contains(.founding) ? 0 : 3 }
    return -min(1.5, 0.5 * Float(year - named - 1))
  }

  /// Where a text says 今年, a month that is named with its year is of an earlier one.
  private func month(_ mention: TimeMention, _ named: Int, _ year: Int) -> Float {
    guard !mention.traits.contains(.caption), !mention.traits.contains(.founding) else { return 0 }
    guard usesRelative else {
      guard named == latestPast else { return 0 }
      if usesBare, mention.traits.isDisjoint(with: .bare) { return year == named ? -0.7 : year == named + 1 ? 0.6 : 0 }
      return year == named ? 0.7 : 0
    }
    return year == named ? -1.5 : year == named + 1 && named == latestPast ? 0.4 : 0
  }
}
