extension MapTable {
  /// 关系 — who stands how to whom.
  static let relations = MapTable(
    "relations", "Who stands how to whom: located in, operates, builds, signed with, leads a chain, makes …",
    [
      Column("a", "who"), Column("type", "relation"), Column("b", "to whom or what"),
      Column("modality", "actual, planned …"), Column("first", "first report"), Column("last", "last report"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("relation")) { fact in
      [
        reading.name(fact.text("a") ?? ""), fact.text("type") ?? "", reading.name(fact.text("b") ?? ""),
        fact.modality.rawValue,
      ]
    }.map { key, facts in
      let span = reading.span(facts)
      return MapRow(
        [
          "a": .text(key[0]), "type": .text(key[1]), "b": .text(key[2]), "modality": .text(key[3]),
          "first": .optional(span.first), "last": .optional(span.last), "sources": .count(reading.sources(facts)),
        ], facts: facts, order: key)
    }
  }
}
