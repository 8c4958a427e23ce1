/// 繁体字 — traditional characters, and the simplified ones that the tables and the rules are written in.
///
/// A text in traditional characters is read as if it were printed in simplified ones. Both have three bytes of UTF-8, so
/// that no place in the text moves.
package struct TraditionalCharacters: Sendable {
  /// The Han characters of the basic plane, as far as the tables use them.
  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// Han characters of a text that are looked at before its script is told.
  private static let sample = 2_000
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

  /// Whether a text is in traditional characters, by the first of its Han characters.
  /// - Parameter scalars: the text's Unicode scalar values.
  package func areUsed(in scalars: some Sequence<UInt32>) -> Bool {
    guard !forms.isEmpty else { return false }
    var all = 0
    var traditional = 0
    for scalar in scalars where TraditionalCharacters.han.contains(scalar) {
      all += 1
      if simplified(scalar) != scalar { traditional += 1 }
      if all == TraditionalCharacters.sample { break }
    }
    return traditional * TraditionalCharacters.share > all
  }

  /// The one Han character of the basic plane that a cell holds; nil where it holds anything else.
  private static func single(_ cell: String) -> UInt32? {
    let scalars = cell.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first?.value, han.contains(scalar) else { return nil }
    return scalar
  }
}
