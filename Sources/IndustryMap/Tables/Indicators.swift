extension MapTable {
  /// 指标 — series of figures, planned and actual apart.
  static let indicators = MapTable(
    "indicators", "Series of figures by scope and indicator: level, growth, share, rank, planned and actual apart.",
    [
      Column("scope", "zone, park or company"), Column("name", "indicator"),
      Column("measure", "level, growth, share, rank or change"), Column("modality", "actual, expected, planned …"),
      Column("start", "first day of the period"), Column("end", "last day of the period"), Column("amount", "figure"),
      Column("reported", "first report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    reading.figures("indicator", fields: ["scope", "name", "measure"]) { key, fact in
      [
        "scope": .text(reading.name(key[0])), "name": .text(key[1]), "measure": .text(key[2]),
        "amount": fact.amount()?.cell ?? .null,
      ]
    }
  }

  /// 数量 — other achievements that are counted.
  static let counts = MapTable(
    "counts", "Achievements that are counted, by subject and class.",
    [
      Column("subject", "whose"), Column("class", "what is counted"), Column("modality", "actual, planned …"),
      Column("start", "first day of the period"), Column("end", "last day of the period"), Column("amount", "number"),
      Column("reported", "first report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    reading.figures("count", fields: ["subject", "class"]) { key, fact in
      ["subject": .text(reading.name(key[0])), "class": .text(key[1]), "amount": fact.amount()?.cell ?? .null]
    }
  }
}

extension ZoneReading {
  /// One row for each figure that differs in its fields, period, modality or amount.
  func figures(
    _ kind: String, fields: [String], cells: ([String], MapFact) -> [String: MapValue]
  ) -> [MapRow] {
    let same = Dictionary(grouping: facts(kind)) { fact in
      [self.name(fact.text(fields[0]) ?? "")] + fields.dropFirst().map { fact.text($0) ?? "" }
        + [fact.modality.rawValue, fact.period.start ?? "", fact.period.end ?? "", fact.fields["amount"]?.json ?? ""]
    }
    return same.map { key, facts in
      let (span, period) = (span(facts), facts[0].period)
      var row = cells(key, facts[0])
      row["modality"] = .text(facts[0].modality.rawValue)
      row["start"] = .optional(period.start)
      row["end"] = .optional(period.end)
      row["reported"] = .optional(span.first)
      row["sources"] = .count(sources(facts))
      let isPlan = facts[0].isPlan ? "1" : "0"
      return MapRow(
        row, facts: facts, order: Array(key.prefix(fields.count)) + [isPlan, period.end ?? span.first ?? "9"])
    }
  }
}
