import NewsModel

/// Finds funds, competitions, vouchers and communities that figures are told of, and 大赛, 基金 that mean them later.
struct ThingFinder {
  let reading: ArticleReading
  let words: InitiativeWords
  private var lastFund: String?
  private var lastContest: String?
  private var bare: [String: String] = [:]

  init(reading: ArticleReading, words: InitiativeWords) {
    self.reading = reading
    self.words = words
  }

  /// Mentions by paragraph and sentence.
  mutating func run() -> [[[ThingMention]]] {
    var all: [[[ThingMention]]] = []
    for (paragraph, sentences) in reading.sentences.enumerated() {
      let isRead = [.body, .lead].contains(reading.article.paragraphs[paragraph].role)
      all.append(sentences.map { isRead ? mentions(in: $0) : [] })
    }
    return all
  }

  private mutating func mentions(in sentence: ParsedSentence) -> [ThingMention] {
    var found: [ThingMention] = []
    for name in InitiativeNames(reading: reading, words: words, sentence: sentence).read() where isThing(name) {
      if name.kind == .fund { lastFund = name.name }
      if name.kind == .competition { lastContest = name.name }
      found.append(ThingMention(pieces: name.pieces, name: name.name))
      bare[name.name.filter { $0 != "“" && $0 != "”" }] = name.name
    }
    for (index, token) in sentence.tokens.enumerated() where token.isNominal {
      let text = reading.words(sentence, token)
      if let known = bare[text], !found.contains(where: { $0.pieces.contains(index) }) {
        found.append(ThingMention(pieces: index..<index + 1, name: known))
      } else if let lastContest, ["大赛", "本届大赛", "该大赛", "赛事"].contains(text) {
        found.append(ThingMention(pieces: index..<index + 1, name: lastContest))
      } else if let lastFund, ["该基金", "基金"].contains(text),
        index == sentence.clauses[sentence.clauseOf[index]].lowerBound
      {
        found.append(ThingMention(pieces: index..<index + 1, name: lastFund))
      }
    }
    return found
  }

  private func isThing(_ name: InitiativeNames.Found) -> Bool {
    switch name.kind {
    case .fund, .competition: return true
    case .mechanism:
      return name.name.hasSuffix("券”") || name.name.hasSuffix("贷”") || name.name.hasSuffix("券")
        || name.name.hasSuffix("贷")
    case .platform: return name.name.hasSuffix("社区")
    default: return false
    }
  }
}
