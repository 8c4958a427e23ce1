import NewsModel

/// Looks for direct speech in one paragraph.
struct QuoteScan {
  let reading: ArticleReading
  let paragraph: Int
  /// The pieces of all its sentences.
  let tokens: [CueToken]
  /// Who spoke last, for 他说.
  var lastSpeaker: String?

  /// Words of a quote that is speech and no name, at least, in bytes.
  private static let shortest = 24

  mutating func run() -> [FactDraft] {
    var drafts: [FactDraft] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].mark == .quoteOpen, let close = closing(index) else {
        noteSpeaker(index)
        index += 1
        continue
      }
      if let draft = speech(index, close) { drafts.append(draft) }
      for inside in index...close { noteSpeaker(inside) }
      index = close + 1
    }
    return drafts
  }

  private mutating func noteSpeaker(_ index: Int) {
    guard case .person(let mention) = tokens[index].kind else { return }
    lastSpeaker = reading.mentions.people[reading.mentions.personMentions[mention].person].name
  }

  /// The mark that closes a quote; quotes that are left open end with the paragraph's last mark and are none.
  private func closing(_ open: Int) -> Int? {
    var depth = 0
    for position in open..<tokens.count {
      if tokens[position].mark == .quoteOpen { depth += 1 }
      if tokens[position].mark == .quoteClose {
        depth -= 1
        if depth == 0 { return position }
      }
    }
    return nil
  }

  private mutating func speech(_ open: Int, _ close: Int) -> FactDraft? {
    guard close > open + 1 else { return nil }
    let inside = tokens[open + 1].range.lowerBound..<tokens[close - 1].range.upperBound
    let isSentence = endsSentence(close - 1) || isAfterSpeechComma(open)
    guard inside.count >= QuoteScan.shortest || endsSentence(close - 1) else { return nil }
    if isSentence, let speaker = speakerBehind(close) ?? speakerBefore(open) {
      return draft(inside, speaker, open, close)
    }
    return nil
  }

  private func draft(_ inside: Range<Int>, _ speaker: (name: String, end: Int), _ open: Int, _ close: Int) -> FactDraft
  {
    let start = min(tokens[open].range.lowerBound, speaker.end)
    let end = max(tokens[close].range.upperBound, speaker.end)
    return FactDraft(
      kind: .quote, modality: .actual,
      fields: [.init("speaker", .text(speaker.name)), .init("text", .text(reading.words(paragraph, inside)))],
      place: FoldedSpan(paragraph: paragraph, range: start..<end), rule: "quote")
  }

  private func endsSentence(_ index: Int) -> Bool {
    tokens[index].mark == .stop || tokens[index].mark == .comma
  }

  /// X说,公司…,“…”: a comma or colon in front of the quote and a speaker before it.
  private func isAfterSpeechComma(_ open: Int) -> Bool {
    guard open > 0 else { return false }
    return tokens[open - 1].mark == .comma || tokens[open - 1].mark == .colon || tokens[open - 1].mark == .dash
  }

  /// “…”X说: the speaker in the clauses right behind.
  private func speakerBehind(_ close: Int) -> (name: String, end: Int)? {
    var name: String?
    var index = close + 1
    var start = index
    while index < tokens.count, index - close <= 60 {
      switch tokens[index].kind {
      case .person(let mention):
        name = reading.mentions.people[reading.mentions.personMentions[mention].person].name
      case .cue(let cue) where cue.classes.contains(.say):
        if let name { return (name, tokens[index].range.upperBound) }
        return described(start, index).map { ($0, tokens[index].range.upperBound) }
      case .mark(.open):
        while index < tokens.count, tokens[index].mark != .close, tokens[index].mark != .stop { index += 1 }
      case .mark(.stop), .mark(.semicolon), .mark(.quoteOpen), .mark(.colon):
        return name.map { ($0, tokens[index].range.lowerBound) }
      case .mark(.comma): start = name == nil ? index + 1 : start
      default: break
      }
      index += 1
    }
    return name.map { ($0, tokens[min(index, tokens.count) - 1].range.upperBound) }
  }

  /// X说,“…” and X说:“…”: the speaker in the same sentence in front.
  private func speakerBefore(_ open: Int) -> (name: String, end: Int)? {
    var index = open - 1
    var say: Int?
    while index >= 0, tokens[index].mark != .stop {
      if say == nil, tokens[index].classes.contains(.say) { say = index }
      if let say, case .person(let mention) = tokens[index].kind {
        _ = say
        return (
          reading.mentions.people[reading.mentions.personMentions[mention].person].name, tokens[index].range.lowerBound
        )
      }
      index -= 1
    }
    guard let say else { return nil }
    let start = tokens[0..<say].lastIndex { $0.mark != nil }.map { $0 + 1 } ?? 0
    return described(start, say).map { ($0, tokens[start].range.lowerBound) }
  }

  private static let pronouns: WordSet = ["他", "她", "其", "他笑着", "她笑着", "他还", "她还"]

  /// A speaker without a name: 镇江高新发展集团相关负责人; 他 is who spoke last.
  private func described(_ start: Int, _ end: Int) -> String? {
    guard start < end else { return lastSpeaker }
    let words = reading.words(paragraph, tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
    if QuoteScan.pronouns.contains(where: { words.hasPrefix($0) }) { return lastSpeaker }
    let roles = ["负责人", "人士", "人员", "代表", "专家", "业主", "市民", "居民", "员工", "工程师", "老板", "企业家", "有关人员", "主任", "经理", "书记"]
    for role in roles {
      guard let found = words.endIndex(ofLast: role) else { continue }
      let name = String(words[..<found])
      return name.split(separator: "的").last.map(String.init) ?? name
    }
    return nil
  }
}
