import NewsModel

extension FigureWalk {
  /// 占全区工业总产值的比重由11%上升到19%, 其中落户不足一年的占55%, 占比不足两成: shares of what was told in front.
  func shareOfPart(_ frame: FigureFrame) -> String? {
    guard let left = frame.left else { return partClause(frame) }
    let words = reader.phrases.words(left)
    if words == "占比", left.lowerBound > frame.clause.lowerBound, let cue = sentence.tokens[left.lowerBound - 1].cue,
      cue.classes.contains(.verb),
      !cue.classes.contains(.light)
    {
      return nil
    }
    if words == "占比" || words == "比重" || words == "份额" { return (lastCounted ?? lastName).map { $0 + words } }
    guard words.hasSuffix("比重") || words.hasSuffix("比例") || words.hasSuffix("份额") else { return nil }
    var position = left.lowerBound - 1
    while position > frame.clause.lowerBound, reading.organization(sentence.tokens[position]) != nil { position -= 1 }
    guard position >= frame.clause.lowerBound, sentence.tokens[position].cue?.word == "占" else { return nil }
    let whole = reader.phrases.words(position..<left.upperBound)
    let part =
      reader.phrases.left(of: position, floor: frame.clause.lowerBound).map { reader.phrases.words($0) } ?? lastName
    return part.map { $0 + whole }
  }

  /// 其中落户不足一年的占55%.
  func partClause(_ frame: FigureFrame) -> String? {
    guard let verb = (frame.clause.lowerBound..<frame.index).last(where: { sentence.tokens[$0].cue?.word == "占" }),
      verb + 1 == frame.index,
      verb > frame.clause.lowerBound, sentence.tokens[verb - 1].kind == .of
    else { return nil }
    var start = frame.clause.lowerBound
    while start < verb, let cue = sentence.tokens[start].cue, ["其中", "有"].contains(cue.word) { start += 1 }
    return reader.phrases.words(start..<verb) + "占比"
  }

  /// X占Y的N%: the name of the share.
  mutating func shareName(_ frame: FigureFrame) -> String? {
    var position = frame.index - 1
    var verb: Int?
    while position >= frame.clause.lowerBound {
      let token = sentence.tokens[position]
      if token.classes.contains(.share), !token.classes.contains(.noun) || token.cue?.word == "占" {
        verb = position
        break
      }
      if case .quantity = token.kind { return nil }
      position -= 1
    }
    guard let verb, let cue = sentence.tokens[verb].cue,
      cue.word.hasPrefix("占") || ["约占", "仅占", "只占", "已占", "则占"].contains(cue.word)
    else { return nil }
    if cue.word.hasPrefix("占比") || cue.word == "占据" { return nil }
    let floor = frame.clause.lowerBound
    var end = frame.index
    while end > verb + 1, isTrailing(sentence.tokens[end - 1]) { end -= 1 }
    let whole =
      "占" + String(cue.word.drop { "占约到了仅只已则就".contains($0) })
      + (end > verb + 1 ? reader.phrases.words(verb + 1..<end) : "")
    var start = verb
    while start > floor, let before = sentence.tokens[start - 1].cue, !before.classes.isDisjoint(with: [.adv, .done]) {
      start -= 1
    }
    let near = reader.phrases.left(of: start, floor: max(floor, afterAmount(start, floor)))
    let part =
      near.map { trimmed(reader.phrases.words($0)) ?? reader.phrases.words($0) }
      ?? (afterAmount(start, floor) > floor ? lastPart : nil)
    if end == verb + 1, let whole = lastTold, let part, reader.phrases.words(frame.clause).hasPrefix("其中") {
      return part + "占" + whole
    }
    if part != nil { lastPart = part }
    let head = part == nil || ["总量", "产量", "规模", "总数"].contains(part) ? lastName ?? lastCounted : part
    guard let head else { return nil }
    return head + whole
  }

  /// Behind the last amount of a list in the clause: 占全国的65%、|占全球的33%.
  private func afterAmount(_ index: Int, _ floor: Int) -> Int {
    var position = index - 1
    while position > floor {
      if reading.quantity(sentence, sentence.tokens[position]) != nil { return position + 1 }
      position -= 1
    }
    return floor
  }

  func isTrailing(_ token: CueToken) -> Bool {
    if token.kind == .of { return true }
    guard let cue = token.cue else { return false }
    return !cue.classes.isDisjoint(with: [.reach, .to, .adv, .done]) && !cue.classes.contains(.noun)
  }

  /// 85%的中高层管理人员…, 20%以上增速.
  func attributed(_ frame: FigureFrame) -> (words: String, measure: Measure)? {
    let next = frame.index + 1
    guard next < frame.clause.upperBound, frame.left == nil || frame.links.isEmpty else { return nil }
    if let right = frame.right {
      let words = reader.phrases.words(right)
      if words.hasPrefix("增速") || words.hasPrefix("增长") { return lastName.map { ($0, .growth) } }
    }
    if let cue = sentence.tokens[next].cue, cue.classes.contains(.up), let lastName { return (lastName, .growth) }
    guard sentence.tokens[next].kind == .of, next + 1 < frame.clause.upperBound else { return nil }
    let rest = reader.phrases.words(next + 1..<frame.clause.upperBound)
    guard rest.utf8.count <= 75 else { return nil }
    if rest.hasPrefix("增速") || rest.hasPrefix("速度") { return lastName.map { ($0, .growth) } }
    return (rest, .share)
  }
}
