import NewsModel

extension FigureWalk {
  /// Percentages and multiples: growth, share, or a level that is told in percent.
  mutating func readPercent(_ frame: FigureFrame) {
    if frame.isOrigin, !isDated(frame) { return }
    if let each = each(frame), let names = respective(frame, each) {
      var amount = frame.quantity.amount
      let down = (each..<frame.index).contains { sentence.tokens[$0].classes.contains(.down) }
      if down { amount.value = -amount.value }
      for name in names {
        addIndicator(frame, name: name, measure: .growth, amount: amount, rule: "figure.growth-each")
      }
      return
    }
    if let name = shareOfPart(frame) {
      addIndicator(frame, name: name, measure: .share, rule: "figure.share-of")
      return
    }
    if let share = shareName(frame) {
      addIndicator(frame, name: share, measure: .share, rule: "figure.share-of")
      return
    }
    if let name = attributed(frame) {
      addIndicator(frame, name: name.words, measure: name.measure, rule: "figure.share-attributive")
      return
    }
    let own = name(frame)
    let moves = frame.links.first { $0.classes.contains(.up) || $0.classes.contains(.down) }
    let isTo = frame.links.contains { $0.classes.contains(.to) }
    if let moves, !isTo {
      readMove(frame, own, down: moves.classes.contains(.down))
      return
    }
    if frame.quantity.kind == .multiple {
      readMultiple(frame, own)
      return
    }
    if frame.index > 0, sentence.tokens[frame.index - 1].kind == .of, !frame.isOrigin { return }
    if let own, isGrowthWord(own) {
      guard let lastName else { return }
      addIndicator(frame, name: lastName, measure: .growth, rule: "figure.growth-carried")
      return
    }
    guard let own = own ?? (isTo ? lastName : nil) else { return }
    let kind = indicators.kind(of: own)
    if kind == nil, let predicate = predicate(frame) {
      addIndicator(frame, name: own + predicate, measure: .share, rule: "figure.share-doing")
      return
    }
    addIndicator(frame, name: own, measure: kind == .rate ? .level : .share, rule: "figure.share")
  }

  /// 元器件近一半|依靠外购: what so many of them do.
  func predicate(_ frame: FigureFrame) -> String? {
    var next = frame.index + 1
    while next < frame.clause.upperBound, let cue = sentence.tokens[next].cue,
      !cue.classes.isDisjoint(with: [.plan, .adv])
    {
      next += 1
    }
    guard next < frame.clause.upperBound else { return nil }
    let words = reader.phrases.words(next..<frame.clause.upperBound)
    let isVerb = ["依", "靠", "来自", "从", "需", "外购"].contains { words.hasPrefix($0) }
    return isVerb && words.count <= 12 ? words : nil
  }

  /// 这一比例: the figure told before.
  static let pronouns: WordSet = ["这一比例", "该比例", "这个比例", "这一比重", "这一数字", "这一数据", "这个数字", "该数字", "这一指标", "该指标", "这一占比"]

  /// 增速, 增幅 behind a figure: its growth.
  func isGrowthWord(_ words: String) -> Bool { words == "增速" || words == "增幅" || words == "同比增速" }

  /// 增长8.9%, 同比下降6.3%.
  mutating func readMove(_ frame: FigureFrame, _ own: String?, down: Bool) {
    if frame.links(any: ["高于", "低于", "快于", "高出"]) { return }
    var amount = frame.quantity.amount
    if down { amount.value = -amount.value }
    let names = splitNames(frame, own.map { withBare($0) })
    if names.isEmpty {
      guard let lastName = lastName ?? earlierName else { return }
      addIndicator(
        frame, name: lastName, measure: measure(of: lastName), amount: amount, rule: "figure.growth-carried",
        scope: lastScope)
      return
    }
    for name in names {
      addIndicator(frame, name: name, measure: measure(of: name), amount: amount, rule: "figure.growth")
    }
  }

  /// 分别增长7.6%、19.2%和11.5%: the name that the amount belongs to by its place.
  mutating func respective(_ frame: FigureFrame, _ each: Int) -> [String]? {
    let amounts = (each..<frame.clause.upperBound).filter { reading.quantity(sentence, sentence.tokens[$0]) != nil }
    guard amounts.count >= 2, let place = amounts.firstIndex(of: frame.index) else { return nil }
    var parts = lastParts
    if let pieces = reader.phrases.left(of: each, floor: frame.clause.lowerBound) {
      var names = reader.phrases.words(pieces).split(whereSeparator: { "、和与及".contains($0) }).map(String.init)
      var tail = ""
      if names.count > 1, let last = names.last {
        for end in ["板块", "产业", "产品", "业务", "企业"] {
          guard tail.isEmpty, let found = last.startIndex(ofFirst: end), !names[0].contains(end) else { continue }
          tail = String(last[found...])
          names[names.count - 1] = String(last[..<found])
        }
      }
      parts = (names, tail)
    }
    guard let parts, parts.names.count == amounts.count else { return nil }
    lastParts = parts
    let name = parts.names[place] + parts.tail
    return [indicators.kind(of: name) == nil ? name + (lastBare ?? "") : name]
  }

  /// 分别 in front of an amount, in its clause, with a word of growth behind it.
  func each(_ frame: FigureFrame) -> Int? {
    guard let each = (frame.clause.lowerBound..<frame.index).last(where: { sentence.tokens[$0].cue?.word == "分别" })
    else { return nil }
    return (each..<frame.index).contains {
      sentence.tokens[$0].classes.contains(.up) || sentence.tokens[$0].classes.contains(.down)
    } ? each : nil
  }

  /// 疫苗板块受集采降价影响 → 疫苗板块营业收入: a part of an industry has the figure told before.
  func withBare(_ name: String) -> String {
    var name = name
    if let cut = name.startIndex(ofFirst: "受"), name.hasSuffix("影响") { name = String(name[..<cut]) }
    guard indicators.kind(of: name) == nil, let lastBare,
      ["板块", "产业", "行业", "企业", "产品", "业务"].contains(where: { name.hasSuffix($0) })
    else { return name }
    return name + lastBare
  }

  func measure(of name: String) -> Measure { indicators.kind(of: name) == .cost ? .change : .growth }

  /// 产品销量、销售收入、利税翻番: one figure for each name of the list.
  func splitNames(_ frame: FigureFrame, _ own: String?) -> [String] {
    guard let own, let left = frame.left else { return [] }
    let pauses = left.filter { sentence.tokens[$0].mark == .pause }
    guard !pauses.isEmpty,
      !left.contains(where: { sentence.tokens[$0].kind == .etc || sentence.tokens[$0].mark == .quoteOpen })
    else {
      return [own]
    }
    let parts = own.split(separator: "、").map(String.init)
    return parts.allSatisfy { indicators.kind(of: $0) != nil } ? parts : [own]
  }

  /// 翻番, 1.3倍 without a word of growth.
  mutating func readMultiple(_ frame: FigureFrame, _ own: String?) {
    let words = reading.words(paragraph, frame.quantity.place.range)
    if words.contains("翻") {
      for name in splitNames(frame, own).isEmpty ? [lastName].compactMap({ $0 }) : splitNames(frame, own) {
        addIndicator(frame, name: name, measure: .growth, rule: "figure.doubling")
      }
      return
    }
    // 是…的7倍: a comparison, not a figure of its own.
    guard let own, frame.index > 0, sentence.tokens[frame.index - 1].kind != .of else { return }
    addIndicator(frame, name: own, measure: .level, rule: "figure.multiple")
  }
}
