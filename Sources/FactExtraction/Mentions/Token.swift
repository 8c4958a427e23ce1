/// A word of a paragraph, as the mention tables divide it.
struct Token: Sendable {
  /// Number of an unknown Han character.
  static let unknown: Int32 = -1
  /// Number of a run of letters and digits.
  static let foreign: Int32 = -2
  /// Number of a run of digits.
  static let number: Int32 = -3
  /// Number of a punctuation mark.
  static let mark: Int32 = -4

  /// First character.
  let start: Int32
  /// Past the last character.
  let end: Int32
  /// Number of the word in the lexicon, or one of the negative numbers above.
  let word: Int32
  /// Parts that the word can play; empty for the rest.
  let roles: NameWord.Roles

  /// Its characters.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// Number of characters.
  var count: Int { Int(end - start) }
  /// Whether it is punctuation.
  var isMark: Bool { word == Token.mark }
  /// Whether it is a single Han character that no table knows.
  var isUnknown: Bool { word == Token.unknown }
}
