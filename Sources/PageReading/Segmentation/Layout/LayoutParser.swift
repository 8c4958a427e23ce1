/// Finds the reading of a page that has most points, in one pass (Viterbi).
package struct LayoutParser: Sendable {
  private let grammar: LayoutGrammar
  private let scorer: LayoutScorer
  private let count: Int
  /// Readings that lie so many points behind the best are given up.
  private static let beam: Float = 24

  package init(facts: LayoutFacts, titleMatches: [Bool]) {
    scorer = LayoutScorer(facts: facts, titleMatches: titleMatches)
    grammar = LayoutGrammar(facts: facts, scorer: scorer)
    count = facts.pieces.count
  }

  /// One step on a way through the page.
  private struct Node {
    let parent: Int32
    let move: LayoutMove
  }

  /// The end of a way that is still followed.
  private struct End {
    let state: LayoutState
    var score: Float
    var node: Int32
    var lastText: Int32
  }

  /// The ways that lead past a piece, at most one for each state.
  private struct Front {
    var ends: [End] = []
    /// Position in `ends` for each state; -1 where no way leads there.
    private var positions = [Int32](repeating: -1, count: LayoutState.count)

    mutating func offer(_ end: End, move: LayoutMove, parent: Int32, to nodes: inout [Node]) {
      let slot = end.state.index
      let known = Int(positions[slot])
      if known < 0 {
        positions[slot] = Int32(ends.count)
        ends.append(end)
        ends[ends.count - 1].node = Int32(nodes.count)
        nodes.append(Node(parent: parent, move: move))
      } else if end.score > ends[known].score {
        let node = ends[known].node
        ends[known] = end
        ends[known].node = node
        nodes[Int(node)] = Node(parent: parent, move: move)
      }
    }

    /// Hands over the ways and is ready for the next piece.
    mutating func hand(to others: inout [End]) {
      for end in ends { positions[end.state.index] = -1 }
      swap(&ends, &others)
      ends.removeAll(keepingCapacity: true)
    }
  }

  /// The move for each piece.
  package func moves() -> [LayoutMove] { reading().moves }

  /// The move for each piece, and how many steps were weighed to find them.
  package func reading() -> (moves: [LayoutMove], steps: Int) {
    var weighed = 0
    var nodes: [Node] = []
    nodes.reserveCapacity(count * 12)
    var front = Front()
    var ends = [End(state: .start, score: 0, node: -1, lastText: -1)]
    var steps: [LayoutGrammar.Step] = []
    var joins = JoinCache()
    for index in 0..<count {
      let place = LayoutPlace(index, scorer)
      let best = ends.reduce(-Float.infinity) { max($0, $1.score) }
      for end in ends where end.score > best - LayoutParser.beam {
        steps.removeAll(keepingCapacity: true)
        grammar.steps(
          from: end.state, over: place, lastText: end.lastText < 0 ? nil : Int(end.lastText), joins: &joins,
          into: &steps)
        weighed += steps.count
        for step in steps {
          let isText = step.move == .body || step.move == .opening || step.move == .release
          // Scores are kept relative to the best one, so that they stay exact however long the page is.
          let next = End(
            state: step.state, score: end.score - best + step.score, node: -1,
            lastText: isText ? Int32(index) : end.lastText)
          front.offer(next, move: step.move, parent: end.node, to: &nodes)
        }
      }
      front.hand(to: &ends)
    }
    return (trace(ends, nodes), weighed)
  }

  private func trace(_ ends: [End], _ nodes: [Node]) -> [LayoutMove] {
    var best: (score: Float, node: Int32)?
    for end in ends {
      let score = end.score + grammar.closing(end.state)
      if score > best?.score ?? -Float.infinity { best = (score, end.node) }
    }
    var moves: [LayoutMove] = []
    var node = best?.node ?? -1
    while node >= 0 {
      moves.append(nodes[Int(node)].move)
      node = nodes[Int(node)].parent
    }
    return moves.reversed()
  }
}
