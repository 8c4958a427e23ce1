extension MapTable {
  /// 荣誉 — who has which title.
  static let honours = MapTable(
    "honours", "Titles, awards and lists that somebody has entered.",
    [
      Column("entity", "who"), Column("title", "title"), Column("level", "国家级, 省级, 市级"),
      Column("issuer", "who gives it"), Column("year", "year"), Column("modality", "actual, planned …"),
      Column("reported", "first report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("honour")) { fact in
      [
        reading.name(fact.text("entity") ?? ""), NameFolding.key(fact.text("title") ?? ""),
        fact.fields["year"]?.json ?? "", fact.modality.rawValue,
      ]
    }.map { key, facts in
      MapRow(
        [
          "entity": .text(key[0]), "title": .optional(facts[0].text("title")),
          "level": .optional(facts.compactMap { $0.text("level") }.min()),
          "issuer": .optional(facts.compactMap { $0.text("issuer") }.min()), "year": facts[0].fields["year"] ?? .null,
          "modality": .text(key[3]), "reported": .optional(reading.span(facts).first),
          "sources": .count(reading.sources(facts)),
        ], facts: facts, order: key)
    }
  }
}
