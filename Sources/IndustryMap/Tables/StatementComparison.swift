/// Statements that several independent articles make.
enum StatementComparison {
  /// Fields that make a statement, by kind; the first is a name.
  private static let fields: [String: [String]] = [
    "relation": ["a", "type", "b"], "honour": ["entity", "title"], "chain": ["segments"],
    "scheme": ["zone", "code"], "initiative": ["zone", "name"], "post": ["person", "organization", "title"],
    "project_stage": ["project", "part", "stage"],
  ]

  static func rows(_ reading: ZoneReading) -> [MapRow] {
    fields.sorted { $0.key < $1.key }.flatMap { kind, names -> [MapRow] in
      let groups = Dictionary(grouping: facts(kind, reading), by: { $0.key })
      return groups.compactMap { key, members in
        let facts = members.map(\.fact)
        let sources = reading.sources(facts)
        guard sources > 1 else { return nil }
        let (verdict, why) = kind == "project_stage" ? stages(facts) : ("same", "told alike")
        let what = key.dropLast().filter { !$0.isEmpty }.joined(separator: " · ")
        return MapRow(
          [
            "verdict": .text(verdict), "kind": .text(kind), "what": .text(what),
            "values": .texts(values(facts)), "why": .text(why), "sources": .count(sources),
          ], facts: facts, order: [verdict, kind] + key)
      }
    }
  }

  /// Facts of a kind with what makes each the same statement as another, modality last.
  private static func facts(_ kind: String, _ reading: ZoneReading) -> [(key: [String], fact: MapFact)] {
    if kind == "project_stage" {
      return reading.projects.flatMap { project in
        project.stages.map {
          ([project.name, $0.text("part") ?? "", $0.text("stage") ?? "", $0.isReal ? "" : $0.modality.rawValue], $0)
        }
      }
    }
    let names = fields[kind] ?? []
    return reading.facts(kind).map { fact in
      let key = names.map { field -> String in
        if field == "segments" { return fact.texts(field).joined(separator: "—") }
        let text = fact.text(field) ?? ""
        return ["name", "title", "code", "type", "industry"].contains(field)
          ? NameFolding.key(text) : reading.name(text)
      }
      return (key + [fact.modality.rawValue], fact)
    }
  }

  /// Two periods of one stage that have no day in common differ; a stage that is told without a day agrees with any.
  private static func stages(_ facts: [MapFact]) -> (String, String) {
    let periods = facts.filter { $0.modality == .actual }.map(\.period).filter { $0.start != nil && $0.end != nil }
    let start = periods.compactMap(\.start).max() ?? ""
    let end = periods.compactMap(\.end).min() ?? "9"
    return start <= end ? ("same", "told alike") : ("differs", "other days for one stage")
  }

  private static func values(_ facts: [MapFact]) -> [String] {
    Set(
      facts.compactMap { fact -> String? in
        let (start, end) = fact.period
        return start == nil && end == nil ? nil : "\(start ?? "")…\(end ?? "")"
      }
    ).sorted()
  }
}
