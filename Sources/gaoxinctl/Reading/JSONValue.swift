/// JSON with keys that are only known when it is written.
indirect enum JSONValue: Encodable, Sendable {
  case null
  case text(String)
  case number(Double)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number):
      if let whole = Int64(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}
