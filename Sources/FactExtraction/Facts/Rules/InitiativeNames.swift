import NewsModel

/// Finds the names of initiatives in one sentence.
struct InitiativeNames {
  let reading: ArticleReading
  let words: InitiativeWords
  let sentence: ParsedSentence

  /// A name and what it is.
  struct Found {
    let name: String
    let kind: InitiativeWords.Kind
    /// Piece it begins at.
    let piece: Int
    /// Pieces of the name.
    let pieces: Range<Int>
    /// 编制, 组建 — it is being drawn up.
    let isDrawnUp: Bool
    let rule: String
  }

  var tokens: [CueToken] { sentence.tokens }
  var phrases: PhraseReader { PhraseReader(reading: reading, sentence: sentence) }

  func read() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].mark == .quoteOpen, let close = phrases.closing(index, .quoteOpen, .quoteClose, tokens.count) {
        if let name = quoted(index, close) { found.append(name) }
        index = close + 1
      } else if tokens[index].mark == .titleOpen,
        let close = phrases.closing(index, .titleOpen, .titleClose, tokens.count)
      {
        if let name = titled(index, close) { found.append(name) }
        index = close + 1
      } else {
        if let name = plain(index) { found.append(name) }
        index += 1
      }
    }
    return found + objects(besides: found) + funds(besides: found)
  }

  // MARK: “…”计划

  private func quoted(_ open: Int, _ close: Int) -> Found? {
    guard close > open + 1 else { return nil }
    let inside = phrases.words(open + 1..<close)
    guard (2...30).contains(inside.count), !words.stops.contains(inside), !holdsSpeech(open, close), !isTopic(close)
    else { return nil }
    if isCode(inside), !isService(close) { return nil }
    if inside.contains("—"), isChain(close) { return nil }
    if isSmallTalk(inside, close) || isProduct(open) { return nil }
    if let head = head(behind: close) {
      let pieces = front(open)..<head.end
      return Found(
        name: phrases.words(pieces).trimmedTail(head.excess), kind: head.kind, piece: pieces.lowerBound, pieces: pieces,
        isDrawnUp: isDrawnUp(pieces.lowerBound), rule: "initiative.quoted")
    }
    let clause = sentence.clauses[sentence.clauseOf[open]]
    guard inside.count <= 14, !words.slogans.contains(inside) else { return nil }
    let isNumbered = inside.count <= 4 && inside.hasSuffix("条")
    guard open > clause.lowerBound, isLaunched(open, inside) || isNumbered && isPublished(open) || words.isSelf(inside)
    else { return nil }
    let start = front(open)
    let isObject = start < open && tokens[start - 1].cue.map { words.verbs.contains($0.word) } ?? false
    let pieces = (isObject || isNumbered ? start : open)..<tail(close)
    return Found(
      name: phrases.words(pieces), kind: isNumbered ? .plan : words.kind(of: inside) ?? .mechanism,
      piece: pieces.lowerBound,
      pieces: pieces, isDrawnUp: isDrawnUp(pieces.lowerBound), rule: "initiative.quoted-bare")
  }

  /// 公布优化营商环境“30条”.
  private func isPublished(_ open: Int) -> Bool {
    let before = phrases.words(sentence.clauses[sentence.clauseOf[open]].lowerBound..<open)
    return ["出台", "公布", "推出", "发布", "印发"].contains { before.contains($0) }
  }

  /// “百场百链”供需对接: the noun behind the quote belongs to the name.
  private func tail(_ close: Int) -> Int {
    let clause = sentence.clauses[sentence.clauseOf[close]]
    var end = close + 1
    while end < clause.upperBound,
      tokens[end].isNominal || tokens[end].classes.contains(.verb) && tokens[end].range.count > 3,
      tokens[end].classes.isDisjoint(with: [.adv, .done, .light, .reach, .plan, .exp])
    {
      end += 1
    }
    guard end > close + 1, phrases.words(close + 1..<end).count <= 8,
      tokens[close + 1..<end].allSatisfy({ $0.kind != .text || $0.range.count <= 12 })
    else { return close + 1 }
    return end
  }

  /// “会诊”活动: two characters and 活动 name nothing.
  private func isSmallTalk(_ inside: String, _ close: Int) -> Bool {
    guard inside.count <= 2, close + 1 < tokens.count else { return false }
    return reading.words(sentence, tokens[close + 1]).hasPrefix("活动")
  }

  /// 自主研发的“云图”平台: what a firm makes is a product.
  private func isProduct(_ open: Int) -> Bool {
    guard open >= 2, tokens[open - 1].kind == .of else { return false }
    return ["研发", "自主研发", "研制", "开发", "自研"].contains { reading.words(sentence, tokens[open - 2]).hasSuffix($0) }
  }

  private static let launchVerbs: WordSet = [
    "推行", "推出", "创新推出", "实施", "启动", "发布", "发放", "更新", "开办", "首创", "开设", "设立", "开展", "推进", "定为", "担任", "出台", "公布", "组织",
    "办起", "编制", "共建",
  ]

  /// 推出“科创积分贷”, 每月发布的“链上供需榜”, 设立总规模20亿元的“周山天使基金群”.
  private func isLaunched(_ open: Int, _ inside: String) -> Bool {
    let isKnown = words.kind(of: inside) != nil
    if let verb = tokens[open - 1].cue, words.verbs.contains(verb.word) {
      return isKnown || InitiativeNames.launchVerbs.contains(verb.word)
    }
    guard tokens[open - 1].kind == .of, open >= 2 else { return false }
    if let verb = tokens[open - 2].cue,
      InitiativeNames.launchVerbs.contains(verb.word) || isKnown && words.verbs.contains(verb.word)
    {
      return true
    }
    return words.kind(of: inside) == .fund
  }

  private func holdsSpeech(_ open: Int, _ close: Int) -> Bool {
    tokens[open...close].contains { [.comma, .stop, .semicolon].contains($0.mark) }
  }

  /// “1+3+X” and the like are schemes.
  private func isCode(_ inside: String) -> Bool {
    let text = TextFolding.fold(Array(inside.utf8), keepingSpaces: false).bytes
    return text.contains(0x2B) && text.contains(where: Ascii.isDigit)
  }

  /// “1+3+N”服务体系 is a way of working besides a code; “1+3+X”产业体系 is not.
  private func isService(_ close: Int) -> Bool {
    let end = sentence.clauses[sentence.clauseOf[close]].upperBound
    guard close + 1 < end else { return false }
    let rest = phrases.words(close + 1..<end)
    return ["服务体系", "机制", "工作法", "服务模式", "工作模式", "帮代办", "培育机制"].contains { rest.hasPrefix($0) }
  }

  /// “衬底材料—外延生长—芯片制造”链条: a chain of an industry.
  private func isChain(_ close: Int) -> Bool {
    let end = sentence.clauses[sentence.clauseOf[close]].upperBound
    guard close + 1 < end else { return true }
    let rest = phrases.words(close + 1..<end)
    if rest.hasSuffix("体系"), rest.count <= 8 { return true }
    return ["链条", "全链条", "产业链", "生态链", "完整", "全产业链", "的完整"].contains { rest.hasPrefix($0) }
  }

  /// “舱驾一体平台”…等话题: what is only talked about.
  private func isTopic(_ close: Int) -> Bool {
    let end = sentence.clauses[sentence.clauseOf[close]].upperBound
    guard close + 1 < end else { return false }
    let rest = phrases.words(close + 1..<end)
    return ["话题", "主题分享", "议题", "专题讲座", "主题演讲", "论坛"].contains { rest.contains($0) }
  }

  /// The head noun behind a closing quote mark: 计划, …创新应用大赛.
  private func head(behind close: Int) -> (end: Int, kind: InitiativeWords.Kind, excess: Int)? {
    let clause = sentence.clauses[sentence.clauseOf[close]]
    var end = close + 1
    while end < clause.upperBound,
      tokens[end].isNominal || tokens[end].classes.contains(.verb) && tokens[end].range.count > 3
    { end += 1 }
    guard end > close + 1 else { return nil }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    let range = tokens[close + 1].range.lowerBound..<tokens[end - 1].range.upperBound
    guard let (stop, kind) = words.firstHead(text, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 48))
    else { return nil }
    guard let last = (close + 1..<end).first(where: { tokens[$0].range.upperBound >= stop }) else { return nil }
    let excess = reading.words(sentence.paragraph, stop..<tokens[last].range.upperBound).count
    return (last + 1, kind, excess)
  }

  /// 大学生“聚镇”计划: a noun right in front of the quote belongs to the name, where a verb or a list stands before it.
  private func front(_ open: Int) -> Int {
    let clause = sentence.clauses[sentence.clauseOf[open]]
    var start = open
    while start > clause.lowerBound, tokens[start - 1].isNominal { start -= 1 }
    guard start < open, start > clause.lowerBound, phrases.words(start..<open).count <= 10 else { return open }
    switch tokens[start - 1].kind {
    case .cue(let cue): return cue.classes.isDisjoint(with: [.prep, .reach]) || isJoint(cue) ? start : open
    case .mark(.pause): return start
    default: return open
    }
  }

  private func isJoint(_ cue: Cue) -> Bool { ["和", "与", "及", "以及"].contains(cue.word) }

  // MARK: 《…》

  private func titled(_ open: Int, _ close: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[open]]
    let before = phrases.words(clause.lowerBound..<max(open, clause.lowerBound))
    guard ["出台", "印发", "编制", "制定", "发布", "推出", "实施", "起草", "按照", "根据", "公布"].contains(where: { before.contains($0) }),
      ["国务院", "国家", "中华人民共和国", "中共中央"].allSatisfy({ !phrases.words(open..<close).contains($0) })
    else { return nil }
    let end = close + 1
    return Found(
      name: phrases.words(open..<end), kind: .plan, piece: open, pieces: open..<end,
      isDrawnUp: before.contains("编制") || before.contains("起草"), rule: "initiative.document")
  }

  // MARK: without quotes

  /// 团山英才计划, 红链招商专班: a specific noun with a head noun, as the object of a verb of setting up.
  private func plain(_ index: Int) -> Found? {
    guard tokens[index].isNominal || tokens[index].classes.contains(.verb),
      index + 1 == tokens.count || !tokens[index + 1].isNominal
    else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let all = phrases.left(of: index + 1, floor: clause.lowerBound) else { return nil }
    if all.contains(where: { tokens[$0].mark == .quoteOpen || tokens[$0].mark == .titleOpen }) { return nil }
    guard all.lowerBound > clause.lowerBound, isSetUp(all.lowerBound, clause) else { return nil }
    var name = phrases.words(all)
    if let of = name.endIndex(ofLast: "的") { name = String(name[of...]) }
    guard let kind = words.kind(of: name), isSpecific(name, kind), !name.hasSuffix("活动"), !name.contains("、"),
      !name.contains("和")
    else { return nil }
    return Found(
      name: name, kind: kind, piece: all.lowerBound, pieces: all, isDrawnUp: isDrawnUp(all.lowerBound),
      rule: "initiative.plain")
  }

  private func isSetUp(_ start: Int, _ clause: Range<Int>) -> Bool {
    for position in stride(from: start - 1, through: max(clause.lowerBound, start - 5), by: -1) {
      if tokens[position].kind == .of || reading.quantity(sentence, tokens[position]) != nil { continue }
      if tokens[position].isNominal, reading.words(sentence, tokens[position]).hasSuffix("规模") { continue }
      if let cue = tokens[position].cue, words.verbs.contains(cue.word) { return true }
      if tokens[position].mark == .pause { continue }
      guard let cue = tokens[position].cue, !cue.classes.isDisjoint(with: [.adv, .done, .ongo]) else { return false }
    }
    return false
  }

  private func isSpecific(_ name: String, _ kind: InitiativeWords.Kind) -> Bool {
    switch kind {
    case .plan, .campaign, .competition: return name.count >= 6
    case .mechanism, .list, .platform: return name.count >= 6
    case .fund: return name.count >= 6
    }
  }

  /// 编制, 组建, 筹建 in front: not yet in force.
  func isDrawnUp(_ piece: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[piece]]
    guard piece > clause.lowerBound else { return false }
    let before = phrases.words(max(clause.lowerBound, piece - 4)..<piece)
    return before.contains("加快编制") || before.contains("正牵头编制") || before.contains("正在编制") || before.contains("筹建")
      || before.contains("正编制")
  }
}

extension String {
  /// Without its last characters.
  fileprivate func trimmedTail(_ count: Int) -> String {
    count > 0 && count < self.count ? String(dropLast(count)) : self
  }
}
