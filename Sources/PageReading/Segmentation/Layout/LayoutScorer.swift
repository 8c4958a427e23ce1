/// How well a piece suits each move, by its form and its place; points, to be added up along a reading.
///
/// A point is about what a hint of two to one is worth: a byline with 记者 in it is worth 7, a heading of usual length 2.
/// The figures were set on annotated pages of several papers and hold for what a line looks like, never for what it says.
package struct LayoutScorer: Sendable {
  /// A score that no reading survives.
  package static let impossible: Float = -100

  /// A score, or `impossible` where it is so low that the move is not worth following.
  static func hopeful(_ score: Float) -> Float { score > -8 ? score : impossible }

  let facts: LayoutFacts
  /// Which pieces are the title that the page's metadata give.
  let titleMatches: [Bool]

  /// - Parameter titleMatches: which pieces are the title that the page's metadata give.
  package init(facts: LayoutFacts, titleMatches: [Bool]) {
    self.facts = facts
    self.titleMatches = titleMatches
  }

  /// Page furniture.
  package func furniture(_ index: Int) -> Float {
    switch facts.signals[index].furniture {
    case .none: return LayoutScorer.impossible
    case .everywhere, .continuesHere: return 8
    case .section: return isAtEdge(index) ? 3.5 : 0.5
    case .atEdges: return isAtEdge(index) ? 3.5 : -4
    }
  }

  /// A byline.
  package func byline(_ index: Int) -> Float {
    switch facts.signals[index].signature {
    case .none: return LayoutScorer.impossible
    case .explicit: return 7
    case .names: return 4
    case .someNames: return 2.5
    case .oneName: return 2
    case .oneRareName: return 0.5
    case .unknownNames: return -2
    }
  }

  /// A picture credit.
  package func credit(_ index: Int) -> Float { facts.signals[index].isCredit ? 7 : LayoutScorer.impossible }

  /// What speaks for a new article at a piece: a wide gap, another zone.
  package func boundary(_ index: Int) -> Float {
    Float(facts.slot(before: index)) * 0.5 + (facts.changesZone[index] ? 3 : 0)
  }

  /// Whether a piece stands before all running text of the page, or behind it.
  private func isAtEdge(_ index: Int) -> Bool {
    guard let bounds = facts.textBounds else { return true }
    return index < bounds.lowerBound || index > bounds.upperBound
  }
}
