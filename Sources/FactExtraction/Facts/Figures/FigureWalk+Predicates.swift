import NewsModel

/// What is told of those counted, and is no part of what they are called.
extension FigureWalk {
  /// The noun behind an amount; behind 12艘不同型号的 and 4个“…”的 the noun that these words describe.
  func classPieces(_ frame: FigureFrame) -> Range<Int>? {
    guard let right = frame.right else { return nil }
    let of = right.upperBound
    guard of < frame.clause.upperBound, sentence.tokens[of].kind == .of, isAttribute(right),
      let noun = reader.phrases.right(of: of, limit: frame.clause.upperBound)
    else { return generic(right) }
    return generic(noun)
  }

  private static let attributes = ["型号", "规格", "类型", "尺寸", "级别", "颜色", "口径", "样式", "吨级", "等级"]

  private func isAttribute(_ pieces: Range<Int>) -> Bool {
    if sentence.tokens[pieces.lowerBound].mark == .quoteOpen, sentence.tokens[pieces.upperBound - 1].mark == .quoteClose
    {
      return true
    }
    let words = reader.phrases.words(pieces)
    return FigureWalk.attributes.contains { words.hasSuffix($0) }
  }

  private static let actors: WordSet = ["家", "户", "名", "人", "位"]

  private static let actorNouns = [
    "企业", "公司", "机构", "单位", "商户", "院所", "高校", "学校", "医院", "银行", "团队", "组织", "中心", "党支部", "党组织", "人才", "人员",
    "干部", "党员", "员工", "职工", "学生", "学员", "专家", "教师", "工程师", "代表", "客商", "农户", "农民", "居民", "劳动力", "博士", "硕士",
    "酒店", "门店", "合作社", "孵化器", "众创空间", "园区", "研究所", "研究院", "实验室", "供应商", "院士",
  ]

  private static let actorEnds = [
    "店", "厂", "社", "户", "人", "者", "员", "师", "生", "部", "队", "会", "室", "所", "院", "站", "馆", "园", "长", "手",
  ]

  /// 10家签订入驻协议, 73家营收负增长: a verb and its object, or a figure of those counted, behind the number of who did it.
  func isPredicate(_ pieces: Range<Int>, _ frame: FigureFrame) -> Bool {
    guard FigureWalk.actors.contains(frame.quantity.amount.unit) else { return false }
    let words = reader.phrases.words(pieces)
    if FigureWalk.actorNouns.contains(where: { words.contains($0) }) { return false }
    if FigureWalk.actorEnds.contains(where: { words.hasSuffix($0) }) { return false }
    let first = sentence.tokens[pieces.lowerBound]
    if first.classes.contains(.verb) || first.classes.contains(.stage) {
      return !["入选", "获评", "获", "当选"].contains(first.cue?.word ?? "")
    }
    return frame.quantity.amount.unit == "家" && indicators.kind(of: words) != nil
  }

  /// 团队亮出了作品, 机器人“上架”: a verb with 了 and quoted words at the end are told of the noun in front.
  func withoutPredicate(_ words: String) -> String {
    var words = words
    if let done = words.startIndex(ofFirst: "了") {
      let head = words[..<done].dropLast(2)
      if head.count >= 2 { words = String(head) }
    }
    for joint in ["及多", "和多", "以及多", "及一批", "和一批", "与多"] {
      if let start = words.startIndex(ofFirst: joint), words.distance(from: words.startIndex, to: start) >= 2 {
        words = String(words[..<start])
      }
    }
    if words.hasSuffix("”"), let open = words.lastIndex(of: "“") {
      let head = words[..<open]
      if head.count >= 2, !head.contains("“"), head.unicodeScalars.allSatisfy({ $0.value > 0x7F }) {
        words = String(head)
      }
    }
    for tail in ["逐一", "也", "正", "已", "均", "都", "则", "还", "又", "再", "便", "就"]
    where words.hasSuffix(tail) && words.count > tail.count + 1 {
      words.removeLast(tail.count)
    }
    return words
  }

  /// 其中注册资本亿元以上的6家, 其中量产的有97款: some of those counted in front.
  func restOfCounted(_ frame: FigureFrame) -> String? {
    guard frame.right == nil || isPredicate(frame.right ?? frame.clause, frame),
      let known = lastClass[FigureWalk.peopleKey(frame.quantity.amount.unit)]
        ?? (frame.quantity.amount.unit == "家" ? "企业" : nil)
    else { return nil }
    var end = frame.index
    while end > frame.clause.lowerBound, let cue = sentence.tokens[end - 1].cue,
      !cue.classes.isDisjoint(with: [.adv, .reach, .done])
    { end -= 1 }
    guard end > frame.clause.lowerBound + 1, sentence.tokens[end - 1].kind == .of, !sentence.tokens[end - 2].isTime,
      !frame.isOrigin
    else { return nil }
    var start = frame.clause.lowerBound
    for position in start..<end
    where sentence.tokens[position].mark == .pause && position > start
      && reading.quantity(sentence, sentence.tokens[position - 1])?.kind == .count
    {
      start = position + 1
    }
    while start < end - 1, let cue = sentence.tokens[start].cue, cue.classes.contains(.adv) { start += 1 }
    guard start < end - 1 else { return nil }
    let hasSize = (start..<end).contains { reading.quantity(sentence, sentence.tokens[$0]) != nil }
    guard hasSize else { return known }
    let words = reader.phrases.words(start..<end)
    return words.utf8.count <= 60 ? words + known : known
  }

  /// 走访企业, 梳理出“卡点”问题: the verb in front of what is counted, and who did it, are left out.
  func withoutVerb(_ pieces: Range<Int>) -> Range<Int> {
    var start = pieces.lowerBound
    var depth = 0
    for position in pieces.dropLast() {
      let token = sentence.tokens[position]
      if token.mark == .quoteOpen { depth += 1 }
      if token.mark == .quoteClose { depth -= 1 }
      guard depth == 0, token.classes.contains(.verb), token.range.count >= 6 else { continue }
      let next = sentence.tokens[position + 1]
      if next.kind == .of || next.mark == .pause || next.cue?.classes.contains(.tail) == true { continue }
      if isGoverning(position, pieces, next) { start = position + 1 }
    }
    return start..<pieces.upperBound
  }

  /// 出, 了 behind a verb belong to it.
  func withoutParticle(_ words: String) -> String {
    var words = words
    for particle in ["出来的", "出的", "出", "了", "到", "过"]
    where words.hasPrefix(particle) && words.count > particle.count + 1 {
      words.removeFirst(particle.count)
      break
    }
    return words
  }

  /// 专员|走访|企业, 出具|报告, 梳理|出: a verb that governs what is counted, and does not describe it (备案企业).
  private func isGoverning(_ position: Int, _ pieces: Range<Int>, _ next: CueToken) -> Bool {
    let token = sentence.tokens[position]
    let text = reading.text.paragraphs[paragraph].bytes
    if next.kind == .text, Bytes.matches(Array("出".utf8), in: text, at: next.range.lowerBound) { return true }
    let isNominal = token.classes.contains(.nominal)
    if position == pieces.lowerBound {
      guard !isNominal, !FigureWalk.kept.contains(token.cue?.word ?? "") else { return false }
      let words = reader.phrases.words(position + 1..<pieces.upperBound)
      return !FigureWalk.described.contains(words)
    }
    guard !isNominal || FigureWalk.doings.contains(token.cue?.word ?? "") else { return false }
    if token.cue?.word == "服务", next.cue?.word == "企业" { return false }
    let words = reader.phrases.words(pieces.lowerBound..<position)
    return FigureWalk.doers.contains { words.hasSuffix($0) }
  }

  /// Verbs that change the meaning of what is counted.
  private static let kept: WordSet = [
    "签约", "新增", "在孵", "毕业", "入股", "挂职", "脱贫", "获奖", "参展", "参赛", "停产", "上市", "备案", "授权", "退役",
  ]

  /// Nouns that a verb in front of them mostly describes: 备案企业.
  private static let described: WordSet = ["企业", "人员", "机构", "学员", "项目", "产品", "干部"]

  private static let doings: WordSet = ["走访", "服务", "培训", "出租", "检测", "孵化", "培育", "帮扶", "对接", "举办"]
  private static let doers = [
    "双方", "三方", "两区", "专员", "干部", "党员", "队", "小组", "团", "中心", "平台", "人员", "员", "部门", "局", "机构",
  ]
}
