import NewsModel

/// Which names of one zone mean the same thing: a function of the zone's articles and of what a person has settled.
///
/// Names are joined where an article gives both as names of one thing, or where one is the other without the words for
/// its legal form; never where a short form could mean two things, or a person says that they differ. What is less sure
/// is a candidate.
struct NameBook: Sendable {
  /// A thing with all its names.
  struct Entity: Hashable, Sendable {
    /// The fullest of its names.
    let name: String
    /// The others, sorted.
    let aliases: [String]
    let kind: Organization.Kind
    /// Articles that name it.
    let articles: Set<String>
    /// Why it counts as a thing and not as a mere mention; nil where it does not.
    let basis: String?
  }

  /// All things, sorted by name.
  let entities: [Entity]
  /// Short forms that several things have, with these; sorted.
  let ambiguous: [(short: String, names: [String])]
  /// Place in `entities` by folded name.
  private let places: [String: Int]

  init(
    _ articles: [MapArticle], clusters: ArticleClusters, listed: Set<String>, decisions: [NameDecision], words: MapWords
  ) {
    let sightings = NameSightings(articles)
    let joined = NameJoiner(sightings, decisions).join()
    ambiguous = joined.ambiguous
    var entities: [Entity] = []
    for keys in joined.groups {
      let names = keys.flatMap { sightings.printed[$0] ?? [] }
      guard let kind = sightings.kind(of: keys), let name = NameBook.fullest(names) else { continue }
      let found = keys.reduce(into: Set<String>()) { $0.formUnion(sightings.articles[$1] ?? []) }
      let basis = NameBook.basis(keys, found, clusters, listed, words)
      let aliases = Set(names).subtracting([name]).sorted()
      entities.append(Entity(name: name, aliases: aliases, kind: kind, articles: found, basis: basis))
    }
    entities.sort { ($0.name, $0.aliases.joined()) < ($1.name, $1.aliases.joined()) }
    self.entities = entities
    var places: [String: Int] = [:]
    for (index, entity) in entities.enumerated() {
      for name in [entity.name] + entity.aliases { places[NameFolding.key(name)] = index }
    }
    self.places = places
  }

  /// The thing that a printed name means.
  func entity(_ printed: String) -> Entity? { places[NameFolding.key(printed)].map { entities[$0] } }

  /// The fullest name of what a printed name means; itself where that is not known.
  func name(_ printed: String) -> String { entity(printed)?.name ?? printed }

  private static func fullest(_ names: [String]) -> String? {
    names.max { one, two in
      let (left, right) = (NameFolding.key(one), NameFolding.key(two))
      return (NameFolding.isLegal(left) ? 1 : 0, left.utf8.count, two) < (
        NameFolding.isLegal(right) ? 1 : 0, right.utf8.count, one
      )
    }
  }

  private static func basis(
    _ keys: [String], _ articles: Set<String>, _ clusters: ArticleClusters, _ listed: Set<String>, _ words: MapWords
  ) -> String? {
    if keys.count > 1 { return "definition" }
    if keys.contains(where: { words.provesName($0) }) { return "suffix" }
    if keys.contains(where: { listed.contains($0) }) { return "list" }
    return clusters.count(articles) > 1 ? "articles" : nil
  }
}
