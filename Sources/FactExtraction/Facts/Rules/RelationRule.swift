import NewsModel

/// Who stands where, builds, runs, owns, supplies, signs and works with whom.
struct RelationRule: FactRule {
  let context: FactContext

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        let scan = RelationScan(context: context, paragraph: paragraph, sentenceIndex: number)
        drafts += scan.located() + scan.built() + scan.agreed() + scan.owned() + scan.led() + scan.made()
      }
    }
    return drafts + ParkPlaces(context: context).read(known: drafts)
  }
}
