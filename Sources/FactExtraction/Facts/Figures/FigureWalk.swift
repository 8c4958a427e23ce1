import NewsModel

/// One walk over the amounts of a paragraph. It remembers the last figure, which the next may go on from.
struct FigureWalk {
  let context: FactContext
  let indicators: IndicatorWords
  let paragraph: Int
  /// Name of the figure that 同比增长… and 占全市… go on from.
  var lastName: String?
  /// 新能源汽车产量占全市 — the last share, which 这一比例 means.
  var lastShare: String?
  /// 钛材产量 — what the last share was a part of something, for 占全国的65%、占全球的33%.
  var lastPart: String?
  /// 轨道交通、中小航空动力…三大主导产业: the parts of the figure told last, and what follows each of them.
  var lastParts: (names: [String], tail: String)?
  /// 营业收入, 产值 — what the last level was of, without whose.
  var lastBare: String?
  /// Name of the last figure of the sentence, a share too: what 提高2.6个百分点 goes on from.
  var lastTold: String?
  /// Name of the last figure of the sentences in front.
  var earlierName: String?
  /// What was ranked last.
  var lastRanked: String?
  /// Scope of that figure.
  var lastScope: String?
  /// Class of what was counted last.
  var lastCounted: String?
  /// Class of what was counted last, by unit.
  var lastClass: [String: String] = [:]
  var drafts: [FactDraft] = []
  var reader: FigureReader
  var sentenceIndex = 0

  init(context: FactContext, indicators: IndicatorWords, paragraph: Int) {
    self.context = context
    self.indicators = indicators
    self.paragraph = paragraph
    reader = FigureReader(
      context: context, paragraph: paragraph, sentenceIndex: 0, empty: context.reading.sentences[paragraph].isEmpty)
  }

  var sentence: ParsedSentence { reader.sentence }
  var reading: ArticleReading { context.reading }

  mutating func run(ledger: inout FigureLedger) -> [FactDraft] {
    for number in reading.sentences[paragraph].indices {
      sentenceIndex = number
      reader = FigureReader(context: context, paragraph: paragraph, sentenceIndex: number, empty: false)
      earlierName = lastName ?? earlierName
      lastName = nil
      lastTold = nil
      lastScope = nil
      lastParts = nil
      lastPart = nil
      for index in sentence.tokens.indices {
        guard let frame = reader.frame(at: index) else { continue }
        if !ledger.isFree(paragraph, frame.number) {
          remember(frame)
          continue
        }
        guard !reader.inner.contains(index), !isPolicy(frame), !isQuestion, !isRest(frame), !isInProjectName(frame)
        else { continue }
        read(frame)
      }
    }
    return drafts
  }

  /// A figure that another rule has read still names what the next may go on from.
  private mutating func remember(_ frame: FigureFrame) {
    if let left = frame.left { lastName = reader.phrases.words(left) }
    if frame.quantity.kind == .count, let name = className(frame) {
      lastClass[FigureWalk.peopleKey(frame.quantity.amount.unit)] = name
    }
  }

  private mutating func read(_ frame: FigureFrame) {
    switch frame.quantity.kind {
    case .count: readCount(frame)
    case .percent, .multiple: readPercent(frame)
    case .point: readPoint(frame)
    case .rank: readRank(frame)
    case .money, .area, .length, .weight, .volume, .energy, .physical, .data, .degree, .age, .plain, .duration:
      readLevel(frame)
    case .phase, .storey, .discount, .anniversary, .list, .name: break
    }
  }

  // MARK: What is no fact

  private static let policyWords: [[UInt8]] = [
    "奖励", "补助", "补贴", "给予", "奖补", "资助", "贴息", "减免", "抵扣", "容忍", "扶持", "享受", "提供支持", "万元支持",
  ].map { Array($0.utf8) }
  private static let policyMarks: [[UInt8]] = ["对", "最高", "不超过", "一次性", "按", "每年", "可"].map { Array($0.utf8) }
  private static let paidWords: [[UInt8]] = ["累计", "已", "兑现", "合计", "共", "获得", "发放"].map { Array($0.utf8) }

  /// What a policy promises is no fact: 最高给予…12%的奖补.
  private func isPolicy(_ frame: FigureFrame) -> Bool {
    guard [.money, .percent].contains(frame.quantity.kind) else { return false }
    if isCondition(frame) || isShareOfCounted(frame) { return true }
    let text = reading.text.paragraphs[paragraph].bytes
    let bytes = sentence.bytes(frame.clause)
    func stands(_ words: [[UInt8]], _ range: Range<Int>) -> Bool {
      words.contains { Bytes.firstIndex(of: $0, in: text, range) != nil }
    }
    if frame.quantity.amount.op == .atMost, frame.links.isEmpty || frame.left == nil, isCeiling(frame) { return true }
    guard stands(FigureWalk.policyWords, bytes), stands(FigureWalk.policyMarks, bytes) else { return false }
    return !stands(FigureWalk.paidWords, bytes)
  }

  private static let ruleWords: [[UInt8]] = ["须满足", "须达到", "应达到", "门槛", "准入条件", "硬杠杠", "入园标准"].map { Array($0.utf8) }

  /// 入驻企业须满足…不低于1500万元, 超过30%后…: what is asked of somebody, and what something depends on.
  private func isCondition(_ frame: FigureFrame) -> Bool {
    let text = reading.text.paragraphs[paragraph].bytes
    if frame.quantity.amount.op == .atLeast,
      FigureWalk.ruleWords.contains(where: { Bytes.firstIndex(of: $0, in: text, sentence.range) != nil })
    {
      return true
    }
    if frame.quantity.amount.op == .atMost, let left = frame.left,
      ["单户", "单个", "每户", "每家", "单笔", "单家"].contains(where: { reader.phrases.words(left).hasPrefix($0) })
    {
      return reader.phrases.words(frame.clause).contains("最高")
    }
    return frame.quantity.amount.op != .equal
      && Bytes.matches(Array("后".utf8), in: text, at: frame.quantity.place.range.upperBound)
  }

  /// 其中7家产值过亿元, 13家企业获得亿元以上融资: a size that says which firms are counted.
  private func isShareOfCounted(_ frame: FigureFrame) -> Bool {
    guard frame.quantity.isBareSize else { return false }
    return (frame.clause.lowerBound..<frame.index).contains {
      reading.quantity(sentence, sentence.tokens[$0])?.kind == .count
    }
  }

  /// 单个项目不超过5000万元.
  private func isCeiling(_ frame: FigureFrame) -> Bool {
    let words = reading.words(paragraph, frame.quantity.place.range)
    return words.hasPrefix("不超过") && frame.sentence.clauseOf[frame.index] > 0
      && reading.words(paragraph, sentence.range).contains("给予")
  }

  /// 其余17项, 剩余3个: what is left over.
  private func isRest(_ frame: FigureFrame) -> Bool {
    let words = reading.words(paragraph, sentence.bytes(frame.clause))
    return ["其余", "余下", "剩余", "剩下", "其他"].contains { words.hasPrefix($0) || words.hasPrefix("对" + $0) }
  }

  /// 12英寸MEMS晶圆产线扩建项目: the number is part of a name.
  private func isInProjectName(_ frame: FigureFrame) -> Bool {
    context.projects.mentions[paragraph][sentenceIndex].contains { $0.isNamed && $0.pieces.contains(frame.index) }
  }

  private var isQuestion: Bool {
    let text = reading.text.paragraphs[paragraph].bytes
    guard let last = sentence.tokens.last, last.mark == .stop else { return false }
    return text[last.range.lowerBound] == 0x3F
  }

  // MARK: Helpers

  /// Scope or subject of a figure.
  /// - Parameter name: name of the figure or class; an industry or group of firms is the zone's, not the last company's.
  func scope(_ frame: FigureFrame, _ name: String) -> String? {
    if FigureWalk.groups.contains(where: { name.contains($0) }), !isToldHere(frame), isCompany(frame) {
      return reading.zoneName
    }
    if let owner = owner(behind: frame) { return owner }
    let name = context.subjectName(paragraph, sentenceIndex, frame.index)
    if case .organization(let index)? = context.subjects[paragraph][sentenceIndex][frame.index],
      isOffice(reading.mentions.organizations[index]), !acts(index, before: frame.index)
    {
      return reading.zoneName
    }
    return name
  }

  /// 仅有12名员工的焰枢科技: who has what is told in front of the name.
  private func owner(behind frame: FigureFrame) -> String? {
    var position = (frame.right ?? frame.index..<frame.index + 1).upperBound
    guard position < frame.clause.upperBound, sentence.tokens[position].kind == .of else { return nil }
    position += 1
    guard position < frame.clause.upperBound, let organization = reading.organization(sentence.tokens[position]) else {
      return nil
    }
    return reading.name(ofOrganization: organization)
  }

  /// Whether it is an office of the zone, whose figures are the zone's; a service centre has figures of its own.
  private func isOffice(_ organization: NamedOrganization) -> Bool {
    guard [.government, .party].contains(organization.kind) else { return false }
    return ["局", "管委会", "党工委", "纪工委", "工委", "办公室", "组织部", "厅", "政府", "委员会"].contains { organization.name.hasSuffix($0) }
  }

  /// 行政审批局推出…, 该局已对…: a bureau that does something itself has figures of its own; 管委会 and 党工委 act for the zone.
  private func acts(_ office: Int, before index: Int) -> Bool {
    let name = reading.mentions.organizations[office].name
    if ["管委会", "党工委", "政府", "委员会", "组织部", "工委"].contains(where: { name.hasSuffix($0) }), !name.hasSuffix("纪工委") {
      return false
    }
    for position in sentence.tokens.indices.dropLast() where position < index {
      guard reading.organization(sentence.tokens[position]) == office,
        !sentence.tokens[position..<index].contains(where: { $0.mark == .semicolon })
      else { continue }
      var next = position + 1
      while next < index, sentence.tokens[next].isTime || sentence.tokens[next].classes.contains(.adv) { next += 1 }
      let classes = sentence.tokens[next].classes
      return classes.isDisjoint(with: [.noun, .say, .report])
        && !classes.isDisjoint(with: [.verb, .done, .plan, .light, .ongo, .stage, .prep])
    }
    return false
  }

  private func isCompany(_ frame: FigureFrame) -> Bool {
    let subject = context.subjects[paragraph][sentenceIndex][frame.index]
    guard case .organization(let index)? = subject else { return subject == nil }
    return reading.mentions.organizations[index].kind == .company
  }

  private static let groups = ["产业", "工业", "行业", "集群", "企业"]

  /// Whether the subject is named in this sentence, in front of the figure.
  private func isToldHere(_ frame: FigureFrame) -> Bool {
    sentence.tokens[0..<frame.index].contains { reading.organization($0) != nil }
  }

  func period(_ frame: FigureFrame) -> [DayInterval] {
    PeriodReader(reading: reading, sentence: sentence).period(at: frame.index)
  }

  func modality(_ frame: FigureFrame, _ period: [DayInterval], _ name: String = "") -> Modality {
    if frame.isOrigin { return .actual }
    if frame.quantity.kind == .money, ["意向投资", "意向资金", "意向总投资"].contains(where: { name.contains($0) }) {
      return .planned
    }
    if isUnfilledFund(frame, name) { return .planned }
    if name.hasPrefix("在建")
      || frame.index > frame.clause.lowerBound && sentence.tokens[frame.index - 1].cue?.word == "在建"
    {
      return .ongoing
    }
    let said = ModalityReader(reading: reading, sentence: sentence).figure(at: frame.index, period: period)
    return said == .actual && frame.quantity.kind == .count && isUnderWay(frame) ? .ongoing : said
  }

  /// 另有2家正在审核: what those counted are still doing.
  private func isUnderWay(_ frame: FigureFrame) -> Bool {
    for position in frame.index + 1..<max(frame.index + 1, frame.clause.upperBound) {
      if reading.quantity(sentence, sentence.tokens[position]) != nil { return false }
      if ["正在", "仍在"].contains(sentence.tokens[position].cue?.word ?? "") { return true }
    }
    return false
  }

  private static let unfilled = [Array("尚未".utf8), Array("尚在".utf8), Array("正在备案".utf8), Array("正在筹备".utf8)]

  /// 设立总规模50亿元的…基金,其中首期10亿元已备案: only the first part of the size is there yet, unless the text dates the fund.
  private func isUnfilledFund(_ frame: FigureFrame, _ name: String) -> Bool {
    guard frame.quantity.kind == .money, ["总规模", "规模", "首期规模", "目标规模"].contains(name) else { return false }
    let text = reading.text.paragraphs[paragraph].bytes
    let rest = frame.quantity.place.range.upperBound..<sentence.range.upperBound
    if FigureWalk.unfilled.contains(where: { Bytes.firstIndex(of: $0, in: text, rest) != nil }) { return true }
    let isDated = sentence.tokens[0..<frame.index].contains { $0.isTime }
    guard name == "总规模", !isDated else { return false }
    return Bytes.firstIndex(of: Array("首期".utf8), in: text, rest) != nil
  }

  /// The clause that the figure stands in, with the one in front where the figure goes on from it.
  func evidence(_ frame: FigureFrame, from earlier: Bool = false) -> FoldedSpan {
    let clause = sentence.clauseOf[frame.index]
    return sentence.place(clauses: earlier ? max(0, clause - 1) : clause, clause)
  }
}
