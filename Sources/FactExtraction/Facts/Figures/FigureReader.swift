import NewsModel

/// Looks at an amount's surroundings.
struct FigureReader {
  let context: FactContext
  let paragraph: Int
  let sentenceIndex: Int
  let sentence: ParsedSentence
  /// Amounts that are thresholds inside a noun (亿元以上产业项目).
  let inner: Set<Int>

  init(context: FactContext, paragraph: Int, sentenceIndex: Int, empty: Bool = false) {
    self.context = context
    self.paragraph = paragraph
    self.sentenceIndex = sentenceIndex
    sentence =
      empty
      ? ParsedSentence(paragraph: paragraph, range: 0..<0, tokens: [], clauses: [], clauseOf: [])
      : context.reading.sentences[paragraph][sentenceIndex]
    inner = FigureReader.thresholds(context.reading, sentence)
  }

  var phrases: PhraseReader { PhraseReader(reading: context.reading, sentence: sentence, inner: inner) }

  /// The surroundings of the amount at a piece; nil where the piece is none.
  func frame(at index: Int) -> FigureFrame? {
    guard case .quantity(let number) = sentence.tokens[index].kind else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let floor = listFloor(index, clause)
    var links: [Cue] = []
    var position = index - 1
    while position >= floor {
      let token = sentence.tokens[position]
      if case .cue(let cue) = token.kind, isLink(cue, position, index) {
        links.append(cue)
      } else if case .time = token.kind, position < index - 1 || index - 1 > floor {
        // 产值2025年达…: a time between is passed over.
      } else {
        break
      }
      position -= 1
    }
    var left = phrases.left(of: position + 1, floor: floor, takesVerb: position + 1 == index && takesVerbHead(index))
    left = left.flatMap { withoutOwner($0) }
    // 供应燃料电池系统的20辆公交车: what stands in front says more of what is counted.
    if position == index - 1, index > floor, sentence.tokens[index - 1].kind == .of { left = nil }
    let origin = originVerb(index, clause)
    if let origin { left = phrases.left(of: skipLinks(origin, clause.lowerBound), floor: clause.lowerBound) }
    return FigureFrame(
      paragraph: paragraph, sentenceIndex: sentenceIndex, sentence: sentence, index: index, number: number,
      quantity: context.reading.quantities[paragraph][number], clause: clause, links: links,
      isOrigin: origin != nil && !links.contains { $0.classes.contains(.to) }, left: left,
      right: phrases.right(of: index, limit: clause.upperBound))
  }

  /// 中心办理业务: the thing that acts, and what it does, are no part of what is counted.
  private func withoutOwner(_ pieces: Range<Int>) -> Range<Int>? {
    guard
      let thing = context.things[paragraph][sentenceIndex].first(where: {
        $0.pieces.lowerBound == pieces.lowerBound && $0.length == nil
      }),
      thing.pieces.upperBound < pieces.upperBound
    else { return pieces }
    var start = thing.pieces.upperBound
    while start < pieces.upperBound - 1, sentence.tokens[start].classes.contains(.verb) { start += 1 }
    return start..<pieces.upperBound
  }

  /// The piece of 由 or 从 where the amount is one end of 由A提升至B.
  private func originVerb(_ index: Int, _ clause: Range<Int>) -> Int? {
    var seesOld = false
    var seesTo = false
    var length = 0
    for position in stride(from: index - 1, through: clause.lowerBound, by: -1) {
      let token = sentence.tokens[position]
      switch token.kind {
      case .cue(let cue):
        if cue.word == "由" || cue.word == "从" {
          return seesOld == seesTo && (seesTo || goesOnTo(index, clause)) ? position : nil
        }
        if cue.classes.contains(.to), !seesOld { seesTo = true }
      case .quantity:
        guard seesTo, !seesOld else { return nil }
        seesOld = true
      case .time, .of: break
      case .text, .mark(.quoteOpen), .mark(.quoteClose):
        length += token.range.count
        if length > 30 { return nil }
      default: return nil
      }
    }
    return nil
  }

  /// Whether 提升至 and another amount follow.
  private func goesOnTo(_ index: Int, _ clause: Range<Int>) -> Bool {
    for position in index + 1..<max(index + 1, clause.upperBound) {
      if sentence.tokens[position].classes.contains(.to) { return true }
      if case .quantity = sentence.tokens[position].kind { return false }
    }
    return false
  }

  /// Passes over adverbs in front of a piece.
  private func skipLinks(_ index: Int, _ floor: Int) -> Int {
    var position = index
    while position > floor, case .time = sentence.tokens[position - 1].kind { position -= 1 }
    while position > floor, let cue = sentence.tokens[position - 1].cue,
      !cue.classes.isDisjoint(with: [.adv, .plan, .exp, .done]), !cue.classes.contains(.noun)
    {
      position -= 1
    }
    return position
  }

  /// 走访服务400余次: a verb right in front of an amount of times can be the noun that is counted.
  private func takesVerbHead(_ index: Int) -> Bool {
    guard let quantity = context.reading.quantity(sentence, sentence.tokens[index]) else { return false }
    return ["次", "场", "场次", "项", "批次", "家次", "人次", "单", "例", "架次", "批", "轮"].contains(quantity.amount.unit)
      || index > 0 && ["到岗", "就业", "毕业", "入职"].contains(sentence.tokens[index - 1].cue?.word ?? "")
  }

  /// In a list of amounts, what stands in front of the 、 or 和 behind the last amount belongs to that one.
  private func listFloor(_ index: Int, _ clause: Range<Int>) -> Int {
    var position = index - 1
    while position > clause.lowerBound {
      if case .quantity = sentence.tokens[position].kind, !inner.contains(position),
        !isListHead(position)
      {
        let next = sentence.tokens[position + 1]
        if next.mark == .pause || next.cue.map({ ["和", "及", "与", "以及"].contains($0.word) }) == true {
          return position + 2
        }
        // 10家签订协议、6家达成意向: what stands in front of the 、 belongs to the first amount.
        return (position + 1..<index).last { sentence.tokens[$0].mark == .pause && $0 + 1 == index }.map { $0 + 1 }
          ?? position + 1
      }
      position -= 1
    }
    return clause.lowerBound
  }

  /// 四类需求, 三大产业: a small number in 一二三 inside a noun.
  private func isListHead(_ position: Int) -> Bool {
    guard let quantity = context.reading.quantity(sentence, sentence.tokens[position]) else { return false }
    let first = context.reading.text.paragraphs[paragraph].bytes[quantity.core.lowerBound]
    return quantity.kind == .count && first >= 0x80 && quantity.amount.value <= 12 && quantity.amount.unit == "类"
  }

  /// 产值计划达到: 计划 in front of a verb is one itself.
  private func isPlanVerb(_ cue: Cue, _ position: Int) -> Bool {
    cue.classes.contains(.plan) && !sentence.tokens[position + 1].classes.isDisjoint(with: [.reach, .to, .up, .down])
  }

  private func isLink(_ cue: Cue, _ position: Int, _ index: Int) -> Bool {
    if cue.classes.contains(.noun), !cue.classes.contains(.up), !isPlanVerb(cue, position) { return false }
    let wanted: Cue.Classes = [.reach, .to, .up, .down, .yoy, .adv, .done, .exp, .plan, .rank, .neg]
    guard !cue.classes.isDisjoint(with: wanted) else { return false }
    // A verb right in front of the amount may be the noun that is counted; 实现, 完成 never are.
    return true
  }

  /// Amounts that say how large the things are that another amount counts.
  private static func thresholds(_ reading: ArticleReading, _ sentence: ParsedSentence) -> Set<Int> {
    var found: Set<Int> = []
    for (index, token) in sentence.tokens.enumerated() {
      guard let quantity = reading.quantity(sentence, token) else { continue }
      if quantity.kind == .count, quantity.amount.unit == "类", quantity.amount.value <= 12 {
        found.insert(index)
        continue
      }
      guard [.money, .percent, .area].contains(quantity.kind), quantity.amount.op != .equal else { continue }
      var next = index + 1
      let isOf = next < sentence.tokens.count && sentence.tokens[next].kind == .of
      if isOf { next += 1 }
      let start = next
      var isThing = false
      while next < sentence.tokens.count,
        sentence.tokens[next].isNominal || sentence.tokens[next].classes.contains(.nominal)
          || sentence.tokens[next].classes.contains(.light) && next > start
      {
        isThing = isThing || isThingNoun(reading, sentence, next)
        next += 1
      }
      let counts =
        next < sentence.tokens.count ? reading.quantity(sentence, sentence.tokens[next])?.kind == .count : false
      let isFirm =
        isOf && isThing && quantity.kind == .money && quantity.amount.op == .atLeast
        && isFirmNoun(reading, sentence, start..<next)
      if next > start, counts || quantity.hasSuffixOperator && isThing || isFirm {
        found.insert(index)
      } else if isOf, start < sentence.tokens.count, reading.quantity(sentence, sentence.tokens[start])?.kind == .count
      {
        // 其中注册资本亿元以上的6家.
        found.insert(index)
      } else if isOf, start < sentence.tokens.count, sentence.tokens[start].classes.contains(.reach),
        start + 1 < sentence.tokens.count,
        reading.quantity(sentence, sentence.tokens[start + 1])?.kind == .count
      {
        // 营业收入过亿元的达到100家.
        found.insert(index)
      }
    }
    return found
  }

  /// 营收过亿元的企业: firms, which have no sum of their own as projects have.
  private static func isFirmNoun(_ reading: ArticleReading, _ sentence: ParsedSentence, _ pieces: Range<Int>) -> Bool {
    pieces.contains { reading.words(sentence, sentence.tokens[$0]).hasSuffix("企业") }
  }

  private static func isThingNoun(_ reading: ArticleReading, _ sentence: ParsedSentence, _ index: Int) -> Bool {
    let words = reading.words(sentence, sentence.tokens[index])
    return ["项目", "企业", "工程", "公司", "集群", "产业", "园区", "家庭"].contains { words.hasSuffix($0) }
  }
}
