/// Finds the reading of a page that has most points, in one pass (Viterbi).
package struct LayoutParser: Sendable {
  private let grammar: LayoutGrammar
  private let scorer: LayoutScorer
  private let count: Int
  /// Readings that lie so many points behind the best are given up.
  private static let beam: Float = 30

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

  /// The move for each piece.
  package func moves() -> [LayoutMove] {
    var nodes: [Node] = []
    nodes.reserveCapacity(count * 12)
    var ends = [End(state: .start, score: 0, node: -1, lastText: -1)]
    var slots = [Int32](repeating: -1, count: LayoutState.count)
    var steps: [LayoutGrammar.Step] = []
    for index in 0..<count {
      let points = MovePoints(index, scorer)
      var next: [End] = []
      var origins: [(move: LayoutMove, parent: Int32)] = []
      let best = ends.reduce(-Float.infinity) { max($0, $1.score) }
      for end in ends where end.score > best - LayoutParser.beam {
        steps.removeAll(keepingCapacity: true)
        grammar.steps(
          from: end.state, over: index, points: points, lastText: end.lastText < 0 ? nil : Int(end.lastText), into: &steps)
        for step in steps {
          let score = end.score - best + step.score
          let slot = step.state.index
          let isText = step.move == .body || step.move == .opening || step.move == .release
          let text = isText ? Int32(index) : end.lastText
          let known = Int(slots[slot])
          if known < 0 {
            slots[slot] = Int32(next.count)
            next.append(End(state: step.state, score: score, node: 0, lastText: text))
            origins.append((step.move, end.node))
          } else if score > next[known].score {
            next[known].score = score
            next[known].lastText = text
            origins[known] = (step.move, end.node)
          }
        }
      }
      for position in next.indices {
        slots[next[position].state.index] = -1
        next[position].node = Int32(nodes.count)
        nodes.append(Node(parent: origins[position].parent, move: origins[position].move))
      }
      ends = next
    }
    return trace(ends, nodes)
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
