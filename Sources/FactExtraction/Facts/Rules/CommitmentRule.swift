import NewsModel

/// Tasks with what is done of them: 项目27项,目前已办结17项; 收集问题587个,解决543个; 全面完成46个实事项目.
struct CommitmentRule: FactRule {
  let context: FactContext

  private static let doneWords: WordSet = [
    "办结", "完成", "解决", "销号", "整改", "化解", "答复", "落实", "兑现", "腾空", "清零", "恢复", "突破", "对接", "办理", "处置",
    "整治", "找到", "打通", "通车", "办成", "回复", "拆除", "交办", "清退", "修复", "达成", "验收",
  ]

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        let reader = FigureReader(context: context, paragraph: paragraph, sentenceIndex: number)
        drafts += pairs(reader, &ledger)
      }
    }
    return drafts
  }

  private func pairs(_ reader: FigureReader, _ ledger: inout FigureLedger) -> [FactDraft] {
    let frames = reader.sentence.tokens.indices.compactMap { reader.frame(at: $0) }.filter {
      $0.quantity.kind == .count
    }
    var drafts: [FactDraft] = []
    for (position, total) in frames.enumerated() {
      guard ledger.isFree(total.paragraph, total.number) else { continue }
      if let draft = wholly(total, reader) {
        ledger.take(total.paragraph, total.number)
        drafts.append(draft)
        continue
      }
      guard let done = frames.dropFirst(position + 1).first(where: { isDone($0, of: total, reader) }) else { continue }
      guard let what = what(total, reader) else { continue }
      ledger.take(total.paragraph, total.number)
      ledger.take(done.paragraph, done.number)
      drafts.append(draft(total, done, what, reader))
    }
    return drafts
  }

  /// Whether an amount tells what is done of another: the same unit, no noun of its own, a word of doing, in the next clauses.
  private func isDone(_ done: FigureFrame, of total: FigureFrame, _ reader: FigureReader) -> Bool {
    guard done.quantity.amount.unit == total.quantity.amount.unit,
      done.quantity.amount.value <= total.quantity.amount.value
    else {
      return false
    }
    let sentence = reader.sentence
    let from = sentence.clauseOf[total.index]
    let to = sentence.clauseOf[done.index]
    guard to > from, to - from <= 2 else { return false }
    for clause in from..<to where sentence.closing(clause) == .semicolon { return false }
    if done.right.map({ !isPredicate(reader, $0) }) ?? false, !hasDoneBehind(done, reader) { return false }
    let before = reader.phrases.words(done.clause.lowerBound..<done.index)
    let behind =
      done.index + 1 < done.clause.upperBound ? reader.phrases.words(done.index + 1..<done.clause.upperBound) : ""
    guard !before.hasPrefix("另有"), !before.hasPrefix("其余"), !before.hasPrefix("余下"), !before.hasPrefix("剩余"),
      !behind.contains("仍")
    else {
      return false
    }
    if let own = done.left.map({ reader.phrases.words($0) }), let what = what(total, reader), own.count >= 2,
      !isPredicate(reader, done.left ?? done.clause), !what.hasSuffix(own), isAmong(own, total, reader)
    {
      return false
    }
    if done.quantity.amount.unit == "家",
      !["恢复", "整改", "清退", "解决"].contains(where: { before.contains($0) || behind.contains($0) })
    {
      return false
    }
    let isDone = CommitmentRule.doneWords.contains { before.contains($0) || behind.contains($0) }
    return (isDone || isTaskList(total, reader) && isTold(done, before, reader)) && !isInvestment(total, reader)
  }

  private static let listed = [
    "梳理", "发布", "遴选", "收集", "征集", "排查", "列出", "摸排", "确定", "形成", "提出", "制定", "扩充到", "安排", "签下",
  ]
  private static let listNouns = [
    "榜单", "清单", "事项", "难题", "技术", "问题", "环节", "需求", "诉求", "任务", "课题", "堵点", "痛点", "卡点", "短板", "场景", "建议",
  ]

  /// 梳理出缺失环节14个, 发布榜单14项: what was listed to be done.
  private func isTaskList(_ total: FigureFrame, _ reader: FigureReader) -> Bool {
    let words = reader.phrases.words(total.clause)
    guard CommitmentRule.listed.contains(where: { words.contains($0) }), let what = what(total, reader) else {
      return false
    }
    return CommitmentRule.listNouns.contains { what.contains($0) }
  }

  /// 已补齐9个, 已有8项被揭榜, 目前已攻克28项: what became of some of them.
  private func isTold(_ done: FigureFrame, _ before: String, _ reader: FigureReader) -> Bool {
    let verb = done.left.map { reader.phrases.words($0) } ?? ""
    guard done.right == nil || done.left == nil, verb.count <= 3 else { return false }
    return before.contains("已") && done.links.allSatisfy { !$0.classes.contains(.neg) }
  }

  /// 断点18个、堵点27个,已打通堵点15个: a noun that another amount of the list counts.
  private func isAmong(_ noun: String, _ total: FigureFrame, _ reader: FigureReader) -> Bool {
    total.clause.contains { index in
      guard index != total.index, let frame = reader.frame(at: index), frame.quantity.kind == .count,
        let left = frame.left
      else { return false }
      return reader.phrases.words(left).hasSuffix(noun)
    }
  }

  private func hasDoneBehind(_ done: FigureFrame, _ reader: FigureReader) -> Bool {
    let behind = reader.phrases.words(done.index + 1..<done.clause.upperBound)
    return CommitmentRule.doneWords.contains { behind.contains($0) }
  }

  private func isPredicate(_ reader: FigureReader, _ pieces: Range<Int>) -> Bool {
    let words = reader.phrases.words(pieces)
    return CommitmentRule.doneWords.contains { words.contains($0) }
  }

  /// Investment projects are counted by stage, not promised and done.
  private func isInvestment(_ total: FigureFrame, _ reader: FigureReader) -> Bool {
    let words = reader.phrases.words(total.clause)
    return ["签约", "引进", "开工", "投资", "亿元以上", "在建", "竣工"].contains { words.contains($0) }
  }

  /// 全面完成46个实事项目: total and done are one.
  private func wholly(_ frame: FigureFrame, _ reader: FigureReader) -> FactDraft? {
    if let right = frame.right, right.upperBound < frame.clause.upperBound, isTask(reader.phrases.words(right)),
      ["全部完成", "已全部完成", "全部办结", "全部整改到位", "均已完成", "全面完成"].contains(where: {
        reader.phrases.words(right.upperBound..<frame.clause.upperBound).hasPrefix($0)
      })
    {
      return draft(frame, frame, reader.phrases.words(right), reader)
    }
    let before = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    guard ["全面完成", "全部完成", "已全部完成", "圆满完成"].contains(where: { before.hasSuffix($0) }), let right = frame.right else {
      return nil
    }
    return draft(frame, frame, reader.phrases.words(right), reader)
  }

  private func isTask(_ words: String) -> Bool {
    ["任务", "事项", "问题", "诉求", "实事", "项目", "清单", "工作", "措施", "举措"].contains { words.hasSuffix($0) }
  }

  /// The noun of the tasks.
  private func what(_ total: FigureFrame, _ reader: FigureReader) -> String? {
    guard var words = noun(total, reader) else { return nil }
    for head in ["出", "了", "确定", "梳理", "形成", "列出"] where words.hasPrefix(head) && words.count > head.count + 1 {
      words.removeFirst(head.count)
    }
    if words.hasSuffix("中"), words.count > 3 { words.removeLast() }
    // 围绕成果转化梳理出“卡点”问题, 分3批发布榜单: only what was listed.
    for verb in ["梳理出", "筛选出", "排查出", "列出", "梳理", "发布", "遴选", "征集", "收集"] {
      guard let end = words.endIndex(ofLast: verb), words[end...].count >= 2 else { continue }
      words = String(words[end...])
      break
    }
    if let etc = words.endIndex(ofLast: "等领域") ?? words.endIndex(ofLast: "等方面"), words[etc...].count >= 2 {
      words = String(words[etc...])
    }
    return words
  }

  private func noun(_ total: FigureFrame, _ reader: FigureReader) -> String? {
    if let right = total.right, !isPredicate(reader, right), reader.phrases.words(right).count > 1 {
      return reader.phrases.words(right)
    }
    if let left = total.left {
      let before = left.lowerBound - 1
      if before >= total.clause.lowerBound, let cue = reader.sentence.tokens[before].cue,
        ["领办", "认领", "承办"].contains(cue.word)
      {
        return cue.word + reader.phrases.words(left)
      }
      return reader.phrases.words(left)
    }
    return nil
  }

  private func draft(_ total: FigureFrame, _ done: FigureFrame, _ what: String, _ reader: FigureReader) -> FactDraft {
    let reading = context.reading
    var fields: [Fact.Field] = []
    var what = what
    var group: String?
    for verb in ["领办", "认领", "承办"] {
      guard let found = what.startIndex(ofFirst: verb), found > what.startIndex else { continue }
      group = String(what[..<found])
      what = String(what[found...])
    }
    if let owner = group ?? owner(total, reader) { fields.append(.init("owner", .text(owner))) }
    fields.append(.init("what", .text(what)))
    fields.append(.init("total", .number(total.quantity.amount.value)))
    fields.append(.init("done", .number(done.quantity.amount.value)))
    let time = PeriodReader(reading: reading, sentence: reader.sentence).time(at: done.index)
    if let time, time.form == .asOf, let day = time.periods.first?.end { fields.append(.init("as_of", .day(day))) }
    let clauses = (reader.sentence.clauseOf[total.index], reader.sentence.clauseOf[done.index])
    return FactDraft(
      kind: .commitment, modality: .actual, fields: fields,
      place: reader.sentence.place(clauses: clauses.0, clauses.1), rule: "commitment")
  }

  /// Who answers for it: the group in front of the verb (县处级领导干部领办…), else what the text speaks of.
  private func owner(_ total: FigureFrame, _ reader: FigureReader) -> String? {
    let clause = total.clause
    if let first = clause.first(where: { !reader.sentence.tokens[$0].isNominal }), first > clause.lowerBound,
      reader.sentence.tokens[first].classes.contains(.verb), total.left.map({ $0.lowerBound > first }) ?? true
    {
      let words = reader.phrases.words(clause.lowerBound..<first)
      if ["干部", "成员", "党员", "专员", "班子"].contains(where: { words.hasSuffix($0) }) { return words }
    }
    return context.subjectName(total.paragraph, total.sentenceIndex, total.index)
  }
}
