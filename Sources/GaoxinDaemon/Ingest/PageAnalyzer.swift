import FactExtraction
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

  init(lexicon: Lexicon) {
    reader = PageReader(lexicon: lexicon)
    extractor = FactExtractor(lexicon: lexicon)
    rules = RulesFingerprint.of(lexicon)
  }

  /// What the bytes yield.
  /// - Parameters:
  ///   - key: `Digest.pageKey` of the bytes and the hint.
  func analyze(_ bytes: [UInt8], contentHash: [UInt8], key: [UInt8], hint: PathHint) -> Outcome {
    switch reader.read(bytes, hint: hint) {
    case .refused(let refusal): return .refused(refusal)
    case .page(let page):
      return .page(
        PageRecord(
          key: key, contentHash: contentHash, rules: rules, page: page,
          articleNames: page.articles.indices.map { Digest.articleName(pageKey: key, ordinal: $0) },
          extractions: page.articles.map { extractor.extract(from: $0) }))
    }
  }

  /// What analysing a file's bytes gives.
  enum Outcome: Sendable {
    case page(PageRecord)
    case refused(PageRefusal)
  }
}
