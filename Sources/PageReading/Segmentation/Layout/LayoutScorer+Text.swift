extension LayoutScorer {
  /// Text that begins a paragraph.
  package func paragraph(_ index: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float
    switch signals.ending {
    case .sentence:
      score = signals.isProse ? 3 : signals.endsInFullStop ? 2 : 0
      if signals.sentences == 1, signals.commas == 0, signals.length < 25 { score -= 0.8 }
    case .colon, .semicolon: score = 1.5
    case .open: score = brokenParagraph(index)
    }
    if signals.opensInside { score -= 2 }
    if signals.opensParagraph { score += 0.5 }
    if signals.opensWithSpeaker { score += 1 }
    if signals.isNote { score += 2 }
    if signals.isRow { score += 4 }
    return score + unlikeText(signals)
  }

  /// Text that begins a paragraph and breaks off: the shorter it is, the more it may be a label instead.
  private func brokenParagraph(_ index: Int) -> Float {
    let signals = facts.signals[index]
    var score: Float
    if signals.length >= 40 || signals.commas >= 2 {
      score = 1.5
    } else if signals.commas > 0 {
      score = signals.length >= 20 ? 0.5 : -1.2
    } else {
      score = -2.5
    }
    if signals.balance > 0 { score += 2 }
    if facts.slot(before: index + 1) == 2, index + 1 < facts.pieces.count { score += 0.5 }
    if signals.length < 40 { score += min(2.5, signals.unlikeLabel) * 0.6 }
    return score
  }

  /// Text that goes on with a sentence.
  /// - Parameter last: the piece that broke off.
  package func continuation(_ index: Int, of last: Int, bond: Bond) -> Float {
    let signals = facts.signals[index]
    var score: Float
    if signals.ending == .sentence {
      score = signals.isProse || signals.endsInFullStop ? 3 : 1
    } else {
      score = signals.isProse ? 2 : -0.5
    }
    switch bond {
    case .none: break
    case .pair: score += 2
    case .triple: score += 3.5
    }
    if facts.joinsDigits(last, index) { score += 2 }
    if signals.opensInside { score += 2 } else if signals.opensParagraph { score -= 1 }
    if facts.signals[last].balance > 0, signals.balance < 0 { score += 1.5 }
    if signals.dateline != .none { score -= 9 }
    let isCut = signals.markup == .paragraph && facts.signals[last].markup == .paragraph
    if !isCut, signals.markup != nil || facts.signals[last].markup != nil { score -= 6 }
    return score + unlikeText(signals)
  }

  private func unlikeText(_ signals: PieceSignals) -> Float {
    var score: Float = 0
    if signals.signature != .none { score -= signals.signature == .explicit ? 7 : 3 }
    if signals.isCredit { score -= 7 }
    if signals.furniture != .none { score -= signals.isFurniture ? 9 : 2 }
    if signals.opensCaption { score -= 3.5 }
    return score + LayoutScorer.markup(signals.markup, title: -6, heading: -6, paragraph: 0.5, caption: -7)
  }

  /// The text of a stand-alone photo item; what the gap before it says is added by `photoSlot`.
  package func photoBody(_ index: Int) -> Float {
    let signals = facts.signals[index]
    guard signals.dateline == .none else { return LayoutScorer.impossible }
    var score: Float
    if signals.ending == .sentence {
      guard signals.sentences > 0, signals.length >= 25 else { return LayoutScorer.impossible }
      score = -1
    } else {
      guard signals.commas > 0, signals.length >= 12, signals.markup == nil else { return LayoutScorer.impossible }
      score = -2
    }
    if signals.opensWithTime { score += 2.5 }
    if signals.sentences >= 2 { score += 2 }
    score += isCredited(index) ? 2 : signals.opensWithTime ? -1.5 : -2.5
    if facts.namesZone[index] { score += 1 }
    if signals.opensCaption { score -= 5 }
    if signals.length > 260 { score -= 3 }
    if signals.markup == .paragraph || signals.markup == .item { score -= 1 }
    return score
  }

  /// Whether a credit follows the text of a photo item.
  package func isCredited(_ index: Int) -> Bool {
    facts.isCredit(facts.signals[index].ending == .sentence ? index + 1 : index + 2)
  }

  /// Whether a photo item is told without a wide gap: a day, another zone than right before, a credit behind it.
  package func isPlainlyPhotoItem(_ index: Int) -> Bool {
    facts.signals[index].opensWithTime && facts.changesZone[index] && isCredited(index)
  }

  /// What the gap before a photo item says.
  package func photoSlot(_ index: Int) -> Float {
    switch facts.slot(before: index) {
    case 2: return 2.5
    case 1: return 0.5
    default: return isPlainlyPhotoItem(index) ? -1 : -3
    }
  }

  /// The title of a photo item; only right before its text.
  /// - Parameter title: what the piece is worth as a title.
  package func photoTitle(_ index: Int, title: Float) -> Float {
    let next = index + 1
    guard title > -2, next < facts.pieces.count, facts.pieces[next].gap <= facts.usualGap, photoBody(next) > 0,
      isCredited(next) || facts.slot(before: index) == 2
    else { return LayoutScorer.impossible }
    return title + 1.5
  }
}
