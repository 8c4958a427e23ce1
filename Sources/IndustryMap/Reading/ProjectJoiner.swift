/// Puts facts on projects together: each project once, under all its names.
struct ProjectJoiner {
  /// Names of so many characters and fewer may be those of several companies' projects: 二期, 研发中心.
  private static let genericLength = 6

  /// Projects, sorted by name.
  let projects: [MapProject]

  init(_ facts: [MapFact], names: NameBook, decisions: [NameDecision]) {
    var groups = DisjointNames()
    var members: [String: [MapFact]] = [:]
    for fact in facts {
      guard let printed = fact.text("project") else { continue }
      let key = ProjectJoiner.key(printed, fact, names)
      _ = groups.root(key)
      members[key, default: []].append(fact)
    }
    let known = Set(members.keys)
    // A name with the company's in front is the same project: 某某公司 builds X, and 某某X.
    for (key, own) in members.sorted(by: { $0.key < $1.key }) {
      let name = ProjectJoiner.plain(key)
      let fuller = Set(
        own.flatMap { $0.texts("parties") }.flatMap { party -> [String] in
          let entity = names.entity(party)
          return ([party] + [entity?.name].compactMap { $0 } + (entity?.aliases ?? []))
            .map { NameFolding.key($0) + name }
        }
      ).intersection(known)
      if fuller.count == 1, let one = fuller.first { groups.join(key, one) }
    }
    for decision in decisions where decision.isSame {
      let keys = decision.names.map { NameFolding.project($0) }
      if keys.allSatisfy({ known.contains($0) }) { groups.join(keys[0], keys[1]) }
    }
    projects = groups.groups.compactMap { keys in ProjectJoiner.project(keys.flatMap { members[$0] ?? [] }) }
      .sorted { ($0.name, $0.facts.first?.id ?? "") < ($1.name, $1.facts.first?.id ?? "") }
  }

  /// The folded name; behind a short one stands whose project it is.
  private static func key(_ printed: String, _ fact: MapFact, _ names: NameBook) -> String {
    let entity = names.entity(printed)
    let key = NameFolding.project(entity?.name ?? printed)
    guard entity == nil, key.unicodeScalars.count <= genericLength,
      let party = fact.texts("parties").map({ names.name($0) }).min()
    else { return key }
    return key + "\u{1F}" + NameFolding.key(party)
  }

  private static func plain(_ key: String) -> String {
    String(key.split(separator: "\u{1F}", omittingEmptySubsequences: false)[0])
  }

  private static func project(_ facts: [MapFact]) -> MapProject? {
    let printed = Set(facts.compactMap { $0.text("project") })
    let fullest = printed.max { one, two in
      let (left, right) = (NameFolding.project(one).utf8.count, NameFolding.project(two).utf8.count)
      return (left, one.utf8.count, two) < (right, two.utf8.count, one)
    }
    guard let name = fullest else { return nil }
    let stages = facts.filter { $0.kind == "project_stage" }
    return MapProject(
      name: name, aliases: printed.subtracting([name]).sorted(), stages: stages.sorted { $0.id < $1.id },
      amounts: facts.filter { $0.kind == "project_amount" }.sorted { $0.id < $1.id })
  }
}
