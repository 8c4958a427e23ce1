import NewsModel

extension FigureWalk {
  /// Volumes that are made, sold or carried are figures; everything else that is counted is a count.
  mutating func readCount(_ frame: FigureFrame) {
    if frame.quantity.amount.unit == "位", readPlaces(frame) { return }
    if frame.isOrigin, !isDated(frame) { return }
    if frame.links(any: ["净增", "净增加", "净增长", "多出"]) {
      guard let name = className(frame) ?? lastClass[FigureWalk.peopleKey(frame.quantity.amount.unit)] ?? lastName
      else { return }
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
    guard !isAside(frame), !isListHead(frame), !isOfAny(frame), !isEach(frame), unit != "个基点",
      let name = className(frame).flatMap({ ofPeople($0, unit) }).map({ withHead($0, frame) }) ?? carriedClass(
        frame, unit) ?? batchClass(frame)
        ?? (unit == "家" && frame.links.isEmpty == false ? "企业" : nil),
      !name.hasSuffix("能力"), !isTimeSpan(frame), !["趟", "遍", "步"].contains(unit)
    else { return }
    if !name.hasPrefix("已") || lastClass[FigureWalk.peopleKey(unit)] == nil {
      lastClass[FigureWalk.peopleKey(unit)] = name
    }
    lastCounted = name
    let period = period(frame)
    var fields: [Fact.Field] = []
    if let subject = countSubject(frame, name) { fields.append(.init("subject", .text(subject))) }
    fields.append(.init("class", .text(qualified(name, frame))))
    fields.append(.init("amount", .amount(frame.quantity.amount)))
    if !period.isEmpty { fields.append(.init("period", .periods(period))) }
    drafts.append(
      FactDraft(
        kind: .count, modality: modality(frame, period), fields: fields, place: evidence(frame),
        rule: isFacility(name) && isBuilding(frame) ? "count.facility" : "count"))
  }

  /// 15家企业估值超过亿元 → 估值超过亿元的企业: what a size behind the number says of those counted.
  private func qualified(_ name: String, _ frame: FigureFrame) -> String {
    guard name.hasSuffix("企业"), name.count <= 4 else { return name }
    var start = frame.index + 1
    while start < frame.clause.upperBound, sentence.tokens[start].cue?.word == "企业" { start += 1 }
    guard start < frame.clause.upperBound,
      let size = (start..<frame.clause.upperBound).first(where: {
        reading.quantity(sentence, sentence.tokens[$0]) != nil
      }),
      let quantity = reading.quantity(sentence, sentence.tokens[size]), quantity.kind == .money,
      quantity.amount.op != .equal, size > start || quantity.hasSuffixOperator
    else { return name }
    while start < size, case .time = sentence.tokens[start].kind { start += 1 }
    let words = reader.phrases.words(start..<frame.clause.upperBound)
    return words.utf8.count <= 60 ? words + "的企业" : name
  }

  /// 收录需求56条,已对接28条: what was counted in front, and what became of some of it.
  private func carriedClass(_ frame: FigureFrame, _ unit: String) -> String? {
    if let chosen = chosenFor(frame) { return chosen }
    if unit == "人", frame.index > 0, sentence.tokens[frame.index - 1].mark == .pause { return nil }
    guard let name = lastClass[FigureWalk.peopleKey(unit)] else { return nil }
    let verb = frame.index - 1
    guard verb > frame.clause.lowerBound, let cue = sentence.tokens[verb].cue, cue.classes.contains(.verb),
      cue.classes.isDisjoint(with: [.light, .reach, .stage]), sentence.tokens[verb - 1].cue?.word == "已",
      !name.hasPrefix("已")
    else { return name }
    return "已" + cue.word + name
  }

  /// A、B、C三个园区: how many the list in front has.
  private func isListHead(_ frame: FigureFrame) -> Bool {
    if ["种", "类"].contains(frame.quantity.amount.unit), frame.quantity.amount.value <= 12 { return true }
    if isSlot(frame) { return true }
    let text = reading.text.paragraphs[paragraph].bytes
    guard text[frame.quantity.core.lowerBound] >= 0x80, frame.quantity.amount.op == .equal,
      frame.quantity.amount.value <= 12
    else { return false }
    let front = sentence.tokens[frame.clause.lowerBound..<frame.index]
    guard let last = front.last,
      last.isNominal || last.mark == .quoteClose || last.classes.contains(.nominal) || reading.organization(last) != nil
        || last.classes.contains(.up)
    else {
      return false
    }
    let pauses = front.count { $0.mark == .pause }
    let joints = front.count { $0.cue?.word == "和" || $0.cue?.word == "与" }
    let quotes = front.count { $0.mark == .quoteClose }
    let value = Int(frame.quantity.amount.value)
    return pauses > 0 && (pauses + 1 == value || pauses + joints + 1 == value) || quotes == value
  }

  private static let slots = ["主导产业", "首位产业", "先导产业", "特色产业", "支柱产业", "未来产业", "新兴产业", "优势产业"]

  /// “1个研究院+N个场景”, 即1个先导产业: the slots of a scheme.
  private func isSlot(_ frame: FigureFrame) -> Bool {
    guard frame.quantity.amount.value <= 12, frame.quantity.amount.op == .equal else { return false }
    if let right = frame.right {
      let words = reader.phrases.words(right)
      if frame.quantity.amount.value <= 6, FigureWalk.slots.contains(words) { return true }
      if words.contains("+") { return true }
      if right.upperBound < sentence.tokens.count, sentence.tokens[right.upperBound].mark == .plus { return true }
    }
    return frame.index > 0 && sentence.tokens[frame.index - 1].mark == .plus
  }

  /// 每4只: of any so many.
  private func isEach(_ frame: FigureFrame) -> Bool {
    let text = reading.text.paragraphs[paragraph].bytes
    let each = Array("每".utf8)
    // 每4台就有1台: the second number too.
    return sentence.tokens[0...frame.index].contains { token in
      reading.quantity(sentence, token)?.kind == .count && Bytes.matches(each, in: text, at: token.range.lowerBound - 3)
    }
  }

  private static let asideNouns = ["部门", "工序", "步骤", "账", "地方", "方面", "台阶", "房间", "楼层", "字", "孩子", "窗口"]
  private static let asideUnits: WordSet = ["次", "间", "道", "层", "步", "张", "样", "种", "句", "笔", "页", "遍", "趟", "口"]

  /// 跑4个部门, “我们换了3次厂房”: told in passing.
  private func isAside(_ frame: FigureFrame) -> Bool {
    for pieces in [frame.right, frame.left].compactMap({ $0 }) {
      let words = reader.phrases.words(pieces)
      if FigureWalk.asideNouns.contains(where: { words.hasSuffix($0) }) { return true }
    }
    return isSpoken && FigureWalk.asideUnits.contains(frame.quantity.amount.unit)
  }

  /// 一台发动机有上万个零部件: told of any of them.
  private func isOfAny(_ frame: FigureFrame) -> Bool {
    let words = reader.phrases.words(frame.clause)
    return ["一台", "一辆", "一架", "一艘", "一座", "一套", "每台", "每辆", "每架"].contains { words.hasPrefix($0) }
  }

  /// Whether the sentence is direct speech.
  private var isSpoken: Bool {
    sentence.tokens.first?.mark == .quoteOpen || reading.words(paragraph, sentence.range).contains("我们")
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
    frame.quantity.isBareSize && frame.left == nil && frame.right == nil
      && lastClass[FigureWalk.peopleKey(frame.quantity.amount.unit)] != nil
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
    if name.hasSuffix("企业"),
      (frame.clause.lowerBound..<frame.index).contains(where: { sentence.tokens[$0].cue?.word == "带动" })
    {
      return reading.zoneName
    }
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
      return cue.word + object(frame)
    }
    return nil
  }

  /// 卖出1430台|特种机器人: what was made or sold stands behind its number.
  private func object(_ frame: FigureFrame) -> String {
    guard let right = frame.right, right.allSatisfy({ sentence.tokens[$0].isNominal }) else { return "" }
    let words = reader.phrases.words(right)
    return words.utf8.count <= 36 && words.utf8.count >= 6 ? words : ""
  }

  private static let peopleUnits: WordSet = ["人", "名", "位", "人次", "户"]

  private func isVolume(_ cue: Cue, _ frame: FigureFrame) -> Bool {
    guard cue.classes.contains(.yearly) || indicators.volumes.contains(cue.word) else { return false }
    if FigureWalk.peopleUnits.contains(frame.quantity.amount.unit), !cue.word.contains("就业") { return false }
    let units: WordSet = ["家", "项", "个", "名", "所", "户", "场", "次", "批次", "家次"]
    if cue.word.contains("交付") {
      let words = (frame.left ?? frame.right).map { reader.phrases.words($0) } ?? "房"
      if ["房", "公寓", "床位", "学位", "楼", "项目", "厂"].contains(where: { words.contains($0) }) { return false }
    }
    return !units.contains(frame.quantity.amount.unit)
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
}
