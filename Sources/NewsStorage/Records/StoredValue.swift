import NewsModel

/// The value of a fact's field as JSON, in the form that the wire and `read --json` have it too.
package indirect enum StoredValue: Codable, Hashable, Sendable {
  case null
  case text(String)
  case number(Double)
  case list([StoredValue])
  case object([String: StoredValue])

  /// The value as it is written.
  package init(_ value: FactValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .texts(let texts): self = .list(texts.map { .text($0) })
    case .number(let number): self = .number(number)
    case .day(let day): self = .text(day.description)
    case .amount(let amount): self = StoredValue(amount)
    case .periods(let periods):
      let all = periods.map { period in
        StoredValue.object([
          "start": period.start.map { .text($0.description) } ?? .null,
          "end": period.end.map { .text($0.description) } ?? .null,
        ])
      }
      self = all.count == 1 ? all[0] : .list(all)
    }
  }

  /// An amount as an object.
  package init(_ amount: Amount) {
    self = .object([
      "value": .number(amount.value), "high": amount.high.map { .number($0) } ?? .null, "unit": .text(amount.unit),
      "op": .text(amount.op.rawValue),
    ])
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([StoredValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: StoredValue].self))
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
