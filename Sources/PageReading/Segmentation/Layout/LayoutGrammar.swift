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

  private let facts: LayoutFacts
  private let scorer: LayoutScorer
  /// What a new article costs, so that none is opened without a reason.
  private static let newArticle: Float = -2
  /// What a sentence costs that is never finished.
  private static let unfinished: Float = -7

  package init(facts: LayoutFacts, scorer: LayoutScorer) {
    self.facts = facts
    self.scorer = scorer
  }

  /// What it costs to leave an article in a state, for another one or at the end of the page.
  package func closing(_ state: LayoutState) -> Float {
    let open: Float = state.isOpen ? LayoutGrammar.unfinished : 0
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
  /// - Parameters:
  ///   - points: the piece's points for each move.
  ///   - lastText: the piece of text that went before on this way; nil where none did.
  package func steps(from state: LayoutState, over index: Int, points: MovePoints, lastText: Int?, into steps: inout [Step]) {
    if points.furniture > LayoutScorer.impossible { steps.append(Step(move: .furniture, state: state, score: points.furniture)) }
    if state.last == .photoTitle { return photoText(state, index, points, &steps) }
    if state.last == .photoBreak { return photoRest(state, index, &steps) }
    figures(state, index, points, lastText, &steps)
    photoText(state, index, points, &steps)
    titles(state, index, points, &steps)
    bylines(state, index, points, &steps)
    headings(state, index, points, &steps)
    text(state, index, points, lastText, &steps)
  }

  private func figures(
    _ state: LayoutState, _ index: Int, _ points: MovePoints, _ lastText: Int?, _ steps: inout [Step]
  ) {
    var next = state
    next.last = .figure
    if points.caption > LayoutScorer.impossible {
      var score = points.caption + scorer.captionSlot(
        index, inFigure: state.last == .figure || state.last == .photoBody, isOpen: state.isOpen)
      if state.last == .title || state.last == .heading { score -= 3 }
      let signals = facts.signals[index]
      if state.isOpen, signals.sentences == 1, signals.commas <= 1, signals.length <= 40, facts.slot(before: index) == 2 {
        score += 1.5
      }
      if state.isOpen, let lastText, facts.bond(lastText, index) > .none { score -= 2 }
      if state.standing == .none { score -= state.last == .start ? 3 : 1 }
      steps.append(Step(move: .caption, state: next, score: score))
    }
    if points.credit > LayoutScorer.impossible { steps.append(Step(move: .credit, state: next, score: points.credit)) }
  }

  private func photoText(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    guard state.last != .heading, state.standing != .headed, state.standing != .none || state.last != .byline else { return }
    let inSentence: Float = state.isOpen ? -1.5 : 0
    if points.photoBody > LayoutScorer.impossible {
      var next = state
      next.last = facts.breaksOff(index) ? .photoBreak : .photoBody
      var score = points.photoBody + inSentence
      switch state.last {
      case .photoTitle: score += 2
      case .start: score += scorer.isCredited(index) ? 1.5 : -2
      default: score += scorer.photoSlot(index)
      }
      steps.append(Step(move: .photoBody, state: next, score: score))
    }
    if points.photoTitle > LayoutScorer.impossible, state.last != .photoTitle {
      var next = state
      next.last = .photoTitle
      let place = state.last == .start ? 0 : scorer.photoSlot(index) - 0.5
      steps.append(Step(move: .photoTitle, state: next, score: points.photoTitle + place + inSentence))
    }
  }

  private func photoRest(_ state: LayoutState, _ index: Int, _ steps: inout [Step]) {
    guard index > 0 else { return }
    var next = state
    next.last = facts.breaksOff(index) ? .photoBreak : .photoBody
    var score = scorer.continuation(index, of: index - 1) - 0.5
    if index + 1 < facts.pieces.count, facts.signals[index + 1].isCredit { score += 2 }
    steps.append(Step(move: .photoRest, state: next, score: score))
  }

  private func titles(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    guard points.title > LayoutScorer.impossible else { return }
    headTitle(state, index, points, &steps)
    tailTitle(state, index, points, &steps)
    middleTitle(state, index, points, &steps)
  }

  private func headTitle(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    var score = points.title
    var next = LayoutState(standing: .headed, last: .title)
    switch (state.standing, state.last) {
    case (.headed, .title):
      next.isSigned = state.isSigned
      score += facts.pieces[index].gap == 0 ? 0.5 : facts.slot(before: index) == 2 ? -2 : 0
      if facts.signals[index].opensWithDash { score += 2.5 }
      score += max(0, points.lean)
    case (.headed, .byline):
      next.isSigned = true
      score -= facts.signals[index].opensWithDash ? 1 : 4
    case (.headed, _): score -= 3
    case (.none, .byline):
      next.isSigned = true
      score += points.lean - 0.5
    case (.none, _): score += points.lean
    default:
      score += closing(state) + LayoutGrammar.newArticle + scorer.boundary(index) + points.lean
      if facts.signals[index].opensWithDash { score -= 3 }
      if state.last == .figure, facts.slot(before: index) == 0, !facts.signals[index - 1].isCredit { score -= 2.5 }
    }
    if index + 1 < facts.pieces.count, facts.signals[index + 1].furniture?.continuesHere == true { score += 3 }
    steps.append(Step(move: .headTitle, state: next, score: score))
  }

  private func tailTitle(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    var next = LayoutState(standing: .complete, last: .title)
    next.isSigned = state.isSigned
    var score = points.title
    switch (state.standing, state.last) {
    case (.untitled, .body), (.untitled, .figure), (.untitled, .photoBody):
      guard !state.isOpen else { return }
      score -= points.lean
      if facts.slot(before: index) == 2 { score -= 1.5 }
    case (.awaitingTitle, _): score += 0.5 - points.lean
    case (.complete, .title):
      score += facts.pieces[index].gap == 0 ? 0.5 : facts.slot(before: index) == 2 ? -4 : -0.3
      if facts.signals[index].opensWithDash { score += 2.5 }
      score += max(0, -points.lean)
    default: return
    }
    steps.append(Step(move: .tailTitle, state: next, score: score))
  }

  private func middleTitle(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    var next = state
    next.last = .title
    var score = points.title
    switch (state.standing, state.last) {
    case (.untitled, .body), (.untitled, .figure):
      next.standing = .titled
      score -= state.isOpen ? 0.5 : 4
    case (.titled, .title), (.resumed, .title): score += facts.signals[index].opensWithDash ? 2.5 : 0
    case (.titled, .body):
      guard state.isOpen else { return }
      next.standing = .resumed
      next.isSigned = false
      score -= 3
    default: return
    }
    steps.append(Step(move: .middleTitle, state: next, score: score))
  }

  private func bylines(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    guard points.byline > LayoutScorer.impossible else { return }
    var next = state
    next.last = .byline
    next.isSigned = true
    switch (state.standing, state.last) {
    case (.headed, .title), (.titled, .title), (.resumed, .title):
      steps.append(Step(move: .headByline, state: next, score: points.byline + 0.5))
      return
    case (.headed, .byline), (.titled, .byline), (.resumed, .byline), (.headed, .figure):
      steps.append(Step(move: .headByline, state: next, score: points.byline - (facts.slot(before: index) > 0 ? 1.5 : 0.3)))
      return
    case (.headed, _): return
    default: break
    }
    leadByline(state, index, points, &steps)
    tailByline(state, points, &steps)
  }

  private func leadByline(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    var next = LayoutState(standing: .none, last: .byline)
    next.isSigned = true
    var score = points.byline - 1
    if state.standing != .none || state.last == .byline {
      score += closing(state) + LayoutGrammar.newArticle + scorer.boundary(index)
    }
    steps.append(Step(move: .leadByline, state: next, score: score))
  }

  private func tailByline(_ state: LayoutState, _ points: MovePoints, _ steps: inout [Step]) {
    var next = state
    next.last = .byline
    next.isSigned = true
    var score = points.byline
    guard !state.isOpen else { return }
    switch (state.standing, state.last) {
    case (.titled, .body), (.titled, .figure), (.titled, .photoBody):
      next.standing = .complete
      if state.isSigned { score -= 4 }
    case (.untitled, .body), (.untitled, .figure):
      next.standing = .awaitingTitle
      if state.isSigned { score -= 2.5 }
    case (.complete, .title): score += state.isSigned ? -3 : 1
    case (.complete, .byline), (.awaitingTitle, .byline): score -= 0.5
    default: return
    }
    steps.append(Step(move: .tailByline, state: next, score: score))
  }

  private func headings(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    guard points.heading > LayoutScorer.impossible else { return }
    var next = state
    next.last = .heading
    next.isOpen = false
    var score = points.heading
    switch (state.standing, state.last) {
    case (.titled, .body), (.untitled, .body), (.titled, .figure), (.untitled, .figure), (.titled, .photoBody),
      (.untitled, .photoBody), (.resumed, .body):
      if state.isOpen { score += LayoutGrammar.unfinished }
    case (.titled, .heading), (.untitled, .heading): score += facts.pieces[index].gap < max(1, facts.usualGap) ? 0 : -2
    case (.headed, .byline), (.headed, .figure):
      next.standing = .titled
      score -= 0.5
    default: return
    }
    steps.append(Step(move: .heading, state: next, score: score))
  }

  private func text(
    _ state: LayoutState, _ index: Int, _ points: MovePoints, _ lastText: Int?, _ steps: inout [Step]
  ) {
    goOn(state, index, points, lastText, &steps)
    open(state, index, points, &steps)
  }

  /// Text of the article that is open.
  private func goOn(
    _ state: LayoutState, _ index: Int, _ points: MovePoints, _ lastText: Int?, _ steps: inout [Step]
  ) {
    let signals = facts.signals[index]
    var next = state
    next.last = .body
    next.isOpen = facts.breaksOff(index)
    var score = points.paragraph
    switch state.standing {
    case .none:
      next.standing = .untitled
      if state.last != .byline { score -= 0.5 }
      next.isSigned = state.last == .byline || signals.dateline?.people.isEmpty == false
    case .headed:
      next.standing = .titled
      if signals.dateline != nil { score += 4 }
      if signals.dateline?.people.isEmpty == false { next.isSigned = true }
    case .titled, .untitled, .resumed:
      if state.isOpen, let lastText {
        score = scorer.continuation(index, of: lastText)
      } else {
        if state.last == .heading { score += 1 }
        if signals.dateline != nil { score -= 8 }
        if state.last == .figure, signals.sentences == 1, signals.length <= 30, facts.signals[index - 1].isCredit { score -= 1 }
        if facts.changesZone[index] { score -= 0.5 }
      }
      if state.standing == .resumed, !state.isOpen { score -= 2 }
    case .awaitingTitle, .complete:
      next.standing = state.standing == .complete ? .titled : .untitled
      score -= signals.dateline == nil ? 6 : 12
    }
    steps.append(Step(move: .body, state: next, score: score))
  }

  /// Text that opens an article that has no title before it.
  private func open(_ state: LayoutState, _ index: Int, _ points: MovePoints, _ steps: inout [Step]) {
    let signals = facts.signals[index]
    var next = LayoutState(standing: .untitled, last: .body)
    next.isOpen = facts.breaksOff(index)
    next.isSigned = signals.dateline?.people.isEmpty == false
    switch state.standing {
    case .none, .headed: return
    case .resumed:
      guard !state.isOpen, state.last == .body || state.last == .figure else { return }
      next.standing = .titled
      steps.append(Step(move: .release, state: next, score: points.paragraph + (signals.dateline == nil ? -0.5 : 4)))
    default:
      var score = points.paragraph + closing(state) + LayoutGrammar.newArticle + scorer.boundary(index)
      if signals.dateline != nil { score += 4 } else { score -= state.standing == .complete ? 2 : 6 }
      steps.append(Step(move: .opening, state: next, score: score))
    }
  }
}

/// The points of one piece for every move that does not depend on what went before.
package struct MovePoints: Sendable {
  package let furniture: Float
  package let title: Float
  package let lean: Float
  package let byline: Float
  package let heading: Float
  package let paragraph: Float
  package let caption: Float
  package let credit: Float
  package let photoTitle: Float
  package let photoBody: Float

  package init(_ index: Int, _ scorer: LayoutScorer) {
    furniture = scorer.furniture(index)
    title = scorer.title(index)
    lean = scorer.lean(index)
    byline = scorer.byline(index)
    heading = scorer.heading(index)
    paragraph = scorer.paragraph(index)
    caption = scorer.caption(index)
    credit = scorer.credit(index)
    photoTitle = scorer.photoTitle(index)
    photoBody = scorer.photoBody(index)
  }
}
