/// Finds the noun phrases next to a piece of a sentence.
struct PhraseReader {
  let reading: ArticleReading
  let sentence: ParsedSentence
  /// Pieces that are amounts inside a noun: 亿元以上 in 亿元以上项目, 四类 in 四类需求.
  var inner: Set<Int> = []

  private var tokens: [CueToken] { sentence.tokens }

  /// The noun phrase that ends right in front of a piece.
  /// - Parameters:
  ///   - index: the piece behind the phrase.
  ///   - floor: first piece that may belong to it.
  /// - Returns: its pieces; nil where none stands there.
  func left(of index: Int, floor: Int, takesVerb: Bool = false) -> Range<Int>? {
    var start = index
    var position = index - 1
    while position >= floor,
      let next = extended(leftFrom: position, start: start, floor: floor, takesVerb: takesVerb && start == index)
    {
      start = next
      position = next - 1
    }
    while start < index, isConnector(start) { start += 1 }
    return start < index ? start..<index : nil
  }

  private func isConnector(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .of, .etc, .mark(.pause), .mark(.dash), .mark(.plus): return true
    case .cue(let cue): return joins(cue)
    default: return false
    }
  }

  private func extended(leftFrom position: Int, start: Int, floor: Int, takesVerb: Bool) -> Int? {
    let token = tokens[position]
    switch token.kind {
    case .text: return position
    case .cue(let cue):
      if cue.classes.contains(.noun) { return position }
      if joins(cue), start == position + 1, position > floor,
        goesOn(position - 1) || tokens[position - 1].classes.contains(.nominal)
      {
        return position
      }
      return takesNominalVerb(cue, position, start: start, floor: floor, asHead: takesVerb) ? position : nil
    case .mark(.quoteClose): return opening(position, .quoteOpen, .quoteClose, floor)
    case .mark(.titleClose): return opening(position, .titleOpen, .titleClose, floor)
    case .mark(.close):
      guard let open = opening(position, .open, .close, floor), open > floor else { return nil }
      return open
    case .of, .etc: return position > floor && start > position && goesOn(position - 1) ? position : nil
    case .mark(.pause), .mark(.plus):
      return position > floor && start == position + 1 && goesOn(position - 1) ? position : nil
    case .mark(.dash): return position > floor && start == position + 1 && goesOn(position - 1) ? position : nil
    case .quantity: return inner.contains(position) && start == position + 1 ? position : nil
    default: return nil
    }
  }

  /// Whether a noun can end at a piece, so that 的 or 、 behind it join it to the phrase.
  private func goesOn(_ position: Int) -> Bool {
    switch tokens[position].kind {
    case .text: return true
    case .cue(let cue):
      return cue.classes.contains(.noun) || (cue.classes.contains(.verb) && cue.word.utf8.count > 3)
    case .mark(.quoteClose), .mark(.titleClose), .mark(.close): return true
    case .quantity: return inner.contains(position)
    default: return false
    }
  }

  /// A verb inside a noun (产学研合作, 车间课堂实训项目): it stands between parts of the noun, or is its head.
  private func takesNominalVerb(_ cue: Cue, _ position: Int, start: Int, floor: Int, asHead: Bool) -> Bool {
    guard cue.classes.contains(.verb), !cue.classes.contains(.light), cue.word.utf8.count > 3 else { return false }
    if asHead { return true }
    guard position > floor, start == position + 1, cue.classes.contains(.nominal) || isShort(start) else {
      return false
    }
    switch tokens[position - 1].kind {
    case .text, .mark(.quoteClose), .mark(.pause): return true
    case .organization: return cue.classes.contains(.nominal)
    case .cue(let before):
      // 建成起降场点: a verb behind a verb belongs to its object.
      if cue.classes.contains(.nominal), before.classes.contains(.stage),
        before.classes.isDisjoint(with: [.nominal, .adv])
      {
        return true
      }
      return before.classes.contains(.noun) || before.classes.contains(.nominal)
        || before.classes.contains(.phase) && PhraseReader.plantVerbs.contains(cue.word)
        || joins(before) && position - 1 > floor
    default: return false
    }
  }

  /// 二期|研发|制造基地: verbs that name what a plant does.
  private static let plantVerbs: WordSet = ["研发", "生产", "制造", "加工", "检测", "测试", "封装", "试验", "总装", "组装", "扩建", "改造"]

  /// Whether the part of the noun that begins at a piece is one word of two characters: 文号, 中心, 率.
  private func isShort(_ start: Int) -> Bool {
    guard tokens.indices.contains(start), tokens[start].isNominal, tokens[start].range.count <= 6 else { return false }
    return start + 1 >= tokens.count || !tokens[start + 1].isNominal
  }

  /// The opening mark that belongs to a closing one.
  func opening(_ close: Int, _ open: CueToken.Mark, _ shut: CueToken.Mark, _ floor: Int) -> Int? {
    var depth = 0
    for position in stride(from: close, through: floor, by: -1) {
      if tokens[position].mark == shut { depth += 1 }
      if tokens[position].mark == open {
        depth -= 1
        if depth == 0 { return position }
      }
    }
    return nil
  }

  /// The closing mark that belongs to an opening one.
  func closing(_ open: Int, _ start: CueToken.Mark, _ shut: CueToken.Mark, _ limit: Int) -> Int? {
    var depth = 0
    for position in open..<limit {
      if tokens[position].mark == start { depth += 1 }
      if tokens[position].mark == shut {
        depth -= 1
        if depth == 0 { return position }
      }
    }
    return nil
  }

  /// The noun phrase that begins right behind a piece.
  func right(of index: Int, limit: Int) -> Range<Int>? {
    let start = index + 1
    var end = start
    while end < limit, let next = extended(rightFrom: end, start: start, limit: limit) { end = next }
    while end > start, isConnector(end - 1) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func extended(rightFrom position: Int, start: Int, limit: Int) -> Int? {
    let token = tokens[position]
    switch token.kind {
    case .text: return position + 1
    case .cue(let cue):
      if cue.classes.contains(.noun) { return position + 1 }
      if joins(cue), position > start, position + 1 < limit, isNounBehind(position + 1, limit) { return position + 1 }
      return takesVerb(cue, position, start: start, limit: limit) ? position + 1 : nil
    case .mark(.quoteOpen): return closing(position, .quoteOpen, .quoteClose, limit).map { $0 + 1 }
    case .mark(.titleOpen): return closing(position, .titleOpen, .titleClose, limit).map { $0 + 1 }
    case .mark(.pause), .mark(.plus):
      return position > start && position + 1 < limit && isNounBehind(position + 1, limit) ? position + 1 : nil
    case .quantity: return inner.contains(position) ? position + 1 : nil
    case .of where position > start && position + 1 < limit && inner.contains(position - 1): return position + 1
    default: return nil
    }
  }

  /// 9个配套项目, 16家产值下滑企业: a verb inside the noun, with more of the noun behind it.
  private func takesVerb(_ cue: Cue, _ position: Int, start: Int, limit: Int) -> Bool {
    guard cue.classes.contains(.verb), cue.word.utf8.count > 3 else { return false }
    // 42项检测服务: a verb that closes the noun.
    if position > start, PhraseReader.closing.contains(cue.word),
      position + 1 >= limit || tokens[position + 1].mark != nil,
      tokens[position - 1].isNominal || tokens[position - 1].classes.contains(.nominal)
    {
      return true
    }
    guard position + 1 < limit else { return false }
    let next = tokens[position + 1]
    if position == start, cue.classes.contains(.nominal), next.mark == .pause, position + 2 < limit,
      isNounBehind(position + 2, limit)
    {
      return true
    }
    let goesOn = next.isNominal || next.classes.contains(.nominal) || inner.contains(position + 1)
    if tokens[position - 1].mark == .quoteClose { return goesOn }
    if position == start { return goesOn && !cue.classes.isDisjoint(with: [.nominal, .stage]) }
    return cue.classes.contains(.nominal) && goesOn && isNounBehind(position + 1, limit)
  }

  private static let closing: WordSet = ["服务", "培训", "认证", "测试", "检测", "设计", "咨询", "试验"]

  private static let joints: WordSet = ["和", "与", "及", "以及", "或"]

  private func joins(_ cue: Cue) -> Bool { PhraseReader.joints.contains(cue.word) }

  /// Whether a noun begins at a piece that no amount follows.
  private func isNounBehind(_ position: Int, _ limit: Int) -> Bool {
    guard tokens[position].isNominal || tokens[position].mark == .quoteOpen else { return false }
    var end = position
    while end < limit, tokens[end].isNominal { end += 1 }
    if end < limit, case .quantity = tokens[end].kind { return false }
    return true
  }

  /// The words of some pieces, as printed.
  func words(_ pieces: Range<Int>) -> String {
    reading.words(sentence.paragraph, sentence.bytes(pieces))
  }
}
