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

  private var tokens: [CueToken] { sentence.tokens }
  private var phrases: PhraseReader { PhraseReader(reading: reading, sentence: sentence) }

  func read() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      if tokens[index].mark == .quoteOpen, let close = phrases.closing(index, .quoteOpen, .quoteClose, tokens.count) {
        if let name = quoted(index, close) { found.append(name) }
        index = close + 1
      } else if tokens[index].mark == .titleOpen, let close = phrases.closing(index, .titleOpen, .titleClose, tokens.count) {
        if let name = titled(index, close) { found.append(name) }
        index = close + 1
      } else {
        if let name = plain(index) { found.append(name) }
        index += 1
      }
    }
    return found
  }

  // MARK: “…”计划

  private func quoted(_ open: Int, _ close: Int) -> Found? {
    guard close > open + 1 else { return nil }
    let inside = phrases.words(open + 1..<close)
    guard (2...30).contains(inside.count), !words.stops.contains(inside), !holdsSpeech(open, close), !isCode(inside), !isTopic(close) else { return nil }
    if let head = head(behind: close) {
      let pieces = front(open)..<head.end
      return Found(
        name: phrases.words(pieces).trimmedTail(head.excess), kind: head.kind, piece: pieces.lowerBound, pieces: pieces,
        isDrawnUp: isDrawnUp(pieces.lowerBound), rule: "initiative.quoted")
    }
    let clause = sentence.clauses[sentence.clauseOf[open]]
    guard open > clause.lowerBound, let verb = tokens[open - 1].cue, words.verbs.contains(verb.word), inside.count <= 12,
      ["推行", "推出", "创新推出", "实施", "启动", "发布", "发放", "更新", "开办", "首创", "开设", "设立", "开展", "推进"].contains(verb.word) || words.kind(of: inside) != nil
    else { return nil }
    let kind = words.kind(of: inside) ?? .mechanism
    return Found(
      name: phrases.words(open..<close + 1), kind: kind, piece: open, pieces: open..<close + 1, isDrawnUp: isDrawnUp(open),
      rule: "initiative.quoted-bare")
  }

  private func holdsSpeech(_ open: Int, _ close: Int) -> Bool {
    tokens[open...close].contains { [.comma, .stop, .semicolon].contains($0.mark) }
  }

  /// “1+3+X” and the like are schemes.
  private func isCode(_ inside: String) -> Bool {
    let text = TextFolding.fold(Array(inside.utf8), keepingSpaces: false).bytes
    return text.contains(0x2B) && text.contains(where: Ascii.isDigit)
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
    while end < clause.upperBound, tokens[end].isNominal || tokens[end].classes.contains(.verb) && tokens[end].range.count > 3 { end += 1 }
    guard end > close + 1 else { return nil }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    let range = tokens[close + 1].range.lowerBound..<tokens[end - 1].range.upperBound
    guard let (stop, kind) = words.firstHead(text, in: range.lowerBound..<min(range.upperBound, range.lowerBound + 48)) else { return nil }
    guard let last = (close + 1..<end).first(where: { tokens[$0].range.upperBound >= stop }) else { return nil }
    let excess = reading.words(sentence.paragraph, stop..<tokens[last].range.upperBound).count
    return (last + 1, kind, excess)
  }

  /// 大学生“聚镇”计划: a noun right in front of the quote belongs to the name.
  private func front(_ open: Int) -> Int {
    let clause = sentence.clauses[sentence.clauseOf[open]]
    guard open > clause.lowerBound, tokens[open - 1].kind == .text else { return open }
    let words = reading.words(sentence, tokens[open - 1])
    guard words.count <= 5, !words.hasSuffix("的"), open - 1 > clause.lowerBound else { return open }
    switch tokens[open - 2].kind {
    case .cue, .mark(.pause): return open - 1
    default: return open
    }
  }

  // MARK: 《…》

  private func titled(_ open: Int, _ close: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[open]]
    let before = phrases.words(clause.lowerBound..<max(open, clause.lowerBound))
    guard ["出台", "印发", "编制", "制定", "发布", "推出", "实施"].contains(where: { before.contains($0) }) else { return nil }
    let end = close + 1
    return Found(
      name: phrases.words(open..<end), kind: .plan, piece: open, pieces: open..<end,
      isDrawnUp: before.contains("编制"), rule: "initiative.document")
  }

  // MARK: without quotes

  /// 团山英才计划, 红链招商专班: a specific noun with a head noun, as the object of a verb of setting up.
  private func plain(_ index: Int) -> Found? {
    guard tokens[index].isNominal || tokens[index].classes.contains(.verb), index + 1 == tokens.count || !tokens[index + 1].isNominal else { return nil }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let all = phrases.left(of: index + 1, floor: clause.lowerBound) else { return nil }
    if all.contains(where: { tokens[$0].mark == .quoteOpen || tokens[$0].mark == .titleOpen }) { return nil }
    guard all.lowerBound > clause.lowerBound, isSetUp(all.lowerBound, clause) else { return nil }
    var name = phrases.words(all)
    if let of = name.endIndex(ofLast: "的") { name = String(name[of...]) }
    guard let kind = words.kind(of: name), isSpecific(name, kind) else { return nil }
    return Found(
      name: name, kind: kind, piece: all.lowerBound, pieces: all, isDrawnUp: isDrawnUp(all.lowerBound), rule: "initiative.plain")
  }

  private func isSetUp(_ start: Int, _ clause: Range<Int>) -> Bool {
    for position in stride(from: start - 1, through: max(clause.lowerBound, start - 3), by: -1) {
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
  private func isDrawnUp(_ piece: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[piece]]
    guard piece > clause.lowerBound else { return false }
    let before = phrases.words(max(clause.lowerBound, piece - 4)..<piece)
    return before.contains("加快编制") || before.contains("正牵头编制") || before.contains("正在编制") || before.contains("筹建") || before.contains("正编制")
  }
}

extension String {
  /// Without its last characters.
  fileprivate func trimmedTail(_ count: Int) -> String { count > 0 && count < self.count ? String(dropLast(count)) : self }
}
