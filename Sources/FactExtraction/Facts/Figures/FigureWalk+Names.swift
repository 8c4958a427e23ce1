import NewsModel

extension FigureWalk {
  /// The name of a figure, from the noun phrase on its left; with what a light verb stands behind (三大产业完成产值).
  mutating func name(_ frame: FigureFrame, keepsVerb: Bool = false) -> String? {
    var parts: (names: [String], tail: String)?
    defer { if let parts { lastParts = parts } }
    guard var left = frame.left.flatMap({ withoutBracket($0) }) else { return nil }
    if frame.links.isEmpty || !frame.links.contains(where: { $0.classes.contains(.yoy) }), isCompared(left, frame) {
      guard let subject = comparedSubject(left, frame) else { return nil }
      left = subject
    }
    left = withVerb(left, frame)
    var words = reader.phrases.words(left)
    var before = left.lowerBound - 1
    var skipped = before
    while skipped > frame.clause.lowerBound, isBare(words), sentence.tokens[skipped].classes.contains(.adv),
      !sentence.tokens[skipped].classes.contains(.done)
    {
      skipped -= 1
    }
    if skipped > frame.clause.lowerBound, sentence.tokens[skipped].isTime { before = skipped }
    if before > frame.clause.lowerBound, isBare(words), case .time = sentence.tokens[before].kind,
      let owner = reader.phrases.left(of: before, floor: frame.clause.lowerBound)
    {
      words = reader.phrases.words(owner) + words
      before = owner.lowerBound - 1
    }
    if before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue {
      if cue.classes.contains(.light) || cue.classes.contains(.reach), isBare(words),
        let owner = owner(before, frame, &parts)
      {
        words = owner + words
      } else if keepsVerb, cue.classes.contains(.verb) || cue.classes.contains(.yearly), !cue.classes.contains(.light) {
        words = cue.word + words
      }
    }
    return trimmed(words)
  }

  /// (以下简称“甲”)投资: a bracket in front belongs to another name.
  private func withoutBracket(_ left: Range<Int>) -> Range<Int>? {
    guard sentence.tokens[left.lowerBound].mark == .open,
      let close = reader.phrases.closing(left.lowerBound, .open, .close, left.upperBound), close + 1 < left.upperBound
    else { return left }
    return close + 1..<left.upperBound
  }

  /// 平均亩产|比|对照品种|提高7.8%: what is compared stands in front of 比.
  private func comparedSubject(_ left: Range<Int>, _ frame: FigureFrame) -> Range<Int>? {
    guard frame.links.contains(where: { $0.classes.contains(.up) || $0.classes.contains(.down) }),
      let word = (frame.clause.lowerBound..<left.lowerBound).last(where: {
        ["较", "比", "相比", "仍比", "则比"].contains(sentence.tokens[$0].cue?.word ?? "")
      })
    else { return nil }
    var end = word
    while end > frame.clause.lowerBound,
      sentence.tokens[end - 1].classes.contains(.adv) || sentence.tokens[end - 1].isTime
    {
      end -= 1
    }
    return reader.phrases.left(of: end, floor: frame.clause.lowerBound)
  }

  /// 较2022年增长58%: a noun behind 较 is what it is compared with, not its name.
  func isCompared(_ left: Range<Int>, _ frame: FigureFrame) -> Bool {
    (frame.clause.lowerBound..<left.lowerBound).contains { index in
      guard let cue = sentence.tokens[index].cue else { return false }
      return ["较", "比", "相比", "与", "按", "按照", "以"].contains(cue.word)
    }
  }

  /// 持股比例, 流失率: a verb belongs to a name that would be a mere ending without it.
  func withVerb(_ left: Range<Int>, _ frame: FigureFrame) -> Range<Int> {
    guard left.count == 1, sentence.tokens[left.lowerBound].range.count <= 6, left.lowerBound > frame.clause.lowerBound,
      indicators.isWhole(reader.phrases.words(left)), let cue = sentence.tokens[left.lowerBound - 1].cue,
      cue.classes.contains(.verb),
      !cue.classes.contains(.light), !cue.classes.contains(.reach)
    else { return left }
    let front = reader.phrases.left(of: left.lowerBound - 1, floor: frame.clause.lowerBound)
    return (front?.lowerBound ?? left.lowerBound - 1)..<left.upperBound
  }

  /// Whether a name alone does not tell what of: 产值, 营业收入.
  func isBare(_ words: String) -> Bool {
    if FigureWalk.bareNames.contains(words) { return true }
    guard let scale = FigureWalk.scales.first(where: { words.hasPrefix($0) }) else { return false }
    return FigureWalk.bareNames.contains(String(words.dropFirst(scale.count)))
  }

  /// 规上工业产值 of an industry is still that industry's.
  private static let scales = ["规上工业", "规模以上工业", "规上", "规模以上"]

  /// Figures that alone do not tell of what, longest first.
  static let bareNames = [
    "主营业务收入", "营业收入", "销售收入", "总产值", "增加值", "销售额", "总收入", "产值", "营收", "收入", "税收", "利润", "销售", "产量", "规模",
  ]

  /// The noun in front of a light verb: 三大主导产业|完成|产值.
  func owner(_ verb: Int, _ frame: FigureFrame, _ parts: inout (names: [String], tail: String)?) -> String? {
    var index = verb
    while index > frame.clause.lowerBound, let cue = sentence.tokens[index - 1].cue,
      !cue.classes.isDisjoint(with: [.adv, .done, .exp, .plan, .light])
    {
      index -= 1
    }
    guard let pieces = reader.phrases.left(of: index, floor: frame.clause.lowerBound) else { return nil }
    let words = reader.phrases.words(pieces)
    for number in ["两大", "三大", "四大", "五大", "六大", "七大", "八大"] {
      guard let end = words.endIndex(ofLast: number) else { continue }
      let names = words[..<words.index(end, offsetBy: -number.count)].split(separator: "、").map(String.init)
      if names.count >= 2 { parts = (names, "产业") }
      return number + words[end...]
    }
    return words.utf8.count >= 6 ? trimmed(words) : nil
  }

  func trimmed(_ words: String) -> String? {
    var words = words
    for tail in [
      "早已", "已做到", "做到", "已", "只有", "要力争", "可以", "至少能", "就要", "可", "能", "要", "至少", "又", "再", "爬升", "总数", "总计", "数量",
      "的", "平均", "虽", "一项", "迈", "跨", "跃",
      "手握", "则", "也", "却",
      "还", "均",
    ] where words.hasSuffix(tail) && words != tail && !(tail == "能" && endsWithNounOfPower(words)) {
      words.removeLast(tail.count)
    }
    for head in FigureWalk.heads where words.hasPrefix(head) && words.count > head.count {
      words.removeFirst(head.count)
    }
    for cut in ["较", "与上年", "同去年"] {
      if let start = words.startIndex(ofFirst: cut), words.distance(from: words.startIndex, to: start) >= 2 {
        words = String(words[..<start])
      }
    }
    if ["离", "我们", "他们", "咱", "买"].contains(where: { words.hasPrefix($0) }) || words.contains("我们") { return nil }
    if words.hasPrefix("较") || words.hasPrefix("比") && !words.hasPrefix("比例") && !words.hasPrefix("比重") {
      return lastTold ?? lastName ?? earlierName
    }
    if FigureWalk.pronouns.contains(words) { return lastTold ?? lastShare ?? lastName ?? earlierName }
    if FigureWalk.industryNames.contains(words), let industry = industry() { words = industry + words.dropFirst(2) }
    return words.isEmpty || FigureWalk.places.contains(words) ? nil : words
  }

  /// 产能, 储能, 用能: a noun, not a verb with 能 behind it.
  private func endsWithNounOfPower(_ words: String) -> Bool {
    ["产能", "储能", "用能", "节能", "热能", "功能", "性能", "智能", "氢能", "效能", "动能"].contains { words.hasSuffix($0) }
  }

  private static let industryNames: WordSet = ["产业规模", "产业产值", "产业总产值", "产业营收", "产业链规模"]

  /// 元宇宙产业: the industry that the paragraph named last.
  private func industry() -> String? {
    for number in stride(from: sentenceIndex, through: 0, by: -1) {
      let other = reading.sentences[paragraph][number]
      for index in other.tokens.indices.reversed()
      where index > 0 && other.tokens[index].range.lowerBound < reader.sentence.range.upperBound {
        guard other.tokens[index].cue?.word == "产业", other.tokens[index - 1].kind == .text else { continue }
        let name = reading.words(other, other.tokens[index - 1])
        if (2...8).contains(name.count) { return name + "产业" }
      }
    }
    return nil
  }

  /// Places that name no figure: 为全省1200万亩耕地….
  private static let places: WordSet = ["全省", "全市", "全国", "全球", "全区", "国内", "海外", "本地", "当地", "周边", "世界", "全县", "全州"]

  /// Words at the head of a name that say whose it is, which the scope tells.
  static let heads = [
    "仅", "前者", "后者", "届时", "且", "头一笔", "第一笔", "的", "、", "等", "该公司", "该企业", "该园区", "该项目", "公司", "企业", "集团", "全区", "园区",
    "该区", "项目", "了", "这批",
    "该批", "这些", "而", "但",
  ]

  /// 由2020年的47家, 由目前的不足三成, 将由2000套: the earlier value is a fact where it is dated or the present state.
  func isDated(_ frame: FigureFrame) -> Bool {
    for position in stride(from: frame.index - 1, through: frame.clause.lowerBound, by: -1) {
      let token = sentence.tokens[position]
      if let time = reading.time(sentence, token) { return !time.periods.isEmpty || isPresent(token) }
      if let cue = token.cue, cue.word == "由" || cue.word == "从" {
        guard position > frame.clause.lowerBound, let before = sentence.tokens[position - 1].cue else { return false }
        return before.word == "将"
      }
    }
    return false
  }

  private func isPresent(_ token: CueToken) -> Bool {
    ["目前", "现在", "当前", "如今", "眼下", "三年前", "两年前"].contains(reading.words(sentence, token))
  }

  /// The name of a level; a bare figure of the zone takes the industry whose firms were just counted.
  mutating func named(_ frame: FigureFrame) -> String? {
    guard var own = name(frame, keepsVerb: true) ?? verbName(frame) else { return nil }
    if let cut = own.endIndex(ofLast: "目标是"), cut < own.endIndex { own = String(own[cut...]) }
    own = timed(own, frame)
    let next = frame.index + 1
    if own.hasSuffix("价值"), next < frame.clause.upperBound, sentence.tokens[next].kind == .of,
      let right = reader.phrases.right(of: next, limit: frame.clause.upperBound)
    {
      return reader.phrases.words(right)
    }
    if let cut = own.endIndex(ofLast: "每"), own.count > 3, cut > own.startIndex {
      let head = own[..<own.index(before: cut)]
      if head.count >= 2 { own = String(head) }
    }
    if isBare(own), let lastCounted, lastCounted.hasSuffix("企业"), lastCounted.count > 3,
      context.subjectName(paragraph, sentenceIndex, frame.index) == reading.zoneName,
      sentence.clauseOf[frame.index] > 0
    {
      let industry = String(lastCounted.dropLast(2))
      let tail = ["产业链", "产业集群", "产业"].first { industry.hasSuffix($0) } ?? ""
      own = industry.dropLast(tail.count) + "产业" + own
    }
    return own
  }

  static let moneyVerbs: WordSet = ["出口", "进口", "销售", "采购", "消费", "签约", "融资", "转贷", "核销", "入股", "出资", "投入"]

  /// 光电企业出口8.2亿元, 现场签约8600万元: the verb is the name.
  func verbName(_ frame: FigureFrame) -> String? {
    guard frame.quantity.kind == .money, frame.index > frame.clause.lowerBound,
      let cue = sentence.tokens[frame.index - 1].cue,
      FigureWalk.moneyVerbs.contains(cue.word)
    else { return nil }
    var front =
      reader.phrases.left(of: frame.index - 1, floor: frame.clause.lowerBound).map { reader.phrases.words($0) } ?? ""
    if front.isEmpty, frame.index - 1 > frame.clause.lowerBound, let before = sentence.tokens[frame.index - 2].cue,
      before.classes.contains(.nominal)
    {
      front = before.word
    }
    return front + cue.word
  }

  /// 年采购额, 单月出货量, 累计融资, 新增贷款: a word of time or 新增 in front belongs to a short name.
  func timed(_ name: String, _ frame: FigureFrame) -> String {
    guard let left = frame.left, left.lowerBound > frame.clause.lowerBound,
      let cue = sentence.tokens[left.lowerBound - 1].cue
    else { return name }
    if name == "投资", cue.word == "完成" || cue.word == "累计完成" { return "完成投资" }
    if cue.word == "新增" || ["年", "月", "日"].contains(cue.word) { return cue.word + name }
    return cue.word == "累计" && name.count <= 3 ? cue.word + name : name
  }
}
