import NewsModel

/// Tells how real a word or figure of a sentence is, by the words that govern it.
struct ModalityReader {
  let reading: ArticleReading
  let sentence: ParsedSentence

  /// The modality of a figure: planned, expected and denied words govern it through lists and the clauses behind.
  func figure(at index: Int, period: [DayInterval]) -> Modality {
    let said =
      own(index, takesOngoing: false) ?? behind(index) ?? (isPast(period) && isDated(index) ? nil : carried(index))
      ?? .actual
    return said == .actual && isAhead(period) ? .planned : said
  }

  /// The modality of a verb that reaches a stage. What governs the clause in front governs this one only where it has no
  /// subject of its own.
  func stage(at index: Int, period: [DayInterval]) -> Modality {
    if let denied = denied(index) { return denied }
    if let cue = sentence.tokens[index].cue, cue.word.hasPrefix("已") || cue.word.contains("已封顶") { return .actual }
    if let cue = sentence.tokens[index].cue, cue.word == "拟建成" { return .planned }
    let said = own(index, takesOngoing: true) ?? (hasSubject(index) ? nil : carried(index)) ?? .actual
    return said == .actual && isAhead(period) ? .planned : said
  }

  /// Whether a period begins after the article was published; a last day of a year or month that it may have appeared on too.
  private func isAhead(_ period: [DayInterval]) -> Bool {
    guard let published = reading.article.published, !period.isEmpty else { return false }
    return period.allSatisfy { interval in
      guard let start = interval.start else { return false }
      return start > published.latest
        || start == published.latest && interval.end == start && published.earliest < start
    }
  }

  /// Whether a period was over when the article was published.
  private func isPast(_ period: [DayInterval]) -> Bool {
    guard let published = reading.article.published, !period.isEmpty else { return false }
    return period.allSatisfy { $0.end.map { $0 <= published.earliest } ?? false }
  }

  /// Whether a time stands in the clause in front of a piece.
  private func isDated(_ index: Int) -> Bool {
    (sentence.clauses[sentence.clauseOf[index]].lowerBound..<index).contains { position in
      guard case .time = sentence.tokens[position].kind else { return false }
      return position == 0 || !["比", "较", "由", "从", "与"].contains(sentence.tokens[position - 1].cue?.word ?? "")
    }
  }

  // MARK: In the clause

  private func own(_ index: Int, takesOngoing: Bool) -> Modality? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    if let said = nearest(before: index, from: clause.lowerBound, takesOngoing: takesOngoing) { return said }
    if isWithinYears(index, clause) || isByEnd(index, clause) { return .planned }
    return isGoal(index, clause) ? .planned : nil
  }

  private func nearest(before index: Int, from start: Int, takesOngoing: Bool) -> Modality? {
    var planned = false
    for position in stride(from: index - 1, through: start, by: -1) {
      guard case .cue(let cue) = sentence.tokens[position].kind else { continue }
      if cue.classes.contains(.after) { return .expected }
      if planned { continue }
      if cue.classes.contains(.neg), index - position <= 3 { return .negated }
      if cue.classes.contains(.exp) { return .expected }
      if cue.classes.contains(.plan), isPlan(cue, position) {
        // 建成后月产能将由…: what follows completion is expected, with 将 or without.
        guard cue.word.hasPrefix("将") else { return .planned }
        planned = true
        continue
      }
      if isDone(cue) || takesOngoing && cue.classes.contains(.done) { return .actual }
      if takesOngoing, cue.classes.contains(.ongo) { return .ongoing }
    }
    return planned ? .planned : nil
  }

  /// 已, 刚刚 say that it is done; 累计, 先后, 全面 stand in plans as well.
  private func isDone(_ cue: Cue) -> Bool {
    cue.word.hasPrefix("已") || cue.classes.contains(.done) && (cue.word.contains("已") || cue.word.contains("刚"))
  }

  /// Whether 计划, 规划, 争取, 将 are verbs of planning where they stand.
  private func isPlan(_ cue: Cue, _ position: Int) -> Bool {
    let tokens = sentence.tokens
    guard position + 1 < tokens.count else { return false }
    let next = tokens[position + 1]
    switch cue.word {
    case "计划", "规划":
      if position > 0, tokens[position - 1].mark == .quoteClose { return false }
      return ![.comma, .stop, .quoteClose, .pause, .titleClose].contains(next.mark) && next.kind != .of
        && (next.cue?.word != "实施" || position == 0 || !tokens[position - 1].isNominal)
    case "争取": return !next.isNominal
    case "要": return next.classes.contains(.verb) || next.classes.contains(.reach)
    case "将":
      switch next.kind {
      case .cue(let cue): return !cue.classes.contains(.noun) || cue.word == "构建"
      case .time, .quantity: return true
      default: return false
      }
    default: return true
    }
  }

  /// 年内开通, 年底前建成: a term that is still running.
  private func isByEnd(_ index: Int, _ clause: Range<Int>) -> Bool {
    (clause.lowerBound..<index).contains { position in
      guard case .time = sentence.tokens[position].kind else { return false }
      let words = reading.words(sentence, sentence.tokens[position])
      return ["年内", "月内", "底前", "末前"].contains { words.hasSuffix($0) }
    }
  }

  /// 3年内投入…, 用3年时间建成…: years to come.
  private func isWithinYears(_ index: Int, _ clause: Range<Int>) -> Bool {
    for position in clause.lowerBound..<index {
      guard let quantity = reading.quantity(sentence, sentence.tokens[position]), quantity.kind == .duration,
        quantity.amount.unit == "年"
      else { continue }
      let words = reading.words(sentence, sentence.tokens[position])
      let before = position > 0 ? sentence.tokens[position - 1].cue?.word : nil
      let isUsed = before == "用" || before == "通过"
      guard words.hasSuffix("内") && !words.hasPrefix("近") || isUsed else { continue }
      let isTold = sentence.tokens[clause].contains { token in
        token.classes.contains(.done) || token.cue?.word.hasSuffix("了") == true
          || token.cue?.word.hasPrefix("了") == true
      }
      return !isTold && (!isUsed || reading.words(sentence.paragraph, sentence.range).contains("提出"))
    }
    return false
  }

  /// …的目标: what stands in front is a goal.
  private func isGoal(_ index: Int, _ clause: Range<Int>) -> Bool {
    let tokens = sentence.tokens
    for position in index..<clause.upperBound where tokens[position].kind == .of && position + 1 < tokens.count {
      let words = reading.words(sentence, tokens[position + 1])
      if words.hasPrefix("目标") || words.hasPrefix("奋斗目标") { return true }
    }
    return false
  }

  /// 60名学员将于今年6月毕业: words of time to come behind the figure.
  private func behind(_ index: Int) -> Modality? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    for position in index + 1..<max(index + 1, clause.upperBound) {
      switch sentence.tokens[position].kind {
      case .quantity: return nil
      case .cue(let cue):
        if ["将于", "将在"].contains(cue.word) { return .planned }
        if ["即将", "有望"].contains(cue.word) { return .expected }
        if isDone(cue) { return .actual }
      default: break
      }
    }
    return nil
  }

  private static let halts: WordSet = ["暂缓", "搁置", "取消", "叫停", "暂停", "终止", "流产"]

  private static let lacks: WordSet = ["尚未", "还未", "仍未", "未能", "至今未", "迟迟未"]

  /// 原定…开工的项目暂缓实施: what was to be and is not.
  private func denied(_ index: Int) -> Modality? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let words = sentence.tokens[clause].compactMap(\.cue?.word)
    let last = sentence.clauses[min(sentence.clauseOf[index] + 2, sentence.clauses.count - 1)]
    let later = sentence.tokens[index..<max(index, last.upperBound)].compactMap(\.cue?.word)
    let text = reading.words(sentence.paragraph, sentence.bytes(clause))
    let wasPlanned = text.contains("原定") || text.contains("原计划")
    if words.contains(where: { ModalityReader.halts.contains($0) }) { return .negated }
    guard wasPlanned else { return nil }
    return later.contains { ModalityReader.halts.contains($0) || ModalityReader.lacks.contains($0) } ? .negated : nil
  }

  // MARK: From the clauses in front

  private func hasSubject(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    return (clause.lowerBound..<index).contains { position in
      let token = sentence.tokens[position]
      return token.isNominal || token.classes.contains(.phase) || reading.organization(token) != nil
    }
  }

  private func carried(_ index: Int) -> Modality? {
    var earlier = sentence.clauseOf[index] - 1
    var isOpen = true
    while earlier >= 0 {
      let mark = sentence.closing(earlier)
      let range = sentence.clauses[earlier]
      if mark == .colon, isAim(range) { return .planned }
      if mark == .comma || mark == .colon, isProposal(range) { return .planned }
      if mark == .stop || mark == .semicolon && !goesOn(sentence.clauses[earlier + 1].lowerBound) { isOpen = false }
      if isOpen {
        if let said = nearest(before: range.upperBound, from: range.lowerBound, takesOngoing: false) {
          if isEvent(range), hasSubject(index) { return nil }
          if said == .planned || said == .expected { return said }
          isOpen = false
        }
      }
      earlier -= 1
    }
    return isOpen ? planOfParagraph() : nil
  }

  /// 力争…;同时设立…: what is done at the same time has not been done either.
  private func goesOn(_ first: Int) -> Bool { sentence.tokens[first].cue?.word == "同时" }

  /// 首批厂房将于9月交付,…: a date set for one thing says nothing of the next that has a subject of its own.
  private func isEvent(_ range: Range<Int>) -> Bool {
    range.contains { position in
      guard let word = sentence.tokens[position].cue?.word, word == "将于" || word == "将在" else { return false }
      return position + 1 < sentence.tokens.count && sentence.tokens[position + 1].isTime
    }
  }

  private static let proposals: WordSet = ["提出", "明确", "明确提出", "要求", "部署", "谋划"]

  /// 高新区提出,…; 《方案》明确,…: what a plan says is to be done.
  private func isProposal(_ range: Range<Int>) -> Bool {
    var last = range.upperBound - 1
    while last > range.lowerBound, [.comma, .colon].contains(sentence.tokens[last].mark) { last -= 1 }
    guard last > range.lowerBound, let cue = sentence.tokens[last].cue else { return false }
    return ModalityReader.proposals.contains(cue.word)
  }

  private static let aims: [[UInt8]] = ["目标", "重点抓好", "重点做好", "工作安排", "今后", "下一步"].map { Array($0.utf8) }

  private func isAim(_ range: Range<Int>) -> Bool {
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    let bytes = sentence.bytes(range)
    return ModalityReader.aims.contains { Bytes.firstIndex(of: $0, in: text, bytes) != nil }
  }

  private static let programmes: [[UInt8]] = ["重点抓好", "重点做好", "预期目标", "主要目标", "工作目标", "发展目标", "下一步,", "下半年怎么干", "新的一年"]
    .map { Array($0.utf8) }

  /// 2026年,重点抓好四项工作: what the sentences behind it in the paragraph tell is still to be done.
  private func planOfParagraph() -> Modality? {
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    for other in reading.sentences[sentence.paragraph] where other.range.upperBound <= sentence.range.lowerBound {
      if ModalityReader.programmes.contains(where: { Bytes.firstIndex(of: $0, in: text, other.range) != nil }) {
        return .planned
      }
    }
    return nil
  }
}
