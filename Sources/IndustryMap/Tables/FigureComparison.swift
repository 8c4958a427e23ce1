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
    return ("differs", "one definition, different figures")
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

  /// One exact figure that articles give under two names that have much in common.
  var otherNames: [MapRow] {
    let exact = figures.filter { $0.amount.op == "=" && $0.amount.value >= 1000 && $0.kind == "indicator" }
    let groups = Dictionary(grouping: exact) { [$0.measure, $0.amount.unit, MapValue.number($0.amount.value).json] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, members -> [MapRow] in
      var rows: [MapRow] = []
      let sorted = members.sorted { $0.fact.id < $1.fact.id }
      for (place, one) in sorted.enumerated() {
        for other in sorted.dropFirst(place + 1) {
          let facts = [one.fact, other.fact]
          guard one.definition != other.definition, reading.sources(facts) > 1, one.isPlan == other.isPlan,
            FigureComparison.share(NameFolding.key(one.name), NameFolding.key(other.name), 4)
          else { continue }
          let subjects = Array(Set([one.subject, other.subject])).sorted()
          let why =
            subjects.count > 1
            ? "one figure, told of \(subjects.joined(separator: " and "))" : "one figure under two names"
          rows.append(row("same", [one, other], subjects + [one.name], why, 2))
        }
      }
      return rows
    }
  }

  /// Whether two names have so many characters in a row in common.
  private static func share(_ one: String, _ other: String, _ count: Int) -> Bool {
    let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    guard left.count >= count, right.count >= count else { return false }
    let pieces = Set((0...(right.count - count)).map { Array(right[$0..<$0 + count]) })
    return (0...(left.count - count)).contains { pieces.contains(Array(left[$0..<$0 + count])) }
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
