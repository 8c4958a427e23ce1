extension LayoutGrammar {
  /// A byline, wherever it stands.
  func bylines(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    guard place.byline > LayoutScorer.impossible else { return }
    var next = state
    next.last = .byline
    next.isSigned = true
    switch (state.standing, state.last) {
    case (.headed, .title), (.titled, .title), (.resumed, .title):
      steps.append(Step(move: .headByline, state: next, score: place.byline + 0.5))
    case (.headed, .byline), (.titled, .byline), (.resumed, .byline), (.headed, .figure):
      let gap: Float = facts.slot(before: place.index) > 0 ? -1.5 : -0.3
      steps.append(Step(move: .headByline, state: next, score: place.byline + gap))
    case (.headed, _): break
    default:
      leadByline(state, place, &steps)
      tailByline(state, place, next, &steps)
    }
  }

  /// A byline that opens an article, before its title or its text.
  private func leadByline(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    var next = LayoutState(standing: .none, last: .byline)
    next.isSigned = true
    var score = place.byline - (facts.signals[place.index].isBracketed ? 4 : 1)
    if state.standing != .none || state.last == .byline {
      score += closing(state) + LayoutGrammar.newArticle + scorer.boundary(place.index)
    }
    steps.append(Step(move: .leadByline, state: next, score: score))
  }

  /// A byline behind the text, before or behind the title where that stands there too.
  private func tailByline(_ state: LayoutState, _ place: LayoutPlace, _ signed: LayoutState, _ steps: inout [Step]) {
    guard !state.isOpen else { return }
    var next = signed
    var score = place.byline
    switch (state.standing, state.last) {
    case (.titled, .body), (.titled, .figure), (.titled, .photoBody):
      next.standing = .complete
      if state.isSigned { score -= facts.signals[place.index].isBracketed ? 1 : 4 }
    case (.untitled, .body), (.untitled, .figure):
      next.standing = .awaitingTitle
      if state.isSigned { score -= 2.5 }
    case (.complete, .title): score += state.isSigned ? -3 : 1
    case (.complete, .byline), (.awaitingTitle, .byline): score -= 0.5
    default: return
    }
    steps.append(Step(move: .tailByline, state: next, score: score))
  }
}
