import NewsModel

/// What is founded or held, and then told of: 共建X研究院,目前已入驻团队27个.
extension SubjectTracker {
  /// Verbs whose object the next clauses may tell of.
  private static let founding: WordSet = [
    "成立", "组建", "合资组建", "设立", "共建", "建立", "创办", "创建", "举办", "举行", "开展", "启动", "推出", "组织", "实施", "搭建", "发起",
    "打造", "建设", "新设立", "组建了", "成立了", "设立了", "开办", "合资成立", "揭牌成立", "组织开展", "牵头组建", "联合组建",
  ]

  /// What a zone does next, told of the zone and not of what it has just founded.
  private static let zoneActs: WordSet = [
    "拿出", "培育", "新培育", "引进", "启动", "出台", "设立", "组建", "成立", "推出", "实施", "开展", "举办", "打造", "推动", "推进", "加快",
    "力争", "争取", "建立", "制定", "印发", "支持", "开通", "新建", "建设", "盘活", "清退", "收回", "推行", "聚焦", "围绕", "并", "同时",
    "还", "也", "又", "再", "深化", "优化", "强化", "构建", "健全", "完善", "发起", "创新", "实现", "新增", "投入", "下达", "兑现", "规划", "谋划",
    "新", "还将", "全面", "大力", "持续", "将", "拟", "计划", "把", "让", "对", "为",
  ]

  /// Whether the text speaks of the article's zone.
  func isZone(_ subject: Subject?) -> Bool {
    switch subject {
    case nil: return true
    case .organization(let index): return index == reading.mentions.zone || isAuthority(index)
    case .thing: return false
    }
  }

  /// 管委会, 党工委 act for the zone; a bureau answers for what it does itself.
  private func isAuthority(_ index: Int) -> Bool {
    let name = reading.mentions.organizations[index].name
    return ["管委会", "党工委", "管理委员会"].contains { name.hasSuffix($0) }
  }

  /// 举办“…”活动: what is told behind an event is told of it, also of a plan where those who joined it first are counted.
  func isHeld(_ thing: ThingMention, _ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard isFounded(index, sentence) else { return false }
    if thing.name.hasSuffix("活动") { return true }
    let clauses = sentence.clauses[sentence.clauseOf[index]...]
    guard let clause = clauses.first(where: { !$0.isEmpty && sentence.tokens[$0.lowerBound].cue?.word == "首批" }),
      clause.count > 1
    else { return false }
    let next = clause.lowerBound
    return reading.quantity(sentence, sentence.tokens[next + 1]) != nil
  }

  /// Whether a name is the object of a verb of founding in its clause.
  /// - Parameter throughAttribute: whether what tells more of it (总投资4.5亿元的) may hold a number of things and marks.
  func isFounded(_ index: Int, _ sentence: ParsedSentence, throughAttribute: Bool = false) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let floor = clause.lowerBound
    let isName = reading.organization(sentence.tokens[index]) != nil
    if isName, index + 1 < clause.upperBound, reading.quantity(sentence, sentence.tokens[index + 1]) != nil {
      return false
    }
    var position = index - 1
    while position >= floor, index - position <= (throughAttribute ? 9 : 6) {
      let token = sentence.tokens[position]
      switch token.kind {
      case .cue(let cue):
        if SubjectTracker.founding.contains(cue.word), !throughAttribute || position < index - 2 { return true }
        guard
          throughAttribute && ["占地", "投资"].contains(cue.word) || cue.classes.contains(.noun)
            || cue.classes.contains(.adv)
        else { return false }
      case .quantity:
        if isName, reading.quantity(sentence, token)?.kind == .count { return false }
      case .mark(.pause) where throughAttribute: break
      case .of, .mark(.quoteOpen), .mark(.quoteClose), .text: break
      default: return false
      }
      position -= 1
    }
    return false
  }

  /// At the beginning of a clause: goes on with what was founded in the one in front, or back to who founded it.
  func enterClause(_ index: Int, _ sentence: ParsedSentence, _ state: inout State) {
    let clause = sentence.clauseOf[index]
    guard index == sentence.clauses[clause].lowerBound else { return }
    if isBoth(clause, sentence) {
      state.current = nil
      state.founded = nil
      state.isIntroduced = false
      state.isOfFounded = false
    }
    guard clause > 0 else { return }
    let isAct = isZoneAct(clause, sentence)
    if let founded = state.founded {
      state.founded = nil
      guard !isAct, sentence.closing(clause - 1) == .comma, isZone(state.current) || opensWithNoun(clause, sentence)
      else {
        return
      }
      state.beforeThing = state.current
      state.isIntroduced = true
      state.isOfFounded = true
      state.current = founded
      state.beforeList = founded
    } else if state.isIntroduced, isAct {
      state.current = state.beforeThing
      state.isIntroduced = false
      state.isOfFounded = false
    }
  }

  private static let anew = Array("新".utf8)

  private static let both = ["双方", "两区", "三方", "两地"].map { Array($0.utf8) }

  /// 双方互派干部: what two zones do together is told of the article's own.
  private func isBoth(_ clause: Int, _ sentence: ParsedSentence) -> Bool {
    guard let opener = opener(clause, sentence) else { return false }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    return SubjectTracker.both.contains { Bytes.matches($0, in: text, at: sentence.tokens[opener].range.lowerBound) }
  }

  /// The first piece of a clause behind times and adverbs.
  private func opener(_ clause: Int, _ sentence: ParsedSentence) -> Int? {
    sentence.clauses[clause].first { position in
      switch sentence.tokens[position].kind {
      case .time: return false
      case .cue(let cue):
        return !cue.classes.contains(.done) && cue.classes != .adv || SubjectTracker.zoneActs.contains(cue.word)
      default: return true
      }
    }
  }

  private func isZoneAct(_ clause: Int, _ sentence: ParsedSentence) -> Bool {
    guard var opener = opener(clause, sentence),
      !sentence.tokens[sentence.clauses[clause].lowerBound..<opener].contains(where: { $0.classes.contains(.done) })
    else { return false }
    if sentence.tokens[opener].kind == .text, sentence.tokens[opener].range.count == 3,
      Bytes.matches(
        SubjectTracker.anew, in: reading.text.paragraphs[sentence.paragraph].bytes,
        at: sentence.tokens[opener].range.lowerBound)
    {
      opener += 1
    }
    guard opener < sentence.tokens.count, let cue = sentence.tokens[opener].cue else { return false }
    if cue.word == "联合" {
      return sentence.tokens[opener + 1..<sentence.clauses[clause].upperBound].contains {
        SubjectTracker.founding.contains($0.cue?.word ?? "")
      }
    }
    return SubjectTracker.zoneActs.contains(cue.word)
  }

  private func opensWithNoun(_ clause: Int, _ sentence: ParsedSentence) -> Bool {
    guard let opener = opener(clause, sentence) else { return false }
    return sentence.tokens[opener].classes.contains(.noun)
  }

  /// Whether only times and adverbs, or a quotation mark, stand in front of a piece in its clause.
  func opensClause(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    (sentence.clauses[sentence.clauseOf[index]].lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time, .mark(.quoteOpen): return true
      case .cue(let cue): return !cue.classes.isDisjoint(with: [.adv, .done])
      default: return false
      }
    }
  }
}
