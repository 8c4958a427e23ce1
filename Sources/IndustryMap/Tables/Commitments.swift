extension MapTable {
  /// 办结情况 — what was promised and what of it is done.
  static let commitments = MapTable(
    "commitments", "Promises: how many tasks, how many done, the rate, who answers for them, as of when.",
    [
      Column("owner", "who answers for it"), Column("what", "tasks"), Column("total", "number of tasks"),
      Column("done", "number done"), Column("rate", "done in a hundred"), Column("as_of", "day of the count"),
      Column("modality", "actual, planned …"), Column("sources", "independent texts"),
    ]
  ) { reading in
    let same = Dictionary(grouping: reading.facts("commitment")) { fact in
      [
        reading.name(fact.text("owner") ?? ""), fact.text("what") ?? "", fact.fields["total"]?.json ?? "",
        fact.fields["done"]?.json ?? "", fact.text("as_of") ?? "", fact.modality.rawValue,
      ]
    }
    return same.map { key, facts in
      let (total, done) = (facts[0].count("total"), facts[0].count("done"))
      let day = facts[0].text("as_of") ?? facts[0].period.end ?? reading.span(facts).first
      var rate: Double?
      if let total, let done, total > 0 { rate = (done / total * 1000).rounded() / 10 }
      return MapRow(
        [
          "owner": .text(key[0]), "what": .text(key[1]), "total": .optional(total), "done": .optional(done),
          "rate": .optional(rate), "as_of": .optional(day), "modality": .text(key[5]),
          "sources": .count(reading.sources(facts)),
        ], facts: facts, order: [key[0], key[1], day ?? "9"])
    }
  }
}

extension MapFact {
  /// A count that is written as a number or as an amount.
  func count(_ name: String) -> Double? { fields[name]?.number ?? amount(name)?.value }
}
