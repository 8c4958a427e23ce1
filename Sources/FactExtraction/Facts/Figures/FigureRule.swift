import Lexicon
import NewsModel

/// Reads every amount that no other rule has taken: figures of indicators, and counts of things.
struct FigureRule: FactRule {
  let context: FactContext
  let indicators: IndicatorWords

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard reading.article.paragraphs[paragraph].role != .title, reading.article.paragraphs[paragraph].role != .heading
      else { continue }
      var walk = FigureWalk(context: context, indicators: indicators, paragraph: paragraph)
      drafts += walk.run(ledger: &ledger)
    }
    return drafts
  }
}
