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
  /// Whether the clause estimates, and whether it opens what is aimed at (会议提出).
  var estimated = false
  var aims = false
  /// Whether the sentence compares a figure with that of a year before.
  var yearly = false
  /// Whether an earlier clause of the sentence speaks of what is to come.
  var carried = false
  /// Whether the sentence counts years from one on: 从2022年.
  var countsYears = false
  /// Year that the sentence named last.
  var year: TimeMention.Year = .none
  /// The last year of the paragraph that was named by its number and has come.
  var base = 0
  /// The years of an anniversary that was named before any year.
  var anniversary = 0
  /// Up to where 截至 counts, where 过去的 ended, and where 较 or 比 did.
  var asOfUntil = Int.min
  var goneUntil = Int.min
  var comparedUntil = Int.min
  /// The mention of a whole year or period that waits for its figure, and whether a word like 达到 stood behind it.
  var awaiting: Int?
  var result = false

  /// Whether the mention that begins at a place stands right behind 截至.
  func isAsOf(_ start: Int) -> Bool { start <= asOfUntil && start + 2 >= asOfUntil }

  /// A figure closes the account of a whole year or period that was named before it in the sentence.
  mutating func noteFigure() {
    guard let awaiting, mentions.indices.contains(awaiting) else { return }
    guard result else {
      mentions[awaiting].traits.insert(.figure)
      return
    }
    mentions[awaiting].traits.insert(.result)
    self.awaiting = nil
  }

  /// Lets the last mention wait for its figure.
  mutating func awaitFigure() {
    awaiting = mentions.last?.traits.contains(.compared) == false ? mentions.indices.last : nil
    result = false
  }

  /// A word of what is to come.
  /// - Parameter kind: 1 for an estimate, 2 for a word that may also tell of what was reached, behind a year above all.
  mutating func noteFuture(_ kind: Int) {
    if kind == 2, mentions.count > clause, mentions[clause].traits.contains(.opening) { return }
    future = true
    if kind == 1 { estimated = true }
  }

  /// 评价, 榜单: what a year was judged by, where 年度 stands before it in the clause.
  mutating func noteReview() {
    guard mentions.count > clause, let last = mentions.last, last.part == .whole,
      last.range.upperBound < range.upperBound,
      glyphs[last.range.upperBound] == TimeScanner.annual
    else { return }
    mentions[mentions.count - 1].traits.insert(.annual)
  }

  /// 目前: what stood before it in the sentence goes on.
  mutating func notePresent() {
    for index in sentence..<mentions.count { mentions[index].traits.insert(.besidePresent) }
  }

  /// A comma right behind a year that opens its clause (2024年，全区预计…): the year belongs to what follows.
  func opensWithYear(_ comma: Int) -> Bool {
    guard mentions.count == clause + 1, let last = mentions.last, last.part == .whole, last.tense == .past else {
      return false
    }
    return last.range.upperBound == comma
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
    for index in clause..<mentions.count {
      if estimated { mentions[index].traits.insert(.estimated) }
      if founding { mentions[index].traits.insert(.founding) }
      if mentions[index].tense == .past, mentions[index].named > 0 { base = mentions[index].named }
    }
    if anniversary > 0, base > 0, let last = mentions.last {
      var mention = TimeMention(year: .absolute(base + anniversary), part: .whole, block: block, range: last.range)
      mention.traits.insert(.elapsed)
      mentions.append(mention)
      anniversary = 0
    }
    if future || aims { carried = true }
    if past { carried = false }
    clause = mentions.count
    future = false
    past = false
    void = false
    founding = false
    estimated = false
    aims = false
  }

  /// Forgets what holds for one sentence only.
  mutating func endSentence() {
    endClause()
    mark(.besideNextYear, beside: 1)
    mark(.besideThisYear, beside: 0)
    mark(.besideLastYear, beside: -1)
    if yearly {
      for index in sentence..<mentions.count { mentions[index].completeMonth() }
    }
    yearly = false
    takeLaterForPlans()
    sentence = mentions.count
    carried = false
    countsYears = false
    year = .none
    awaiting = nil
    result = false
  }

  /// 今年5月封顶，2026年上半年交付: a part of a year behind 今年 is one to come.
  private mutating func takeLaterForPlans() {
    var hasThisYear = false
    for index in sentence..<mentions.count {
      let mention = mentions[index]
      if mention.year == .relative(0) { hasThisYear = true }
      guard hasThisYear, mention.named > 0, mention.tense == .past, mention.part.isPeriod || mention.part == .end,
        !mention.traits.contains(.compared)
      else { continue }
      mentions[index].tense = .future
    }
  }

  /// Marks the times of a sentence that names a year counted from that of publication.
  private mutating func mark(_ trait: TimeTraits, beside distance: Int) {
    guard mentions[sentence...].contains(where: { $0.year == .relative(distance) }) else { return }
    for index in sentence..<mentions.count { mentions[index].traits.insert(trait) }
  }
}

extension TimeMention {
  /// A month whose figure is compared with that of a year before is over.
  fileprivate mutating func completeMonth() {
    guard case .month(let month, 1) = part, tense == .past else { return }
    part = .months(month)
  }
}
