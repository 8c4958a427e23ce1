/// A sentence as pieces, with the clause that each piece stands in.
final class ParsedSentence: Sendable {
  /// Index of the paragraph.
  let paragraph: Int
  /// Bytes of the sentence in the folded paragraph.
  let range: Range<Int>
  /// Its pieces in order, without gaps.
  let tokens: [CueToken]
  /// For each clause the half-open range of its pieces, the closing mark left out.
  let clauses: [Range<Int>]
  /// For each piece the index of its clause.
  let clauseOf: [Int]

  init(paragraph: Int, range: Range<Int>, tokens: [CueToken], clauses: [Range<Int>], clauseOf: [Int]) {
    self.paragraph = paragraph
    self.range = range
    self.tokens = tokens
    self.clauses = clauses
    self.clauseOf = clauseOf
  }

  /// The mark that closes a clause.
  func closing(_ clause: Int) -> CueToken.Mark? {
    let end = clauses[clause].upperBound
    return end < tokens.count ? tokens[end].mark : nil
  }

  /// The bytes from one piece to another, both included.
  func bytes(_ pieces: Range<Int>) -> Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return range.lowerBound..<range.lowerBound }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The place of some clauses, from one to another, both included.
  func place(clauses from: Int, _ to: Int) -> FoldedSpan {
    let first = clauses[from].lowerBound
    let last = max(first, clauses[to].upperBound - 1)
    let end = last < tokens.count ? tokens[last].range.upperBound : range.upperBound
    let start = first < tokens.count ? tokens[first].range.lowerBound : range.lowerBound
    return FoldedSpan(paragraph: paragraph, range: start..<max(start, end))
  }

  /// The place of the whole sentence.
  var place: FoldedSpan { FoldedSpan(paragraph: paragraph, range: range) }
}
