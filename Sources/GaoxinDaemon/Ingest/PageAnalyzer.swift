import FactExtraction
import IndustryMap
import Lexicon
import NewsModel
import NewsStorage
import PageReading

/// The order of the pure stages: bytes of a file to what is stored of it.
struct PageAnalyzer: Sendable {
  /// Which rules and words read the page.
  let rules: String
  private let reader: PageReader
  private let extractor: FactExtractor
  private let readsFacts: Bool
  /// The names of the zones that articles are about.
  let zoneNames: ZoneNames
  /// Words that the map knows.
  let mapWords: MapWords

  /// - Parameter readsFacts: whether facts are read to be stored.
  init(lexicon: Lexicon, readsFacts: Bool = true) {
    reader = PageReader(lexicon: lexicon)
    extractor = FactExtractor(lexicon: lexicon)
    self.readsFacts = readsFacts
    zoneNames = ZoneNames(lexicon)
    mapWords = MapWords(lexicon)
    rules = RulesFingerprint.of(lexicon) + (readsFacts ? "" : "-articles")
  }

  /// What the bytes yield.
  /// - Parameters:
  ///   - key: `Digest.pageKey` of the bytes and the hint.
  func analyze(_ bytes: [UInt8], contentHash: [UInt8], key: [UInt8], hint: PathHint) -> Outcome {
    switch reader.read(bytes, hint: hint) {
    case .refused(let refusal): return .refused(refusal)
    case .page(let page):
      let names = page.articles.indices.map { Digest.articleName(pageKey: key, ordinal: $0) }
      guard readsFacts else {
        return .page(
          PageRecord(
            key: key, contentHash: contentHash, rules: rules, page: page, articleNames: names,
            facts: names.map { _ in [] }))
      }
      let extractions = page.articles.map { extractor.extract(from: $0) }
      let facts = zip(extractions, names).map { extraction, name in
        extraction.facts.map { FactRecord($0, article: name) }
      }
      let cards = zip(page.articles, extractions).map { ArticleCard($0, $1, zoneNames) }
      return .page(
        PageRecord(
          key: key, contentHash: contentHash, rules: rules, page: page, articleNames: names, facts: facts, cards: cards)
      )
    }
  }

  /// What an article of the store yields: it is read again the same way, so the store need not keep it.
  func extract(from article: Article) -> Extraction { extractor.extract(from: article) }

  /// What analysing a file's bytes gives.
  enum Outcome: Sendable {
    case page(PageRecord)
    case refused(PageRefusal)
  }
}
