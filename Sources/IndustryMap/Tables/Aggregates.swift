extension MapTable {
  /// 项目汇总 — projects that are counted together; never projects themselves.
  static let aggregates = MapTable(
    "aggregates", "Projects that are counted together: how many of which size at which stage, and their sum.",
    [
      Column("subject", "whose projects"), Column("class", "what is counted"),
      Column("threshold", "least size that the class names, in yuan"), Column("stage", "stage"),
      Column("start", "first day of the period"), Column("end", "last day of the period"), Column("count", "number"),
      Column("amount", "sum"), Column("modality", "actual, planned …"), Column("reported", "first report"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    let same = Dictionary(grouping: reading.facts("project_aggregate")) { fact in
      [
        reading.name(fact.text("subject") ?? ""), fact.text("class") ?? "", fact.text("stage") ?? "",
        fact.period.start ?? "", fact.period.end ?? "", fact.fields["count"]?.json ?? "",
        fact.fields["amount"]?.json ?? "", fact.modality.rawValue,
      ]
    }
    return same.map { key, facts in
      let span = reading.span(facts)
      let period = facts[0].period
      let threshold = Threshold.of(key[1])
      return MapRow(
        [
          "subject": .text(key[0]), "class": .text(key[1]), "threshold": .optional(threshold),
          "stage": .optional(facts[0].text("stage")), "start": .optional(period.start), "end": .optional(period.end),
          "count": facts[0].amount("count")?.cell ?? .null, "amount": facts[0].amount()?.cell ?? .null,
          "modality": .text(key[7]), "reported": .optional(span.first), "sources": .count(reading.sources(facts)),
        ], facts: facts,
        order: [String(Int64(threshold ?? 0)), key[2], period.end ?? span.first ?? "9"] + key)
    }
  }
}

/// The least size that the name of a class tells: 10亿元以上项目.
enum Threshold {
  /// In yuan; nil where the class names none.
  static func of(_ name: String) -> Double? {
    var number = ""
    var factor = 1.0
    var hasUnit = false
    for scalar in NameFolding.key(name).unicodeScalars {
      switch scalar {
      case "0"..."9",
        "." where !hasUnit:
        number.unicodeScalars.append(scalar)
      case "十" where !hasUnit && number.isEmpty: factor *= 10
      case "百" where !hasUnit: factor *= 100
      case "千" where !hasUnit: factor *= 1000
      case "万": (factor, hasUnit) = (factor * 1e4, true)
      case "亿": (factor, hasUnit) = (factor * 1e8, true)
      case "元" where hasUnit: return (Double(number) ?? 1) * factor
      default: if hasUnit { return nil } else { (number, factor) = ("", 1) }
      }
    }
    return nil
  }
}
