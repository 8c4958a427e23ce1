import NewsModel

/// Where the name of a project begins, and whether it is one.
extension ProjectFinder {
  /// Takes 的 and what stands in front of it, lists, and leading verbs off.
  func withoutLead(_ pieces: Range<Int>, _ sentence: ParsedSentence) -> Range<Int> {
    var start = pieces.lowerBound
    // (简称“甲”)智算中心: a bracket in front belongs to another name.
    if sentence.tokens[start].mark == .open,
      let close = PhraseReader(reading: reading, sentence: sentence).closing(start, .open, .close, pieces.upperBound),
      close + 1 < pieces.upperBound
    {
      start = close + 1
    }
    for index in pieces where index >= start {
      let token = sentence.tokens[index]
      if let cue = token.cue, ["和", "与", "及", "以及"].contains(cue.word), index > pieces.lowerBound,
        words.ends(
          reading.text.paragraphs[sentence.paragraph].bytes, at: sentence.tokens[index - 1].range.upperBound,
          with: words.heads)
      {
        start = index + 1
      } else if token.kind == .of || token.kind == .etc || token.mark == .pause, index + 1 < pieces.upperBound,
        !isQuoted(index, pieces, sentence)
      {
        start = index + 1
      } else if let cue = token.cue, words.leads.contains(cue.word), index + 1 < pieces.upperBound - 1 {
        start = index + 1
      }
    }
    return start..<pieces.upperBound
  }

  func isQuoted(_ index: Int, _ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    var depth = 0
    for position in pieces.lowerBound..<index {
      if sentence.tokens[position].mark == .quoteOpen { depth += 1 }
      if sentence.tokens[position].mark == .quoteClose { depth -= 1 }
    }
    return depth > 0
  }

  /// 年产1.2万吨…, 12英寸…, and a short name of a company in front belong to the name.
  func withFront(_ pieces: Range<Int>, _ sentence: ParsedSentence, _ floor: Int) -> Range<Int> {
    var start = pieces.lowerBound
    if start - 1 > floor, let cue = sentence.tokens[start - 1].cue, cue.classes.contains(.nominal),
      cue.word.utf8.count > 3, cue.classes.isDisjoint(with: [.stage, .plan]),
      !ProjectFinder.buildVerbs.contains(cue.word), !words.leads.contains(cue.word),
      opensName(sentence.tokens[start - 2])
    {
      start -= 1
    }
    start = behindOwner(start, sentence, floor)
    if start > floor, let quantity = reading.quantity(sentence, sentence.tokens[start - 1]) {
      if start - 1 > floor, sentence.tokens[start - 2].classes.contains(.yearly) {
        start -= 2
      } else if [.length, .weight, .energy, .data, .physical].contains(quantity.kind) {
        start -= 1
      }
    }
    if start > floor, case .organization(let index) = sentence.tokens[start - 1].kind {
      let mention = reading.mentions.organizationMentions[index]
      let kind = reading.mentions.organizations[mention.organization].kind
      if mention.form == .alias || (mention.form == .name && kind == .park) { start -= 1 }
    }
    return start..<pieces.upperBound
  }

  /// 某公司|智能|包装|生产|基地项目: all between its owner and the noun that ends it belongs to the name.
  private func behindOwner(_ start: Int, _ sentence: ParsedSentence, _ floor: Int) -> Int {
    var first = start
    while first > floor, start - first < 4 {
      let token = sentence.tokens[first - 1]
      guard token.isNominal || token.classes.isSuperset(of: [.verb, .nominal]),
        token.classes.isDisjoint(with: [.stage, .plan, .light]),
        token.cue.map({ !ProjectFinder.buildVerbs.contains($0.word) && !words.leads.contains($0.word) }) ?? true
      else { break }
      first -= 1
    }
    guard first > floor, first < start, let owner = reading.organization(sentence.tokens[first - 1]),
      reading.mentions.organizations[owner].kind == .company
    else { return start }
    return first
  }

  /// 总投资32亿元的|储能|电池工厂: behind a company, 的 or an amount a verb that stands inside nouns belongs to the name.
  private func opensName(_ before: CueToken) -> Bool {
    if reading.organization(before) != nil { return true }
    switch before.kind {
    case .of, .quantity, .mark(.comma), .mark(.pause): return true
    default: return false
    }
  }

  func isSpecific(_ pieces: Range<Int>, _ sentence: ParsedSentence, least: Int = 12) -> Bool {
    if reading.organization(sentence.tokens[pieces.lowerBound]) != nil { return true }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    let name = text[sentence.bytes(pieces)]
    if let joint = pieces.last(where: { ["和", "与", "及", "以及"].contains(sentence.tokens[$0].cue?.word ?? "") }),
      joint + 1 < pieces.upperBound,
      words.specificBytes(Array(text[sentence.bytes(joint + 1..<pieces.upperBound)])) == 0
    {
      return false
    }
    return name.count <= 150 && words.specificBytes(Array(name)) >= least
  }
}
