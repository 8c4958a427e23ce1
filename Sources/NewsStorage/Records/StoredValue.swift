import NewsModel

/// The value of a fact's field as it is written into its column, in the form that the wire has it too.
indirect enum StoredValue {
  case null
  case text(String)
  case number(Double)
  case list([StoredValue])
  case object([(String, StoredValue)])

  /// The value as it is written.
  init(_ value: FactValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .texts(let texts): self = .list(texts.map { .text($0) })
    case .number(let number): self = .number(number)
    case .day(let day): self = .text(day.description)
    case .amount(let amount):
      self = .object([
        ("high", amount.high.map { .number($0) } ?? .null), ("op", .text(amount.op.rawValue)),
        ("unit", .text(amount.unit)), ("value", .number(amount.value)),
      ])
    case .periods(let periods):
      let all = periods.map { period in
        StoredValue.object([
          ("end", period.end.map { .text($0.description) } ?? .null),
          ("start", period.start.map { .text($0.description) } ?? .null),
        ])
      }
      self = all.count == 1 ? all[0] : .list(all)
    }
  }

  /// Adds it as JSON, always in the same form.
  func write(to json: inout String) {
    switch self {
    case .null: json += "null"
    case .text(let text): StoredValue.write(text, to: &json)
    case .number(let number): json += Int64(exactly: number).map { String($0) } ?? String(number)
    case .list(let values):
      json += "["
      for (index, value) in values.enumerated() {
        if index > 0 { json += "," }
        value.write(to: &json)
      }
      json += "]"
    case .object(let members):
      json += "{"
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { json += "," }
        StoredValue.write(name, to: &json)
        json += ":"
        value.write(to: &json)
      }
      json += "}"
    }
  }

  private static func write(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0..<0x20: json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }
}
