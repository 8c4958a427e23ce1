import NewsModel

/// Finds what the slots of a scheme stand for: in a bracket behind it, behind “N”即…, behind a dash, or in 以A为龙头,培育B、C、D.
struct SchemeMembers {
  let reading: ArticleReading
  let sentence: ParsedSentence
  let code: String
  /// The mark that closes the code.
  let close: Int

  /// The members in order; none where the sentence does not tell them.
  func read() -> [String] {
    for found in [bracket(), slots(), dashed(), led()] where !found.isEmpty { return found }
    return []
  }

  private var tokens: [CueToken] { sentence.tokens }

  private func words(_ pieces: Range<Int>) -> String { reading.words(sentence.paragraph, sentence.bytes(pieces)) }

  /// “1+3+X”(船舶海工支柱产业,高端装备制造、半导体…三大潜力产业,未来产业X个细分领域).
  private func bracket() -> [String] {
    guard close + 1 < tokens.count, tokens[close + 1].mark == .open else { return [] }
    let phrases = PhraseReader(reading: reading, sentence: sentence)
    guard let end = phrases.closing(close + 1, .open, .close, tokens.count), end > close + 2 else { return [] }
    return members(words(close + 2..<end))
  }

  /// “一主”即汽车,“三新”即航空航天、电子信息、生物医药.
  private func slots() -> [String] {
    var found: [String] = []
    var index = close + 1
    while index < tokens.count {
      if let cue = tokens[index].cue, ["即", "为", "是", "指", "指的是"].contains(cue.word),
        tokens[index - 1].mark == .quoteClose
      {
        var end = index + 1
        while end < tokens.count, tokens[end].mark != .comma, tokens[end].mark != .semicolon, tokens[end].mark != .stop
        { end += 1 }
        if end > index + 1 { found += members(words(index + 1..<end)) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// “1155”培育机制——对初创企业给予1年免租、对…给予1次贴息: what is given, one for each digit.
  private func dashed() -> [String] {
    guard let dash = tokens.indices.first(where: { $0 > close && tokens[$0].mark == .dash }) else { return [] }
    var end = dash + 1
    while end < tokens.count, tokens[end].mark != .stop { end += 1 }
    let rest = words(dash + 1..<end)
    let parts = rest.drop { $0 == "—" }.split(whereSeparator: { "、,，;；".contains($0) }).map(String.init)
    guard parts.count >= 2, parts.count == slotCount || parts.count == code.count else { return [] }
    return parts.map { part in
      for verb in ["给予", "提供", "安排"] {
        if let start = part.endIndex(ofLast: verb) { return String(part[start...]) }
      }
      return part
    }
  }

  /// 以船舶海工装备产业为龙头,大力培育A、B、C、D等新兴产业,形成“1+4”…: counted against the code.
  private func led() -> [String] {
    guard slotCount > 0 else { return [] }
    var found: [String] = []
    for clause in sentence.clauses where clause.upperBound <= close {
      let text = words(clause)
      if let start = text.endIndex(ofFirst: "以"), let end = text.startIndex(ofFirst: "为"), start < end,
        ["龙头", "主导", "核心", "引领", "主体", "支柱"].contains(where: { text[end...].hasPrefix("为" + $0) })
      {
        found.append(String(text[start..<end]))
      } else if let list = listed(text), found.count == 1 {
        found += list
      }
    }
    return found.count == slotCount ? found : []
  }

  private func listed(_ text: String) -> [String]? {
    for verb in ["培育", "发展", "壮大", "布局", "做强"] {
      guard let start = text.endIndex(ofLast: verb) else { continue }
      var rest = String(text[start...])
      if let etc = rest.startIndex(ofFirst: "等") { rest = String(rest[..<etc]) }
      let parts = rest.split(separator: "、").map(String.init)
      if parts.count >= 2 { return parts }
    }
    return nil
  }

  /// How many members the code tells; 0 where a slot is open (X, N).
  private var slotCount: Int {
    let text = TextFolding.fold(Array(code.utf8), keepingSpaces: false).bytes
    let parts = text.split(separator: 0x2B)
    guard parts.allSatisfy({ $0.allSatisfy(Ascii.isDigit) }) else { return 0 }
    return parts.reduce(0) { sum, part in sum + (Int(String(decoding: part, as: UTF8.self)) ?? 0) }
  }

  /// The names of a list, without what closes it: 三大潜力产业, 支柱产业, 若干.
  private func members(_ text: String) -> [String] {
    var found: [String] = []
    for part in text.split(whereSeparator: { "、,，;；和".contains($0) }).map(String.init) {
      var name = part
      for number in ["一大", "两大", "三大", "四大", "五大", "六大", "七大", "八大", "九大", "十大", "若干", "X个", "N个", "等"] {
        if let cut = name.startIndex(ofFirst: number) {
          let rest = String(name[..<cut])
          name = rest.isEmpty ? String(name.dropFirst(number.count)) : rest
        }
      }
      for tail in ["支柱产业", "主导产业", "产业集群"] where name.hasSuffix(tail) && name.count > tail.count {
        name.removeLast(tail.count)
      }
      if !name.isEmpty { found.append(name) }
    }
    return found
  }
}
