/// Pairs of names of one zone that may mean one thing, and have not been settled.
///
/// They are proposed, never joined. Two names are a pair where one is the other with something left out, or where what
/// they begin with after their places is theirs alone.
struct AliasCandidates {
  struct Pair {
    let one: String
    let other: String
    let why: String
    let kinds: [String]
  }

  private struct Known {
    let name: String
    let core: [Unicode.Scalar]
    let kind: String
  }

  /// Names that share a beginning: more of them than this have a common word there, no common name.
  private static let crowd = 3

  /// Sorted by both names.
  let pairs: [Pair]

  init(_ reading: ZoneReading) {
    let known = AliasCandidates.known(reading)
    var found: [[Int]: String] = [:]
    func add(_ members: [Int], _ why: (Known, Known) -> String?) {
      for (place, one) in members.enumerated() {
        for other in members.dropFirst(place + 1) where AliasCandidates.areComparable(known[one], known[other]) {
          if found[[one, other]] == nil, let reason = why(known[one], known[other]) { found[[one, other]] = reason }
        }
      }
    }
    for members in Dictionary(grouping: known.indices, by: { known[$0].core.prefix(2).map(\.value) }).values {
      let sorted = members.sorted()
      if sorted.count <= 40 { add(sorted, AliasCandidates.leavesOut) }
      if sorted.count <= AliasCandidates.crowd { add(sorted) { _, _ in "same beginning" } }
    }
    for members in Dictionary(grouping: known.indices, by: { known[$0].core.suffix(4).map(\.value) }).values
    where members.count <= AliasCandidates.crowd {
      add(members.sorted(), AliasCandidates.sharesEnd)
    }
    for (short, full) in reading.names.ambiguous {
      let members = known.indices.filter { ([short] + full).contains(NameFolding.key(known[$0].name)) }
      add(members) { _, _ in "one short form for several" }
    }
    pairs = found.map { places, why in
      let two = places.map { known[$0] }.sorted { $0.name < $1.name }
      return Pair(one: two[0].name, other: two[1].name, why: why, kinds: two.map(\.kind))
    }.filter { !reading.isSettled($0.one, $0.other) }.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }

  /// Names of things and projects, each with what is left of it without place and legal form.
  private static func known(_ reading: ZoneReading) -> [Known] {
    var known: [String: Known] = [:]
    func note(_ name: String, _ kind: String) {
      var core = reading.words.withoutPlace(NameFolding.core(NameFolding.project(name)))
      if core.hasPrefix("高新"), core.unicodeScalars.count > 4 { core = String(core.dropFirst(2)) }
      guard known[name] == nil, core.unicodeScalars.count >= 2 else { return }
      known[name] = Known(name: name, core: Array(core.unicodeScalars), kind: kind)
    }
    for entity in reading.names.entities where ["company", "park", "institute"].contains(entity.kind.rawValue) {
      note(entity.name, entity.kind.rawValue)
    }
    for project in reading.projects { note(reading.name(project.name), "project") }
    return known.values.sorted { $0.name < $1.name }
  }

  /// A project is called after the company or the place that it is for: that is no likeness.
  private static func areComparable(_ one: Known, _ other: Known) -> Bool {
    let kinds = Set([one.kind, other.kind])
    if kinds.contains("project"), kinds.count == 2 {
      let (project, thing) = one.kind == "project" ? (one.core, other.core) : (other.core, one.core)
      if project.starts(with: thing) { return false }
    }
    return kinds.count == 1 || kinds.contains("project") || kinds == ["company", "institute"]
  }

  /// Whether the shorter name is the longer one with something left out.
  private static func leavesOut(_ one: Known, _ other: Known) -> String? {
    let (short, long) = one.core.count < other.core.count ? (one.core, other.core) : (other.core, one.core)
    if short == long { return "same but for place or form" }
    var rest = short[...]
    for scalar in long where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty ? "one is the other with something left out" : nil
  }

  /// Whether both end alike and have one more character in common.
  private static func sharesEnd(_ one: Known, _ other: Known) -> String? {
    var end = 0
    while end < min(one.core.count, other.core.count),
      one.core[one.core.count - 1 - end] == other.core[other.core.count - 1 - end]
    {
      end += 1
    }
    guard end >= 4, end < one.core.count, end < other.core.count else { return nil }
    let rest = Set(one.core.dropLast(end)).intersection(other.core.dropLast(end))
    return rest.isEmpty ? nil : "same end"
  }
}

extension ZoneReading {
  /// Whether a person has said of two names whether they are one.
  func isSettled(_ one: String, _ other: String) -> Bool {
    let names = [NameFolding.key(one), NameFolding.key(other)].sorted()
    return settled.contains(names)
  }
}
