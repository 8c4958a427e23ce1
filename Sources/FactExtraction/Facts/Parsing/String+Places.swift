extension String {
  /// Where the first place of a word begins.
  func startIndex(ofFirst word: String) -> String.Index? {
    let text = Array(utf8)
    return Bytes.firstIndex(of: Array(word.utf8), in: text, 0..<text.count).map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  /// Where the first place of a word ends.
  func endIndex(ofFirst word: String) -> String.Index? {
    let text = Array(utf8)
    return Bytes.firstIndex(of: Array(word.utf8), in: text, 0..<text.count)
      .map { utf8.index(utf8.startIndex, offsetBy: $0 + word.utf8.count) }
  }

  /// Where the last place of a word ends.
  func endIndex(ofLast word: String) -> String.Index? {
    let text = Array(utf8)
    return Bytes.lastIndex(of: Array(word.utf8), in: text, 0..<text.count)
      .map { utf8.index(utf8.startIndex, offsetBy: $0 + word.utf8.count) }
  }

  /// Whether a word stands somewhere in it, compared byte by byte.
  func contains(_ word: String) -> Bool { startIndex(ofFirst: word) != nil }
}
