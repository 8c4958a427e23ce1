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
    if isBatch(frame) || isRepeatedSize(frame) || isJustNamed(frame) || isCompared(frame) { return }
    if isMore(frame), let lastCounted {
      addIndicator(frame, name: lastCounted, measure: .change, rule: "figure.more")
      return
    }
    guard
      let name = className(frame) ?? lastClass[unit] ?? batchClass(frame)
        ?? (unit == "家" && frame.links.isEmpty == false ? "企业" : nil),
      !name.hasSuffix("能力")
    else { return }
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
        kind: .count, modality: modality(frame, period), fields: fields, place: evidence(frame),
        rule: isFacility(name) && isBuilding(frame) ? "count.facility" : "count"))
  }

  /// 比去年底多了15家, 较去年同期增加62家.
  private func isMore(_ frame: FigureFrame) -> Bool {
    guard frame.right == nil, frame.links.contains(where: { $0.classes.contains(.up) || $0.classes.contains(.down) })
    else { return false }
    return (frame.clause.lowerBound..<frame.index).contains { index in
      guard let cue = sentence.tokens[index].cue else { return false }
      return cue.classes.contains(.yoy) || cue.word == "比" || cue.word == "较"
    }
  }

  /// 一架六座通航飞机: a number inside what another number counts.
  private func isCompared(_ frame: FigureFrame) -> Bool {
    let text = reading.text.paragraphs[paragraph].bytes
    let start = frame.quantity.place.range.lowerBound
    return text[frame.quantity.core.lowerBound] >= 0x80 && frame.quantity.amount.unit == "座"
      && Bytes.matches(Array("一架".utf8), in: text, at: start - 6)
  }

  /// 4批26人: the batches in front of the people.
  private func isBatch(_ frame: FigureFrame) -> Bool {
    let next = frame.index + 1
    return next < frame.clause.upperBound && reading.quantity(sentence, sentence.tokens[next])?.kind == .count
  }

  private func batchClass(_ frame: FigureFrame) -> String? {
    guard frame.index > frame.clause.lowerBound,
      reading.quantity(sentence, sentence.tokens[frame.index - 1])?.kind == .count,
      let pieces = reader.phrases.left(of: frame.index - 1, floor: frame.clause.lowerBound)
    else { return nil }
    return cleaned(reader.phrases.words(pieces))
  }

  /// 首次突破千家 behind 1136家.
  private func isRepeatedSize(_ frame: FigureFrame) -> Bool {
    frame.quantity.isBareSize && frame.left == nil && frame.right == nil && lastClass[frame.quantity.amount.unit] != nil
  }

  /// 两家企业, 两家高新区: the two just named.
  private func isJustNamed(_ frame: FigureFrame) -> Bool {
    guard frame.quantity.amount.value == 2,
      reading.text.paragraphs[paragraph].bytes[frame.quantity.core.lowerBound] >= 0x80,
      let right = frame.right
    else { return false }
    let words = reader.phrases.words(right)
    return ["企业", "高新区", "公司", "单位", "国家高新区", "国家"].contains(words)
  }

  /// Whose the things are: the place they moved to, the project that builds them, else what the text speaks of.
  private func countSubject(_ frame: FigureFrame, _ name: String) -> String? {
    for index in frame.index + 1..<max(frame.index + 1, frame.clause.upperBound) {
      guard let cue = sentence.tokens[index].cue, ["入驻", "落户", "进驻"].contains(cue.word),
        index + 1 < frame.clause.upperBound,
        let place = reading.organization(sentence.tokens[index + 1])
      else { continue }
      return reading.name(ofOrganization: place)
    }
    if isFacility(name) {
      let resolver = ProjectResolver(context: context, paragraph: paragraph, sentenceIndex: sentenceIndex)
      if let found = resolver.before(frame.index) ?? resolver.carried(frame.index) {
        return context.projects.projects[found.project].name
      }
    }
    return scope(frame, name)
  }

  private func isFacility(_ name: String) -> Bool {
    ["产线", "生产线", "车间", "厂房", "实验室", "仓库", "单晶炉", "机组", "车位", "泊位", "单体"].contains { name.hasSuffix($0) }
  }

  private func isBuilding(_ frame: FigureFrame) -> Bool {
    (frame.clause.lowerBound..<frame.index).contains {
      ["建设", "新建", "配套建设"].contains(sentence.tokens[$0].cue?.word ?? "")
    }
  }

  static let volumeVerbs: WordSet = [
    "下线", "生产", "销售", "卖出", "出口", "签发", "加工", "收购", "处理", "供应", "储备", "出货", "产出", "发电", "供电",
    "节电", "增油", "运输", "发送", "吞吐", "回收", "提取", "带动就业", "就业", "制造", "代工",
  ]

  /// 下线氢能重卡462辆, 新能源汽车产量达31.6万辆, 带动就业4000人.
  private func volumeName(_ frame: FigureFrame) -> String? {
    if let left = frame.left {
      let words = reader.phrases.words(left)
      let counts: WordSet = ["个", "项", "份", "家", "名", "人"]
      if let kind = indicators.kind(of: words), kind != .cost, !counts.contains(frame.quantity.amount.unit) {
        return words
      }
      let before = left.lowerBound - 1
      if before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue, isVolume(cue, frame) {
        return cue.word + words
      }
      if let cue = sentence.tokens[left.lowerBound].cue, isVolume(cue, frame) { return words }
    }
    if let cue = frame.links.first(where: { isVolume($0, frame) }) { return cue.word }
    if frame.left == nil, frame.index > frame.clause.lowerBound, let cue = sentence.tokens[frame.index - 1].cue,
      isVolume(cue, frame)
    {
      return cue.word
    }
    return nil
  }

  private func isVolume(_ cue: Cue, _ frame: FigureFrame) -> Bool {
    guard cue.classes.contains(.yearly) || FigureWalk.volumeVerbs.contains(cue.word) else { return false }
    let units: WordSet = ["家", "项", "个", "名", "所", "户", "场", "次", "批次", "家次"]
    return !units.contains(frame.quantity.amount.unit)
  }

  /// The noun that an amount counts: the one right behind it, else the one in front.
  func className(_ frame: FigureFrame) -> String? {
    if let right = frame.right, isClass(right), let name = cleaned(reader.phrases.words(right)) { return firms(name) }
    if let right = frame.right, reader.phrases.words(right) == "人" { return nil }
    guard let left = frame.left else { return nil }
    guard let name = cleaned(reader.phrases.words(withoutStage(left))), name.count >= 2, isNoun(name) else {
      return nil
    }
    return prefixed(name, left, frame)
  }

  /// 27家链上企业本地配套率…: the firms, not what is told of them.
  private func firms(_ name: String) -> String {
    guard let end = name.endIndex(ofFirst: "企业"), end < name.endIndex else { return name }
    let tail = name[end...]
    if let kind = indicators.kind(of: name), kind != .cost { return String(name[..<end]) }
    return tail.first == "“" || tail.hasPrefix("在") ? String(name[..<end]) : name
  }

  /// 新建、改扩建学校: what is built, not how.
  private func withoutStage(_ pieces: Range<Int>) -> Range<Int> {
    guard pieces.count > 1, let cue = sentence.tokens[pieces.lowerBound].cue, cue.classes.contains(.stage),
      sentence.tokens[pieces.lowerBound + 1].isNominal
    else { return pieces }
    return pieces.lowerBound + 1..<pieces.upperBound
  }

  /// Whether words can be a noun: 迁来时, 做过, 因不达标 cannot.
  private func isNoun(_ name: String) -> Bool {
    if ["时", "了", "着", "过", "后", "前", "地", "得"].contains(where: { name.hasSuffix($0) }) { return false }
    return !["因", "被", "把", "在", "里", "使", "让", "经"].contains { name.hasPrefix($0) }
  }

  /// 新增学位: what changes the meaning stays.
  private func prefixed(_ name: String, _ left: Range<Int>, _ frame: FigureFrame) -> String {
    let before = left.lowerBound - 1
    guard before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue,
      ["新增", "新注册", "在孵", "毕业"].contains(cue.word)
    else { return name }
    return cue.word + name
  }

  /// Whether a phrase behind an amount can be what it counts, and is no comment such as 左右 or 之多.
  private func isClass(_ pieces: Range<Int>) -> Bool {
    let words = reader.phrases.words(pieces)
    return words.utf8.count >= 6 && !["之多", "不等", "有余"].contains(words)
  }

  /// 排名上升49位: a change of rank.
  private mutating func readPlaces(_ frame: FigureFrame) -> Bool {
    guard
      let move = frame.links.first(where: {
        $0.classes.contains(.up) || $0.classes.contains(.down) || ["前移", "前进", "跃升"].contains($0.word)
      })
    else { return false }
    var name: String?
    let text = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    if let start = text.endIndex(ofLast: "在"), let end = text.endIndex(ofLast: "中") ?? text.endIndex(ofFirst: "排名"),
      start < end
    {
      name = String(text[start..<end].dropLast())
    }
    guard let name = name ?? lastRanked ?? className(frame) else { return true }
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
    for head in ["的", "、", "等", "了", "全区", "各类", "类", "是", "有"]
    where words.hasPrefix(head) && words.count > head.count + 1 { words.removeFirst(head.count) }
    if let etc = words.endIndex(ofLast: "等"), words[etc...].count >= 4 { words = String(words[etc...]) }
    return words.isEmpty ? nil : words
  }
}
