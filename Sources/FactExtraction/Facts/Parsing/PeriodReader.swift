import NewsModel

/// Tells when something of a sentence was or will be: the nearest time in its clause, else one told before in the sentence.
struct PeriodReader {
  let reading: ArticleReading
  let sentence: ParsedSentence

  /// The period of what stands at a piece; empty where none is told.
  func period(at index: Int) -> [DayInterval] { time(at: index)?.periods ?? [] }

  /// The time that governs a piece.
  func time(at index: Int) -> FoundTime? {
    let clause = sentence.clauseOf[index]
    if let own = last(in: sentence.clauses[clause].lowerBound..<index) { return own }
    var earlier = clause - 1
    while earlier >= 0 {
      if let found = last(in: sentence.clauses[earlier]) {
        return found.form == .deadline || isSet(sentence.clauses[earlier]) ? nil : found
      }
      earlier -= 1
    }
    return nil
  }

  /// 首批厂房将于9月交付: a date that is set for one thing alone.
  private func isSet(_ clause: Range<Int>) -> Bool {
    clause.contains { ["将于", "将在"].contains(sentence.tokens[$0].cue?.word ?? "") }
  }

  private func last(in range: Range<Int>) -> FoundTime? {
    for index in range.reversed() {
      if let time = reading.time(sentence, sentence.tokens[index]) { return time }
    }
    return nil
  }
}
