/// Which zones a fact is about: those that it names as its subject, else the one that its article is about.
enum FactZones {
  /// Fields that name the subject, first the one that decides.
  private static let subjects = ["zone", "organization", "scope", "subject", "owner", "entity"]

  static func of(_ fact: MapFact, in zone: String, _ zoneNames: [String: String]) -> Set<String> {
    func known(_ field: String) -> String? { fact.text(field).flatMap { zoneNames[NameFolding.key($0)] } }
    if fact.kind == "relation" {
      let named = ["a", "b"].compactMap { known($0) }
      return named.isEmpty ? [zone] : Set(named)
    }
    for field in subjects {
      if let named = known(field) { return [named] }
    }
    return [zone]
  }
}
