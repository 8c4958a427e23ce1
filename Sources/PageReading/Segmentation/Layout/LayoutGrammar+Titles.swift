extension LayoutGrammar {
  /// A line of a title, wherever it stands.
  func titles(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    guard place.title > LayoutScorer.impossible else { return }
    headTitle(state, place, &steps)
    tailTitle(state, place, &steps)
    middleTitle(state, place, &steps)
  }

  /// A title whose article follows.
  private func headTitle(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    let index = place.index
    let opensWithDash = facts.signals[index].opensWithDash
    var next = LayoutState(standing: .headed, last: .title)
    var score = place.title
    switch (state.standing, state.last) {
    case (.headed, .title):
      next.isSigned = state.isSigned
      score += facts.pieces[index].gap == 0 ? 0.5 : facts.slot(before: index) == 2 ? -2 : 0
      score += max(0, place.lean) + (opensWithDash ? 2.5 : 0)
    case (.headed, .byline):
      next.isSigned = true
      score -= opensWithDash ? 1 : 4
    case (.headed, _): score -= 3
    case (.none, .byline):
      next.isSigned = true
      score += place.lean - 0.5
    case (.none, _): score += place.lean
    default:
      score += closing(state) + LayoutGrammar.newArticle + scorer.boundary(index) + place.lean
      if opensWithDash { score -= 3 }
      // A caption, not a title, stands right under another caption that no credit has closed or opened.
      if state.last == .figure, facts.slot(before: index) == 0, !facts.isCredit(index - 1), !facts.isCredit(index - 2) {
        score -= 2.5
      }
    }
    if index + 1 < facts.signals.count, facts.signals[index + 1].furniture == .continuesHere { score += 3 }
    steps.append(Step(move: .headTitle, state: next, score: score))
  }

  /// A title whose article went before.
  private func tailTitle(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    let index = place.index
    var next = LayoutState(standing: .complete, last: .title)
    next.isSigned = state.isSigned
    var score = place.title
    switch (state.standing, state.last) {
    case (.untitled, .body), (.untitled, .figure), (.untitled, .photoBody):
      guard !state.isOpen else { return }
      score -= place.lean
      if facts.slot(before: index) == 2 { score -= 1.5 }
    case (.awaitingTitle, _): score += 0.5 - place.lean
    case (.complete, .title):
      score += facts.pieces[index].gap == 0 ? 0.5 : facts.slot(before: index) == 2 ? -4 : -0.3
      score += max(0, -place.lean) + (facts.signals[index].opensWithDash ? 2.5 : 0)
    default: return
    }
    steps.append(Step(move: .tailTitle, state: next, score: score))
  }

  /// A title inside a text: its own, where it has none yet, or else a neighbour's.
  private func middleTitle(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    var next = state
    next.last = .title
    var score = place.title
    switch (state.standing, state.last) {
    case (.untitled, .body), (.untitled, .figure):
      next.standing = .titled
      // A subtitle behind a dash is hardly ever part of a heading.
      let hasSubtitle = place.index + 1 < facts.signals.count && facts.signals[place.index + 1].opensWithDash
      score -= state.isOpen ? 0.5 : hasSubtitle ? 1.5 : 4
    case (.titled, .byline), (.resumed, .byline):
      guard facts.signals[place.index].opensWithDash else { return }
      score -= 1
    case (.titled, .title), (.resumed, .title): score += facts.signals[place.index].opensWithDash ? 2.5 : 0
    case (.titled, .body):
      guard state.isOpen else { return }
      next.standing = .resumed
      next.isSigned = false
      score -= 3
    default: return
    }
    steps.append(Step(move: .middleTitle, state: next, score: score))
  }
}
