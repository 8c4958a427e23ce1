/// What is known of companies beside their relations.
struct CompanyBooks {
  let honours: [String: [MapFact]]
  let projects: [String: [MapProject]]
  private let leaders: [String: [String]]
  private let parkIndustries: [String: [String]]
  private let allSegments: [String]

  init(_ reading: ZoneReading) {
    honours = Dictionary(grouping: reading.facts("honour").filter(\.isReal)) { reading.name($0.text("entity") ?? "") }
    var projects: [String: [MapProject]] = [:]
    for project in reading.projects {
      for party in Set(project.facts.flatMap { $0.texts("parties") }.map({ reading.name($0) })) {
        projects[party, default: []].append(project)
      }
    }
    self.projects = projects
    leaders = Dictionary(grouping: reading.chainLeaders) { $0.company }.mapValues { $0.map(\.industry) }
    let chains = reading.facts("chain")
    parkIndustries = Dictionary(
      grouping: chains.filter { fact in fact.text("scope").map { !reading.isZone($0) } ?? false }
    ) { reading.name($0.text("scope") ?? "") }.mapValues { $0.compactMap { $0.text("industry") } }
    allSegments = Set(chains.flatMap { $0.texts("segments") }).sorted()
  }

  /// Industries of the chains that a company leads, or that its park is told to have; sorted.
  func industries(of company: String, park: String?) -> [String] {
    Set((leaders[company] ?? []) + (park.flatMap { parkIndustries[$0] } ?? [])).sorted()
  }

  /// Segments that the names of products hold, or the other way round; sorted.
  func segments(of products: [String]) -> [String] {
    allSegments.filter { segment in products.contains { $0.contains(segment) || segment.contains($0) } }
  }
}
