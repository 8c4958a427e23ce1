/// Names in groups that are joined pair by pair. What comes out does not depend on the order of joining.
struct DisjointNames {
  private var parents: [String: String] = [:]

  /// Puts two names, with all that is joined to them, in one group.
  mutating func join(_ one: String, _ two: String) {
    let (left, right) = (root(one), root(two))
    if left < right { parents[right] = left } else if right < left { parents[left] = right }
  }

  /// The first name of a group that was known; the name itself where it stands alone.
  mutating func root(_ name: String) -> String {
    guard let parent = parents[name] else {
      parents[name] = name
      return name
    }
    if parent == name { return name }
    let top = root(parent)
    parents[name] = top
    return top
  }

  /// All groups, each sorted.
  var groups: [[String]] {
    var copy = self
    return Dictionary(grouping: parents.keys.sorted()) { copy.root($0) }.values.sorted { $0[0] < $1[0] }
  }
}
