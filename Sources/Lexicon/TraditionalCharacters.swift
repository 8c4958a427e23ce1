/// 繁体字 — traditional characters, and the simplified ones that the tables and the rules are written in.
///
/// A text in traditional characters is read as if it were printed in simplified ones. Both have three bytes of UTF-8, so
/// that no place in the text moves.
package struct TraditionalCharacters: Sendable {
  /// The Han characters of the basic plane, as far as the tables use them.
  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// Han characters of a text that are looked at before its script is told.
  private static let sample = 500
  /// A text is in traditional characters where at least one of so many Han characters is one: in such texts it is one of
  /// three, in others hardly one of a hundred.
  private static let share = 10

  /// The simplified form of each character of `han`; empty where the lexicon has no such table.
  private let forms: [UInt16]

  package init(lexicon: Lexicon) {
    let rows = lexicon.table("traditional-characters").rows
    guard !rows.isEmpty else {
      forms = []
      return
    }
    var forms = TraditionalCharacters.han.map(UInt16.init)
    for row in rows {
      guard let character = TraditionalCharacters.single(row[0]), let form = TraditionalCharacters.single(row[1]) else {
        continue
      }
      forms[Int(character - TraditionalCharacters.han.lowerBound)] = UInt16(form)
    }
    self.forms = forms
  }

  /// The simplified form of a Unicode scalar value; the same value where it is none that has another.
  package func simplified(_ scalar: UInt32) -> UInt32 {
    guard !forms.isEmpty, TraditionalCharacters.han.contains(scalar) else { return scalar }
    return UInt32(forms[Int(scalar - TraditionalCharacters.han.lowerBound)])
  }

  /// Whether a text in several parts is in traditional characters, by the first of its Han characters.
  package func areUsed(in texts: [String]) -> Bool {
    guard !forms.isEmpty else { return false }
    var count = Count()
    for text in texts where count.all < TraditionalCharacters.sample {
      let isCounted: Void? = text.utf8.withContiguousStorageIfAvailable { add($0, to: &count) }
      if isCounted == nil { Array(text.utf8).withUnsafeBufferPointer { add($0, to: &count) } }
    }
    return count.isTraditional
  }

  /// The Han characters seen of a text, and how many of them are traditional ones.
  private struct Count {
    var all = 0
    var traditional = 0

    var isTraditional: Bool { traditional * TraditionalCharacters.share > all }
  }

  /// Counts the characters of valid UTF-8 up to the end of the sample; all Han characters have three bytes.
  private func add(_ text: UnsafeBufferPointer<UInt8>, to count: inout Count) {
    var index = 0
    while index + 2 < text.count, count.all < TraditionalCharacters.sample {
      let byte = text[index]
      guard byte >= 0xE0 else {
        index += 1
        continue
      }
      if byte < 0xF0 {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        add(scalar, to: &count)
      }
      index += 3
    }
  }

  private func add(_ scalar: UInt32, to count: inout Count) {
    guard TraditionalCharacters.han.contains(scalar) else { return }
    count.all += 1
    if simplified(scalar) != scalar { count.traditional += 1 }
  }

  /// The one Han character of the basic plane that a cell holds; nil where it holds anything else.
  private static func single(_ cell: String) -> UInt32? {
    let scalars = cell.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first?.value, han.contains(scalar) else { return nil }
    return scalar
  }
}
