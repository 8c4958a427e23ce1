extension MapTable {
  /// 转载 — articles that are one text.
  static let reprints = MapTable(
    "reprints", "Articles that are one text, word for word or nearly: they count as one source.",
    [
      Column("title", "title of the first"), Column("article", "id of the first"),
      Column("copies", "ids of the others"),
      Column("papers", "where they stood"), Column("likeness", "least likeness to the first, in a hundred"),
    ]
  ) { reading in
    reading.clusters.groups.compactMap { group in
      guard let head = reading.articles[group.head] else { return nil }
      let others = group.members.filter { $0 != group.head }
      let likeness = others.compactMap { reading.articles[$0]?.card.sketch.likeness(to: head.card.sketch) }.min() ?? 1
      return MapRow(
        [
          "title": .optional(head.title), "article": .text(group.head), "copies": .texts(others),
          "papers": .texts(Set(group.members.compactMap { reading.articles[$0]?.source }).sorted()),
          "likeness": .number((likeness * 100).rounded()),
        ], facts: [], order: [group.head])
    }
  }

  /// 更正 — what a person has corrected.
  static let corrections = MapTable(
    "corrections", "Facts that a person has corrected, with what was read, what is right, and why.",
    [
      Column("fact", "id of the fact"), Column("kind", "kind of the fact"), Column("read", "what was read"),
      Column("right", "what is right; wrong where nothing is"), Column("note", "why"),
    ]
  ) { reading in
    reading.corrections.flatMap { correction, facts in
      facts.compactMap { id -> MapRow? in
        guard let fact = reading.uncorrected[id] else { return nil }
        let read = correction.field.map { fact.fields[$0]?.json ?? "null" } ?? MapValue.object(fact.fields).json
        return MapRow(
          [
            "fact": .text(id), "kind": .text(fact.kind), "read": .text(read),
            "right": .text(correction.field.map { "\($0) = \(correction.value)" } ?? "wrong"),
            "note": correction.note.isEmpty ? .null : .text(correction.note),
          ], facts: [fact], order: [id, correction.field ?? ""])
      }
    }
  }
}
