import NewsModel

/// What a count counts.
extension FigureWalk {
  /// The noun that an amount counts: the one right behind it, else the one in front.
  func className(_ frame: FigureFrame) -> String? {
    if let right = classPieces(frame), isClass(right), !isPredicate(right, frame),
      let name = cleaned(withoutPredicate(reader.phrases.words(right)))
    {
      return firms(name)
    }
    if let rest = restOfCounted(frame) { return rest }
    if let right = frame.right, reader.phrases.words(right) == "人" { return nil }
    guard let left = frame.left, !["总数", "总量", "数量", "总计"].contains(reader.phrases.words(left)) else { return nil }
    guard let name = cleaned(counted(left)), name.count >= 2, isNoun(name) else {
      return nil
    }
    return prefixed(name, left, frame)
  }

  /// The noun in front of an amount, without the verb that governs it.
  private func counted(_ left: Range<Int>) -> String {
    let own = withoutStage(left)
    let noun = withoutVerb(own)
    let words = reader.phrases.words(noun)
    return noun == own ? words : withoutParticle(words)
  }

  private static let generics: WordSet = [
    "企业", "项目", "公司", "单位", "机构", "人员", "员工", "客户", "高校", "院所", "商户", "农户", "职工", "学生",
  ]
  private static let people = ["教师", "学生", "毕业生", "专家", "人才", "员工", "职工", "家", "党员", "党组织"]
  private static let compounds = [
    "中心", "组织", "支部", "代表", "负责人", "经理", "宿舍", "院所", "者", "家", "站", "室", "平台", "标准", "需求", "问题", "诉求", "专利", "账户", "食堂",
    "党委", "团队",
  ]

  /// 19家企业|拎包入驻: what follows a word like 企业 is told of it, but for 企业技术中心.
  func generic(_ pieces: Range<Int>) -> Range<Int> {
    guard pieces.count > 1, sentence.tokens[pieces.lowerBound].isNominal,
      FigureWalk.generics.contains(reading.words(sentence, sentence.tokens[pieces.lowerBound]))
    else { return pieces }
    let rest = reader.phrases.words(pieces.lowerBound + 1..<pieces.upperBound)
    if FigureWalk.people.contains(where: { rest.hasPrefix($0) }) { return pieces.lowerBound..<pieces.lowerBound + 2 }
    return FigureWalk.compounds.contains { rest.hasSuffix($0) } ? pieces : pieces.lowerBound..<pieces.lowerBound + 1
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
    if ["该", "这", "其"].contains(where: { name.hasPrefix($0) }) { return false }
    if ["平均", "时", "正", "已", "需", "了", "着", "过", "后", "前", "地", "得", "首个", "首家", "首批", "之一"].contains(where: {
      name.hasSuffix($0)
    }) {
      return false
    }
    if ["在孵", "在建", "在册", "在轨", "在校", "在职", "在研", "在谈", "在营", "在训", "在岗"].contains(where: { name.hasPrefix($0) }) {
      return true
    }
    return !["因", "被", "把", "在", "里", "使", "让", "经"].contains { name.hasPrefix($0) }
  }

  /// 新增学位: what changes the meaning stays.
  private func prefixed(_ name: String, _ left: Range<Int>, _ frame: FigureFrame) -> String {
    let before = left.lowerBound - 1
    guard before >= frame.clause.lowerBound, let cue = sentence.tokens[before].cue,
      FigureWalk.telling.contains(cue.word) || isObject(before, frame)
        || cue.word == "服务" && name == "企业" && frame.quantity.amount.unit == "家次"
    else { return name }
    return cue.word + name
  }

  private static let telling: WordSet = ["新增", "新注册", "在孵", "毕业", "挂职", "脱贫", "退役", "在研", "返乡", "备案", "入股"]

  /// 出具|检测|报告: a verb behind a verb belongs to the object.
  private func isObject(_ piece: Int, _ frame: FigureFrame) -> Bool {
    guard piece > frame.clause.lowerBound, sentence.tokens[piece].classes.isSuperset(of: [.verb, .nominal]),
      let front = sentence.tokens[piece - 1].cue
    else { return false }
    return FigureWalk.giving.contains(front.word)
  }

  private static let giving: WordSet = ["出具", "开展", "举办", "提供", "发布", "组织", "完成", "建成", "新建", "获得", "签订", "签署", "承接"]

  /// Whether a phrase behind an amount can be what it counts, and is no comment such as 左右 or 之多.
  private func isClass(_ pieces: Range<Int>) -> Bool {
    let words = reader.phrases.words(pieces)
    return words.utf8.count >= 6 && !["之多", "不等", "有余"].contains(words)
      && !["还", "仍", "未能", "就是", "因为", "正在", "已经"].contains { words.hasPrefix($0) }
  }

  private static let services: WordSet = ["服务", "活动", "业务", "项目", "事项", "工作", "产品", "企业", "单位", "机构", "工程"]

  func cleaned(_ words: String) -> String? {
    // 1座基地、N条航线: what the slots of a scheme stand for.
    if words.contains("、N") { return nil }
    var words = words
    // 图上有企业3200余家: a verb that no table cuts off.
    if let has = words.endIndex(ofLast: "有"), words[has...].utf8.count >= 6 {
      let front = words[..<has].dropLast()
      if ["上", "里", "中", "内", "拥", "共", "还", "现", "设", "建", "另"].contains(where: { String(front).hasSuffix($0) }) {
        words = String(words[has...])
      }
    }
    // 集成电路产业链|集聚|企业: a verb between whose and what.
    for verb in ["集聚", "汇聚", "聚集", "拥有"] {
      guard let start = words.startIndex(ofFirst: verb), start > words.startIndex,
        let end = words.endIndex(ofFirst: verb), words[end...].utf8.count >= 6
      else { continue }
      words.removeSubrange(start..<end)
    }
    if let etc = words.endIndex(ofLast: "等"), words[etc...].count >= 2,
      words[etc...].count >= 4 || !words[..<etc].contains("、") && !FigureWalk.services.contains(String(words[etc...]))
    {
      words = String(words[etc...])
    }
    if let each = words.endIndex(ofLast: "各类") ?? words.endIndex(ofLast: "各种"), each < words.endIndex {
      words = String(words[each...])
    }
    for tail in ["总数", "总量", "数量", "中", "里", "内", "的", "、", "上"]
    where words.hasSuffix(tail) && words.count > tail.count + 1 {
      words.removeLast(tail.count)
    }
    for head in [
      "的", "、", "等", "了", "全区", "各类", "类", "是", "有", "这样的", "这类", "此类", "该类", "像", "但", "仅", "入驻", "入园", "落户", "接入",
      "上榜", "连接", "领域", "惠及", "首批", "承担",
    ] where words.hasPrefix(head) && words.count > head.count + 1 { words.removeFirst(head.count) }
    if words.hasSuffix("飞行"), words.count > 2 { words = "飞行" }
    return words.isEmpty ? nil : words
  }
}
