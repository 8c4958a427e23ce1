extension LayoutScorer {
  /// A line of a title; what distinguishes head and tail is added by `lean`.
  package func title(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard signals.isShort || signals.markup == .title, !signals.isCredit else { return LayoutScorer.impossible }
    var score: Float = signals.length < 2 ? -6 : (4...34).contains(signals.length) ? 1 : -1
    score -= signals.unlikeLabel
    if signals.commas >= 2 { score -= 2 }
    if signals.ending == .semicolon || (signals.ending == .colon && !isLabel(index)) { score -= 3 }
    if signals.balance != 0 { score -= 3 }
    if signals.opensInside { score -= 2 }
    if signals.opensCaption { score -= 6 }
    if signals.opensWithSpeaker { score -= 3 }
    if signals.listMark { score -= 2 }
    if facts.isCredit(index + 1), facts.slot(before: index + 1) == 0 { score -= 3 }
    if signals.spaces > 0 { score += 0.5 }
    if signals.opensWithDash { score += 0.5 }
    switch signals.signature {
    case .none: break
    case .explicit: score -= 9
    case .names: score -= 5
    default: score -= 3
    }
    if let next = next(index), next.isProse, facts.slot(before: index + 1) < 2 { score -= brokenWord(index) * 0.7 }
    if signals.dateline != .none { score -= 8 }
    if signals.furniture != .none { score -= signals.isFurniture ? 9 : signals.furniture == .section ? 3.5 : 0.5 }
    if titleMatches[index] { score += 6 }
    // The name of a column stands over several articles, each with its own heading.
    if facts.isColumn {
      if signals.markup == .title, next(index)?.markup == .heading { score -= 14 }
      if signals.markup == .heading, facts.changesZone[index] { score += 8 }
    }
    if facts.isPaired[index] { score -= 1.5 }
    score += LayoutScorer.markup(signals.markup, title: 9, heading: 1, paragraph: -1.5, caption: -9)
    return LayoutScorer.hopeful(score)
  }

  /// How much more a short piece has in common with the text behind it than with the text before it.
  package func lean(_ index: Int) -> Float {
    let likeness = facts.likeness[index]
    return max(-2, min(2, (likeness.after - likeness.before) * 4))
  }

  /// A section heading.
  package func heading(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard signals.isShort, !signals.isCredit, signals.length >= 2 else { return LayoutScorer.impossible }
    var score: Float = signals.length <= 18 ? 2 : signals.length <= 30 ? 1 : -2.5
    score -= signals.unlikeLabel
    if signals.commas >= 2 || (signals.commas == 1 && signals.length > 22) {
      score -= 1.5
    } else if signals.commas == 1, !signals.isParallel {
      score -= 0.7
    }
    if signals.opensWithTime { score -= 1.5 }
    if signals.opensParagraph, signals.commas > 0 { score -= 1.5 }
    if signals.ending == .colon || signals.ending == .semicolon { score -= 2 }
    if signals.listMark { score += 1.5 }
    if signals.opensWithSpeaker { score -= 3 }
    if signals.opensWithDash { score -= 2 }
    if signals.balance != 0 { score -= 3 }
    if signals.opensInside { score -= 2 }
    if signals.opensCaption { score -= 6 }
    if signals.closesCaption { score -= 0.5 }
    if signals.showsScene { score -= 4 }
    switch signals.signature {
    case .none: break
    case .explicit: score -= 9
    case .names: score -= 5
    default: score -= 1.5
    }
    if signals.dateline != .none { score -= 8 }
    if signals.isFurniture { score -= 9 }
    score += headingPlace(index) + (facts.isPaired[index] ? 1.5 : 0)
    score += LayoutScorer.markup(signals.markup, title: -3, heading: 7, paragraph: -1, caption: -9)
    return LayoutScorer.hopeful(score)
  }

  /// What the neighbours of a heading say.
  private func headingPlace(_ index: Int) -> Float {
    var score: Float = facts.changesZone[index] ? -2 : 0
    switch facts.slot(before: index) {
    case 2: score -= isLikelyHeading(index, isOpen: false) ? 0.5 : 1.5
    case 1: score -= 0.3
    default: break
    }
    if facts.slot(before: index + 1) == 2 { score -= 2 }
    if facts.isCredit(index + 1) { score -= 4 }
    guard let next = next(index) else { return score }
    if next.isProse { score -= brokenWord(index) }
    if next.furniture == .continuesHere { score -= 5 }
    return score
  }

  /// A caption; what the gap before it says is added by `captionSlot`.
  package func caption(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard !signals.isCredit, signals.length <= 120 || signals.opensCaption || signals.markup == .caption else {
      return LayoutScorer.impossible
    }
    var score: Float = signals.opensCaption ? 6 : 0
    score -= signals.unlikeLabel
    if signals.closesCaption { score += 1.5 }
    if signals.namesWorker { score += 1 }
    if signals.showsScene { score += 4 }
    if signals.ending == .colon, !signals.opensCaption { score -= 3 }
    if signals.balance != 0 { score -= 2 }
    if signals.opensWithSpeaker { score -= 4 }
    if signals.ending == .open, index + 1 < facts.pieces.count { score -= brokenWord(index) }
    if signals.opensWithTime, signals.sentences > 0, !signals.opensCaption { score -= 1 }
    switch signals.signature {
    case .none: break
    case .explicit: score -= 9
    default: score -= 2
    }
    if signals.dateline != .none || signals.isFurniture { score -= 9 }
    score += captionSize(signals) + captionPlace(index)
    score += LayoutScorer.markup(
      signals.markup, title: -9, heading: -4, paragraph: signals.opensCaption ? 0 : -2, caption: 9)
    return LayoutScorer.hopeful(score)
  }

  /// What length and marks say of a caption.
  private func captionSize(_ signals: PieceSignals) -> Float {
    var score: Float = signals.sentences == 1 ? -0.5 : signals.sentences == 0 && signals.length <= 45 ? 0.5 : 0
    if signals.sentences >= 2, !signals.opensCaption { score -= 4 }
    if signals.length > 80 { score -= 4 }
    if signals.length < 3 { score -= 4 }
    if signals.length < 6, signals.endsInFullStop { score -= 2 }
    if signals.commas >= 3 { score -= 1 }
    if signals.commas >= 2, signals.sentences == 0 { score -= 2 }
    return score
  }

  /// What the neighbours of a caption say.
  private func captionPlace(_ index: Int) -> Float {
    var score: Float = facts.slot(before: index + 1) == 2 ? 1.5 : 0
    guard facts.signals[index].length <= 80 else { return score }
    // A credit that opens the figure slot has its caption behind it, any other one before it.
    let showsWork = facts.signals[index].namesWorker && facts.signals[index].sentences <= 1
    let afterCredit =
      facts.isCredit(index - 1) && facts.slot(before: index) < 2 && (facts.slot(before: index - 1) > 0 || showsWork)
    let beforeCredit = facts.isCredit(index + 1) && facts.slot(before: index + 1) < 2
    if afterCredit || beforeCredit { score += 2 }
    if facts.isCredit(index + 1), facts.isTight(index + 1) { score += 1 }
    return score
  }

  /// What the gap before a caption says.
  /// - Parameters:
  ///   - inFigure: whether a caption or credit went right before.
  ///   - isOpen: whether a sentence waits to go on behind the figure.
  package func captionSlot(_ index: Int, inFigure: Bool, isOpen: Bool) -> Float {
    switch facts.slot(before: index) {
    case 2:
      // Behind a figure the gap is that figure's, unless there is one on the other side too.
      if isLikelyHeading(index, isOpen: isOpen) { return 0 }
      let isClosing = isOpen || facts.slot(before: index + 1) < 2
      return inFigure && isClosing && !facts.signals[index].opensCaption ? 0.5 : 3
    case 1: return inFigure ? 1.5 : 0.5
    default:
      guard inFigure else { return -4.5 }
      // A long sentence right under a caption is the text that goes on, unless it points to a picture.
      return facts.signals[index].commas >= 2 && !facts.signals[index].opensCaption ? -2 : 1
    }
  }

  /// Whether a short line behind a wide gap is rather a heading behind a figure that has no caption: the text goes on
  /// right under it, at the distance of paragraphs, and nothing in it speaks of a picture.
  private func isLikelyHeading(_ index: Int, isOpen: Bool) -> Bool {
    let signals = facts.signals[index]
    guard !isOpen, signals.ending == .open, signals.length <= 18, signals.commas <= 1, signals.markup == nil else {
      return false
    }
    guard !signals.opensCaption, !signals.closesCaption, !signals.showsScene, !signals.namesWorker,
      !facts.isCredit(index - 1), !facts.isCredit(index + 1), let next = next(index)
    else { return false }
    return next.isProse && next.dateline == .none && facts.slot(before: index + 1) == 0
  }

  /// What speaks for a short piece being the beginning of the text behind it, cut inside a word.
  private func brokenWord(_ index: Int) -> Float {
    let points: Float = facts.signals[index + 1].opensInside ? 2 : 0
    switch facts.bond(index, index + 1) {
    case .none: return points
    case .pair: return points + (facts.signals[index].opensParagraph ? 4 : 2.5)
    case .triple: return points + 5
    }
  }

  /// Whether a short line ends in a colon that the next short line answers: 无锡高新区：
  private func isLabel(_ index: Int) -> Bool {
    guard facts.signals[index].length <= 16, let next = next(index) else { return false }
    return next.isShort && !next.isProse && facts.slot(before: index + 1) == 0
  }

  private func next(_ index: Int) -> PieceSignals? {
    index + 1 < facts.signals.count ? facts.signals[index + 1] : nil
  }

  /// Points for what the page's markup says.
  static func markup(
    _ markup: Line.Markup?, title: Float, heading: Float, paragraph: Float, caption: Float
  ) -> Float {
    switch markup {
    case .title: return title
    case .heading: return heading
    case .paragraph, .item: return paragraph
    case .caption: return caption
    case nil: return 0
    }
  }
}
