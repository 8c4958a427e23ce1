/// How well a piece suits each move, by its form and its place; points, to be added up along a reading.
package struct LayoutScorer: Sendable {
  /// A score that no reading survives.
  package static let impossible: Float = -100

  private let facts: LayoutFacts
  /// The page's title as its metadata give it, or nil.
  private let titleMatches: [Bool]

  /// - Parameter titleMatches: which pieces are the title that the page's metadata give.
  package init(facts: LayoutFacts, titleMatches: [Bool]) {
    self.facts = facts
    self.titleMatches = titleMatches
  }

  package func furniture(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard let furniture = signals.furniture else { return LayoutScorer.impossible }
    if furniture.certainty == .everywhere { return 8 }
    return isAtEdge(index) ? 3.5 : furniture.certainty == .section ? 0.5 : -4
  }

  package func byline(_ index: Int) -> Float {
    guard let signature = facts.signals[index].signature else { return LayoutScorer.impossible }
    if signature.isExplicit { return 7 }
    let count = signature.people.count
    if count >= 2 {
      if signature.surnames == count { return 4 }
      return signature.surnames > 0 ? 2.5 : -1
    }
    return signature.weakestSurname == 2 ? 2 : signature.weakestSurname == 1 ? 0.5 : -3
  }

  package func credit(_ index: Int) -> Float { facts.signals[index].isCredit ? 7 : LayoutScorer.impossible }

  /// A line of a title; what distinguishes head and tail is added by `lean`.
  package func title(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard signals.isShort || signals.markup == .title, !signals.isCredit else { return LayoutScorer.impossible }
    var score: Float = signals.length >= 4 && signals.length <= 34 ? 1 : signals.length < 2 ? -6 : -1
    if signals.commas >= 2 { score -= 2 }
    score -= signals.unlikeLabel
    if signals.ending == .semicolon || (signals.ending == .colon && !isLabel(index)) { score -= 3 }
    if signals.balance != 0 { score -= 3 }
    if signals.opensInside { score -= 2 }
    if signals.opensCaption { score -= 6 }
    if signals.opensWithSpeaker { score -= 3 }
    if signals.spaces > 0 { score += 0.5 }
    if signals.opensWithDash { score += 0.5 }
    if let signature = signals.signature { score -= signature.isExplicit ? 9 : signature.isPlain ? 5 : 3 }
    if index + 1 < facts.pieces.count, facts.signals[index + 1].isProse, facts.slot(before: index + 1) < 2 {
      score -= brokenWord(index) * 0.7
    }
    if signals.dateline != nil { score -= 8 }
    if let furniture = signals.furniture { score -= furniture.certainty == .everywhere ? 9 : 0.5 }
    if titleMatches[index] { score += 6 }
    switch signals.markup {
    case .title: score += 9
    case .heading: score += 1
    case .paragraph: score -= 1.5
    case .caption: score -= 9
    case nil: break
    }
    return score
  }

  /// How much more a short piece has in common with the text behind it than with the text before it.
  package func lean(_ index: Int) -> Float {
    let likeness = facts.likeness[index]
    return max(-2, min(2, (likeness.after - likeness.before) * 4))
  }

  /// What speaks for a short piece being the beginning of the text behind it, cut inside a word.
  private func brokenWord(_ index: Int) -> Float {
    var points: Float = facts.signals[index + 1].opensInside ? 2 : 0
    switch facts.bond(index, index + 1) {
    case .none: break
    case .pair: points += facts.signals[index].opensParagraph ? 4 : 2.5
    case .triple: points += 5
    }
    return points
  }

  /// Whether a short line ends in a colon that the next short line answers: 无锡高新区：
  private func isLabel(_ index: Int) -> Bool {
    let next = index + 1
    return facts.signals[index].length <= 16 && next < facts.pieces.count && facts.signals[next].isShort
      && !facts.signals[next].isProse && facts.slot(before: next) == 0
  }

  package func heading(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard signals.isShort, !signals.isCredit, signals.length >= 2 else { return LayoutScorer.impossible }
    var score: Float = signals.length <= 18 ? 2 : signals.length <= 30 ? 1 : -2.5
    if signals.commas >= 2 || (signals.commas == 1 && signals.length > 22) {
      score -= 1.5
    } else if signals.commas == 1, !signals.isParallel {
      score -= 0.7
    }
    if signals.opensWithTime { score -= 1.5 }
    score -= signals.unlikeLabel
    if signals.ending == .colon || signals.ending == .semicolon { score -= 2 }
    if signals.listMark { score += 1.5 }
    if signals.opensWithSpeaker { score -= 3 }
    if signals.balance != 0 { score -= 3 }
    if signals.opensInside { score -= 2 }
    if signals.opensCaption { score -= 6 }
    if signals.closesCaption { score -= 0.5 }
    if let signature = signals.signature { score -= signature.isExplicit ? 9 : signature.isPlain ? 5 : 1.5 }
    if signals.dateline != nil { score -= 8 }
    if signals.furniture?.certainty == .everywhere { score -= 9 }
    if facts.changesZone[index] { score -= 2 }
    let slot = facts.slot(before: index)
    if slot == 2 { score -= 1.5 } else if slot == 1 { score -= 0.3 }
    if facts.slot(before: index + 1) == 2 { score -= 2 }
    if index + 1 < facts.pieces.count {
      let next = facts.signals[index + 1]
      if next.isProse { score -= brokenWord(index) }
      if next.furniture?.continuesHere == true { score -= 5 }
    }
    if signals.opensParagraph, signals.commas > 0 { score -= 1.5 }
    switch signals.markup {
    case .title: score -= 3
    case .heading: score += 7
    case .paragraph: score -= 1
    case .caption: score -= 9
    case nil: break
    }
    return score
  }

  package func caption(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard !signals.isCredit else { return LayoutScorer.impossible }
    var score: Float = signals.opensCaption ? 6 : 0
    if facts.slot(before: index + 1) == 2 { score += 1.5 }
    score -= signals.unlikeLabel
    if signals.ending == .colon, !signals.opensCaption { score -= 3 }
    if signals.balance != 0 { score -= 2 }
    if signals.length < 6, signals.endsInFullStop { score -= 2 }
    if signals.namesWorker { score += 1 }
    if signals.opensWithSpeaker { score -= 4 }
    if signals.ending == .open, index + 1 < facts.pieces.count { score -= brokenWord(index) }
    let afterCredit = isCredit(index - 1) && facts.slot(before: index) < 2 && facts.slot(before: index - 1) > 0
    if signals.length <= 80, afterCredit || (isCredit(index + 1) && facts.slot(before: index + 1) < 2) {
      score += 2
      if isCredit(index + 1), facts.pieces[index + 1].gap < max(1, facts.usualGap) { score += 1 }
    }
    if signals.closesCaption { score += 1.5 }
    if signals.sentences >= 2, !signals.opensCaption { score -= 4 }
    if signals.length > 80 { score -= 4 }
    if signals.sentences == 1 { score -= 0.5 } else if signals.sentences == 0, signals.length <= 45 { score += 0.5 }
    if signals.commas >= 3 { score -= 1 }
    if signals.commas >= 2, signals.sentences == 0 { score -= 2 }
    if signals.length < 3 { score -= 4 }
    if let signature = signals.signature { score -= signature.isExplicit ? 9 : 2 }
    if signals.dateline != nil { score -= 9 }
    if signals.furniture?.certainty == .everywhere { score -= 9 }
    if signals.opensWithTime, signals.sentences > 0, !signals.opensCaption { score -= 1 }
    if signals.markup == .caption { score += 9 } else if signals.markup == .title { score -= 9 } else if signals.markup == .heading { score -= 4 }
    return score
  }

  /// What the gap before a caption says.
  /// - Parameters:
  ///   - inFigure: whether a caption or credit went right before.
  ///   - isOpen: whether a sentence waits to go on behind the figure.
  package func captionSlot(_ index: Int, inFigure: Bool, isOpen: Bool) -> Float {
    switch facts.slot(before: index) {
    case 2: return inFigure && isOpen && !facts.signals[index].opensCaption ? 0.5 : 3
    case 1: return inFigure ? 1.5 : 0.5
    default: return inFigure ? 1 : -4.5
    }
  }

  /// The text of a stand-alone photo item.
  package func photoBody(_ index: Int) -> Float {
    let signals = facts.signals[index]
    let isWhole = signals.ending == .sentence
    guard signals.dateline == nil, isWhole ? signals.sentences > 0 && signals.length >= 25 : signals.commas > 0 && signals.length >= 12
    else { return LayoutScorer.impossible }
    var score: Float = isWhole ? -1 : signals.markup == nil ? -2 : LayoutScorer.impossible
    if signals.opensWithTime { score += 2.5 }
    if signals.sentences >= 2 { score += 2 }
    score += isCredited(index) ? 2 : -1.5
    if facts.namesZone[index] { score += 1 }
    if signals.opensCaption { score -= 5 }
    if signals.length > 260 { score -= 3 }
    if signals.markup == .paragraph { score -= 1 }
    return score
  }

  /// Whether a credit follows the text of a photo item.
  package func isCredited(_ index: Int) -> Bool {
    isCredit(facts.signals[index].ending == .sentence ? index + 1 : index + 2)
  }

  /// What the gap before a photo item says.
  package func photoSlot(_ index: Int) -> Float {
    switch facts.slot(before: index) {
    case 2: return 2.5
    case 1: return 0.5
    default: return -3
    }
  }

  /// The title of a photo item; only right before its text.
  package func photoTitle(_ index: Int) -> Float {
    let next = index + 1
    guard next < facts.pieces.count, facts.pieces[next].gap <= facts.usualGap else { return LayoutScorer.impossible }
    let title = title(index)
    let body = photoBody(next)
    guard title > -2, body > 0 else { return LayoutScorer.impossible }
    return title + 1.5
  }

  /// Text that begins a paragraph.
  package func paragraph(_ index: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float
    switch signals.ending {
    case .sentence:
      score = signals.isProse ? 3 : signals.endsInFullStop ? 2 : 0
      if signals.sentences == 1, signals.commas == 0, signals.length < 25 { score -= 0.8 }
    case .colon, .semicolon: score = 1.5
    case .open:
      score = signals.length >= 40 || signals.commas >= 2 ? 1.5 : signals.commas > 0 ? (signals.length >= 20 ? 0.5 : -1.2) : -2.5
      if signals.balance > 0 { score += 2 }
      if facts.slot(before: index + 1) == 2, index + 1 < facts.pieces.count { score += 0.5 }
      if signals.length < 40 { score += min(2.5, signals.unlikeLabel) * 0.6 }
    }
    if signals.opensInside { score -= 2 }
    if signals.opensParagraph { score += 0.5 }
    if signals.opensWithSpeaker { score += 1 }
    return score + unlikeText(index)
  }

  /// Text that goes on with a sentence.
  /// - Parameter last: the piece that broke off.
  package func continuation(_ index: Int, of last: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float = signals.ending == .sentence ? (signals.isProse || signals.endsInFullStop ? 3 : 1) : signals.isProse ? 2 : -0.5
    switch facts.bond(last, index) {
    case .none: break
    case .pair: score += 2
    case .triple: score += 3.5
    }
    if facts.joinsDigits(last, index) { score += 2 }
    if signals.opensInside { score += 2 } else if signals.opensParagraph { score -= 1 }
    if facts.signals[last].balance > 0, signals.balance < 0 { score += 1.5 }
    if signals.dateline != nil { score -= 9 }
    if signals.markup != nil || facts.signals[last].markup != nil { score -= 6 }
    return score + unlikeText(index)
  }

  private func unlikeText(_ index: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float = 0
    if let signature = signals.signature { score -= signature.isExplicit ? 7 : 3 }
    if signals.isCredit { score -= 7 }
    if let furniture = signals.furniture { score -= furniture.certainty == .everywhere ? 9 : 2 }
    if signals.opensCaption { score -= 3.5 }
    switch signals.markup {
    case .title, .heading: score -= 6
    case .caption: score -= 7
    case .paragraph: score += 0.5
    case nil: break
    }
    return score
  }

  /// What speaks for a new article at a piece: a wide gap, another zone.
  package func boundary(_ index: Int) -> Float {
    var score: Float = 0
    if facts.slot(before: index) == 2 { score += 1 } else if facts.slot(before: index) == 1 { score += 0.5 }
    if facts.changesZone[index] { score += 3 }
    return score
  }

  private func isCredit(_ index: Int) -> Bool { facts.signals.indices.contains(index) && facts.signals[index].isCredit }

  private func isAtEdge(_ index: Int) -> Bool {
    guard let bounds = facts.textBounds else { return true }
    return index < bounds.lowerBound || index > bounds.upperBound
  }
}
