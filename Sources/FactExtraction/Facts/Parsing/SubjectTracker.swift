import NewsModel

/// Tells, for each piece of a paragraph's sentences, what the text speaks of there.
///
/// A name becomes the subject where it begins a clause or stands alone in front of a verb; names behind 在, 与, 向, 为 and the
/// objects of verbs do not. A sentence without a subject of its own goes on with that of the one before.
struct SubjectTracker {
  let reading: ArticleReading
  /// Funds, competitions and projects by paragraph and sentence.
  let things: [[[ThingMention]]]

  /// The subject at each piece of each sentence of a paragraph; nil stands for the article's zone.
  func subjects(ofParagraph index: Int) -> [[Subject?]] {
    var current: Subject?
    return reading.sentences[index].enumerated().map { number, sentence in
      let named = index < things.count && number < things[index].count ? things[index][number] : []
      let row = subjects(of: sentence, carried: current, named)
      current = row.last ?? current
      return row
    }
  }

  private func subjects(of sentence: ParsedSentence, carried: Subject?, _ named: [ThingMention]) -> [Subject?] {
    var current = withoutOffice(carried)
    var beforeList = current
    var hasOwn = false
    var beforeThing = current
    var isIntroducedThing = false
    var depth = 0
    var row: [Subject?] = []
    for (index, token) in sentence.tokens.enumerated() {
      if token.kind == .etc, index + 1 < sentence.tokens.count, closesList(index, sentence) { current = beforeList }
      if token.mark == .semicolon, isIntroducedThing { current = beforeThing }
      if token.mark == .open { depth += 1 }
      if token.mark == .close { depth = max(0, depth - 1) }
      if depth == 0, let thing = named.first(where: { $0.pieces.lowerBound == index }) {
        if thing.isProject
          ? isFirst(index, sentence) : role(of: index, in: sentence) == .topic || isIntroduced(index, sentence)
        {
          beforeThing = current
          isIntroducedThing = !thing.isProject && role(of: index, in: sentence) != .topic
          current = .thing(thing.name)
          hasOwn = true
        }
      } else if depth == 0, let organization = reading.organization(token) {
        switch role(of: index, in: sentence) {
        case .topic:
          isIntroducedThing = false
          beforeList = current
          current = .organization(organization)
          hasOwn = true
        case .place where !hasOwn: current = .organization(organization)
        default: break
        }
      }
      row.append(current)
    }
    return row
  }

  /// An office of the zone that acted in the sentence before is not what the next one speaks of.
  private func withoutOffice(_ carried: Subject?) -> Subject? {
    guard case .organization(let index)? = carried else { return nil }
    return [.government, .party].contains(reading.mentions.organizations[index].kind) ? nil : carried
  }

  /// A、B、C等7家企业: the names are examples of what is counted.
  private func closesList(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard index > 0, reading.organization(sentence.tokens[index - 1]) != nil else { return false }
    return reading.quantity(sentence, sentence.tokens[index + 1]) != nil || sentence.tokens[index + 1].isNominal
  }

  /// Whether a project begins its clause, after times, adverbs and what it cost.
  private func isFirst(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    if index > clause.lowerBound, sentence.tokens[index - 1].kind == .of { return true }
    return (clause.lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time, .organization: return true
      case .cue(let cue): return cue.classes.contains(.adv) || cue.classes.contains(.phase)
      default: return false
      }
    }
  }

  /// 设立…基金, 举办…大赛: what is set up is spoken of in the clauses behind.
  private func isIntroduced(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard index > 0 else { return true }
    let before = sentence.tokens[index - 1]
    if case .quantity = before.kind { return true }
    return before.kind == .of || before.classes.contains(.verb)
  }

  private enum Role { case topic, place, other }

  /// Words whose object is no subject.
  private static let objectClasses: Cue.Classes = [.prep, .verb, .light, .stage, .share, .ongo, .reach, .rank]

  private static let places: WordSet = ["在", "于", "位于", "走进", "坐落于", "作为"]

  private func role(of index: Int, in sentence: ParsedSentence) -> Role {
    let tokens = sentence.tokens
    if index + 1 < tokens.count, reading.organization(tokens[index + 1]) != nil { return .place }
    guard index > sentence.clauses[sentence.clauseOf[index]].lowerBound else { return .topic }
    let before = tokens[index - 1]
    switch before.kind {
    case .of, .text, .time, .quantity, .person: return .topic
    case .organization: return index >= 2 ? nested(index, in: sentence) : .topic
    case .mark(.pause): return .other
    case .mark: return .topic
    case .etc: return .topic
    case .cue(let cue):
      if SubjectTracker.places.contains(cue.word) { return .place }
      if cue.classes.contains(.noun) { return .topic }
      return cue.classes.isDisjoint(with: SubjectTracker.objectClasses) ? .topic : .other
    }
  }

  /// A name right behind another has the role of the first: 襄阳高新区|管委会.
  private func nested(_ index: Int, in sentence: ParsedSentence) -> Role {
    var first = index
    while first > 0, reading.organization(sentence.tokens[first - 1]) != nil { first -= 1 }
    guard first > 0, first < index, first > sentence.clauses[sentence.clauseOf[index]].lowerBound else { return .topic }
    if case .cue(let cue) = sentence.tokens[first - 1].kind, !cue.classes.contains(.noun), !cue.classes.contains(.adv) {
      return SubjectTracker.places.contains(cue.word) ? .place : .other
    }
    return sentence.tokens[first - 1].mark == .pause ? .other : .topic
  }
}
