extension LayoutGrammar {
  /// Text of the article that is open.
  func text(
    _ state: LayoutState, _ place: LayoutPlace, _ lastText: Int?, _ joins: inout JoinCache, _ steps: inout [Step]
  ) {
    let signals = facts.signals[place.index]
    let hasDateline = signals.dateline != .none
    var next = state
    next.last = .body
    next.isOpen = facts.breaksOff(place.index)
    var score = place.paragraph
    switch state.standing {
    case .none:
      next.standing = .untitled
      if state.last != .byline { score -= 0.5 }
      next.isSigned = state.last == .byline || signals.dateline == .signed
    case .headed:
      next.standing = .titled
      if hasDateline { score += 4 }
      if signals.dateline == .signed { next.isSigned = true }
    case .titled, .untitled, .resumed:
      if state.isOpen, let lastText {
        score = joins.join(place.index, to: lastText, scorer).score
      } else {
        score += closedText(state, place.index)
      }
    case .awaitingTitle, .complete:
      next.standing = state.standing == .complete ? .titled : .untitled
      score -= hasDateline ? 12 : 6
    }
    steps.append(Step(move: .body, state: next, score: score))
  }

  /// What speaks for and against another paragraph of an article.
  private func closedText(_ state: LayoutState, _ index: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float = state.last == .heading ? 1 : 0
    if signals.dateline != .none { score -= 8 }
    if facts.changesZone[index] { score -= 0.5 }
    if state.standing == .resumed { score -= 2 }
    // A short sentence under a credit may well be its caption.
    if state.last == .figure, signals.sentences == 1, signals.length <= 30, facts.isCredit(index - 1) { score -= 1 }
    return score
  }

  /// A note of the editors before the title of the next article.
  func note(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    guard state.standing != .headed, !state.isOpen else { return }
    var score = place.paragraph
    if state.standing != .none { score += closing(state) + LayoutGrammar.newArticle + scorer.boundary(place.index) }
    steps.append(Step(move: .note, state: LayoutState(standing: .none, last: .figure), score: score))
  }

  /// Text that opens an article that has no title before it, or whose title stands inside its neighbour's text.
  func opening(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    let signals = facts.signals[place.index]
    var next = LayoutState(standing: .untitled, last: .body)
    next.isOpen = facts.breaksOff(place.index)
    next.isSigned = signals.dateline == .signed
    switch state.standing {
    case .none, .headed: return
    case .resumed:
      guard !state.isOpen, state.last == .body || state.last == .figure else { return }
      next.standing = .titled
      let score = place.paragraph + (signals.dateline == .none ? -0.5 : 4)
      steps.append(Step(move: .release, state: next, score: score))
    default:
      let boundary = scorer.boundary(place.index)
      var score = place.paragraph + closing(state) + LayoutGrammar.newArticle + boundary
      if signals.dateline != .none { score += 4 } else { score -= state.standing == .complete ? 2 : 6 }
      steps.append(Step(move: .opening, state: next, score: score))
    }
  }
}
