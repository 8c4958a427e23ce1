import NewsModel

/// Joins names that are surely names of one thing.
struct NameJoiner {
  private let sightings: NameSightings
  private let same: [[String]]
  private let different: [[String]]

  init(_ sightings: NameSightings, _ decisions: [NameDecision]) {
    self.sightings = sightings
    let pairs = decisions.map { (isSame: $0.isSame, names: $0.names.map { NameFolding.key($0) }) }
    same = pairs.filter(\.isSame).map(\.names).sorted { $0.joined(separator: "\t") < $1.joined(separator: "\t") }
    different = pairs.filter { !$0.isSame }.map(\.names)
  }

  /// Groups of folded names, and short forms that could mean several of them.
  func join() -> (groups: [[String]], ambiguous: [(short: String, names: [String])]) {
    var groups = DisjointNames()
    for name in sightings.printed.keys { _ = groups.root(name) }
    // What a person has settled comes first, so that nothing else can make it impossible.
    for pair in same { join(pair[0], pair[1], &groups) }
    joinForms(&groups)
    var ambiguous: [(short: String, names: [String])] = []
    for (short, fuller) in sightings.fuller.sorted(by: { $0.key < $1.key }) {
      let meant = Dictionary(grouping: fuller.sorted()) { groups.root($0) }
      if meant.count > 1 {
        ambiguous.append((short, fuller.sorted()))
      } else if let full = fuller.min() {
        join(short, full, &groups)
      }
    }
    return (groups.groups, ambiguous)
  }

  /// Joins 某某集团 with 某某集团有限公司, where there is one such company only.
  private func joinForms(_ groups: inout DisjointNames) {
    let companies = sightings.printed.keys.filter { sightings.kind(of: [$0]) == .company }
    for (core, names) in Dictionary(grouping: companies, by: { NameFolding.core($0) }).sorted(by: { $0.key < $1.key }) {
      guard core.count >= 2, names.count > 1 else { continue }
      let legal = names.filter { NameFolding.isLegal($0) }
      guard legal.count <= 1 else { continue }
      for name in names.sorted().dropFirst() { join(names.min() ?? name, name, &groups) }
    }
  }

  /// Joins two groups, unless a person says of two of their names that they differ.
  private func join(_ one: String, _ two: String, _ groups: inout DisjointNames) {
    guard sightings.printed[one] != nil, sightings.printed[two] != nil else { return }
    if !different.isEmpty {
      var after = groups
      after.join(one, two)
      guard !different.contains(where: { after.root($0[0]) == after.root($0[1]) }) else { return }
    }
    groups.join(one, two)
  }
}
