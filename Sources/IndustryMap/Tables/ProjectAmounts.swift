extension MapTable {
  /// 项目数额 — what is said of each project's investment, output, land and floor space.
  static let amounts = MapTable(
    "amounts", "Amounts of each project by role: investment, output, land, floor space, capacity, jobs, tax.",
    [
      Column("project", "project"), Column("part", "phase"), Column("role", "what the amount is of"),
      Column("amount", "amount"), Column("modality", "actual, expected, planned"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    reading.projects.flatMap { project in
      Dictionary(grouping: project.amounts) { fact in
        [fact.text("part") ?? "", fact.text("role") ?? "", fact.modality.rawValue, fact.fields["amount"]?.json ?? ""]
      }.map { key, facts in
        MapRow(
          [
            "project": .text(project.name), "part": .optional(facts[0].text("part")), "role": .text(key[1]),
            "amount": facts[0].amount()?.cell ?? .null, "modality": .text(key[2]),
            "sources": .count(reading.sources(facts)),
          ], facts: facts, order: [project.name] + key)
      }
    }
  }
}
