import NewsModel

/// 产业链 — the segments of an industry chain in their order: A—B—C, 从A到B的完整链条, 集A、B、C于一体的产业链.
struct ChainRule: FactRule {
  let context: FactContext

  private static let chainWords = ["产业链", "链条", "生态链", "全链条", "产业闭环", "培育体系", "链"]

  /// What every sentence on a chain holds: 链, 环节, 体系, or segments with dashes between.
  private static let marks: [[UInt8]] = ["链", "环节", "体系", "闭环", "—"].map { Array($0.utf8) }

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      let text = reading.text.paragraphs[paragraph].bytes
      for (number, sentence) in reading.sentences[paragraph].enumerated()
      where ChainRule.marks.contains(where: { Bytes.firstIndex(of: $0, in: text, sentence.range) != nil }) {
        let isTold = speaksOfChain(reading.words(paragraph, sentence.range))
        for clause in sentence.clauses.indices {
          if let draft = chain(paragraph, number, sentence, clause, isTold: isTold) { drafts.append(draft) }
        }
      }
    }
    return drafts
  }

  private func chain(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ clause: Int, isTold: Bool)
    -> FactDraft?
  {
    let pieces = sentence.clauses[clause]
    guard !pieces.isEmpty else { return nil }
    let words = context.reading.words(paragraph, sentence.bytes(pieces))
    guard !words.contains("协同链条"),
      let found = named(words) ?? (isTold ? told(words) : nil),
      found.segments.count >= 2
    else { return nil }
    let modality = ModalityReader(reading: context.reading, sentence: sentence)
      .stage(at: min(pieces.upperBound - 1, pieces.lowerBound + 1 + pieces.count / 2), period: [])
    var fields: [Fact.Field] = []
    if let scope = context.subjectName(paragraph, number, pieces.upperBound - 1) {
      fields.append(.init("scope", .text(scope)))
    }
    if let industry = found.industry ?? self.industry(sentence, clause) {
      fields.append(.init("industry", .text(industry)))
    }
    fields.append(.init("segments", .texts(found.segments)))
    return FactDraft(
      kind: .chain, modality: modality, fields: fields, place: sentence.place(clauses: clause, clause), rule: found.rule
    )
  }

  private struct Found {
    var segments: [String]
    var industry: String?
    let rule: String
  }

  /// The chain of a clause that speaks of one.
  private func named(_ words: String) -> Found? {
    guard ChainRule.chainWords.contains(where: { words.contains($0) }) else { return nil }
    return dashed(words) ?? fromTo(words) ?? gathered(words) ?? covered(words)
  }

  /// Whether the words of a sentence speak of a chain.
  private func speaksOfChain(_ sentence: String) -> Bool {
    ["产业链", "链条", "全链", "环节", "分成", "闭环"].contains { sentence.contains($0) }
  }

  /// “材料—芯片—终端”, 从A、B到C, 覆盖A、B、C五个环节: the chain is spoken of elsewhere in the sentence, or by its segments.
  private func told(_ words: String) -> Found? {
    guard
      !["铁路", "高铁", "班列", "航线", "公路", "高速", "洽谈", "签约", "开工"].contains(where: { words.contains($0) })
    else { return nil }
    if words.contains("“"), let found = dashed(words), found.segments.allSatisfy({ $0.count <= 10 }) { return found }
    return covered(words) ?? spanned(words)
  }

  /// 产业链涵盖A、B、C等环节, 覆盖A、B、C五个环节.
  private func covered(_ words: String) -> Found? {
    let verbs = ["涵盖", "覆盖", "囊括", "贯通", "串起", "包括", "贯穿", "打通", "延伸到"]
    guard words.contains("环节") || words.contains("链"), let end = verbs.compactMap({ words.endIndex(ofFirst: $0) }).min()
    else { return nil }
    var list = String(words[end...])
    if list.hasPrefix("了") { list.removeFirst() }
    let stops = ["等", "环节", "的", "两个", "三个", "四个", "五个", "六个", "七个", "八个", "各", "全"]
    guard let stop = stops.compactMap({ list.startIndex(ofFirst: $0) }).min() else { return nil }
    let rest = list[stop...]
    guard rest.contains("环节") || words[..<end].contains("链") && rest.hasPrefix("等") else { return nil }
    let segments = list[..<stop].split(whereSeparator: { "、和及与".contains($0) }).map(String.init)
    guard segments.count >= 3, segments.allSatisfy({ (1...8).contains($0.count) }) else { return nil }
    return Found(segments: segments, industry: nil, rule: "chain.covered")
  }

  /// 从A、B到C,…: three segments or more, of a clause that is nothing else.
  private func spanned(_ words: String) -> Found? {
    guard words.hasPrefix("从"), let to = words.lastIndex(of: "到") else { return nil }
    let first = words[words.index(after: words.startIndex)..<to]
    let last = words[words.index(after: to)...]
    let segments = [first, last].flatMap { $0.split(separator: "、").map(String.init) }
    guard segments.count >= 3, segments.allSatisfy({ (2...8).contains($0.count) && !$0.contains("的") }) else {
      return nil
    }
    return Found(segments: segments, industry: nil, rule: "chain.spanned")
  }

  /// “A—B—C”: dashes between the segments.
  private func dashed(_ words: String) -> Found? {
    let parts = words.split(separator: "—").map(String.init)
    guard parts.count >= 3 else { return nil }
    var segments = parts
    var industry: String?
    if let quote = segments[0].lastIndex(where: { $0 == "“" || $0 == "「" }) {
      segments[0] = String(segments[0][segments[0].index(after: quote)...])
    } else {
      let verbs = ["形成", "构建", "打造", "建立", "梳理出", "建成", "搭建起", "完善"]
      for verb in verbs {
        if let end = segments[0].endIndex(ofLast: verb) { segments[0] = String(segments[0][end...]) }
      }
    }
    let tail = segments[segments.count - 1]
    if let quote = tail.firstIndex(where: { $0 == "”" || $0 == "」" }) {
      segments[segments.count - 1] = String(tail[..<quote])
    } else if let of = tail.firstIndex(of: "的") {
      segments[segments.count - 1] = String(tail[..<of])
    }
    // 半导体芯片设计—…: the industry's name stands in front of the first segment.
    if segments[0].count > 4, segments.dropFirst().allSatisfy({ $0.count <= 4 }) {
      industry = String(segments[0].dropLast(4))
      segments[0] = String(segments[0].suffix(4))
    }
    guard segments.allSatisfy({ !$0.isEmpty && $0.count <= 20 }) else { return nil }
    return Found(segments: segments, industry: industry, rule: "chain.dashes")
  }

  /// 从A、B到C、D的…链条.
  private func fromTo(_ words: String) -> Found? {
    guard let start = words.endIndex(ofFirst: "从") else { return nil }
    let rest = words[start...]
    guard let of = rest.lastIndex(of: "的"), rest[..<of].contains("到") else { return nil }
    let tail = rest[of...]
    guard ChainRule.chainWords.contains(where: { tail.contains($0) }) else { return nil }
    var segments: [String] = []
    for part in rest[..<of].split(separator: "到", maxSplits: 1) {
      segments += part.split(separator: "、").map { segment in
        segment.hasPrefix("再到") ? String(segment.dropFirst(2)) : String(segment)
      }
    }
    return Found(segments: segments, industry: nil, rule: "chain.from-to")
  }

  /// 集A、B、C于一体的产业链; 搭建起A、B、C的完整半导体产业链.
  private func gathered(_ words: String) -> Found? {
    guard let of = words.lastIndex(of: "的") else { return nil }
    let tail = words[words.index(after: of)...]
    guard tail.contains("产业链") || tail.contains("链条") || tail.contains("全链") else { return nil }
    var head = String(words[..<of])
    if let end = head.endIndex(ofLast: "集"), head.hasSuffix("于一体") {
      head = String(head[end...].dropLast(3))
    } else {
      let verbs = ["搭建起", "形成", "构建", "构建起", "打造", "建立", "贯通", "涵盖", "覆盖", "搭建", "打通", "建成", "了"]
      guard let end = verbs.compactMap({ head.endIndex(ofLast: $0) }).max() else { return nil }
      head = String(head[end...])
    }
    var segments = head.split(separator: "、").map(String.init)
    if let last = segments.last, let etc = last.startIndex(ofFirst: "等"), etc > last.startIndex {
      segments[segments.count - 1] = String(last[..<etc])
    }
    guard segments.count >= 3, segments.allSatisfy({ $0.count <= 14 }) else { return nil }
    return Found(segments: segments, industry: industry(in: String(tail)), rule: "chain.gathered")
  }

  /// 完整半导体产业链 → 半导体.
  private func industry(in tail: String) -> String? {
    guard let end = tail.startIndex(ofFirst: "产业链") else { return nil }
    var name = String(tail[..<end])
    for word in ["完整", "全", "完备", "较为", "比较", "小型", "生态"] where name.hasPrefix(word) { name.removeFirst(word.count) }
    return name.isEmpty ? nil : name
  }

  /// 在半导体产业领域, X产业链上企业…: the industry that the sentence speaks of.
  private func industry(_ sentence: ParsedSentence, _ clause: Int) -> String? {
    for earlier in stride(from: clause, through: 0, by: -1) {
      let words = context.reading.words(sentence.paragraph, sentence.bytes(sentence.clauses[earlier]))
      for mark in ["产业领域", "产业链", "领域", "产业"] {
        guard let end = words.startIndex(ofFirst: mark) else { continue }
        var name = String(words[..<end])
        for head in ["其中,", "在", "的", "了", "区", "及应用"] {
          if let cut = name.endIndex(ofLast: head) { name = String(name[cut...]) }
        }
        if (2...12).contains(name.count) { return name }
      }
    }
    return nil
  }
}
