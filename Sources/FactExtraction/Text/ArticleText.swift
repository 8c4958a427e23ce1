import Lexicon
import NewsModel

/// The running text of an article, made ready for scanning: each paragraph folded and cut into sentences and clauses.
///
/// Everything in this module counts in bytes of the folded paragraphs; `evidence(of:)` leads back to the printed words.
package struct ArticleText: Sendable {
  /// The article's paragraphs, in the same order and number as `Article.paragraphs`.
  package let paragraphs: [FoldedParagraph]

  /// - Parameter traditional: the characters to be read as simplified ones where the article is printed in them.
  package init(_ article: Article, traditional: TraditionalCharacters? = nil) {
    let script = traditional.flatMap { $0.areUsed(in: article.paragraphs.map(\.text)) ? $0 : nil }
    paragraphs = article.paragraphs.map { FoldedParagraph($0, traditional: script) }
  }

  /// Indices of the paragraphs that are read for facts: title, heading, lead, body, caption.
  package var readable: [Int] { paragraphs.indices.filter { paragraphs[$0].isRead } }

  /// The words of a place as printed, but always in simplified characters.
  package func words(_ place: FoldedSpan) -> String {
    paragraphs[place.paragraph].words(place.range)
  }

  /// The printed words of a place with the raw bytes that give them.
  package func evidence(of place: FoldedSpan) -> Evidence {
    let paragraph = paragraphs[place.paragraph]
    let printed = paragraph.printed(place.range)
    let slice = paragraph.content.slice(printed)
    return Evidence(
      span: TextSpan(paragraph: place.paragraph, range: printed), text: slice.text, ranges: slice.ranges)
  }
}
