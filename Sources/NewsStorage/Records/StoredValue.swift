import NewsModel

/// The value of a fact's field as it is written into its column, in the form that the wire has it too.
indirect enum StoredValue: Encodable {
  case null
  case text(String)
  case number(Double)
  case list([StoredValue])
  case object([String: StoredValue])

  /// The value as it is written.
  init(_ value: FactValue) {
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
  init(_ amount: Amount) {
    self = .object([
      "value": .number(amount.value), "high": amount.high.map { .number($0) } ?? .null, "unit": .text(amount.unit),
      "op": .text(amount.op.rawValue),
    ])
  }

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
