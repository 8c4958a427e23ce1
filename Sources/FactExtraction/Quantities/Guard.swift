/// Characters that, next to a word, show that it is part of another word.
package struct Guard: Hashable, Sendable {
  private let characters: [[UInt8]]

  /// A guard of each character of a text.
  package init(_ text: String) {
    characters = text.unicodeScalars.map { Array(String($0).utf8) }
  }

  /// Whether one of the characters begins at an offset.
  package func begins(at offset: Int, in text: [UInt8]) -> Bool {
    characters.contains { Bytes.matches($0, in: text, at: offset) }
  }

  /// Whether one of the characters ends at an offset.
  package func ends(at offset: Int, in text: [UInt8]) -> Bool {
    characters.contains { Bytes.matches($0, in: text, at: offset - $0.count) }
  }
}
