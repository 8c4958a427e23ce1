import GaoxinAPI

/// Facts for people.
enum FactText {
  /// A list: kind, modality, what it says, and where it stands.
  static func table(_ facts: [FactEntry]) -> String {
    var table = Table(["ID", "KIND", "MODALITY", "FACT", "FILE"])
    for fact in facts {
      table.add([
        String(fact.id.prefix(8)), fact.kind, fact.modality, DisplayWidth.cut(summary(fact), to: 72), fact.path,
      ])
    }
    return table.text
  }

  /// One fact with its sentence, file, bytes and rule.
  static func why(_ fact: FactEntry) -> String {
    var lines = [Style.bold("\(fact.kind) \(fact.id)"), "  says      \(summary(fact))", "  modality  \(fact.modality)"]
    for evidence in fact.evidence {
      let bytes = evidence.ranges.map { "[\($0[0]), \($0[1]))" }.joined(separator: " ")
      lines.append("  words     \(evidence.text)")
      lines.append("  bytes     \(bytes) of \(fact.path) (\(fact.encoding))")
    }
    lines.append("  rule      \(fact.rule)")
    let article = [fact.article, fact.title, fact.zone].compactMap { $0 }.joined(separator: " · ")
    lines.append("  article   \(article)  \(ArticleText.date(fact.published))")
    return lines.joined(separator: "\n")
  }

  /// The fields in one line, in the order of their names with the subject first.
  static func summary(_ fact: FactEntry) -> String { summary(fact.fields) }

  /// The same of fields alone.
  static func summary(_ fields: [String: JSONValue]) -> String {
    let first = [
      "project", "scope", "subject", "owner", "person", "a", "entity", "zone", "speaker", "industry", "name", "title",
      "type", "stage", "role", "class", "code", "measure", "what", "b",
    ]
    let order = fields.keys.sorted { one, two in
      let (left, right) = (first.firstIndex(of: one) ?? 99, first.firstIndex(of: two) ?? 99)
      return left == right ? one < two : left < right
    }
    return order.compactMap { key in fields[key].flatMap { text($0, key: key) } }.joined(separator: " · ")
  }

  private static func text(_ value: JSONValue, key: String) -> String? {
    switch value {
    case .null: return nil
    case .text(let text): return text
    case .number(let number): return "\(key) \(plain(number))"
    case .list(let values): return values.compactMap { text($0, key: key) }.joined(separator: "、")
    case .object(let members):
      if case .number(let number)? = members["value"], case .text(let unit)? = members["unit"] {
        var operation = ""
        if case .text(let symbol)? = members["op"], symbol != "=" { operation = symbol }
        var high = ""
        if case .number(let upper)? = members["high"] { high = "–" + plain(upper) }
        return "\(operation)\(plain(number))\(high) \(unit)"
      }
      let ends = ["start", "end"].map { end -> String in
        if case .text(let day)? = members[end] { return day }
        return ""
      }
      return ends.joined(separator: "…")
    }
  }

  private static func plain(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }
}
