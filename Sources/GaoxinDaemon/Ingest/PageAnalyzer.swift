import Lexicon
import NewsModel
import PageReading

/// The order of the pure stages: bytes of a file to what is stored of it.
struct PageAnalyzer: Sendable {
  private let reader: PageReader

  init(lexicon: Lexicon) { reader = PageReader(lexicon: lexicon) }

  /// What the bytes yield.
  /// - Parameters:
  ///   - key: `Digest.pageKey` of the bytes and the hint.
  func analyze(_ bytes: [UInt8], contentHash: [UInt8], key: [UInt8], hint: PathHint) -> Outcome {
    switch reader.read(bytes, hint: hint) {
    case .refused(let refusal): return .refused(refusal)
    case .page(let page):
      let names = page.articles.indices.map { Digest.articleName(pageKey: key, ordinal: $0) }
      return .page(key: key, contentHash: contentHash, page: page, names: names)
    }
  }

  /// What analysing a file's bytes gives.
  enum Outcome: Sendable {
    case page(key: [UInt8], contentHash: [UInt8], page: Page, names: [String])
    case refused(PageRefusal)
  }
}
