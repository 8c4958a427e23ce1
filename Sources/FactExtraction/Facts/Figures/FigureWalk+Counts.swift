import NewsModel

extension FigureWalk {
  /// Volumes that are made, sold or carried are figures; everything else that is counted is a count.
  mutating func readCount(_ frame: FigureFrame) {
    if frame.quantity.amount.unit == "位", readPlaces(frame) { return }
    if frame.isOrigin, !isDated(frame) { return }
    if frame.links(any: ["净增", "净增加", "净增长", "多出"]) {
      guard let name = className(frame) ?? lastClass[frame.quantity.amount.unit] ?? lastName else { return }
      addIndicator(frame, name: name, measure: .change, rule: "figure.net-change")
      return
    }
    if let name = volumeName(frame) {
      addIndicator(frame, name: name, measure: .level, rule: "figure.volume")
      return
    }
    let unit = frame.quantity.amount.unit
    guard let name = className(frame) ?? lastClass[unit] else { return }
    lastClass[unit] = name
    lastCounted = name
    let period = period(frame)
    var fields: [Fact.Field] = []
    if let subject = countSubject(frame, name) { fields.append(.init("subject", .text(subject))) }
    fields.append(.init("class", .text(name)))
    fields.append(.init("amount", .amount(frame.quantity.amount)))
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    drafts.append(
      FactDraft(
        kind: .count, modality: modality(frame, period), fields: fields, place: evidence(frame), rule: "count"))
  }

  /// Whose the things are: the place they moved to, the project that builds them, else what the text speaks of.
  private func countSubject(_ frame: FigureFrame, _ name: String) -> String? {
    for index in frame.index + 1..<max(frame.index + 1, frame.clause.upperBound) {
      guard let cue = sentence.tokens[index].cue, ["入驻", "落户", "进驻"].contains(cue.word), index + 1 < frame.clause.upperBound,
        let place = reading.organization(sentence.tokens[index + 1])
      else { continue }
      return reading.name(ofOrganization: place)
    }
    let facilities = ["产线", "生产线", "车间", "厂房", "实验室", "仓库", "单晶炉", "机组", "车位", "泊位"]
    if facilities.contains(where: { name.hasSuffix($0) }) {
      let resolver = ProjectResolver(context: context, paragraph: paragraph, sentenceIndex: sentenceIndex)
      if let found = resolver.before(frame.index) ?? resolver.carried(frame.index) { return context.projects.projects[found.project].name }
    }
    return scope(frame, name)
  }

  private static let volumeVerbs: Set<String> = [
    "下线", "生产", "销售", "卖出", "出口", "交付", "签发", "加工", "收购", "处理", "供应", "储备", "出货", "产出", "发电", "供电",
    "节电", "增油", "运输", "发送", "吞吐", "回收", "提取", "带动就业", "就业", "制造", "投放", "代工",
  ]

  /// 下线氢能重卡462辆, 新能源汽车产量达31.6万辆, 带动就业4000人.
  private func volumeName(_ frame: FigureFrame) -> String? {
    if let left = frame.left {
      let words = reader.phrases.words(left)
      if let kind = indicators.kind(of: words), kind != .cost { return words }
      let before = left.lowerBound - 1
      if before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue, isVolume(cue, frame) { return cue.word + words }
      if let cue = sentence.tokens[left.lowerBound].cue, isVolume(cue, frame) { return words }
    }
    if let cue = frame.links.first(where: { isVolume($0, frame) }) { return cue.word }
    if frame.left == nil, frame.index > frame.clause.lowerBound, let cue = sentence.tokens[frame.index - 1].cue, isVolume(cue, frame) {
      return cue.word
    }
    return nil
  }

  private func isVolume(_ cue: Cue, _ frame: FigureFrame) -> Bool {
    guard cue.classes.contains(.yearly) || FigureWalk.volumeVerbs.contains(cue.word) else { return false }
    let units: Set<String> = ["家", "项", "个", "名", "所", "户", "场", "次", "批次", "家次"]
    return !units.contains(frame.quantity.amount.unit)
  }

  /// The noun that an amount counts: the one right behind it, else the one in front.
  func className(_ frame: FigureFrame) -> String? {
    if let right = frame.right, isClass(right) { return cleaned(reader.phrases.words(right)) }
    if let left = frame.left { return cleaned(reader.phrases.words(left)) }
    return nil
  }

  /// Whether a phrase behind an amount can be what it counts, and is no comment such as 左右 or 之多.
  private func isClass(_ pieces: Range<Int>) -> Bool {
    let words = reader.phrases.words(pieces)
    return words.utf8.count >= 6 && !["之多", "不等", "有余"].contains(words)
  }

  /// 排名上升49位: a change of rank.
  private mutating func readPlaces(_ frame: FigureFrame) -> Bool {
    guard let move = frame.links.first(where: { $0.classes.contains(.up) || $0.classes.contains(.down) || ["前移", "前进", "跃升"].contains($0.word) })
    else { return false }
    var name: String?
    let text = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    if let start = text.endIndex(ofLast: "在"), let end = text.endIndex(ofLast: "中") ?? text.endIndex(ofFirst: "排名"), start < end {
      name = String(text[start..<end].dropLast())
    }
    guard let name = name ?? className(frame) else { return true }
    var amount = frame.quantity.amount
    if move.classes.contains(.down) { amount.value = -amount.value }
    addIndicator(frame, name: name, measure: .change, amount: amount, rule: "figure.places")
    return true
  }

  private func cleaned(_ words: String) -> String? {
    var words = words
    for tail in ["总数", "总量", "数量", "中", "里", "内", "的"] where words.hasSuffix(tail) && words.count > tail.count + 1 {
      words.removeLast(tail.count)
    }
    for head in FigureWalk.heads + ["各类", "类", "链上"] where words.hasPrefix(head) && words.count > head.count + 1 { words.removeFirst(head.count) }
    return words.isEmpty ? nil : words
  }
}
