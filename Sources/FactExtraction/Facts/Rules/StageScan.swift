import NewsModel

/// Looks for stages of projects in one sentence.
struct StageScan {
  let context: FactContext
  let words: ProjectWords
  let paragraph: Int
  let sentenceIndex: Int

  private var reading: ArticleReading { context.reading }
  private var sentence: ParsedSentence { reading.sentences[paragraph][sentenceIndex] }
  private var resolver: ProjectResolver { ProjectResolver(context: context, paragraph: paragraph, sentenceIndex: sentenceIndex) }

  /// Verbs whose subject never is what reached the stage.
  private static let objectOnly: Set<String> = ["引进", "引入", "招引", "成功引进", "新引进", "谋划", "谋划建设", "规划建设", "筹建", "签下", "新签约", "引育"]

  /// Verbs that take what is built as their object.
  private static let transitive: Set<String> = [
    "签约", "签订", "签署", "引进", "引入", "招引", "成功引进", "新引进", "启动建设", "开工建设", "动工建设", "建成", "启用", "投用", "谋划", "谋划建设",
    "规划建设", "筹建", "落地", "加快推进", "有序推进", "推进建设", "加快建设", "正在建设", "在建", "签下", "加速推进", "竣工", "开工", "投产", "交付",
    "上线", "开放", "拟建", "新签约",
  ]

  func run() -> [FactDraft] {
    var drafts: [FactDraft] = []
    for (index, token) in sentence.tokens.enumerated() {
      if let cue = token.cue, cue.classes.contains(.after), let draft = after(index, cue) { drafts.append(draft) }
      guard let cue = token.cue, !cue.stages.isEmpty, !isQuoted(index), !isNoun(index), !isCounted(index) else { continue }
      for target in targets(index, cue) {
        drafts += cue.stages.compactMap { draft($0, target, index, cue) }
      }
    }
    return drafts
  }

  /// 预计三季度达产后,…: a dated stage on the way to what follows.
  private func after(_ index: Int, _ cue: Cue) -> FactDraft? {
    guard index > 0, case .time = sentence.tokens[index - 1].kind, let found = resolver.before(index) ?? resolver.carried(index) else { return nil }
    let stages: [(String, ProjectStage)] = [("达产", .fullCapacity), ("满产", .fullCapacity), ("投产", .operating), ("建成", .completed), ("投用", .operating), ("竣工", .completed)]
    guard let stage = stages.first(where: { cue.word.contains($0.0) })?.1 else { return nil }
    return draft(stage, target(found, index), index, cue, given: .expected)
  }

  /// What a stage is told of.
  private struct Target {
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

  /// 签约项目, 开工率: the stage word is part of a noun.
  private func isNoun(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    guard next.isNominal, let cue = sentence.tokens[index].cue else { return false }
    let words = reading.words(sentence, next)
    if ["仪式", "率", "活动", "大会", "现场", "工作", "速度", "标准", "条件", "期", "阶段", "环节"].contains(where: { words.hasPrefix($0) }) {
      return !(words.hasPrefix("工作") || words.hasPrefix("阶段"))
    }
    return !StageScan.transitive.contains(cue.word) && resolver.before(index) == nil
  }

  /// 6个项目已建成投产: several are counted, none is named.
  private func isCounted(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    for position in clause {
      guard let quantity = reading.quantity(sentence, sentence.tokens[position]), quantity.kind == .count,
        ["个", "家", "项"].contains(quantity.amount.unit)
      else { continue }
      if let found = resolver.before(index), let piece = found.piece, piece > position || piece < position && position > index { continue }
      if position < index, index - position <= 5 { return true }
      if position > index, position - index <= 2 { return true }
    }
    return false
  }

  private func targets(_ index: Int, _ cue: Cue) -> [Target] {
    if isOpenQuestion(index) { return [] }
    if StageScan.objectOnly.contains(cue.word) { return resolver.behind(index).map { [target($0, index)] } ?? [] }
    if let found = resolver.before(index), !isBlocked(found, index) { return [target(found, index)] }
    if StageScan.transitive.contains(cue.word), let found = resolver.behind(index) { return [target(found, index)] }
    let built = names(before: index)
    if !built.isEmpty { return built }
    if isElided(index), let found = resolver.carried(index) ?? resolver.told() {
      return [target(found, index)]
    }
    return []
  }

  /// 能否落地, 视…情况: nothing is said of whether it will.
  private func isOpenQuestion(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    return (clause.lowerBound..<index).contains { ["能否", "是否", "何时"].contains(sentence.tokens[$0].cue?.word ?? "") }
  }

  /// Words in front of a stage that are parts of any project: 主体, 土建.
  private static let parts: Set<String> = ["主体", "主体工程", "土建", "厂房主体", "主体结构", "设备", "厂房", "主体建筑", "目前主体", "双方"]

  /// 为…项目建设提供: a project that stands in a phrase of its own.
  private func isBlocked(_ found: ProjectResolver.Found, _ index: Int) -> Bool {
    guard let piece = found.piece else { return false }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard piece > clause.lowerBound, let before = sentence.tokens[piece - 1].cue else { return false }
    return ["为", "向", "对", "与", "围绕", "服务", "入驻", "走进", "引进"].contains(before.word)
  }

  private func target(_ found: ProjectResolver.Found, _ index: Int) -> Target {
    let project = context.projects.projects[found.project]
    return Target(name: project.name, parties: project.parties, part: found.part, piece: found.piece)
  }

  /// Whether the clause has no subject of its own in front of the verb: only times, adverbs and words of modality.
  private func isElided(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    return (clause.lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time: return true
      case .text: return StageScan.parts.contains(reading.words(sentence, sentence.tokens[position]))
      case .cue(let cue):
        return StageScan.parts.contains(cue.word) || !cue.classes.isDisjoint(with: [.adv, .exp, .plan, .ongo, .done, .neg, .stage, .reach, .verb, .prep]) && !cue.classes.contains(.noun)
      default: return false
      }
    }
  }

  /// 疏港路、留西路等道路建设全面完成, 春晓路口袋公园建成开放: things that are built, named in front of the verb.
  private func names(before index: Int) -> [Target] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var end = index
    while end > clause.lowerBound, let cue = sentence.tokens[end - 1].cue, !cue.classes.contains(.noun),
      !cue.classes.isDisjoint(with: [.adv, .exp, .plan, .ongo, .done, .stage]) || ["建设", "工程", "交付工程"].contains(cue.word)
    {
      end -= 1
    }
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    guard let pieces = phrases.left(of: end, floor: clause.lowerBound) else { return [] }
    var list = phrases.words(pieces)
    if let etc = list.startIndex(ofFirst: "等") { list = String(list[..<etc]) }
    if let of = list.endIndex(ofLast: "的") { list = String(list[of...]) }
    return list.split(separator: "、").map(String.init).compactMap { name in
      let text = Array(name.utf8)
      guard name.count >= 3, name.count <= 24, words.ends(text, at: text.count, with: words.places) || words.ends(text, at: text.count, with: words.heads),
        words.specificBytes(text) >= 6
      else { return nil }
      return Target(name: name, parties: [], part: nil, piece: pieces.lowerBound)
    }
  }

  private func draft(_ stage: ProjectStage, _ target: Target, _ index: Int, _ cue: Cue, given: Modality? = nil) -> FactDraft? {
    let period = PeriodReader(reading: reading, sentence: sentence).period(at: index)
    var modality = ModalityReader(reading: reading, sentence: sentence).stage(at: index, period: period)
    if let given { modality = given }
    switch stage {
    case .planned: modality = .planned
    case .building where modality == .actual: modality = .ongoing
    default: break
    }
    var fields: [Fact.Field] = [.init("project", .text(target.name)), .init("stage", .text(stage.rawValue))]
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    if !target.parties.isEmpty { fields.append(.init("parties", .texts(target.parties.map { reading.name(ofOrganization: $0) }))) }
    if let part = target.part { fields.append(.init("part", .text(part))) }
    let clause = sentence.clauseOf[index]
    let from = target.piece.map { min(clause, sentence.clauseOf[$0]) } ?? clause
    return FactDraft(
      kind: .projectStage, modality: modality, fields: fields, place: sentence.place(clauses: from, clause),
      rule: "stage." + stage.rawValue)
  }
}
