// Words are compared byte by byte. The standard library's methods of these names compare characters by their canonical
// form, which Chinese text never needs and which costs many times as much; inside this module these stand for them.

extension String {
  static func == (one: String, two: String) -> Bool {
    guard one.utf8.count == two.utf8.count else { return false }
    return one.bytes { first in two.bytes { String.areEqual(first[...], $0) } }
  }

  static func != (one: String, two: String) -> Bool { !(one == two) }

  /// Whether two runs of bytes of one length are equal.
  @inline(__always)
  private static func areEqual(_ one: Slice<UnsafeBufferPointer<UInt8>>, _ two: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = one.startIndex
    for byte in two {
      if one.base[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// Whether it begins with some words.
  func hasPrefix(_ words: String) -> Bool {
    bytes { text in words.bytes { $0.count <= text.count && String.areEqual(text[0..<$0.count], $0) } }
  }

  /// Whether it ends with some words.
  func hasSuffix(_ words: String) -> Bool {
    bytes { text in words.bytes { $0.count <= text.count && String.areEqual(text[(text.count - $0.count)...], $0) } }
  }

  /// Whether a word stands somewhere in it.
  func contains(_ word: String) -> Bool { offset(ofFirst: word) != nil }

  /// Where the first place of a word begins.
  func startIndex(ofFirst word: String) -> String.Index? {
    offset(ofFirst: word).map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  /// Where the first place of a word ends.
  func endIndex(ofFirst word: String) -> String.Index? {
    offset(ofFirst: word).map { utf8.index(utf8.startIndex, offsetBy: $0 + word.utf8.count) }
  }

  /// Where the last place of a word ends.
  func endIndex(ofLast word: String) -> String.Index? {
    bytes { text -> Int? in
      word.bytes { word in
        guard !word.isEmpty, word.count <= text.count else { return nil }
        var start = text.count - word.count
        while start >= 0 {
          if text[start] == word[0], String.areEqual(text[start..<start + word.count], word) {
            return start + word.count
          }
          start -= 1
        }
        return nil
      }
    }.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  private func offset(ofFirst word: String) -> Int? {
    bytes { text in
      word.bytes { word in
        guard !word.isEmpty, word.count <= text.count else { return nil }
        return Bytes.firstIndex(of: word, in: text, 0..<text.count)
      }
    }
  }

  /// Calls with its UTF-8.
  func bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// Matches a word in a `switch` byte by byte.
func ~= (pattern: String, word: String) -> Bool { pattern == word }

extension Array where Element == String {
  /// Whether a word is among them.
  func contains(_ word: String) -> Bool { contains { $0 == word } }
}
