/// What it is worth to join a piece to an earlier one whose sentence broke off, kept while the readings of a page come to
/// the piece: few pieces can be the last text on the ways that lead there.
package struct JoinCache: Sendable {
  /// A join that was asked for.
  package struct Join: Sendable {
    package let last: Int
    package let bond: Bond
    package let score: Float
  }

  private var index = -1
  private var known: [Join] = []

  package init() {}

  /// What it is worth to join a piece to an earlier one.
  package mutating func join(_ index: Int, to last: Int, _ scorer: LayoutScorer) -> Join {
    if self.index != index {
      self.index = index
      known.removeAll(keepingCapacity: true)
    }
    if let join = known.first(where: { $0.last == last }) { return join }
    let bond = scorer.facts.bond(last, index)
    let join = Join(last: last, bond: bond, score: scorer.continuation(index, of: last, bond: bond))
    known.append(join)
    return join
  }
}
