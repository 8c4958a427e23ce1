/// Comparing words with places of a folded text.
package enum Bytes {
  /// Whether a word stands at an offset; false where it would reach outside the text.
  package static func matches(_ word: [UInt8], in text: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= text.count else { return false }
    for index in word.indices where text[offset + index] != word[index] { return false }
    return true
  }

  /// Offset of the first place of a word inside a range.
  package static func firstIndex(of word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard !word.isEmpty, word.count <= range.count else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "a range outside the text")
    return text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { firstIndex(of: $0, in: text, range) }
    }
  }

  /// Offset of the first place of a word that is not empty inside a range of the text.
  ///
  /// The last byte is compared first: Chinese characters share their first bytes far more often.
  @inline(__always)
  static func firstIndex(of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>)
    -> Int?
  {
    let last = word.count - 1
    let tail = word[last]
    var index = range.lowerBound
    while index + last < range.upperBound {
      if text[index + last] == tail {
        var same = 0
        while same < last, text[index + same] == word[same] { same += 1 }
        if same == last { return index }
      }
      index += 1
    }
    return nil
  }

  /// Offset of the last place of a word inside a range.
  package static func lastIndex(of word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = word.first, word.count <= range.count else { return nil }
    var index = range.upperBound - word.count
    while index >= range.lowerBound {
      if text[index] == first, matches(word, in: text, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Start of the character in front of an offset.
  package static func characterStart(before offset: Int, in text: [UInt8]) -> Int {
    var index = offset - 1
    while index > 0, Ascii.isContinuation(text[index]) { index -= 1 }
    return max(0, index)
  }

  /// End of the character at an offset.
  package static func characterEnd(at offset: Int, in text: [UInt8]) -> Int {
    var index = offset + 1
    while index < text.count, Ascii.isContinuation(text[index]) { index += 1 }
    return min(index, text.count)
  }
}
