/// The facts of one zone, put in order for the tables: corrected, with names that mean one thing under one name.
package struct ZoneReading: Sendable {
  package let zone: String
  let words: MapWords
  /// Articles by name.
  let articles: [String: MapArticle]
  let clusters: ArticleClusters
  let names: NameBook
  /// Projects with their facts, sorted by name.
  let projects: [MapProject]
  let corrections: [ZoneInput.Correction]
  /// Pairs of folded names, sorted, of which a person has said whether they are one.
  let settled: Set<[String]>
  /// Facts as they were read before they were corrected, by id.
  let uncorrected: [String: MapFact]
  /// Facts that name a thing, by its fullest name, sorted by id.
  let naming: [String: [MapFact]]
  /// Facts of the zone by kind, sorted by id.
  private let byKind: [String: [MapFact]]
  private let zones: FactZones

  package init(_ input: ZoneInput, words: MapWords) {
    zone = input.zone
    self.words = words
    let sorted = input.articles.sorted { $0.name < $1.name }
    articles = Dictionary(sorted.map { ($0.name, $0) }) { one, _ in one }
    zones = FactZones(sorted)
    let own = ZoneReading.own(sorted, input.zone, zones)
    clusters = ArticleClusters(sorted)
    corrections = input.corrections.sorted {
      ($0.correction.fact, $0.correction.words) < ($1.correction.fact, $1.correction.words)
    }
    var facts: [MapFact] = []
    var uncorrected: [String: MapFact] = [:]
    let changes = ZoneReading.changes(corrections)
    for fact in input.facts.sorted(by: { $0.id < $1.id }) {
      guard let article = articles[fact.article] else { continue }
      var right: MapFact? = fact
      for change in changes[fact.id] ?? [] { right = right.flatMap { change.applied(to: $0) } }
      if changes[fact.id] != nil { uncorrected[fact.id] = fact }
      guard let right, zones.zones(of: right, in: article.card.zone).contains(input.zone) else { continue }
      facts.append(right)
    }
    self.uncorrected = uncorrected
    byKind = Dictionary(grouping: facts) { $0.kind }
    let decisions = input.decisions.filter { $0.zone == input.zone }
    settled = Set(decisions.map { $0.names.map { NameFolding.key($0) }.sorted() })
    names = NameBook(
      own, clusters: clusters, listed: ZoneReading.listed(byKind["relation"] ?? []), decisions: decisions, words: words)
    naming = ZoneReading.naming(facts, names)
    projects =
      ProjectJoiner(
        (byKind["project_stage"] ?? []) + (byKind["project_amount"] ?? []), names: names, decisions: decisions
      ).projects
  }

  /// Facts of a kind, sorted by id.
  func facts(_ kind: String) -> [MapFact] { byKind[kind] ?? [] }

  /// All facts.
  var allFacts: [MapFact] { byKind.keys.sorted().flatMap { byKind[$0] ?? [] } }

  /// The name under which a printed name is found: of a zone, its name in the list; else the fullest that is known.
  func name(_ printed: String) -> String { zones.zone(printed) ?? names.name(printed) }

  /// Whether a name is that of a zone.
  func isZone(_ name: String) -> Bool { zones.zone(name) != nil }

  /// The last day on which an article can have said it.
  func reported(_ fact: MapFact) -> String? { articles[fact.article]?.latest }

  /// How many texts state some facts: reprints count as one.
  func sources(_ facts: some Sequence<MapFact>) -> Int { clusters.count(facts.map(\.article)) }

  /// First and last day of the reports of some facts.
  func span(_ facts: some Sequence<MapFact>) -> (first: String?, last: String?) {
    let days = facts.compactMap { reported($0) }
    return (days.min(), days.max())
  }

  private static func naming(_ facts: [MapFact], _ names: NameBook) -> [String: [MapFact]] {
    var naming: [String: [MapFact]] = [:]
    for fact in facts {
      let texts = Set(fact.fields.values.flatMap(\.texts))
      for name in Set(texts.compactMap { names.entity($0)?.name }) { naming[name, default: []].append(fact) }
    }
    return naming
  }

  /// The articles with those of their names alone that are of the zone.
  private static func own(_ articles: [MapArticle], _ zone: String, _ zones: FactZones) -> [MapArticle] {
    articles.compactMap { article in
      let card = article.card
      let things = card.things.filter { $0.kind != .zone && (zones.owner($0.name) ?? card.zone) == zone }
      guard !things.isEmpty else { return nil }
      return MapArticle(
        name: article.name, title: article.title, source: article.source, earliest: article.earliest,
        latest: article.latest, card: ArticleCard(zone: card.zone, things: things, sketch: card.sketch))
    }
  }

  private static func changes(_ corrections: [ZoneInput.Correction]) -> [String: [MapCorrection]] {
    var changes: [String: [MapCorrection]] = [:]
    for (correction, facts) in corrections {
      for fact in facts { changes[fact, default: []].append(correction) }
    }
    return changes
  }

  /// Folded names that an article lists together as being somewhere or doing something.
  private static func listed(_ relations: [MapFact]) -> Set<String> {
    var listed: Set<String> = []
    let groups = Dictionary(grouping: relations) { [$0.article, $0.text("type") ?? "", $0.text("b") ?? ""] }
    for members in groups.values where members.count > 1 {
      listed.formUnion(members.compactMap { $0.text("a").map { NameFolding.key($0) } })
    }
    return listed
  }
}
