import Lexicon
import NewsModel

/// Reads a page: its bytes are decoded, taken apart into lines, and the lines made into articles.
///
/// The outcome depends on the bytes, the path's hint and the lexicon alone.
package struct PageReader: Sendable {
  private let segmenter: Segmenter

  /// - Parameter lexicon: the words that segmentation knows as data.
  package init(lexicon: Lexicon) { segmenter = Segmenter(lexicon: lexicon) }

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - hint: what the file's path tells.
  package func read(_ bytes: [UInt8], hint: PathHint) -> PageOutcome {
    switch PageTextReader.read(bytes, hint: hint) {
    case .refused(let refusal): return .refused(refusal)
    case .text(let text):
      let (articles, notes) = segmenter.articles(of: text, hint: hint)
      return .page(
        Page(encoding: text.encoding, format: text.format, notes: text.notes + notes, articles: articles))
    }
  }
}
