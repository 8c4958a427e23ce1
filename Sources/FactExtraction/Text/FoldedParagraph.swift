import Lexicon
import NewsModel

/// One paragraph with its punctuation, digits and letters in one width, cut into sentences and clauses.
///
/// Folding makes `，：；（）！？％` and full-width letters and digits ASCII, `「」『』` curly quotes, the many dashes `—`,
/// `～` `~`, and takes out white space that no letters stand around; `、。“”‘’《》` stay. Traditional characters become
/// simplified ones. What is printed is found again by `printed(_:)`.
///
/// Every stage holds it, so it is shared and not copied.
package final class FoldedParagraph: Sendable {
  /// What the paragraph is on the page.
  package let role: ParagraphRole
  /// The text as printed, with its raw bytes.
  package let content: MappedText
  /// The folded text, UTF-8.
  package let bytes: [UInt8]
  /// Its sentences, in order, without gaps; none in a paragraph that is not read.
  package let sentences: [Sentence]
  /// For each offset of the folded text, and for its end, the printed one: where it begins and where it ends a range.
  private let starts: [Int32]
  private let ends: [Int32]
  /// The text as printed but for traditional characters, UTF-8.
  private let printedBytes: [UInt8]

  /// - Parameter traditional: the characters to be read as simplified ones; nil where the text is printed in these.
  package init(_ paragraph: Paragraph, traditional: TraditionalCharacters? = nil) {
    role = paragraph.role
    content = paragraph.content
    let spacesDivide = [.title, .heading, .caption].contains(paragraph.role)
    let printed = Array(paragraph.text.utf8)
    let read = traditional.map { TextFolding.simplify(printed, $0) } ?? printed
    let folded = TextFolding.fold(read, keepingSpaces: spacesDivide)
    bytes = folded.bytes
    printedBytes = folded.shifts.isEmpty ? folded.bytes : read
    (starts, ends) = TextFolding.printedOffsets(folded)
    sentences = FoldedParagraph.isRead(paragraph.role) ? Sentence.cut(folded.bytes) : []
  }

  /// Whether facts are read from the paragraph.
  package var isRead: Bool { FoldedParagraph.isRead(role) }

  /// The range in bytes of the printed text that a range of folded bytes was made from.
  package func printed(_ range: Range<Int>) -> Range<Int> {
    guard !starts.isEmpty else { return range }
    let start = Int(starts[range.lowerBound])
    return start..<max(start, Int(ends[range.upperBound]))
  }

  /// The words of a range of folded bytes as printed, but always in simplified characters: names are told apart by them.
  package func words(_ range: Range<Int>) -> String { String(decoding: printedBytes[printed(range)], as: UTF8.self) }

  /// The folded words of a range: one width, for comparing and for names.
  package func folded(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The sentence that holds a byte.
  package func sentence(at offset: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? sentences[low] : nil
  }

  private static func isRead(_ role: ParagraphRole) -> Bool {
    switch role {
    case .title, .heading, .lead, .body, .caption: return true
    case .byline, .credit, .other: return false
    }
  }
}
