import NewsModel

/// How far a named project has come or will come.
struct ProjectStageRule: FactRule {
  let context: FactContext
  let words: ProjectWords
  let products: ProductWords

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        let scan = StageScan(context: context, words: words, paragraph: paragraph, sentenceIndex: number)
        drafts += scan.run()
      }
    }
    return drafts + ProjectProducts(reading: reading, products: products).read(drafts)
  }
}
