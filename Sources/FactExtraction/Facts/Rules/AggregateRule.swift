import NewsModel

/// Investment projects that are counted together: 新签约亿元以上产业项目21个,总投资近100亿元; 其中新开工34个.
struct AggregateRule: FactRule {
  let context: FactContext

  /// Words that show projects of research, contests or public welfare, which are counts.
  private static let otherWords = [
    "科研", "研究", "课题", "实训", "开源", "民生", "实事", "办实事", "攻关", "志愿", "文化", "体育", "获奖", "决赛", "参赛", "产学研", "科技计划",
    "孵化项目", "审批", "服务项目", "培训", "技术合作", "检测项目", "公益", "志愿服务", "党建", "科技项目", "成果",
  ]

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        drafts += aggregates(FigureReader(context: context, paragraph: paragraph, sentenceIndex: number), &ledger)
      }
    }
    return drafts
  }

  private func aggregates(_ reader: FigureReader, _ ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    var last: (name: String, stage: ProjectStage?)?
    for index in reader.sentence.tokens.indices {
      guard let frame = reader.frame(at: index), frame.quantity.kind == .count, !reader.inner.contains(index),
        ledger.isFree(frame.paragraph, frame.number), ["个", "项", "宗", "单", "批"].contains(frame.quantity.amount.unit)
      else { continue }
      let stage = stage(frame, reader)
      var name = className(frame, reader)
      if name == nil, let part = part(frame, reader), let last {
        ledger.take(frame.paragraph, frame.number)
        drafts.append(draft(part.verb + head(last.name), frame, nil, part.stage, reader))
        continue
      }
      if name == nil, let last, frame.left == nil, frame.right == nil || stage?.isBehind == true {
        guard stage != nil || isSame(frame, reader) else { continue }
        name = isSame(frame, reader) ? last.name : head(last.name)
      }
      guard var name, isInvestment(name, frame, reader) else { continue }
      // 已投出项目5个: a fund's, whose verb is no part of the class.
      let fund = AggregateRule.fundVerbs.first { name.hasPrefix($0) }.flatMap { verb -> String? in
        name.removeFirst(verb.count)
        return self.fund(before: frame)
      }
      ledger.take(frame.paragraph, frame.number)
      let amount = amount(frame, reader, &ledger)
      let reached = stage?.stage ?? (name.hasPrefix("在建") ? .building : last?.stage)
      drafts.append(draft(name, frame, amount, reached, reader, subject: fund))
      last = (name, reached)
    }
    return drafts
  }

  private static let partVerbs: [String: ProjectStage] = [
    "续建": .building, "新建": .started, "在建": .building, "新开工": .started, "扩建": .expansion, "技改": .expansion,
  ]

  /// 其中续建19个、新建14个: parts of those counted in front.
  private func part(_ frame: FigureFrame, _ reader: FigureReader) -> (verb: String, stage: ProjectStage)? {
    guard frame.index > frame.clause.lowerBound, frame.right == nil,
      let verb = reader.sentence.tokens[frame.index - 1].cue?.word, let stage = AggregateRule.partVerbs[verb],
      frame.index - 1 == frame.clause.lowerBound || reader.sentence.tokens[frame.index - 2].mark == .pause
        || reader.sentence.tokens[frame.index - 2].classes.contains(.adv)
    else { return nil }
    return (verb, stage)
  }

  private static let ends: WordSet = ["清退", "终止", "退出", "取消", "叫停", "劝退"]

  /// 而2024年同期仅为2个: the class of the amount in front.
  private func isSame(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    reader.phrases.words(frame.clause.lowerBound..<frame.index).contains("同期")
  }

  /// 在建亿元以上产业项目 → 亿元以上产业项目, for the parts that reached another stage.
  private func head(_ name: String) -> String {
    for stage in ["在建", "新签约", "签约", "新开工", "开工"] where name.hasPrefix(stage) {
      return String(name.dropFirst(stage.count))
    }
    return name
  }

  /// The class: a noun that ends with 项目 beside the amount.
  private func className(_ frame: FigureFrame, _ reader: FigureReader) -> String? {
    for pieces in [described(frame, reader) ?? frame.right, frame.left].compactMap({ $0 }) {
      let words = reader.phrases.words(pieces)
      guard let end = words.endIndex(ofLast: "项目"), pieces != frame.left || end == words.endIndex else { continue }
      return trimmed(String(words[..<end]))
    }
    return nil
  }

  /// 4个“…”的低空项目, 两个已签约的煤化工项目: the noun behind 的.
  private func described(_ frame: FigureFrame, _ reader: FigureReader) -> Range<Int>? {
    var position = frame.index + 1
    var isInside = false
    while position < frame.clause.upperBound, position - frame.index <= 10 {
      let token = reader.sentence.tokens[position]
      if token.mark == .quoteOpen { isInside = true }
      if token.mark == .quoteClose { isInside = false }
      if token.kind == .of {
        guard let noun = reader.phrases.right(of: position, limit: frame.clause.upperBound),
          reader.phrases.words(noun).contains("项目")
        else { return nil }
        return noun
      }
      let isQuoted = isInside || token.mark == .quoteClose
      guard isQuoted || token.kind == .text || !token.classes.isDisjoint(with: [.done, .stage, .verb, .adv]) else {
        return nil
      }
      position += 1
    }
    return nil
  }

  private func trimmed(_ words: String) -> String {
    var words = words
    if let etc = words.endIndex(ofLast: "等"), etc < words.endIndex { words = String(words[etc...]) }
    for head in ["的", "、", "新"] where words.hasPrefix(head) && words.count > 3 { words.removeFirst() }
    return words
  }

  private func isInvestment(_ name: String, _ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    if AggregateRule.otherWords.contains(where: { name.contains($0) }) { return false }
    if case .thing? = context.subjects[frame.paragraph][frame.sentenceIndex][frame.index] {
      return reader.phrases.words(frame.clause).contains("投")
    }
    let words = reader.phrases.words(frame.clause)
    if ["决赛", "获奖", "参赛", "评选"].contains(where: { words.contains($0) }) { return false }
    if ["奖励", "补助", "奖补", "立项"].contains(where: { words.contains($0) }) { return false }
    let isGroup = (AggregateRule.groups + AggregateRule.fundVerbs).contains { name.hasPrefix($0) }
    let marks = ["亿元", "投资", "产业", "签约", "招商", "重点", "重大", "配套", "下游", "上游", "意向", "在建", "链", "材料", "加工", "制造"]
    return name.hasSuffix("项目")
      && (stage(frame, reader) != nil || isGroup || marks.contains { name.contains($0) } || isSummed(frame, reader))
  }

  private static let groups = ["延链", "补链", "强链", "技改", "续建", "新建", "扩能", "扩产", "储备"]

  /// Whether a sum of money follows in the next clause.
  private func isSummed(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    let clause = reader.sentence.clauseOf[frame.index] + 1
    guard clause < reader.sentence.clauses.count else { return false }
    let words = reader.phrases.words(reader.sentence.clauses[clause])
    return ["总投资", "投资额", "投资总额", "总金额", "引资", "到位资金"].contains { words.contains($0) }
  }

  /// The stage that the projects reached: the stage word in the clause, in front of the amount or behind it.
  private func stage(_ frame: FigureFrame, _ reader: FigureReader) -> (stage: ProjectStage, isBehind: Bool)? {
    let tokens = reader.sentence.tokens
    if tokens[frame.clause].contains(where: { AggregateRule.ends.contains($0.cue?.word ?? "") }) {
      return (.withdrawn, false)
    }
    for position in stride(from: frame.index - 1, through: frame.clause.lowerBound, by: -1) {
      if case .quantity = tokens[position].kind, !reader.inner.contains(position) { break }
      if let stages = tokens[position].cue?.stages, let stage = stages.last { return (stage, false) }
    }
    for position in frame.index + 1..<max(frame.index + 1, frame.clause.upperBound) {
      if case .quantity = tokens[position].kind { break }
      if let stages = tokens[position].cue?.stages, let stage = stages.last { return (stage, true) }
    }
    return nil
  }

  private static let moneyWords = ["投资", "金额", "引资", "资金", "总额", "合同额", "签约额"]

  /// The sum of the projects: in the same clause behind a stage word, or in the next clause behind 总投资.
  private func amount(_ frame: FigureFrame, _ reader: FigureReader, _ ledger: inout FigureLedger) -> Amount? {
    let sentence = reader.sentence
    let clause = sentence.clauseOf[frame.index]
    for position in frame.index + 1..<max(frame.index + 1, sentence.tokens.count) {
      guard sentence.clauseOf[position] <= clause + 2, sentence.tokens[position].mark != .semicolon else { return nil }
      guard let other = reader.frame(at: position), other.quantity.kind != .percent, !reader.inner.contains(position)
      else { continue }
      guard other.quantity.kind == .money, !reader.inner.contains(position),
        ledger.isFree(other.paragraph, other.number)
      else { return nil }
      let before = reader.phrases.words(max(other.clause.lowerBound, frame.index + 1)..<max(frame.index + 1, position))
      let isSum = AggregateRule.moneyWords.contains { before.contains($0) }
      let isDirect =
        other.clause == frame.clause
        && (sentence.tokens[position - 1].classes.contains(.stage) || sentence.tokens[position - 1].mark == .pause)
      guard isSum || isDirect else { return nil }
      ledger.take(other.paragraph, other.number)
      return other.quantity.amount
    }
    return nil
  }

  private static let fundVerbs = ["已投资", "已投出", "投出", "已投", "在投"]

  /// The fund that the paragraph named last in front of a figure.
  private func fund(before frame: FigureFrame) -> String? {
    context.things[frame.paragraph].prefix(frame.sentenceIndex + 1).joined().last { $0.name.hasSuffix("基金") }?.name
  }

  /// What has the projects; an office of the zone counts the zone's.
  private func subject(_ frame: FigureFrame) -> String? {
    if case .organization(let index)? = context.subjects[frame.paragraph][frame.sentenceIndex][frame.index],
      [.government, .party].contains(context.reading.mentions.organizations[index].kind)
    {
      return context.reading.zoneName
    }
    return context.subjectName(frame.paragraph, frame.sentenceIndex, frame.index)
  }

  private func draft(
    _ name: String, _ frame: FigureFrame, _ amount: Amount?, _ stage: ProjectStage?, _ reader: FigureReader,
    subject owner: String? = nil
  ) -> FactDraft {
    let reading = context.reading
    let period = PeriodReader(reading: reading, sentence: reader.sentence).period(at: frame.index)
    var fields: [Fact.Field] = []
    if let subject = owner ?? subject(frame) {
      fields.append(.init("subject", .text(subject)))
    }
    fields.append(.init("class", .text(name)))
    fields.append(.init("count", .amount(frame.quantity.amount)))
    if let amount { fields.append(.init("amount", .amount(amount))) }
    if let stage { fields.append(.init("stage", .text(stage.rawValue))) }
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    var modality = ModalityReader(reading: reading, sentence: reader.sentence).figure(at: frame.index, period: period)
    if modality == .actual, stage == .building,
      frame.clause.contains(where: { reader.sentence.tokens[$0].cue?.word == "在建" }), !name.hasPrefix("在建")
    {
      modality = .ongoing
    }
    if modality == .actual, stage == .planned { modality = .planned }
    if modality == .actual,
      stage == .negotiating || stage == .building && reader.phrases.words(frame.clause).hasSuffix("推进")
    {
      modality = .ongoing
    }
    let clause = reader.sentence.clauseOf[frame.index]
    let last = amount == nil ? clause : min(clause + 1, reader.sentence.clauses.count - 1)
    return FactDraft(
      kind: .projectAggregate, modality: modality, fields: fields, place: reader.sentence.place(clauses: clause, last),
      rule: "aggregate")
  }
}
