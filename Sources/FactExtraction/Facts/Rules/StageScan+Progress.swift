import NewsModel

/// Stages that no verb of a stage tells by itself: 形象进度65%, 投产时间推迟到8月, 签订协议,共建X.
extension StageScan {
  private static let progressWords = ["进度", "工程量", "钢结构", "主体结构", "主体工程", "土建"]

  /// 形象进度为65%, 钢结构完成六成: the project is being built.
  func progress() -> [FactDraft] {
    sentence.tokens.indices.compactMap { index in
      guard let share = reading.quantity(sentence, sentence.tokens[index]), share.amount.unit == "%",
        share.amount.value < 100
      else { return nil }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      let words = reading.words(paragraph, sentence.bytes(clause.lowerBound..<index + 1))
      guard StageScan.progressWords.contains(where: { words.contains($0) }), !words.contains("投资"),
        let found = resolver.before(index) ?? resolver.carried(index)
      else { return nil }
      return draft(.building, target(found, index), index, nil, given: .ongoing)
    }
  }

  private static let delays = ["推迟", "延期", "顺延", "延后", "推后"]
  private static let dates = ["时间", "日期", "节点"]

  /// 投产时间由原定的3月推迟到8月: the stage is expected, at the time told last.
  func delays() -> [FactDraft] {
    sentence.tokens.indices.flatMap { index -> [FactDraft] in
      guard let cue = sentence.tokens[index].cue, !cue.stages.isEmpty, index + 1 < sentence.tokens.count,
        StageScan.dates.contains(where: { reading.words(sentence, sentence.tokens[index + 1]).hasPrefix($0) })
      else { return [] }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      let words = reading.words(paragraph, sentence.bytes(clause))
      guard StageScan.delays.contains(where: { words.contains($0) }),
        let last = clause.last(where: { if case .time = sentence.tokens[$0].kind { true } else { false } }),
        let found = resolver.before(index) ?? resolver.carried(index)
      else { return [] }
      return cue.stages.compactMap { draft($0, target(found, index), last, cue, given: .expected) }
    }
  }

  /// Whether the stage word tells of a date (投产时间), which is no stage reached.
  func isDate(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = reading.words(sentence, sentence.tokens[index + 1])
    return StageScan.dates.contains { next.hasPrefix($0) }
  }

  /// 按照计划,二期6月开工: what a plan says that opens the sentence.
  func isByPlan(_ index: Int) -> Bool {
    guard sentence.clauseOf[index] > 0, let first = sentence.clauses.first else { return false }
    let words = reading.words(paragraph, sentence.bytes(first))
    return ["按照", "按", "根据"].contains { words.hasPrefix($0) }
      && ["计划", "规划", "安排", "工期"].contains { words.hasSuffix($0) }
  }

  /// 运营该中心的公司: a firm runs it; nothing is told of a stage.
  func isVerbOfOther(_ index: Int, _ cue: Cue) -> Bool {
    guard cue.word == "运营", index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    return next.isNominal || reading.organization(next) != nil
  }

  /// 年产3万套轴承项目: whether a count is part of the project's own name.
  func isWithin(_ position: Int, _ piece: Int) -> Bool {
    context.projects.mentions[paragraph][sentenceIndex].contains { mention in
      mention.pieces.lowerBound == piece && mention.pieces.contains(position)
    }
  }

  /// 一期4条产线去年投产: the lines are counted, the phase is told of.
  func isPhase(_ piece: Int, before position: Int) -> Bool {
    piece + 1 == position && sentence.tokens[piece].classes.contains(.phase)
  }

  /// 原定6月投用的公寓: what was to be, told on the way to what has come of it.
  func wasIntended(_ index: Int) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let front = reading.words(paragraph, sentence.bytes(clause.lowerBound..<index))
    let isAttribute = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].kind == .of
    return isAttribute && (front.contains("原定") || front.contains("原计划"))
  }

  /// 眼下正抢抓天气进行主体施工: the verb that goes on stands first, so the subject was told before.
  func beginsOngoing(_ pieces: Range<Int>) -> Bool {
    for index in pieces {
      switch sentence.tokens[index].kind {
      case .time: continue
      case .cue(let cue) where cue.classes.contains(.ongo): return true
      case .cue(let cue) where cue.classes.contains(.adv): continue
      case .text where ["眼下", "当前", "现"].contains(reading.words(sentence, sentence.tokens[index])): continue
      default: return false
      }
    }
    return false
  }

  /// 签署意向书: nothing is signed yet that binds.
  func isIntention(_ index: Int, _ cue: Cue) -> Bool {
    guard cue.stages == [.signed] else { return false }
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let words = reading.words(paragraph, sentence.bytes(index..<clause.upperBound))
    return ["意向书", "意向协议", "备忘录"].contains { words.contains($0) }
  }

  /// Whether a clause counts the buildings of a project.
  func countsBuildings(_ clause: Range<Int>) -> Bool {
    clause.contains { position in
      guard let quantity = reading.quantity(sentence, sentence.tokens[position]) else { return false }
      return quantity.amount.unit == "栋" || quantity.amount.unit == "幢"
    }
  }

  /// 签订投资协议,拟投资4亿元建设X: what the agreement is about is named in the clauses behind.
  func agreed(_ index: Int) -> Target? {
    let clause = sentence.clauseOf[index]
    let limit = sentence.clauses[min(clause + 2, sentence.clauses.count - 1)].upperBound
    let mentions = context.projects.mentions[paragraph][sentenceIndex]
    guard
      let mention = mentions.first(where: { mention in
        mention.isNamed && mention.pieces.lowerBound > index && mention.pieces.upperBound <= limit
          && mention.pieces.lowerBound > 0
          && sentence.tokens[mention.pieces.lowerBound - 1].cue.map { ProjectFinder.buildVerbs.contains($0.word) }
            == true
      })
    else { return nil }
    // 签署合作协议,将共建某实验室: what two are to run together is no project that was signed.
    let between = index + 1..<mention.pieces.lowerBound
    let isJoint = reading.organization(sentence.tokens[mention.pieces.lowerBound]) != nil
    let words = reading.words(paragraph, sentence.bytes(between))
    if words.contains("意向") || isJoint && between.contains(where: { sentence.tokens[$0].classes.contains(.plan) }) {
      return nil
    }
    let project = context.projects.projects[mention.project]
    return Target(name: project.name, parties: project.parties, part: nil, piece: index)
  }
}
