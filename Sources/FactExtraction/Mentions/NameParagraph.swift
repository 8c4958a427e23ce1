import NewsModel

/// A paragraph divided into the words that the mention tables know.
final class NameParagraph: Sendable {
  /// Index into `ArticleText.paragraphs`.
  let index: Int
  /// What the paragraph is on the page.
  let role: ParagraphRole
  /// Its characters.
  let text: UnitText
  private let bytes: [UInt8]
  /// Its words, in order, without gaps.
  let tokens: [Token]
  /// For each character the word that holds it.
  private let owners: [Int32]

  /// Divides a paragraph.
  init(index: Int, paragraph: FoldedParagraph, lexicon: NameLexicon) {
    self.index = index
    role = paragraph.role
    bytes = paragraph.bytes
    text = UnitText(bytes)
    tokens = lexicon.tokens(text)
    var owners: [Int32] = []
    owners.reserveCapacity(text.count)
    for (number, token) in tokens.enumerated() {
      for _ in token.start..<token.end { owners.append(Int32(number)) }
    }
    self.owners = owners
  }

  /// The word that holds a character; nil outside the text.
  func token(at unit: Int) -> Int? { owners.indices.contains(unit) ? Int(owners[unit]) : nil }

  /// The parts of a word; none outside the text.
  func roles(_ token: Int) -> NameWord.Roles { tokens.indices.contains(token) ? tokens[token].roles : [] }

  /// The first character of a word; 0 outside the text.
  func unit(_ token: Int) -> UInt16 { tokens.indices.contains(token) ? text.units[Int(tokens[token].start)] : 0 }

  /// Whether a word is a certain punctuation mark.
  func isMark(_ token: Int, _ mark: UInt16) -> Bool { tokens.indices.contains(token) && unit(token) == mark }

  /// Whether a word is nothing but one of some characters.
  func isSingle(_ token: Int, _ units: [UInt16]) -> Bool {
    tokens.indices.contains(token) && tokens[token].count == 1 && units.contains(unit(token))
  }

  /// The characters of a range of words.
  func units(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The words of a range of characters.
  func words(_ units: Range<Int>) -> String { String(decoding: bytes[text.bytes(units)], as: UTF8.self) }

  /// Number of characters of a range of words.
  func length(_ range: Range<Int>) -> Int { units(range).count }

  /// Whether a word is a body that belongs to the post behind it: 管委会 in 管委会副主任.
  ///
  /// A joint committee is an organisation of its own: 集成电路产业链联合党委书记.
  func isOrganOfPost(_ token: Int, _ lexicon: NameLexicon) -> Bool {
    guard roles(token).contains(.organ), roles(token + 1).contains(.post) else { return false }
    let isJoint = lexicon.kind(tokens[token]) == .party && tokens[token].count > 3 && roles(token - 1).contains(.trade)
    return !isJoint
  }
}
