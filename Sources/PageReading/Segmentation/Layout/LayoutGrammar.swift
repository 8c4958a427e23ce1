/// Which moves a reader can make from a state, what they cost, and where they lead.
///
/// A page is a row of articles: title, byline, text with headings, and figures anywhere, also inside a sentence. The title
/// may stand behind the text or inside it; a photo item may stand in a figure slot. The grammar says what may follow what;
/// `LayoutScorer` says how well a piece suits a move. The reading with most points wins.
package struct LayoutGrammar: Sendable {
  /// One way to go on.
  package struct Step: Sendable {
    package let move: LayoutMove
    package let state: LayoutState
    package let score: Float
  }

  let facts: LayoutFacts
  let scorer: LayoutScorer
  /// What a new article costs, so that none is opened without a reason.
  static let newArticle: Float = -2
  /// What a sentence costs that is never finished.
  static let unfinished: Float = -7

  package init(facts: LayoutFacts, scorer: LayoutScorer) {
    self.facts = facts
    self.scorer = scorer
  }

  /// What it costs to leave an article in a state, for another one or at the end of the page.
  package func closing(_ state: LayoutState) -> Float {
    let open = state.isOpen ? LayoutGrammar.unfinished : 0
    switch state.standing {
    case .none: return state.last == .byline ? -4 : 0
    case .headed: return -9
    case .titled: return open + (state.last == .heading ? -6 : 0)
    case .untitled: return open - 5
    case .awaitingTitle: return -3.5
    case .complete: return 0
    case .resumed: return open - 8
    }
  }

  /// All steps from a state over a piece.
  /// - Parameter lastText: the piece of text that went before on this way; nil where none did.
  package func steps(
    from state: LayoutState, over place: LayoutPlace, lastText: Int?, joins: inout JoinCache,
    into steps: inout [Step]
  ) {
    if place.furniture > LayoutScorer.impossible {
      steps.append(Step(move: .furniture, state: state, score: place.furniture))
    }
    if state.last == .photoTitle { return photoItem(state, place, &steps) }
    if state.last == .photoBreak { return photoRest(state, place, &joins, &steps) }
    if !place.isTextOnly {
      figures(state, place, lastText, &joins, &steps)
      photoItem(state, place, &steps)
      titles(state, place, &steps)
      bylines(state, place, &steps)
      heading(state, place, &steps)
    }
    text(state, place, lastText, &joins, &steps)
    if state.standing == .resumed || state.standing == .complete || place.mayOpen { opening(state, place, &steps) }
    if facts.signals[place.index].isNote { note(state, place, &steps) }
  }

  private func figures(
    _ state: LayoutState, _ place: LayoutPlace, _ lastText: Int?, _ joins: inout JoinCache, _ steps: inout [Step]
  ) {
    var next = state
    next.last = .figure
    if place.credit > LayoutScorer.impossible { steps.append(Step(move: .credit, state: next, score: place.credit)) }
    guard place.caption > LayoutScorer.impossible else { return }
    let index = place.index
    var score = place.caption
    score += scorer.captionSlot(
      index, inFigure: state.last == .figure || state.last == .photoBody, isOpen: state.isOpen)
    if state.last == .title || state.last == .heading { score -= 3 }
    if state.standing == .none { score -= state.last == .start ? 3 : 1 }
    if state.isOpen {
      let signals = facts.signals[index]
      let isPlain = signals.sentences == 1 && signals.commas <= 1 && signals.length <= 40
      if isPlain, facts.slot(before: index) == 2 { score += 1.5 }
      if let lastText, joins.join(index, to: lastText, scorer).bond > .none { score -= 2 }
    }
    steps.append(Step(move: .caption, state: next, score: score))
  }

  private func photoItem(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    guard state.last != .heading, state.standing != .headed, state.standing != .none || state.last != .byline else {
      return
    }
    var next = state
    // Between two paragraphs at their usual distance there is no room for a photo item, unless all speaks for one.
    guard
      state.last == .photoTitle || state.last == .start || facts.slot(before: place.index) > 0
        || scorer.isPlainlyPhotoItem(place.index)
    else { return }
    let inSentence: Float = state.isOpen ? -1.5 : 0
    if place.photoBody > LayoutScorer.impossible {
      next.last = facts.breaksOff(place.index) ? .photoBreak : .photoBody
      var score = place.photoBody + inSentence
      switch state.last {
      case .photoTitle: score += 2
      case .start: score += scorer.isCredited(place.index) ? 1.5 : -2
      default: score += scorer.photoSlot(place.index)
      }
      steps.append(Step(move: .photoBody, state: next, score: score))
    }
    if place.photoTitle > LayoutScorer.impossible, state.last != .photoTitle {
      next.last = .photoTitle
      let slot = state.last == .start ? 0 : scorer.photoSlot(place.index) - 0.5
      steps.append(Step(move: .photoTitle, state: next, score: place.photoTitle + slot + inSentence))
    }
  }

  private func photoRest(
    _ state: LayoutState, _ place: LayoutPlace, _ joins: inout JoinCache, _ steps: inout [Step]
  ) {
    guard place.index > 0 else { return }
    var next = state
    next.last = facts.breaksOff(place.index) ? .photoBreak : .photoBody
    let credited: Float = facts.isCredit(place.index + 1) ? 1.5 : -0.5
    let join = joins.join(place.index, to: place.index - 1, scorer)
    steps.append(Step(move: .photoRest, state: next, score: join.score + credited))
  }

  private func heading(_ state: LayoutState, _ place: LayoutPlace, _ steps: inout [Step]) {
    guard place.heading > LayoutScorer.impossible else { return }
    var next = state
    next.last = .heading
    next.isOpen = false
    var score = place.heading
    switch (state.standing, state.last) {
    case (.titled, .body), (.untitled, .body), (.titled, .figure), (.untitled, .figure), (.titled, .photoBody),
      (.untitled, .photoBody), (.resumed, .body):
      if state.isOpen { score += LayoutGrammar.unfinished }
      // The wide gap is that of the figure.
      if state.last == .figure, facts.slot(before: place.index) == 2 { score += 1.5 }
    case (.titled, .heading), (.untitled, .heading): score -= facts.isTight(place.index) ? 0 : 2
    case (.headed, .byline), (.headed, .figure):
      next.standing = .titled
      score -= 0.5
    case (.none, _):
      // An article whose title stands behind its text may begin with a heading.
      next.standing = .untitled
      score -= 3
    default: return
    }
    steps.append(Step(move: .heading, state: next, score: score))
  }
}
