extension MapTable {
  /// 大事 签约 — what has happened, by day.
  static let events = MapTable(
    "events", "What has happened: signings, stages that projects reached, titles, by day.",
    [
      Column("day", "last day of the period, or of the report"), Column("dated", "whether the text gives the day"),
      Column("event", "signing, stage or honour"), Column("what", "what happened"), Column("who", "who took part"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    let found = reading.signings + reading.milestones + reading.awards
    return Dictionary(grouping: found) { [$0.kind, $0.what, $0.who.joined(separator: "\t"), $0.period ?? ""] }
      .map { key, events in
        let facts = events.flatMap(\.facts)
        let day = events[0].period ?? reading.span(facts).first
        return MapRow(
          [
            "day": .optional(day), "dated": .text(events[0].period == nil ? "no" : "yes"), "event": .text(key[0]),
            "what": .text(key[1]), "who": .texts(events[0].who), "sources": .count(reading.sources(facts)),
          ], facts: facts, order: [day ?? "9"] + key)
      }
  }
}

/// Something that happened.
struct MapEvent {
  let kind: String
  let what: String
  let who: [String]
  /// Last day of its period; nil where the text gives none.
  let period: String?
  let facts: [MapFact]
}

extension ZoneReading {
  /// Agreements; those that one article tells with one party of several are one each.
  var signings: [MapEvent] {
    facts("relation").filter { $0.text("type") == "signed_with" && $0.modality == .actual }.map { fact in
      let parties = [fact.text("a"), fact.text("b")].compactMap { $0.map { name($0) } }.sorted()
      return MapEvent(kind: "signing", what: "signed", who: parties, period: fact.period.end, facts: [fact])
    }
  }

  /// Stages that projects have reached.
  var milestones: [MapEvent] {
    projects.flatMap { project in
      project.stages.filter { $0.modality == .actual }.map { fact in
        let what = [project.name, fact.text("part"), fact.text("stage")].compactMap { $0 }.joined(separator: " ")
        let parties = Set(fact.texts("parties").map { name($0) }).subtracting([project.name]).sorted()
        return MapEvent(kind: "stage", what: what, who: parties, period: fact.period.end, facts: [fact])
      }
    }
  }

  /// Titles.
  var awards: [MapEvent] {
    facts("honour").filter { $0.modality == .actual }.map { fact in
      let day = fact.fields["year"]?.number.map { "\(Int($0))-12-31" }
      return MapEvent(
        kind: "honour", what: fact.text("title") ?? "", who: [fact.text("entity")].compactMap { $0.map { name($0) } },
        period: day, facts: [fact])
    }
  }
}
