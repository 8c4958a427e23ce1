extension MapTable {
  /// 项目台账 — one row a project.
  static let projects = MapTable(
    "projects", "Projects, each once: what stage they have reached, what comes next, amounts, parties, park.",
    [
      Column("name", "fullest name"), Column("aliases", "other names"), Column("stage", "farthest stage reached"),
      Column("modality", "actual or ongoing"), Column("since", "day of that stage, or of the report on it"),
      Column("parts", "phases with the stage of each"), Column("next", "next stage that is planned or expected"),
      Column("due", "last day for it"), Column("investment", "total investment"),
      Column("output", "output that is expected, or made"), Column("parties", "companies and others that take part"),
      Column("park", "where it is"), Column("first", "first report"), Column("last", "last report"),
      Column("sources", "independent texts"),
    ]
  ) { reading in
    let places = reading.places
    let classes = reading.aggregateClasses
    return reading.projects.filter { !classes.contains(NameFolding.key($0.name)) }.map { project in
      let course = ProjectCourse(project, reading)
      let reached =
        course.reached(nil) ?? course.parts.compactMap { course.reached($0) }.max { ($0.rank ?? 0) < ($1.rank ?? 0) }
      let next = course.parts.compactMap { course.next($0) }.min { ($0.day ?? "9") < ($1.day ?? "9") }
      let parties = Set(project.facts.flatMap { $0.texts("parties") }.map { reading.name($0) }).subtracting([
        project.name
      ])
      let own = [project.name] + project.aliases + parties.sorted()
      let park = own.lazy.compactMap { places[reading.name($0)] }.first
      let span = reading.span(project.facts)
      return MapRow(
        [
          "name": .text(project.name), "aliases": .texts(project.aliases), "stage": .optional(reached?.stage),
          "modality": .optional(reached?.fact.modality.rawValue), "since": .optional(reached?.day),
          "parts": .texts(
            course.parts.compactMap { part in
              part.flatMap { name in
                (course.reached(name) ?? course.next(name)).map {
                  "\(name) \($0.stage)\($0.fact.isPlan ? " (\($0.fact.modality.rawValue))" : "")"
                }
              }
            }),
          "next": .optional(next?.stage), "due": .optional(next?.day),
          "investment": project.amount(["investment"]), "output": project.amount(["revenue", "output_expected"]),
          "parties": .texts(parties.sorted()), "park": .optional(park?.name), "first": .optional(span.first),
          "last": .optional(span.last), "sources": .count(reading.sources(project.facts)),
        ], facts: project.facts, order: [project.name])
    }
  }
}

extension MapProject {
  /// The amount of the first role that is known, for the whole project: of several the latest by id's order of reading
  /// cannot be told, so the largest.
  func amount(_ roles: [String]) -> MapValue {
    for role in roles {
      let known = amounts.filter { $0.text("role") == role }
      let whole = known.filter { $0.text("part") == nil }
      let largest = (whole.isEmpty ? known : whole).compactMap { $0.amount() }.max {
        ($0.value, $0.op) < ($1.value, $1.op)
      }
      if let largest { return largest.cell }
    }
    return .null
  }
}

extension ZoneReading {
  /// Where things are: the park of each name that is said to be in one, of several the first by name.
  var places: [String: (name: String, fact: MapFact)] {
    var places: [String: (name: String, fact: MapFact)] = [:]
    for fact in facts("relation") where ["located_in", "part_of"].contains(fact.text("type")) && fact.isReal {
      guard let thing = fact.text("a"), let park = fact.text("b"), !isZone(park) else { continue }
      let (name, place) = (self.name(thing), self.name(park))
      if let known = places[name], known.name <= place { continue }
      places[name] = (place, fact)
    }
    return places
  }

  /// Folded nouns of projects that are counted together: none of them is a project.
  var aggregateClasses: Set<String> {
    Set(facts("project_aggregate").compactMap { $0.text("class") }.map { NameFolding.key($0) })
  }
}
