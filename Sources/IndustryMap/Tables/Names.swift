extension MapTable {
  /// 名称 — things with all their names.
  static let names = MapTable(
    "names", "Organisations, parks and others with all their names, and why each counts as one.",
    [
      Column("name", "fullest name"), Column("kind", "company, park, institute, government …"),
      Column("aliases", "other names"), Column("basis", "definition, suffix, list, articles; empty for a mere mention"),
      Column("articles", "articles that name it"), Column("sources", "independent texts"),
    ]
  ) { reading in
    reading.names.entities.map { entity in
      MapRow(
        [
          "name": .text(entity.name), "kind": .text(entity.kind.rawValue), "aliases": .texts(entity.aliases),
          "basis": .optional(entity.basis), "articles": .texts(entity.articles.sorted()),
          "sources": .count(reading.clusters.count(entity.articles)),
        ], facts: reading.naming[entity.name] ?? [], order: [entity.name])
    }
  }

  /// 待定别名 — names that may mean one thing, for a person to settle.
  static let aliases = MapTable(
    "aliases", "Names that may mean one thing, for a person to settle: 'gaoxinctl aliases --same', '--different'.",
    [
      Column("one", "name"), Column("other", "name"), Column("why", "what makes it likely"),
      Column("kinds", "what both are"),
    ]
  ) { reading in
    AliasCandidates(reading).pairs.map { pair in
      MapRow(
        [
          "one": .text(pair.one), "other": .text(pair.other), "why": .text(pair.why),
          "kinds": .texts(pair.kinds),
        ], facts: [pair.one, pair.other].flatMap { reading.naming[$0]?.prefix(1) ?? [] }, order: [pair.one, pair.other])
    }
  }
}
