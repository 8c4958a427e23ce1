import NewsModel

extension MapTable {
  /// 园区载体 — parks, incubators and buildings.
  static let parks = MapTable(
    "parks", "Parks with area, floor space, investment, operator, builder, tenants and parts.",
    [
      Column("name", "fullest name"), Column("aliases", "other names"), Column("land", "land area"),
      Column("floor", "floor space"), Column("investment", "total investment"), Column("operator", "who runs it"),
      Column("builder", "who builds it"), Column("tenants", "who is said to be in it"),
      Column("counts", "what is counted in it"), Column("parts", "parts of it"), Column("in", "what it is a part of"),
      Column("stage", "farthest stage reached"), Column("sources", "independent texts"),
      Column("articles", "articles that name it"),
    ]
  ) { reading in
    let graph = RelationGraph(reading)
    let counts = Dictionary(grouping: reading.facts("count")) { reading.name($0.text("subject") ?? "") }
    let projects = Dictionary(reading.projects.map { (reading.name($0.name), $0) }) { one, _ in one }
    return reading.names.entities.filter { $0.kind == .park && $0.basis != nil }.map { park in
      let project = projects[park.name]
      let own = counts[park.name] ?? []
      let stage = project.flatMap { ProjectCourse($0, reading).reached(nil) }
      let edges = graph.edges(of: park.name)
      return MapRow(
        [
          "name": .text(park.name), "aliases": .texts(park.aliases),
          "land": project?.amount(["land_area"]) ?? .null, "floor": project?.amount(["floor_area"]) ?? .null,
          "investment": project?.amount(["investment"]) ?? .null,
          "operator": .texts(graph.sources(of: park.name, "operates")),
          "builder": .texts(graph.sources(of: park.name, "builds")),
          "tenants": .texts(graph.sources(of: park.name, "located_in")),
          "counts": .texts(own.map { "\($0.text("class") ?? "")\($0.amount()?.short ?? "")" }.sorted()),
          "parts": .texts(graph.sources(of: park.name, "part_of")),
          "in": .texts(graph.targets(of: park.name, "part_of")),
          "stage": .optional(stage?.stage), "sources": .count(reading.clusters.count(park.articles)),
          "articles": .texts(park.articles.sorted()),
        ], facts: (project?.facts ?? []) + own + edges + (reading.naming[park.name] ?? []), order: [park.name])
    }
  }

  /// 企业 — companies.
  static let companies = organizations(
    "companies", "Companies with industry, segment, park, honours, projects, products.", [.company])

  /// 科研院所 — universities, institutes and hospitals.
  static let institutes = organizations(
    "institutes", "Universities, institutes and laboratories, as companies are.", [.institute])

  private static func organizations(
    _ name: String, _ summary: String, _ kinds: Set<Organization.Kind>
  ) -> MapTable {
    MapTable(
      name, summary,
      [
        Column("name", "fullest name"), Column("aliases", "other names"),
        Column("industry", "industry whose chain it leads, or whose park it is in"),
        Column("segment", "segments of chains that its products name"), Column("park", "where it is"),
        Column("honours", "titles"), Column("projects", "projects that it takes part in"),
        Column("products", "what it makes"), Column("partners", "whom it signed, works or trades with"),
        Column("basis", "why it counts as one: definition, suffix, list, articles"),
        Column("sources", "independent texts"), Column("articles", "articles that name it"),
      ]
    ) { reading in
      let graph = RelationGraph(reading)
      let books = CompanyBooks(reading)
      return reading.names.entities.filter { kinds.contains($0.kind) && $0.basis != nil }.map { entity in
        let partners = ["signed_with", "cooperates_with", "supplies"].flatMap {
          graph.targets(of: entity.name, $0) + graph.sources(of: entity.name, $0)
        }
        let place = reading.places[entity.name]
        let honours = books.honours[entity.name] ?? []
        let projects = books.projects[entity.name] ?? []
        let products = graph.targets(of: entity.name, "makes")
        return MapRow(
          [
            "name": .text(entity.name), "aliases": .texts(entity.aliases),
            "industry": .texts(books.industries(of: entity.name, park: place?.name)),
            "segment": .texts(books.segments(of: products)), "park": .optional(place?.name),
            "honours": .texts(Set(honours.compactMap { $0.text("title") }).sorted()),
            "projects": .texts(projects.map(\.name)), "products": .texts(products),
            "partners": .texts(Set(partners).sorted()), "basis": .optional(entity.basis),
            "sources": .count(reading.clusters.count(entity.articles)),
            "articles": .texts(entity.articles.sorted()),
          ],
          facts: graph.edges(of: entity.name) + honours + projects.flatMap(\.facts)
            + (reading.naming[entity.name] ?? []), order: [entity.name])
      }
    }
  }
}

extension MapAmount {
  /// As a person writes it in a list: `≥30家`, `3.5亿元`.
  var short: String {
    let signs = ["=": "", ">=": "≥", "<=": "≤", "≈": "≈", "class": ""]
    let ends = [value] + (high.map { [$0] } ?? [])
    let word = unit == "CNY" ? "元" : unit == "x" ? "倍" : unit
    return (signs[op] ?? "") + ends.map { MapAmount.scaled($0) }.joined(separator: "–") + word
  }

  /// With 万 and 亿 where nothing is lost by it.
  private static func scaled(_ value: Double) -> String {
    for (factor, word) in [(1e8, "亿"), (1e4, "万")] where abs(value) >= factor {
      let short = (value / factor * 10_000).rounded() / 10_000
      if abs(short * factor - value) < 0.5 { return plain(short) + word }
    }
    return plain(value)
  }

  private static func plain(_ value: Double) -> String {
    Int64(exactly: value).map { String($0) } ?? String(value)
  }
}
