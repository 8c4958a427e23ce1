extension MapTable {
  /// 人物与职务 — people and their posts, in the order in which they are told.
  static let people = MapTable(
    "people", "People and their posts, with when each is first and last told.",
    [
      Column("person", "name"), Column("title", "post"), Column("organization", "of what"),
      Column("first", "first report"), Column("last", "last report"), Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("post")) { fact in
      [fact.text("person") ?? "", reading.name(fact.text("organization") ?? ""), fact.text("title") ?? ""]
    }.map { key, facts in
      let span = reading.span(facts)
      return MapRow(
        [
          "person": .text(key[0]), "title": .text(key[2]), "organization": key[1].isEmpty ? .null : .text(key[1]),
          "first": .optional(span.first), "last": .optional(span.last), "sources": .count(reading.sources(facts)),
        ], facts: facts, order: [key[0], span.first ?? "9"] + key)
    }
  }

  /// 引语 — what somebody said.
  static let quotes = MapTable(
    "quotes", "Direct speech with its speaker.",
    [
      Column("speaker", "who"), Column("text", "words"), Column("reported", "first report"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    Dictionary(grouping: reading.facts("quote")) { fact in
      [reading.name(fact.text("speaker") ?? ""), NameFolding.key(fact.text("text") ?? "")]
    }.map { key, facts in
      MapRow(
        [
          "speaker": .text(key[0]), "text": .optional(facts[0].text("text")),
          "reported": .optional(reading.span(facts).first), "sources": .count(reading.sources(facts)),
        ], facts: facts, order: key)
    }
  }
}
