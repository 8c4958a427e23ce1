/// Figures of several independent articles on one thing: compared where they are defined alike, and only there.
struct FigureComparison {
  /// A figure with its definition.
  private struct Figure {
    let fact: MapFact
    let amount: MapAmount
    let kind: String
    let subject: String
    let name: String
    /// Period, or none.
    let period: String
    let part: String
    /// Measure, role or stage.
    let measure: String
    let isPlan: Bool

    var definition: [String] {
      [kind, subject, NameFolding.key(name), measure, part, amount.unit, isPlan ? "planned" : "", period]
    }
  }

  private let reading: ZoneReading
  private let figures: [Figure]

  init(_ reading: ZoneReading) {
    self.reading = reading
    var figures: [Figure] = []
    func note(_ fact: MapFact, _ field: String, _ kind: String, _ subject: String, _ name: String, _ measure: String) {
      guard let amount = fact.amount(field), amount.op != "class" else { return }
      let period = fact.period
      let days = period.start == nil && period.end == nil ? "" : "\(period.start ?? "")…\(period.end ?? "")"
      figures.append(
        Figure(
          fact: fact, amount: amount, kind: kind, subject: subject, name: name, period: days,
          part: fact.text("part") ?? "", measure: measure, isPlan: fact.isPlan))
    }
    for fact in reading.facts("indicator") where fact.modality != .negated {
      note(
        fact, "amount", "indicator", reading.name(fact.text("scope") ?? ""), fact.text("name") ?? "",
        fact.text("measure") ?? "")
    }
    for fact in reading.facts("count") where fact.modality != .negated {
      note(fact, "amount", "count", reading.name(fact.text("subject") ?? ""), fact.text("class") ?? "", "")
    }
    for fact in reading.facts("project_aggregate") where fact.modality != .negated {
      let (subject, name) = (reading.name(fact.text("subject") ?? ""), fact.text("class") ?? "")
      note(fact, "count", "project_aggregate", subject, name, fact.text("stage") ?? "")
      note(fact, "amount", "project_aggregate", subject, name, fact.text("stage") ?? "")
    }
    for project in reading.projects {
      for fact in project.amounts where fact.modality != .negated {
        note(fact, "amount", "project_amount", project.name, fact.text("role") ?? "", fact.text("role") ?? "")
      }
    }
    self.figures = figures
  }

  /// Figures with one definition.
  var rows: [MapRow] {
    Dictionary(grouping: figures, by: \.definition).compactMap { key, same in
      let sources = reading.sources(same.map(\.fact))
      guard sources > 1 else { return nil }
      let (verdict, why) = verdict(same)
      return row(verdict, same, [key[1], key[2], key[3] == key[2] ? "" : key[3], key[4], key[7]], why, sources)
    }
  }

  /// Of one article all may be true, a part beside the whole; of two each must agree with one of the other's.
  private func verdict(_ same: [Figure]) -> (String, String) {
    let texts = Dictionary(grouping: same) { reading.clusters.head(of: $0.fact.article) }.values.map { $0 }
    let agree = texts.allSatisfy { one in
      texts.allSatisfy { other in one.contains { left in other.contains { left.amount.agrees(with: $0.amount) } } }
    }
    if agree { return ("same", "figures agree") }
    if same[0].period.isEmpty, ["indicator", "count", "project_aggregate"].contains(same[0].kind), !areOfOneTime(same) {
      return ("not comparable", "of different times")
    }
    if same[0].kind == "count", NameFolding.key(same[0].name).unicodeScalars.count <= 2 {
      return ("not comparable", "the class says too little")
    }
    if ["floor_area", "land_area"].contains(same[0].measure), isPartlyMeant(same) {
      return ("not comparable", "one may be of a part")
    }
    return ("differs", "one definition, different figures")
  }

  /// Whether areas lie so far apart that one must be that of a part.
  private func isPartlyMeant(_ same: [Figure]) -> Bool {
    let values = same.map(\.amount.value)
    guard let least = values.min(), let most = values.max() else { return false }
    return most >= 3 * least
  }

  /// Whether all articles can have been published on one day.
  private func areOfOneTime(_ same: [Figure]) -> Bool {
    let articles = same.compactMap { reading.articles[$0.fact.article] }
    let first = articles.compactMap(\.earliest).max() ?? ""
    let last = articles.compactMap(\.latest).min() ?? "9"
    return first <= last
  }

  /// Figures of one subject that count alike things of other classes, or of other sizes.
  var otherClasses: [MapRow] {
    let counted = figures.filter {
      $0.kind == "project_aggregate" || $0.kind == "count" && !reading.isZone($0.subject)
    }
    let groups = Dictionary(grouping: counted) { figure in
      [figure.kind, figure.subject, figure.amount.unit, String(NameFolding.key(figure.name).suffix(2)), figure.measure]
    }
    return groups.compactMap { key, members in
      guard Set(members.map { NameFolding.key($0.name) }).count > 1 else { return nil }
      let sources = reading.sources(members.map(\.fact))
      guard sources > 1 else { return nil }
      return row("not comparable", members, [key[1], "…\(key[3])", key[4]], "other classes are counted", sources)
    }
  }

  /// One exact figure that articles give under two names of which one holds the other.
  var otherNames: [MapRow] {
    let exact = figures.filter { $0.amount.op == "=" && $0.amount.value >= 1000 && $0.kind == "indicator" }
    let groups = Dictionary(grouping: exact) { figure in
      [figure.measure, figure.amount.unit, MapValue.number(figure.amount.value).json, figure.isPlan ? "1" : "0"]
    }
    return groups.values.flatMap { members -> [MapRow] in
      // One figure of each definition is enough: those of one definition are compared already.
      let kinds = Dictionary(grouping: members, by: \.definition).values
        .compactMap { $0.min { $0.fact.id < $1.fact.id } }.sorted { $0.fact.id < $1.fact.id }
      return kinds.enumerated().compactMap { place, one in
        let others = kinds.dropFirst(place + 1).filter { FigureComparison.areOne(one, $0) }
        let all = [one] + others
        let sources = reading.sources(all.map(\.fact))
        guard sources > 1 else { return nil }
        let subjects = Set(all.map(\.subject)).sorted()
        let why =
          subjects.count > 1
          ? "one figure, told of \(subjects.joined(separator: " and "))" : "one figure under two names"
        return row("same", all, subjects + [one.name], why, sources)
      }
    }
  }

  /// Whether one name holds the other and the periods can be one.
  private static func areOne(_ one: Figure, _ other: Figure) -> Bool {
    guard one.definition != other.definition, one.period.isEmpty || other.period.isEmpty || one.period == other.period
    else { return false }
    let names = [NameFolding.key(one.name), NameFolding.key(other.name)].sorted { $0.utf8.count < $1.utf8.count }
    return names[0].utf8.count >= 12 && names[1].contains(names[0])
  }

  private func row(_ verdict: String, _ members: [Figure], _ what: [String], _ why: String, _ sources: Int) -> MapRow {
    let values = Set(
      members.map { figure in
        [figure.amount.short, figure.name == figure.measure ? "" : figure.name, figure.period].filter { !$0.isEmpty }
          .joined(separator: " · ")
      })
    return MapRow(
      [
        "verdict": .text(verdict), "kind": .text(members[0].kind),
        "what": .text(what.filter { !$0.isEmpty }.joined(separator: " · ")), "values": .texts(values.sorted()),
        "why": .text(why), "sources": .count(sources),
      ], facts: members.map(\.fact), order: [verdict, members[0].kind] + what)
  }
}
