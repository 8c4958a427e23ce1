/// A value of a fact's field or of a table's cell: JSON with its objects sorted by name.
package indirect enum MapValue: Hashable, Sendable {
  case null
  case text(String)
  case number(Double)
  case list([MapValue])
  case object([String: MapValue])

  /// The text; nil for anything else.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The number; nil for anything else.
  package var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The texts of a list, or of a single text.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.compactMap(\.text)
    default: []
    }
  }

  /// A member of an object; nil where there is none.
  package subscript(_ name: String) -> MapValue? {
    if case .object(let members) = self, let value = members[name], value != .null { value } else { nil }
  }

  /// A text, or null.
  static func optional(_ text: String?) -> MapValue { text.map { .text($0) } ?? .null }

  /// A number, or null.
  static func optional(_ number: Double?) -> MapValue { number.map { .number($0) } ?? .null }

  /// A list of texts; null where there are none.
  static func texts(_ texts: [String]) -> MapValue { texts.isEmpty ? .null : .list(texts.map { .text($0) }) }

  /// A count.
  static func count(_ number: Int) -> MapValue { .number(Double(number)) }
}
