extension MapTable {
  /// 布局口号 — numeric formulas of a zone, with what they stand for, over time.
  static let schemes = MapTable(
    "schemes", "Schemes such as 1+3+X with what their slots stand for, in the order in which they are first told.",
    [
      Column("code", "formula"), Column("members", "what the slots stand for"), Column("first", "first report"),
      Column("last", "last report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("scheme")) { NameFolding.key($0.text("code") ?? "") }.map { code, facts in
      let span = reading.span(facts)
      let longest = facts.map { $0.texts("members") }.max { ($0.count, $1.joined()) < ($1.count, $0.joined()) } ?? []
      return MapRow(
        [
          "code": .text(code), "members": .texts(longest), "first": .optional(span.first), "last": .optional(span.last),
          "sources": .count(reading.sources(facts)),
        ], facts: facts, order: [span.first ?? "9", code])
    }
  }
}
