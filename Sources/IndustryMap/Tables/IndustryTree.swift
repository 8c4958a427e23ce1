import NewsModel

/// The map of a zone as rows: each says where one thing belongs and by which facts.
struct IndustryTree {
  private struct Industry {
    let name: String
    let rank: String?
    let facts: [MapFact]
  }

  private(set) var rows: [MapRow] = []
  private let reading: ZoneReading
  private let graph: RelationGraph
  private let books: CompanyBooks
  private var placed: Set<String> = []

  init(_ reading: ZoneReading) {
    self.reading = reading
    graph = RelationGraph(reading)
    books = CompanyBooks(reading)
    let industries = IndustryTree.industries(reading)
    for (place, industry) in industries.enumerated() { add(industry, place) }
    addRest(industries.count)
  }

  /// Industries of the latest scheme that says what it stands for, then those of chains and leaders that it does not name.
  private static func industries(_ reading: ZoneReading) -> [Industry] {
    var industries: [Industry] = []
    func note(_ name: String, _ rank: String?, _ fact: MapFact) {
      let core = Industries.core(name)
      guard core.unicodeScalars.count >= 2 else { return }
      if let known = industries.firstIndex(where: { Industries.overlap($0.name, name) }) {
        let old = industries[known]
        industries[known] = Industry(name: old.name, rank: old.rank ?? rank, facts: old.facts + [fact])
      } else {
        industries.append(Industry(name: name, rank: rank, facts: [fact]))
      }
    }
    let schemes = reading.facts("scheme").filter { !$0.texts("members").isEmpty }
    let latest = schemes.max { (reading.reported($0) ?? "", $1.id) < (reading.reported($1) ?? "", $0.id) }
    if let latest {
      let slots = SchemeSlots(code: latest.text("code") ?? "", members: latest.texts("members"))
      for (member, rank) in slots.named { note(member, rank, latest) }
    }
    for fact in reading.facts("chain").sorted(by: {
      ($0.text("industry") ?? "", $0.id) < ($1.text("industry") ?? "", $1.id)
    }) {
      if let industry = fact.text("industry") { note(industry, nil, fact) }
    }
    for leader in reading.chainLeaders.sorted(by: { ($0.industry, $0.fact.id) < ($1.industry, $1.fact.id) }) {
      note(leader.industry, nil, leader.fact)
    }
    return industries
  }

  private mutating func add(_ industry: Industry, _ place: Int) {
    let before = rows.count
    let leaders = reading.chainLeaders.filter { Industries.overlap($0.industry, industry.name) }
    for leader in leaders {
      add(.company, leader.company, "", "leads the chain", [leader.fact], (industry, place), nil)
    }
    let chains = reading.facts("chain").filter { fact in
      fact.text("industry").map { Industries.overlap($0, industry.name) } ?? false
    }
    for segment in IndustryTree.segments(chains) { add(segment, (industry, place)) }
    for park in Set(chains.compactMap { $0.text("scope") }.filter { !reading.isZone($0) }.map { reading.name($0) })
      .sorted()
    {
      let facts = chains.filter { reading.name($0.text("scope") ?? "") == park }
      add(reading.names.entity(park)?.kind ?? .park, park, "", "has the chain", facts, (industry, place), nil)
      for tenant in graph.sources(of: park, "located_in") {
        let edges = graph.edges(of: tenant).filter { $0.text("type") == "located_in" }
        add(reading.names.entity(tenant)?.kind ?? .company, tenant, "", "in \(park)", edges, (industry, place), nil)
      }
    }
    if rows.count == before {
      rows.append(row((industry, place), nil, "industry", "", "", "named by the scheme", industry.facts))
    }
  }

  /// Segments in order; chains of one industry that share segments are told once.
  private static func segments(_ chains: [MapFact]) -> [(order: Int, name: String, facts: [MapFact])] {
    var segments: [(order: Int, name: String, facts: [MapFact])] = []
    let sorted = chains.sorted { ($1.texts("segments").count, $0.id) < ($0.texts("segments").count, $1.id) }
    for chain in sorted {
      for (place, name) in chain.texts("segments").enumerated() {
        if let known = segments.firstIndex(where: { $0.name == name }) {
          segments[known].facts.append(chain)
        } else {
          segments.append((place + 1, name, [chain]))
        }
      }
    }
    return segments
  }

  private mutating func add(
    _ segment: (order: Int, name: String, facts: [MapFact]), _ industry: (Industry, Int)
  ) {
    var isEmpty = true
    for fact in reading.facts("relation") where fact.text("type") == "makes" && fact.modality != .negated {
      guard let company = fact.text("a"), let product = fact.text("b"), product.contains(segment.name) else { continue }
      isEmpty = false
      let name = reading.name(company)
      add(
        reading.names.entity(name)?.kind ?? .company, name, "", "makes \(product)", [fact] + segment.facts, industry,
        (segment.order, segment.name))
      rows.append(
        row(industry, (segment.order, segment.name), "product", product, name, "made there", [fact] + segment.facts))
    }
    if isEmpty {
      rows.append(
        row(industry, (segment.order, segment.name), "gap", "", "", "named, with nobody in it", segment.facts))
    }
  }

  /// A company, park or institute with its products and projects.
  private mutating func add(
    _ kind: Organization.Kind, _ name: String, _ of: String, _ why: String, _ facts: [MapFact],
    _ industry: (Industry, Int)?, _ segment: (Int, String)?
  ) {
    rows.append(row(industry, segment, kind.rawValue, name, of, why, facts))
    guard segment == nil, placed.insert(name).inserted else { return }
    for product in graph.targets(of: name, "makes") {
      let made = graph.edges(of: name).filter { $0.text("type") == "makes" && $0.text("b") == product }
      rows.append(row(industry, nil, "product", product, name, "made by \(name)", made))
    }
    for project in books.projects[name] ?? [] where project.name != name {
      rows.append(row(industry, nil, "project", project.name, name, "with \(name)", project.facts))
    }
  }

  /// Companies, parks and institutes of the zone that no industry names.
  private mutating func addRest(_ place: Int) {
    for entity in reading.names.entities where entity.basis != nil {
      guard [.company, .park, .institute].contains(entity.kind), !placed.contains(entity.name) else { continue }
      let inZone = graph.edges(of: entity.name).filter {
        ["located_in", "part_of", "builds", "operates", "makes"].contains($0.text("type"))
      }
      let projects = books.projects[entity.name] ?? []
      guard !inZone.isEmpty || !projects.isEmpty else { continue }
      add(entity.kind, entity.name, "", "in the zone", inZone + projects.flatMap(\.facts), nil, nil)
    }
  }

  private func row(
    _ industry: (Industry, Int)?, _ segment: (Int, String)?, _ kind: String, _ name: String, _ of: String,
    _ why: String, _ facts: [MapFact]
  ) -> MapRow {
    let order = [
      String(1000 + (industry?.1 ?? 999)), String(100 + (segment?.0 ?? 0)), segment?.1 ?? "",
      of.isEmpty ? kind + name : (kind == "product" || kind == "project" ? "~" : "") + of + kind + name,
    ]
    return MapRow(
      [
        "industry": .optional(industry?.0.name), "rank": .optional(industry?.0.rank),
        "order": segment.map { .count($0.0) } ?? .null, "segment": .optional(segment?.1), "kind": .text(kind),
        "name": name.isEmpty ? .null : .text(name), "of": of.isEmpty ? .null : .text(of), "why": .text(why),
      ], facts: facts + (industry?.0.facts ?? []), order: order)
  }
}
