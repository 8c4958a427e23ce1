import GaoxinAPI

/// Rows of the map for people.
enum QueryText {
  /// A table of the named columns; of all where none are named. The last column says which fact shows the words.
  static func table(_ report: QueryReport, columns: [String] = []) -> String {
    guard !report.rows.isEmpty else { return pending(report, "nothing found") }
    let all = report.columns.map(\.name).filter { $0 != "zone" }
    let shown = (columns.isEmpty ? all : columns).filter { name in report.rows.contains { $0.values[name] != nil } }
    let hasZones = Set(report.rows.map(\.zone)).count > 1
    var table = Table((hasZones ? ["ZONE"] : []) + shown.map { $0.uppercased() } + ["FACT"])
    for row in report.rows {
      let cells = shown.map { DisplayWidth.cut(row.values[$0].map(cell) ?? "", to: 40) }
      let note = row.notes.isEmpty ? "" : " *"
      table.add((hasZones ? [row.zone] : []) + cells + [source(row) + note])
    }
    var text = table.text
    for note in Set(report.rows.flatMap(\.notes)).sorted() { text += "\n* \(note)" }
    if report.total > report.rows.count { text += "\n\(report.rows.count) of \(report.total)" }
    return pending(report, text)
  }

  /// The first fact, for `why`; where something is only named, the first article, for `show`.
  private static func source(_ row: QueryReport.Row) -> String {
    if let fact = row.facts.first { return String(fact.prefix(8)) }
    guard case .list(let articles)? = row.values["articles"], case .text(let article)? = articles.first else {
      return ""
    }
    return "show " + article.prefix(8)
  }

  /// The same with a line about what is still to come.
  static func pending(_ report: QueryReport, _ text: String) -> String {
    report.pending == 0
      ? text : text + "\n\(report.pending) zones are being put together; 'gaoxinctl wait' waits for them"
  }

  /// A cell as a person writes it.
  static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: return ""
    case .text(let text): return text
    case .number(let number): return plain(number)
    case .list(let values): return values.map(cell).joined(separator: "、")
    case .object(let members): return amount(members)
    }
  }

  /// `≥30亿元`, `≈47万m²`, `17.8%`.
  static func amount(_ members: [String: JSONValue]) -> String {
    guard case .number(let value)? = members["value"], case .text(let unit)? = members["unit"] else {
      return FactText.summary(members)
    }
    var sign = ""
    if case .text(let op)? = members["op"] { sign = ["=": "", ">=": "≥", "<=": "≤", "≈": "≈", "class": ""][op] ?? op }
    var text = sign + scaled(value)
    if case .number(let high)? = members["high"] { text += "–" + scaled(high) }
    if case .text("class")? = members["op"] { return text + (unit == "CNY" ? "元级" : unit) }
    return text + (unit == "CNY" ? "元" : unit == "x" ? "倍" : unit)
  }

  private static func scaled(_ value: Double) -> String {
    for (factor, word) in [(1e8, "亿"), (1e4, "万")] where abs(value) >= factor {
      let short = (value / factor * 10_000).rounded() / 10_000
      if short * factor == value || abs(short * factor - value) < factor / 10_000 { return plain(short) + word }
    }
    return plain(value)
  }

  private static func plain(_ number: Double) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }
}
