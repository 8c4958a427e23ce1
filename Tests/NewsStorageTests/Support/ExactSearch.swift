/// The slow and plain way to say whether a text holds a phrase; written apart from the search that it checks.
enum ExactSearch {
  /// Width and case folded, white space as one blank; a phrase that begins or ends in a letter or digit must not have
  /// one right beside it.
  static func holds(_ phrase: String, in text: String) -> Bool {
    let (needle, hay) = (folded(phrase), folded(text))
    guard !needle.isEmpty, needle.count <= hay.count else { return false }
    return (0...(hay.count - needle.count)).contains { start in
      guard Array(hay[start..<start + needle.count]) == needle else { return false }
      let before = start > 0 ? hay[start - 1] : " "
      let after = start + needle.count < hay.count ? hay[start + needle.count] : " "
      return !(isWord(needle[0]) && isWord(before)) && !(isWord(needle[needle.count - 1]) && isWord(after))
    }
  }

  private static func folded(_ text: String) -> [Character] {
    var result: [Character] = []
    for character in text.lowercased() {
      if character.isWhitespace {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
