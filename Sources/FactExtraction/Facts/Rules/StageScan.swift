import NewsModel

/// Looks for stages of projects in one sentence.
struct StageScan {
  let context: FactContext
  let words: ProjectWords
  let paragraph: Int
  let sentenceIndex: Int

  var reading: ArticleReading { context.reading }
  var sentence: ParsedSentence { reading.sentences[paragraph][sentenceIndex] }
  var resolver: ProjectResolver {
    ProjectResolver(context: context, paragraph: paragraph, sentenceIndex: sentenceIndex)
  }

  /// Verbs whose subject never is what reached the stage.
  private static let objectOnly: WordSet = [
    "引进", "引入", "招引", "成功引进", "新引进", "谋划", "谋划建设", "规划建设", "筹建", "签下", "新签约", "引育",
  ]

  /// Verbs that take what is built as their object.
  private static let transitive: WordSet = [
    "签约", "签订", "签署", "引进", "引入", "招引", "成功引进", "新引进", "启动建设", "开工建设", "动工建设", "建成", "启用", "投用", "谋划", "谋划建设",
    "规划建设", "筹建", "落地", "加快推进", "有序推进", "推进建设", "加快建设", "正在建设", "在建", "签下", "加速推进", "竣工", "开工", "投产", "交付",
    "上线", "开放", "拟建", "新签约", "启动", "开通", "签约共建", "批复同意组建", "同意组建", "批复同意建设", "获批建设",
  ]

  func run() -> [FactDraft] {
    var drafts: [FactDraft] = []
    for (index, token) in sentence.tokens.enumerated() {
      if let cue = token.cue, cue.classes.contains(.after), let draft = after(index, cue) { drafts.append(draft) }
      guard let cue = token.cue, !cue.stages.isEmpty, !isQuoted(index), !isNoun(index), !isCounted(index),
        !isSpan(index)
      else { continue }
      for target in targets(index, cue) {
        drafts += cue.stages.compactMap { draft($0, target, index, cue) }
      }
    }
    return drafts + progress() + delays()
  }

  /// 预计三季度达产后,…: a dated stage on the way to what follows.
  private func after(_ index: Int, _ cue: Cue) -> FactDraft? {
    guard index > 0, case .time = sentence.tokens[index - 1].kind,
      let found = resolver.before(index) ?? resolver.carried(index)
    else { return nil }
    let stages: [(String, ProjectStage)] = [
      ("达产", .fullCapacity), ("满产", .fullCapacity), ("投产", .operating), ("建成", .completed), ("投用", .operating),
      ("竣工", .completed),
    ]
    guard let stage = stages.first(where: { cue.word.contains($0.0) })?.1 else { return nil }
    return draft(stage, target(found, index), index, cue, given: .expected)
  }

  /// What a stage is told of.
  struct Target {
    let name: String
    let parties: [Int]
    let part: String?
    let piece: Int?
  }

  private func isQuoted(_ index: Int) -> Bool {
    var depth = 0
    for token in sentence.tokens[0..<index] {
      if token.mark == .quoteOpen { depth += 1 }
      if token.mark == .quoteClose { depth = max(0, depth - 1) }
    }
    guard depth > 0 else { return false }
    // A long quote is speech, not a name.
    guard let open = sentence.tokens[0..<index].lastIndex(where: { $0.mark == .quoteOpen }) else { return false }
    return !sentence.tokens[open...].contains { $0.mark == .comma }
  }

  /// 从签约到投产: ends of a span of time.
  private func isSpan(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = sentence.tokens[index - 1].cue?.word ?? ""
    return before == "从" || before == "到"
  }

  /// 签约项目, 开工率: the stage word is part of a noun.
  private func isNoun(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    guard next.isNominal, let cue = sentence.tokens[index].cue else { return false }
    let words = reading.words(sentence, next)
    if isDate(index) || words.hasPrefix("工程") { return true }
    if words.hasPrefix("进度") { return false }
    if ["负责人", "团队", "公司", "方", "主体", "商", "成本", "模式", "管理", "中心", "资金", "人员"].contains(where: { words.hasPrefix($0) })
    {
      return true
    }
    if ["使用率", "入驻率", "行动", "计划", "平台", "政策", "金额"].contains(where: { words.hasPrefix($0) }) { return true }
    if ["仪式", "率", "活动", "大会", "现场", "工作", "速度", "标准", "条件", "期", "阶段", "环节", "情况"].contains(where: {
      words.hasPrefix($0)
    }) {
      return !(words.hasPrefix("工作") || words.hasPrefix("阶段"))
    }
    return !StageScan.transitive.contains(cue.word) && resolver.before(index) == nil
  }

  /// 6个项目已建成投产: several are counted, none is named.
  private func isCounted(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    if index + 1 < clause.upperBound, let next = reading.quantity(sentence, sentence.tokens[index + 1]),
      next.kind == .area
    {
      return true
    }
    // 12栋厂房中已封顶7栋: the buildings of one project.
    if sentence.tokens[index].cue?.stages == [.building], countsBuildings(clause) { return false }
    for position in clause {
      guard let quantity = reading.quantity(sentence, sentence.tokens[position]), quantity.kind == .count else {
        continue
      }
      if let found = resolver.before(index), let piece = found.piece,
        piece > position + 1 || piece < position && position > index || isWithin(position, piece)
          || isPhase(piece, before: position)
      {
        continue
      }
      if position < index, index - position <= 5 { return true }
      if position > index, position - index <= 2 { return true }
    }
    return false
  }

  private func targets(_ index: Int, _ cue: Cue) -> [Target] {
    if isOpenQuestion(index) || isVerbOfOther(index, cue) || isIntention(index, cue) { return [] }
    // 引进的X投用: that it was brought in is told on the way.
    if StageScan.objectOnly.contains(cue.word), index + 1 < sentence.tokens.count,
      sentence.tokens[index + 1].kind == .of
    {
      return []
    }
    if let found = attributed(index) { return [target(found, index)] }
    if StageScan.objectOnly.contains(cue.word), let list = objects(index) { return list }
    if StageScan.objectOnly.contains(cue.word) { return resolver.behind(index).map { [target($0, index)] } ?? [] }
    let listed = names(before: index)
    if listed.count > 1 { return listed }
    if let found = resolver.before(index), !isBlocked(found, index) {
      return resolver.listed(found, before: index).map { target($0, index) }
    }
    if StageScan.transitive.contains(cue.word) {
      let behind = resolver.allBehind(index)
      if !behind.isEmpty { return behind.map { target($0, index) } }
    }
    if !listed.isEmpty { return listed }
    if hasOtherObject(index, cue) { return [] }
    if cue.stages == [.signed], let agreed = agreed(index) { return [agreed] }
    let countsOwn = cue.stages == [.building] && countsBuildings(sentence.clauses[sentence.clauseOf[index]])
    if countsOwn || isElided(index, strictly: false), let found = resolver.carried(index) {
      return [target(found, index)]
    }
    if isElided(index, strictly: true), let found = resolver.told() { return [target(found, index)] }
    return []
  }

  /// 建成智能温室12万平方米: what was built is named behind, and is no project.
  private func hasOtherObject(_ index: Int, _ cue: Cue) -> Bool {
    guard ["建成", "新建", "建设", "开通", "上线", "启用", "开放", "引进"].contains(cue.word), index + 1 < sentence.tokens.count
    else { return false }
    return sentence.tokens[index + 1].isNominal
  }

  /// 已投产的一期, 刚刚开放的金山公园: the stage is told in front of the name.
  private func attributed(_ index: Int) -> ProjectResolver.Found? {
    guard index + 2 < sentence.tokens.count, sentence.tokens[index + 1].kind == .of else { return nil }
    for mention in context.projects.mentions[paragraph][sentenceIndex] where mention.pieces.lowerBound == index + 2 {
      let part = sentence.tokens[index + 2].cue.flatMap { $0.classes.contains(.phase) ? $0.word : nil }
      return ProjectResolver.Found(project: mention.project, part: part, piece: index + 2)
    }
    return nil
  }

  /// 能否落地, 视…情况: nothing is said of whether it will.
  private func isOpenQuestion(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let front = reading.words(paragraph, sentence.bytes(clause.lowerBound..<index))
    return ["能否", "是否", "何时", "如果", "一旦", "倘若"].contains { front.contains($0) }
      || (clause.lowerBound..<index).contains { sentence.tokens[$0].cue?.word == "若" }
      || index > clause.lowerBound && reading.words(sentence, sentence.tokens[index - 1]).hasSuffix("盯")
  }

  /// Words in front of a stage that are parts of any project: 主体, 土建.
  private static let parts: WordSet = ["主体", "主体工程", "土建", "厂房主体", "主体结构", "设备", "厂房", "主体建筑", "目前主体", "双方"]

  /// 为…项目建设提供: a project that stands in a phrase of its own.
  private func isBlocked(_ found: ProjectResolver.Found, _ index: Int) -> Bool {
    guard let piece = found.piece else { return false }
    if isOwner(piece, index) || isMaker(piece, index) { return true }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard piece > clause.lowerBound, let before = sentence.tokens[piece - 1].cue else { return false }
    return ["为", "向", "对", "与", "围绕", "服务", "入驻", "走进", "引进", "视", "租赁", "租用", "在"].contains(before.word)
  }

  /// 甬芯谷三期的一家企业扩产: what belongs to the project, and is no part of it, is told of.
  private func isOwner(_ piece: Int, _ index: Int) -> Bool {
    guard let mention = context.projects.mentions[paragraph][sentenceIndex].first(where: { $0.pieces.contains(piece) })
    else { return false }
    var next = mention.pieces.upperBound
    while next < index, sentence.tokens[next].classes.contains(.phase) { next += 1 }
    guard next + 1 < index, sentence.tokens[next].kind == .of else { return false }
    let rest = reading.words(paragraph, sentence.bytes(next + 1..<index))
    return !StageScan.parts.contains { rest.hasPrefix($0) }
  }

  /// 创新中心建成测试平台: an organisation that has built something else; 由X运营: who runs it.
  private func isMaker(_ piece: Int, _ index: Int) -> Bool {
    let cue = sentence.tokens[index].cue?.word
    if cue == "运营" { return (piece..<index).contains { sentence.tokens[$0].cue?.word == "由" } }
    guard cue == "建成", reading.organization(sentence.tokens[piece]) != nil, index + 1 < sentence.tokens.count else {
      return false
    }
    return sentence.tokens[index + 1].isNominal
  }

  func target(_ found: ProjectResolver.Found, _ index: Int) -> Target {
    let project = context.projects.projects[found.project]
    return Target(name: project.name, parties: project.parties, part: found.part, piece: found.piece)
  }

  /// Whether the clause has no subject of its own in front of the verb: only times, adverbs and words of modality.
  /// - Parameter strictly: whether other verbs in front make a subject of their own.
  func isElided(_ index: Int, strictly: Bool) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    if !strictly, sentence.tokens[index].cue?.stages == [.building], beginsOngoing(clause.lowerBound..<index) {
      return true
    }
    return (clause.lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time: return true
      case .quantity: return reading.quantity(sentence, sentence.tokens[position])?.kind == .duration
      case .text: return StageScan.parts.contains(reading.words(sentence, sentence.tokens[position]))
      case .cue(let cue):
        let allowed: Cue.Classes =
          strictly
          ? [.adv, .exp, .plan, .ongo, .done, .neg, .stage]
          : [.adv, .exp, .plan, .ongo, .done, .neg, .stage, .reach, .verb, .prep]
        let isModal = !cue.classes.isDisjoint(with: [.plan, .exp])
        return StageScan.parts.contains(cue.word) || isModal
          || !cue.classes.isDisjoint(with: allowed) && !cue.classes.contains(.noun)
      default: return false
      }
    }
  }

  /// 主体工程全部完工: the main part is done, the project goes on.
  private func isMainPart(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let words = reading.words(paragraph, sentence.bytes(clause.lowerBound..<index + 1))
    return words.contains("主体")
  }

  /// Whether it was put off or called off; what is merely not yet there is no stage.
  private func isHalted(_ index: Int) -> Bool {
    let words = reading.words(paragraph, sentence.range)
    return ["暂缓", "搁置", "取消", "叫停", "终止"].contains { words.contains($0) }
  }

  func draft(_ stage: ProjectStage, _ target: Target, _ index: Int, _ cue: Cue?, given: Modality? = nil)
    -> FactDraft?
  {
    let period = PeriodReader(reading: reading, sentence: sentence).period(at: index)
    var modality = ModalityReader(reading: reading, sentence: sentence).stage(at: index, period: period)
    if modality == .actual, isByPlan(index) { modality = .planned }
    var stage = stage
    if stage == .completed, isMainPart(index) { stage = .building }
    if modality == .negated, !isHalted(index) { return nil }
    if modality != .negated, wasIntended(index) { return nil }
    if let given { modality = given }
    switch stage {
    case .planned: modality = .planned
    case .building where modality == .actual: modality = .ongoing
    case .negotiating where modality == .actual || modality == .expected: modality = .ongoing
    default: break
    }
    var fields: [Fact.Field] = [.init("project", .text(target.name)), .init("stage", .text(stage.rawValue))]
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    if !target.parties.isEmpty {
      fields.append(.init("parties", .texts(target.parties.map { reading.name(ofOrganization: $0) })))
    }
    if let part = target.part { fields.append(.init("part", .text(part))) }
    let clause = sentence.clauseOf[index]
    let from = target.piece.map { min(clause, sentence.clauseOf[$0]) } ?? clause
    return FactDraft(
      kind: .projectStage, modality: modality, fields: fields, place: sentence.place(clauses: from, clause),
      rule: "stage." + stage.rawValue)
  }
}
