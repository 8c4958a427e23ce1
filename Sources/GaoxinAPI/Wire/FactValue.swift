/// The value of a fact's field: a text, a number, a list, or an object such as an amount or a period.
package indirect enum FactValue: Codable, Hashable, Sendable {
  case null
  case text(String)
  case number(Double)
  case list([FactValue])
  case object([String: FactValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([FactValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: FactValue].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
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
