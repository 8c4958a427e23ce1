/// The relations of a zone by their ends.
struct RelationGraph {
  private var byEnd: [String: [(other: String, type: String, isSource: Bool, fact: MapFact)]] = [:]

  init(_ reading: ZoneReading) {
    for fact in reading.facts("relation") where fact.modality != .negated {
      guard let a = fact.text("a"), let b = fact.text("b"), let type = fact.text("type") else { continue }
      let (from, to) = (reading.name(a), type == "makes" ? b : reading.name(b))
      byEnd[from, default: []].append((to, type, true, fact))
      byEnd[to, default: []].append((from, type, false, fact))
    }
  }

  /// What a thing stands in a relation to, sorted.
  func targets(of name: String, _ type: String) -> [String] {
    Set((byEnd[name] ?? []).filter { $0.isSource && $0.type == type }.map(\.other)).sorted()
  }

  /// What stands in a relation to a thing, sorted.
  func sources(of name: String, _ type: String) -> [String] {
    Set((byEnd[name] ?? []).filter { !$0.isSource && $0.type == type }.map(\.other)).sorted()
  }

  /// All relations of a thing.
  func edges(of name: String) -> [MapFact] { (byEnd[name] ?? []).map(\.fact) }
}
