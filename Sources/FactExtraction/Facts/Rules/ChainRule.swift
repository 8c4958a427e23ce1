import NewsModel

/// 产业链 — the segments of an industry chain in their order: A—B—C, 从A到B的完整链条, 集A、B、C于一体的产业链.
struct ChainRule: FactRule {
  let context: FactContext

  private static let chainWords = ["产业链", "链条", "生态链", "全链条", "产业闭环", "培育体系", "链"]

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for (number, sentence) in reading.sentences[paragraph].enumerated() {
        for clause in sentence.clauses.indices {
          if let draft = chain(paragraph, number, sentence, clause) { drafts.append(draft) }
        }
      }
    }
    return drafts
  }

  private func chain(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ clause: Int) -> FactDraft? {
    let pieces = sentence.clauses[clause]
    guard !pieces.isEmpty else { return nil }
    let words = context.reading.words(paragraph, sentence.bytes(pieces))
    guard !words.contains("协同链条"), ChainRule.chainWords.contains(where: { words.contains($0) }) || isSpeech(words),
      let found = dashed(words) ?? fromTo(words) ?? gathered(words), found.segments.count >= 2
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

  private func isSpeech(_ words: String) -> Bool { false }

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
    return Found(segments: segments, industry: named(String(tail)), rule: "chain.gathered")
  }

  /// 完整半导体产业链 → 半导体.
  private func named(_ tail: String) -> String? {
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
