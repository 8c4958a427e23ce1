/// Which zones facts and names are of.
struct FactZones: Sendable {
  /// Fields that name the subject, first the one that decides.
  private static let subjects = ["zone", "organization", "scope", "subject", "owner", "entity"]
  /// 高新区 alone means another zone in every article.
  private static let general: Set<String> = ["高新区", "开发区", "经开区", "园区", "全区"]

  /// The zone's name in the list, by each of its names, folded.
  private let names: [String: String]
  /// Folded names, longest first.
  private let keys: [String]

  init(_ articles: [MapArticle]) {
    var names: [String: String] = [:]
    for article in articles {
      for thing in article.card.things where thing.kind == .zone {
        for name in [thing.name] + thing.aliases {
          let key = NameFolding.key(name)
          guard !FactZones.general.contains(key) else { continue }
          names[key] = min(names[key] ?? thing.name, thing.name)
        }
      }
    }
    for article in articles where !article.card.zone.isEmpty {
      names[NameFolding.key(article.card.zone)] = article.card.zone
    }
    self.names = names
    keys = names.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  /// The zone that a name is the name of.
  func zone(_ name: String) -> String? { names[NameFolding.key(name)] }

  /// The zone that a name is the name of or begins with: 襄阳高新区企业服务中心 is of 襄阳高新区, whoever tells of it.
  func owner(_ name: String) -> String? {
    let key = NameFolding.key(name)
    return names[key] ?? keys.first { key.hasPrefix($0) }.flatMap { names[$0] }
  }

  /// The zones that a fact is about: those that its subject names, else the one that its article is about.
  func zones(of fact: MapFact, in zone: String) -> Set<String> {
    if fact.kind == "relation" {
      let ends = [fact.text("a"), fact.text("b")].compactMap { $0 }
      let named = Set(ends.compactMap { self.zone($0) })
      if !named.isEmpty { return named }
      let owned = Set(ends.compactMap { owner($0) })
      return owned.isEmpty ? [zone] : owned
    }
    for field in FactZones.subjects {
      if let owner = fact.text(field).flatMap({ owner($0) }) { return [owner] }
    }
    return [zone]
  }
}
