import NewsModel

extension FigureWalk {
  /// How a figure is measured.
  enum Measure: String {
    case level, growth, share, rank, change
  }

  /// Adds an indicator.
  mutating func addIndicator(
    _ frame: FigureFrame, name: String, measure: Measure, amount: Amount? = nil, rule: String, scope given: String? = nil
  ) {
    let period = period(frame)
    let scope = given ?? scope(frame, name)
    var fields: [Fact.Field] = []
    if let scope { fields.append(.init("scope", .text(scope))) }
    fields.append(.init("name", .text(name)))
    fields.append(.init("measure", .text(measure.rawValue)))
    fields.append(.init("amount", .amount(amount ?? frame.quantity.amount)))
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    drafts.append(
      FactDraft(
        kind: .indicator, modality: modality(frame, period), fields: fields,
        place: evidence(frame, from: frame.left == nil), rule: rule))
    if measure == .level || measure == .growth || measure == .share { lastName = name }
    lastScope = scope
  }

  /// The name of a figure, from the noun phrase on its left; with what a light verb stands behind (三大产业完成产值).
  func name(_ frame: FigureFrame, keepsVerb: Bool = false) -> String? {
    guard let left = frame.left else { return nil }
    var words = reader.phrases.words(left)
    let before = left.lowerBound - 1
    if before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue {
      if cue.classes.contains(.light) || cue.classes.contains(.reach), isBare(words),
        let owner = owner(before, frame)
      {
        words = owner + words
      } else if keepsVerb, cue.classes.contains(.verb) || cue.classes.contains(.yearly), !cue.classes.contains(.light) {
        words = cue.word + words
      }
    }
    return trimmed(words)
  }

  /// Whether a name alone does not tell what of: 产值, 营业收入.
  private func isBare(_ words: String) -> Bool {
    ["产值", "总产值", "收入", "营业收入", "营收", "销售收入", "销售额", "增加值", "税收", "利润", "主营业务收入", "销售", "总收入"].contains(words)
  }

  /// The noun in front of a light verb: 三大主导产业|完成|产值.
  private func owner(_ verb: Int, _ frame: FigureFrame) -> String? {
    var index = verb
    while index > frame.clause.lowerBound, let cue = sentence.tokens[index - 1].cue, !cue.classes.isDisjoint(with: [.adv, .done, .exp, .plan, .light]) {
      index -= 1
    }
    guard let pieces = reader.phrases.left(of: index, floor: frame.clause.lowerBound) else { return nil }
    let words = reader.phrases.words(pieces)
    for number in ["两大", "三大", "四大", "五大", "六大", "七大", "八大"] {
      if let end = words.endIndex(ofLast: number) { return number + words[end...] }
    }
    return words.utf8.count >= 6 ? trimmed(words) : nil
  }

  private func trimmed(_ words: String) -> String? {
    var words = words
    for tail in ["总数", "总计", "数量", "的"] where words.hasSuffix(tail) && words != tail { words.removeLast(tail.count) }
    for head in FigureWalk.heads where words.hasPrefix(head) && words.count > head.count { words.removeFirst(head.count) }
    return words.isEmpty ? nil : words
  }

  /// Words at the head of a name that say whose it is, which the scope tells.
  static let heads = ["的", "、", "等", "该公司", "该企业", "该园区", "该项目", "公司", "企业", "集团", "全区", "园区", "该区", "项目", "了"]

  /// 由2020年的47家, 由目前的不足三成, 将由2000套: the earlier value is a fact where it is dated or the present state.
  func isDated(_ frame: FigureFrame) -> Bool {
    for position in stride(from: frame.index - 1, through: frame.clause.lowerBound, by: -1) {
      let token = sentence.tokens[position]
      if case .time = token.kind { return true }
      if let cue = token.cue, cue.word == "由" || cue.word == "从" {
        guard position > frame.clause.lowerBound, let before = sentence.tokens[position - 1].cue else { return false }
        return before.word == "将"
      }
    }
    return false
  }

  // MARK: Percentages and multiples

  /// Percentages and multiples: growth, share, or a level that is told in percent.
  mutating func readPercent(_ frame: FigureFrame) {
    if frame.isOrigin, !isDated(frame) { return }
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
    if let own, isRest(own) {
      guard let lastName else { return }
      addIndicator(frame, name: lastName, measure: .growth, rule: "figure.growth-carried")
      return
    }
    guard let own = own ?? (isTo ? lastName : nil) else { return }
    let kind = indicators.kind(of: own)
    addIndicator(frame, name: own, measure: kind == .rate ? .level : .share, rule: "figure.share")
  }

  /// 增速, 增幅 behind a figure: its growth.
  private func isRest(_ words: String) -> Bool { words == "增速" || words == "增幅" || words == "同比增速" }

  /// 增长8.9%, 同比下降6.3%.
  private mutating func readMove(_ frame: FigureFrame, _ own: String?, down: Bool) {
    if frame.links(any: ["高于", "低于", "快于", "高出"]) { return }
    var amount = frame.quantity.amount
    if down { amount.value = -amount.value }
    let names = splitNames(frame, own)
    if names.isEmpty {
      guard let lastName else { return }
      addIndicator(frame, name: lastName, measure: measure(of: lastName), amount: amount, rule: "figure.growth-carried", scope: lastScope)
      return
    }
    for name in names {
      addIndicator(frame, name: name, measure: measure(of: name), amount: amount, rule: "figure.growth")
    }
  }

  private func measure(of name: String) -> Measure { indicators.kind(of: name) == .cost ? .change : .growth }

  /// 产品销量、销售收入、利税翻番: one figure for each name of the list.
  func splitNames(_ frame: FigureFrame, _ own: String?) -> [String] {
    guard let own, let left = frame.left else { return [] }
    let pauses = left.filter { sentence.tokens[$0].mark == .pause }
    guard !pauses.isEmpty, !left.contains(where: { sentence.tokens[$0].kind == .etc || sentence.tokens[$0].mark == .quoteOpen }) else {
      return [own]
    }
    let parts = own.split(separator: "、").map(String.init)
    return parts.allSatisfy { indicators.kind(of: $0) != nil } ? parts : [own]
  }

  /// 翻番, 1.3倍 without a word of growth.
  private mutating func readMultiple(_ frame: FigureFrame, _ own: String?) {
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

  /// X占Y的N%: the name of the share.
  private func shareName(_ frame: FigureFrame) -> String? {
    var position = frame.index - 1
    var verb: Int?
    while position >= frame.clause.lowerBound {
      let token = sentence.tokens[position]
      if token.classes.contains(.share), !token.classes.contains(.noun) || token.cue?.word == "占" {
        verb = position
        break
      }
      if case .quantity = token.kind { return nil }
      position -= 1
    }
    guard let verb, let cue = sentence.tokens[verb].cue, cue.word.hasPrefix("占") || cue.word == "约占" else { return nil }
    if cue.word.hasPrefix("占比") || cue.word == "占据" { return nil }
    let floor = frame.clause.lowerBound
    var end = frame.index
    while end > verb + 1, isTrailing(sentence.tokens[end - 1]) { end -= 1 }
    let whole = "占" + String(cue.word.drop { "占约到了".contains($0) }) + (end > verb + 1 ? reader.phrases.words(verb + 1..<end) : "")
    var start = verb
    while start > floor, let before = sentence.tokens[start - 1].cue, !before.classes.isDisjoint(with: [.adv, .done]) { start -= 1 }
    let part = reader.phrases.left(of: start, floor: floor).map { reader.phrases.words($0) }
    let head = part == nil || ["总量", "产量", "规模", "总数"].contains(part) ? lastName ?? lastCounted : part
    guard let head else { return nil }
    return head + whole
  }

  

  private func isTrailing(_ token: CueToken) -> Bool {
    if token.kind == .of { return true }
    guard let cue = token.cue else { return false }
    return !cue.classes.isDisjoint(with: [.reach, .to, .adv, .done]) && !cue.classes.contains(.noun)
  }

  /// 85%的中高层管理人员…, 20%以上增速.
  private func attributed(_ frame: FigureFrame) -> (words: String, measure: Measure)? {
    let next = frame.index + 1
    guard next < frame.clause.upperBound, frame.left == nil || frame.links.isEmpty else { return nil }
    if let right = frame.right {
      let words = reader.phrases.words(right)
      if words.hasPrefix("增速") || words.hasPrefix("增长") { return lastName.map { ($0, .growth) } }
    }
    if let cue = sentence.tokens[next].cue, cue.classes.contains(.up), let lastName { return (lastName, .growth) }
    guard sentence.tokens[next].kind == .of, next + 1 < frame.clause.upperBound else { return nil }
    let rest = reader.phrases.words(next + 1..<frame.clause.upperBound)
    guard rest.utf8.count <= 75 else { return nil }
    if rest.hasPrefix("增速") || rest.hasPrefix("速度") { return lastName.map { ($0, .growth) } }
    return (rest, .share)
  }

  // MARK: Points, ranks

  /// 提高2.6个百分点.
  mutating func readPoint(_ frame: FigureFrame) {
    if frame.links(any: ["高于", "低于", "快于", "高出", "少于", "多于"]) { return }
    guard let move = frame.links.first(where: { $0.classes.contains(.up) || $0.classes.contains(.down) }) else { return }
    guard let name = name(frame) ?? lastName else { return }
    var amount = frame.quantity.amount
    if move.classes.contains(.down) { amount.value = -amount.value }
    addIndicator(frame, name: name, measure: .change, amount: amount, rule: "figure.points")
  }

  /// 居全市第2位, 排名上升49位.
  mutating func readRank(_ frame: FigureFrame) {
    var name: String?
    var position = frame.index - 1
    while position >= frame.clause.lowerBound, name == nil {
      if let cue = sentence.tokens[position].cue, cue.classes.contains(.rank) || cue.classes.contains(.reach) {
        var end = position
        while end > frame.clause.lowerBound, let before = sentence.tokens[end - 1].cue, !before.classes.isDisjoint(with: [.adv, .done, .rank]) { end -= 1 }
        name = reader.phrases.left(of: end, floor: frame.clause.lowerBound).map { reader.phrases.words($0) }
        break
      }
      position -= 1
    }
    if name == "增速" || name == "增幅" { name = lastName.map { $0 + "增速" } }
    if name == "总量" || name == "规模" { name = lastName }
    if let words = name, words.hasSuffix("总量"), words != "总量" { name = String(words.dropLast(2)) }
    guard let name = name ?? lastName else { return }
    addIndicator(frame, name: name, measure: .rank, rule: "figure.rank")
  }

  // MARK: Levels

  /// Money, areas, weights and other figures with a unit.
  mutating func readLevel(_ frame: FigureFrame) {
    if frame.isOrigin, !isDated(frame) { return }
    if frame.quantity.amount.op == .sizeClass {
      readClass(frame)
      return
    }
    if frame.quantity.kind == .money, let fund = fund(frame) {
      addIndicator(frame, name: fund.name, measure: .level, rule: "figure.fund", scope: fund.scope)
      return
    }
    let isMoney = frame.quantity.kind == .money
    let isMeasure = ![.money, .duration, .age, .plain].contains(frame.quantity.kind)
    let own = name(frame, keepsVerb: true)
    if frame.quantity.kind == .duration {
      guard let own, let kind = indicators.kind(of: own), kind == .level || kind == .cost, !frame.links.isEmpty || kind == .level else { return }
      addIndicator(frame, name: own, measure: .level, rule: "figure.duration")
      return
    }
    let move = frame.links.first { $0.classes.contains(.down) && !$0.classes.contains(.to) }
    if let move, isMoney, frame.links.first?.word == move.word || frame.links.count <= 2, let own = own ?? lastName {
      var amount = frame.quantity.amount
      amount.value = -amount.value
      addIndicator(frame, name: own, measure: .change, amount: amount, rule: "figure.cut")
      return
    }
    if let own, own.utf8.count >= 6 {
      replaceBareSize(frame, own)
      addIndicator(frame, name: own, measure: .level, rule: "figure.level")
    } else if frame.links.contains(where: { $0.classes.contains(.reach) }), let lastName {
      replaceBareSize(frame, lastName)
      addIndicator(frame, name: lastName, measure: .level, rule: "figure.level-carried")
    } else if isMoney || isMeasure, let right = frame.right {
      addIndicator(frame, name: reader.phrases.words(right), measure: .level, rule: "figure.level-of")
    } else if isMoney, let rest = restName(frame) {
      addIndicator(frame, name: rest, measure: .level, rule: "figure.level-for")
    }
  }

  /// 总规模50亿元的…基金, 3亿元“数智油城”基金, 首期10亿元: the size of a fund.
  private func fund(_ frame: FigureFrame) -> (name: String, scope: String)? {
    let things = context.things[paragraph][sentenceIndex].filter { $0.name.contains("基金") || $0.name.contains("资金池") }
    let before = frame.left.map { reader.phrases.words($0) } ?? ""
    let phase = frame.index > frame.clause.lowerBound && sentence.tokens[frame.index - 1].cue?.word == "首期"
    if let behind = things.first(where: { $0.pieces.lowerBound > frame.index && $0.pieces.lowerBound <= frame.index + 2 }) {
      return (before.hasSuffix("总规模") ? "总规模" : "规模", behind.name)
    }
    guard case .thing(let name)? = context.subjects[paragraph][sentenceIndex][frame.index], name.contains("基金") else { return nil }
    if phase { return ("首期", name) }
    return before.hasSuffix("规模") ? (before.hasSuffix("总规模") ? "总规模" : "规模", name) : nil
  }

  /// 4.6亿元兑现科技创新政策: what the money is for.
  private func restName(_ frame: FigureFrame) -> String? {
    let next = frame.index + 1
    guard next < frame.clause.upperBound, let cue = sentence.tokens[next].cue, cue.classes.contains(.verb) else { return nil }
    let words = reader.phrases.words(next..<frame.clause.upperBound)
    return words.utf8.count <= 60 ? words : nil
  }

  /// 突破千亿元,达到1052亿元: the exact figure stands for both.
  private mutating func replaceBareSize(_ frame: FigureFrame, _ name: String) {
    guard let last = drafts.last, last.kind == .indicator, case .amount(let amount)? = last.fields.first(where: { $0.name == "amount" })?.value,
      case .text(let known)? = last.fields.first(where: { $0.name == "name" })?.value, known == name,
      amount.unit == frame.quantity.amount.unit, amount.op == .atLeast, amount.value <= frame.quantity.amount.value,
      last.place.paragraph == paragraph, sentence.range.contains(last.place.range.lowerBound),
      frame.quantity.amount.op == .equal, frame.left == nil
    else { return }
    drafts.removeLast()
  }

  /// 打造百亿级产业集群: a class of size is a figure only as a goal.
  private mutating func readClass(_ frame: FigureFrame) {
    let period = period(frame)
    guard modality(frame, period) == .planned || modality(frame, period) == .expected else { return }
    var name = frame.right.map { reader.phrases.words($0) } ?? ""
    if frame.index > frame.clause.lowerBound, let verb = sentence.tokens[frame.index - 1].cue, verb.word.hasPrefix("打造"),
      let object = reader.phrases.left(of: frame.index - 1, floor: frame.clause.lowerBound)
    {
      name = reader.phrases.words(object) + name
    }
    guard !name.isEmpty else { return }
    addIndicator(frame, name: name, measure: .level, rule: "figure.class")
  }
}
