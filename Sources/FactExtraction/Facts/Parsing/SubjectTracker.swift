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
    var state = State(current: quoted(sentence) ?? withoutOffice(carried))
    var depth = 0
    var row: [Subject?] = []
    for (index, token) in sentence.tokens.enumerated() {
      if token.kind == .etc, index + 1 < sentence.tokens.count, closesList(index, sentence) {
        state.current = state.beforeList
      }
      if token.mark == .semicolon, state.isIntroduced { state.current = state.beforeThing }
      if token.mark == .open { depth += 1 }
      if token.mark == .close { depth = max(0, depth - 1) }
      if depth == 0 { take(index, token, sentence, named, &state) }
      row.append(state.current)
    }
    return row
  }

  /// What is known while a sentence is read.
  private struct State {
    var current: Subject?
    /// The subject in front of a list of names.
    var beforeList: Subject?
    /// The subject in front of a thing that was introduced as an object.
    var beforeThing: Subject?
    var isIntroduced = false
    var hasOwn = false

    init(current: Subject?) {
      self.current = current
      beforeList = current
      beforeThing = current
    }
  }

  private func take(
    _ index: Int, _ token: CueToken, _ sentence: ParsedSentence, _ named: [ThingMention], _ state: inout State
  ) {
    if let thing = named.first(where: { $0.pieces.lowerBound == index }) {
      let isTopic = role(of: index, in: sentence) == .topic
      guard thing.isProject ? isFirst(index, sentence) : isTopic || isIntroduced(index, sentence) else { return }
      state.beforeThing = state.current
      state.isIntroduced = !thing.isProject && !isTopic
      state.current = thing.subject
      state.hasOwn = true
    } else if let speaker = speaker(index, token, sentence) {
      if !state.hasOwn { state.current = .organization(speaker) }
    } else if let organization = reading.organization(token), !isSameSite(organization, token, sentence, state.current)
    {
      switch isPresented(index, organization, sentence) ? .topic : role(of: index, in: sentence) {
      case .topic:
        state.isIntroduced = false
        state.beforeList = state.current
        state.current = .organization(organization)
        state.hasOwn = true
      case .place where !state.hasOwn && isOpening(index, sentence): state.current = .organization(organization)
      default: break
      }
    }
  }

  /// 在X,…: a place that opens the sentence is what it speaks of; one further on is not.
  private func isOpening(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    sentence.clauseOf[index] == 0
      && sentence.tokens[0..<index].allSatisfy { token in
        switch token.kind {
        case .time, .organization: return true
        case .cue(let cue):
          return !cue.classes.isDisjoint(with: [.adv, .prep]) || SubjectTracker.places.contains(cue.word)
        default: return false
        }
      }
  }

  /// An office of the zone that acted in the sentence before is not what the next one speaks of.
  private func withoutOffice(_ carried: Subject?) -> Subject? {
    guard case .organization(let index)? = carried else { return nil }
    return [.government, .party].contains(reading.mentions.organizations[index].kind) ? nil : carried
  }

  /// 公司总裁冷某说: the company or institute of whoever speaks.
  private func speaker(_ index: Int, _ token: CueToken, _ sentence: ParsedSentence) -> Int? {
    guard case .person(let mention) = token.kind, index + 1 < sentence.tokens.count,
      sentence.tokens[index + 1].classes.contains(.say) || sentence.tokens[index + 1].classes.contains(.adv),
      let organization = reading.mentions.people[reading.mentions.personMentions[mention].person].organization,
      [.company, .institute, .park].contains(reading.mentions.organizations[organization].kind)
    else { return nil }
    return organization
  }

  /// “公司去年…”总经理赵某说: the company of whoever is quoted, where the sentence begins with the quote.
  private func quoted(_ sentence: ParsedSentence) -> Subject? {
    guard sentence.tokens.first?.mark == .quoteOpen else { return nil }
    for (index, token) in sentence.tokens.enumerated() {
      if case .person = token.kind { return speaker(index, token, sentence).map { .organization($0) } }
    }
    return nil
  }

  private static let causes: WordSet = ["带动", "推动", "助力", "助推", "支撑", "支持", "帮助", "使", "让"]

  /// X公司带动高新区集聚企业: what somebody makes it do is told of it. 还有X公司。: a company that closes the sentence
  /// is what the next ones speak of.
  private func isPresented(_ index: Int, _ organization: Int, _ sentence: ParsedSentence) -> Bool {
    if index > 0, index + 1 < sentence.tokens.count, let cue = sentence.tokens[index - 1].cue,
      SubjectTracker.causes.contains(cue.word),
      sentence.tokens[index + 1].classes.contains(.verb)
    {
      return true
    }
    guard reading.mentions.organizations[organization].kind == .company, index + 2 == sentence.tokens.count,
      sentence.tokens[index + 1].mark == .stop, index > 0, let cue = sentence.tokens[index - 1].cue
    else { return false }
    return ["有", "是", "还有", "正是", "便是", "就是", "为", "来自", "也有", "当属"].contains(cue.word)
  }

  /// 园区 right behind a sentence on a park means that park.
  private func isSameSite(_ organization: Int, _ token: CueToken, _ sentence: ParsedSentence, _ current: Subject?)
    -> Bool
  {
    guard organization == reading.mentions.zone, case .organization(let park)? = current,
      reading.mentions.organizations[park].kind == .park
    else { return false }
    return ["园区", "该园区", "该园"].contains(reading.words(sentence, token))
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
      case .cue(let cue): return !cue.classes.isDisjoint(with: [.adv, .phase])
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
