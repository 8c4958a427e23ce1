import NewsModel

/// Direct speech with its speaker: “…”X说, X说:“…”, “…”X说,“…”.
struct QuoteRule: FactRule {
  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    var last: String?
    for paragraph in reading.sentences.indices {
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role) else { continue }
      let tokens = reading.sentences[paragraph].flatMap(\.tokens)
      var scan = QuoteScan(reading: reading, paragraph: paragraph, tokens: tokens, lastSpeaker: last)
      drafts += scan.run()
      last = scan.lastSpeaker
    }
    return drafts
  }
}
