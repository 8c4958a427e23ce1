/// What is known while a paragraph is read.
struct TimeReading {
  let glyphs: [Glyph]
  let range: Range<Int>
  let block: Int
  /// The times that were found.
  var mentions: [TimeMention] = []
  /// First mention of the clause, and of the sentence.
  var clause = 0
  var sentence = 0
  /// What the words of the clause say: that it is still to come, that it has happened, that it was planned once, that it
  /// tells of an institution's past.
  var future = false
  var past = false
  var void = false
  var founding = false
  /// Whether an earlier clause of the sentence speaks of what is to come.
  var carried = false
  /// Year that the sentence named last.
  var year: TimeMention.Year = .none
  /// Up to where 截至 counts, and where 过去的 ended.
  var asOfUntil = Int.min
  var goneUntil = Int.min
  /// The mention of a whole year or period that waits for its figure, and whether a word like 达到 stood behind it.
  var awaiting: Int?
  var result = false

  /// Whether the mention that begins at a place stands right behind 截至.
  func isAsOf(_ start: Int) -> Bool { start <= asOfUntil && start + 2 >= asOfUntil }

  /// A figure closes the account of a whole year or period that was named before it in the sentence.
  mutating func noteFigure() {
    guard let awaiting, result, mentions.indices.contains(awaiting) else { return }
    mentions[awaiting].hasResult = true
    self.awaiting = nil
  }

  /// Lets the last mention wait for its figure.
  mutating func awaitFigure() {
    awaiting = mentions.indices.last
    result = false
  }

  /// Gives the mentions of a clause their tense.
  mutating func endClause() {
    for index in clause..<mentions.count where mentions[index].tense == .past {
      if void {
        mentions[index].tense = .void
      } else if future {
        mentions[index].tense = .future
      } else if carried, !past {
        mentions[index].tense = .future
      }
    }
    if founding {
      for index in clause..<mentions.count { mentions[index].isFounding = true }
    }
    if future { carried = true }
    if past { carried = false }
    clause = mentions.count
    future = false
    past = false
    void = false
    founding = false
  }

  /// Forgets what holds for one sentence only.
  mutating func endSentence() {
    endClause()
    if mentions[sentence...].contains(where: { $0.year == .relative(1) }) {
      for index in sentence..<mentions.count { mentions[index].besideNextYear = true }
    }
    sentence = mentions.count
    carried = false
    year = .none
    awaiting = nil
    result = false
  }
}
