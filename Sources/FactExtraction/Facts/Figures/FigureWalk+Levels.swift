import NewsModel

extension FigureWalk {
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
    let own = named(frame)
    if frame.quantity.kind == .duration {
      guard let own, let kind = indicators.kind(of: own), kind == .level || kind == .cost,
        !frame.links.isEmpty || kind == .level
      else { return }
      addIndicator(frame, name: own, measure: .level, rule: "figure.duration")
      return
    }
    if isMoney, frame.links(any: ["净增", "净增加", "净增长"]), let own = own ?? lastName {
      addIndicator(frame, name: own + (own.hasSuffix("净增") ? "" : "净增"), measure: .change, rule: "figure.net-change")
      return
    }
    let move = frame.links.first { $0.classes.contains(.down) && !$0.classes.contains(.to) }
    if let move, isMoney, frame.links.first?.word == move.word || frame.links.count <= 2, let own = own ?? lastName {
      var amount = frame.quantity.amount
      amount.value = -amount.value
      addIndicator(frame, name: own, measure: .change, amount: amount, rule: "figure.cut")
      return
    }
    if let own,
      ["一台", "一辆", "一吨", "一架", "一张", "一套", "一块", "一座", "一支", "一条", "一个", "一份", "一款", "每"].contains(where: {
        own.hasPrefix($0)
      })
    {
      return
    }
    if own == nil, isMoney, let right = frame.right, indicators.kind(of: reader.phrases.words(right)) == .level,
      reader.phrases.words(right).utf8.count <= 30, !isLimit(reader.phrases.words(right))
    {
      addIndicator(frame, name: reader.phrases.words(right), measure: .level, rule: "figure.level-of")
    } else if let own, own.utf8.count >= 6 {
      guard isMeasured(own, frame) else { return }
      replaceBareSize(frame, own)
      addIndicator(frame, name: own, measure: .level, rule: "figure.level")
    } else if own == nil, let voucher = voucher(frame) {
      addIndicator(frame, name: voucher.name, measure: .level, rule: "figure.voucher", scope: voucher.scope)
    } else if own == nil, frame.links.contains(where: { !$0.classes.isDisjoint(with: [.reach, .plan, .exp]) }),
      isMoney || frame.links.contains(where: { $0.classes.contains(.reach) }),
      let lastName = lastName ?? earlierName
    {
      replaceBareSize(frame, lastName)
      addIndicator(frame, name: lastName, measure: .level, rule: "figure.level-carried")
    } else if isMoney || frame.quantity.kind == .area, let right = frame.right, !isLimit(reader.phrases.words(right)) {
      addIndicator(frame, name: reader.phrases.words(right), measure: .level, rule: "figure.level-of")
    } else if isMoney, let rest = restName(frame) {
      addIndicator(frame, name: rest, measure: .level, rule: "figure.level-for")
    }
  }

  /// Whether the name is one that its unit measures: a length or weight of anything is told in many stories.
  func isMeasured(_ name: String, _ frame: FigureFrame) -> Bool {
    if indicators.kind(of: name) == nil, !isDeed(name, frame) { return false }
    guard [.length, .weight, .physical, .degree, .volume].contains(frame.quantity.kind) else { return true }
    if indicators.kind(of: name) != nil { return true }
    guard let left = frame.left else { return false }
    if left.contains(where: { indicators.volumes.contains(sentence.tokens[$0].cue?.word ?? "") }) { return true }
    guard left.lowerBound > frame.clause.lowerBound, let cue = sentence.tokens[left.lowerBound - 1].cue else {
      return false
    }
    return cue.classes.contains(.yearly) || indicators.volumes.contains(cue.word) || cue.word.hasPrefix("可")
  }

  /// 盘活低效用地1730亩, 本地企业采购12亿元: a name that no table knows tells what was done with the amount.
  private func isDeed(_ name: String, _ frame: FigureFrame) -> Bool {
    if name.count > 4, FigureWalk.moneyVerbs.contains(where: { name.hasSuffix($0) }) { return true }
    guard let left = frame.left, let cue = sentence.tokens[left.lowerBound].cue ?? verbBefore(left, frame) else {
      return false
    }
    return name.count >= 4 && cue.classes.contains(.verb) || !cue.classes.isDisjoint(with: [.yearly, .stage])
      || indicators.volumes.contains(cue.word)
      || left.contains {
        indicators.volumes.contains(sentence.tokens[$0].cue?.word ?? "")
      }
  }

  private func verbBefore(_ left: Range<Int>, _ frame: FigureFrame) -> Cue? {
    left.lowerBound > frame.clause.lowerBound ? sentence.tokens[left.lowerBound - 1].cue : nil
  }

  /// 每年发放5000万元“算力券”.
  func voucher(_ frame: FigureFrame) -> (name: String, scope: String)? {
    guard let right = frame.right, frame.index > frame.clause.lowerBound,
      let verb = sentence.tokens[frame.index - 1].cue
    else { return nil }
    let words = reader.phrases.words(right)
    guard ["券”", "贷”", "券", "贷"].contains(where: { words.hasSuffix($0) }) else { return nil }
    let yearly = frame.index - 1 > frame.clause.lowerBound && sentence.tokens[frame.index - 2].cue?.word == "每年"
    return ((yearly ? "每年" : "") + verb.word, words)
  }

  /// 总规模50亿元的…基金, 3亿元“数智油城”基金, 首期10亿元: the size of a fund.
  func fund(_ frame: FigureFrame) -> (name: String, scope: String)? {
    let things = context.things[paragraph][sentenceIndex].filter { thing in
      thing.name.contains("基金") || thing.name.contains("资金池")
        || FigureWalk.fundNouns.contains(where: { thing.name.hasSuffix($0) }) || thing.name.hasSuffix("资金")
    }
    let before = frame.left.map { reader.phrases.words($0) } ?? ""
    let phase = frame.index > frame.clause.lowerBound && sentence.tokens[frame.index - 1].cue?.word == "首期"
    let size =
      before == "规模" && isFirstPhase(frame)
      ? "首期规模" : FigureWalk.fundSizes.first { before.hasSuffix($0) } ?? (isFirstPhase(frame) ? "首期规模" : "规模")
    if let behind = things.first(where: {
      $0.pieces.lowerBound > frame.index && $0.pieces.lowerBound <= frame.index + 2
    }) {
      return (size, behind.name)
    }
    for next in [frame.index + 1, frame.index + 2] where next < frame.clause.upperBound {
      guard let organization = reading.organization(sentence.tokens[next]) else { continue }
      let name = reading.name(ofOrganization: organization)
      if name.contains("基金"), !name.hasSuffix("公司") { return (size, name) }
    }
    if let name = setUpFund(frame) { return (size, name) }
    guard let name = context.subjectName(paragraph, sentenceIndex, frame.index), name.contains("基金"),
      !name.hasSuffix("公司")
    else { return nil }
    if phase { return ("首期", name) }
    return before.hasSuffix("规模") ? (size, name) : nil
  }

  private static let fundNouns = [
    "基金", "资金池", "补偿资金", "补偿池", "引导资金", "转贷资金", "周转金", "周转资金", "验证资金", "风险池", "贷款池", "应急资金",
  ]
  private static let fundVerbs: WordSet = [
    "设立", "组建", "发起", "发起设立", "成立", "增设", "新设立", "新设", "建立", "拿出", "共同设立", "参与设立",
  ]

  /// 设立5000万元的概念验证资金, 拿出6000万元设立风险补偿资金: what the sum was set up as.
  private func setUpFund(_ frame: FigureFrame) -> String? {
    var start = frame.index + 1
    var isSetUp = sentence.tokens[frame.clause.lowerBound..<frame.index].contains {
      FigureWalk.fundVerbs.contains($0.cue?.word ?? "")
    }
    while start < frame.clause.upperBound,
      sentence.tokens[start].kind == .of || FigureWalk.fundVerbs.contains(sentence.tokens[start].cue?.word ?? "")
    {
      if sentence.tokens[start].kind != .of { isSetUp = true }
      start += 1
    }
    guard isSetUp, start > frame.index, let noun = reader.phrases.right(of: start - 1, limit: frame.clause.upperBound)
    else {
      return nil
    }
    let words = reader.phrases.words(noun)
    guard (5...24).contains(words.count), FigureWalk.fundNouns.contains(where: { words.hasSuffix($0) }) else {
      return nil
    }
    return words
  }

  private static let fundSizes = ["总规模", "实缴规模", "认缴规模", "首期规模", "管理规模", "目标规模"]

  /// 首期|规模5亿元.
  private func isFirstPhase(_ frame: FigureFrame) -> Bool {
    guard let left = frame.left, left.count == 1, left.lowerBound > frame.clause.lowerBound else { return false }
    return sentence.tokens[left.lowerBound - 1].cue?.word == "首期"
  }

  /// 门槛, 大关 behind a sum say nothing of what it is.
  func isLimit(_ words: String) -> Bool { ["门槛", "大关", "台阶", "关口", "支持"].contains { words.hasPrefix($0) } }

  /// 4.6亿元兑现科技创新政策: what the money is for.
  func restName(_ frame: FigureFrame) -> String? {
    let next = frame.index + 1
    guard next < frame.clause.upperBound, let cue = sentence.tokens[next].cue, cue.classes.contains(.verb) else {
      return nil
    }
    let words = reader.phrases.words(next..<frame.clause.upperBound)
    return words.utf8.count <= 60 ? words : nil
  }

  /// 突破千亿元,达到1052亿元: the exact figure stands for both.
  mutating func replaceBareSize(_ frame: FigureFrame, _ name: String) {
    guard let last = drafts.last, last.kind == .indicator,
      case .amount(let amount)? = last.fields.first(where: { $0.name == "amount" })?.value,
      case .text(let known)? = last.fields.first(where: { $0.name == "name" })?.value, known == name,
      amount.unit == frame.quantity.amount.unit, amount.op == .atLeast, amount.value <= frame.quantity.amount.value,
      last.place.paragraph == paragraph, sentence.range.contains(last.place.range.lowerBound),
      frame.quantity.amount.op == .equal, frame.left == nil
    else { return }
    drafts.removeLast()
  }

  /// 打造百亿级产业集群: a class of size is a figure only as a goal.
  mutating func readClass(_ frame: FigureFrame) {
    let opening = reader.phrases.words(frame.clause)
    guard !opening.hasPrefix("距"), !opening.hasPrefix("离") else { return }
    let period = period(frame)
    guard modality(frame, period) == .planned || modality(frame, period) == .expected else { return }
    var name = frame.right.map { reader.phrases.words($0) } ?? ""
    if frame.index > frame.clause.lowerBound, let verb = sentence.tokens[frame.index - 1].cue,
      verb.word.hasPrefix("打造"),
      let object = reader.phrases.left(of: frame.index - 1, floor: frame.clause.lowerBound)
    {
      name = reader.phrases.words(object) + name
    }
    guard !name.isEmpty else { return }
    addIndicator(frame, name: name, measure: .level, rule: "figure.class")
  }
}
