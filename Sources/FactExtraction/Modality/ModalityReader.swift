import NewsModel

/// Tells how real a word or figure of a sentence is, by the words that govern it.
struct ModalityReader {
  let reading: ArticleReading
  let sentence: ParsedSentence

  /// The modality of a figure: planned, expected and negated words govern it through lists and the clauses behind.
  func figure(at index: Int, period: [DayInterval]) -> Modality {
    let said = governing(index, takesOngoing: false) ?? .actual
    return said == .actual && isAhead(period) ? .expected : said
  }

  /// The modality of a verb that reaches a stage.
  func stage(at index: Int, period: [DayInterval]) -> Modality {
    let said = governing(index, takesOngoing: true) ?? .actual
    return said == .actual && isAhead(period) ? .expected : said
  }

  /// Whether a period begins after the article was published.
  private func isAhead(_ period: [DayInterval]) -> Bool {
    guard let latest = reading.article.published?.latest, !period.isEmpty else { return false }
    return period.allSatisfy { interval in
      if let start = interval.start, let end = interval.end, start.year != latest.year || start.month != latest.month {
        return start > latest && end > latest
      }
      return interval.start.map { $0 > latest } ?? false
    }
  }

  /// What the nearest governing word says; nil where there is none.
  private func governing(_ index: Int, takesOngoing: Bool) -> Modality? {
    let clause = sentence.clauseOf[index]
    if let own = nearest(before: index, from: sentence.clauses[clause].lowerBound, takesOngoing: takesOngoing) { return own }
    if isGoal(index, clause) { return .planned }
    var earlier = clause - 1
    while earlier >= 0 {
      let mark = sentence.closing(earlier)
      if mark == .semicolon || mark == .stop { return nil }
      let range = sentence.clauses[earlier]
      if let carried = nearest(before: range.upperBound, from: range.lowerBound, takesOngoing: false) {
        return carried == .planned || carried == .expected ? carried : nil
      }
      earlier -= 1
    }
    return nil
  }

  private func nearest(before index: Int, from start: Int, takesOngoing: Bool) -> Modality? {
    for position in stride(from: index - 1, through: start, by: -1) {
      let token = sentence.tokens[position]
      guard case .cue(let cue) = token.kind else { continue }
      if cue.classes.contains(.neg), governs(position, index) { return .negated }
      if cue.classes.contains(.after) || cue.classes.contains(.exp) && !isSpeech(position) { return .expected }
      if cue.classes.contains(.plan), isPlan(cue, position) { return .planned }
      if cue.classes.contains(.done) { return .actual }
      if takesOngoing, cue.classes.contains(.ongo) { return .ongoing }
    }
    return nil
  }

  /// 尹恩泽预计,… — still an expectation; 预计 in 据预计 as well. Only the noun uses are none.
  private func isSpeech(_ position: Int) -> Bool { false }

  /// A denial reaches only what stands close behind it.
  private func governs(_ position: Int, _ index: Int) -> Bool { index - position <= 3 }

  /// 将 before a noun is 把, not a plan: 将32个事项整合.
  private func isPlan(_ cue: Cue, _ position: Int) -> Bool {
    if cue.word == "规划" || cue.word == "计划", position + 1 < sentence.tokens.count {
      let next = sentence.tokens[position + 1]
      if next.isNominal, position > 0, sentence.tokens[position - 1].isNominal { return false }
      if next.mark == .comma || next.mark == .stop || next.mark == .quoteClose || next.mark == .pause { return false }
    }
    guard cue.word == "将" else { return true }
    guard position + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[position + 1]
    switch next.kind {
    case .cue(let cue): return !cue.classes.contains(.noun)
    case .time: return true
    default: return false
    }
  }

  /// …的目标: what stands in front is a goal.
  private func isGoal(_ index: Int, _ clause: Int) -> Bool {
    let tokens = sentence.tokens
    for position in index..<sentence.clauses[clause].upperBound where tokens[position].kind == .of {
      guard position + 1 < tokens.count else { return false }
      let words = reading.words(sentence, tokens[position + 1])
      if words.hasPrefix("目标") || words.hasPrefix("奋斗目标") { return true }
    }
    return false
  }
}
