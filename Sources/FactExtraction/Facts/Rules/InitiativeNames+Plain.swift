import NewsModel

extension InitiativeNames {
  /// 建立项目协调服务联席会议制度: the object of a verb of setting up, with verbs inside it.
  func objects(besides known: [Found]) -> [Found] {
    var found: [Found] = []
    for index in tokens.indices {
      guard let verb = tokens[index].cue, words.verbs.contains(verb.word), !verb.classes.contains(.prep),
        verb.word.utf8.count > 3, !isInsideNoun(index, verb),
        let name = object(behind: index), !known.contains(where: { $0.pieces.overlaps(name.pieces) })
      else { continue }
      found.append(name)
    }
    return found
  }

  /// 某市|创新|天使基金: a verb that stands inside nouns, right behind one.
  private func isInsideNoun(_ index: Int, _ verb: Cue) -> Bool {
    index > 0 && verb.classes.contains(.nominal) && tokens[index - 1].isNominal
  }

  private func object(behind verb: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[verb]]
    var start = verb + 1
    while start < clause.upperBound, isPassedOver(start) { start += 1 }
    var end = start
    while end < clause.upperBound, isPart(end) || end == start && isOffice(end) { end += 1 }
    while end > start {
      let name = phrases.words(start..<end)
      if (5...24).contains(name.count), words.isPlain(name), let kind = words.kind(of: name),
        name.count >= 7 || kind == .fund
      {
        return Found(
          name: name, kind: kind, piece: start, pieces: start..<end, isDrawnUp: isDrawnUp(start),
          rule: "initiative.object")
      }
      end -= 1
    }
    return nil
  }

  /// 了, 5亿元.
  private func isPassedOver(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .quantity: return true
    // 首期规模10亿元的…基金.
    case .of: if case .quantity = tokens[index - 1].kind { return true }
    case .text, .cue:
      let words = reading.words(sentence, tokens[index])
      if ["规模", "首期", "首期规模", "总规模"].contains(words), index + 1 < tokens.count,
        case .quantity = tokens[index + 1].kind
      {
        return true
      }
    default: break
    }
    return tokens[index].cue?.word == "了" || reading.words(sentence, tokens[index]) == "了"
  }

  private func isPart(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isNominal { return true }
    return !token.classes.isDisjoint(with: [.verb, .nominal, .light])
      && token.classes.isDisjoint(with: [.done, .plan, .exp, .neg, .adv, .prep])
  }

  /// 产业链联合党委|资源共享清单: the office that keeps it begins the name.
  private func isOffice(_ index: Int) -> Bool {
    guard let organization = reading.organization(tokens[index]) else { return false }
    return [.party, .zone, .government].contains(reading.mentions.organizations[organization].kind)
  }

  /// 航天产业基金总规模30亿元: a fund that its size is told of.
  func funds(besides known: [Found]) -> [Found] {
    tokens.indices.compactMap { index in
      guard tokens[index].isNominal else { return nil }
      let words = reading.words(sentence, tokens[index])
      guard words.hasSuffix("基金") || words.hasSuffix("基金群"), index + 1 < tokens.count, let start = fundStart(index)
      else { return nil }
      let pieces = start..<index + 1
      let name = phrases.words(pieces)
      guard (5...24).contains(name.count), !known.contains(where: { $0.pieces.overlaps(pieces) }) else { return nil }
      return Found(
        name: name, kind: .fund, piece: sizeStart(start), pieces: pieces, isDrawnUp: false, rule: "initiative.fund")
    }
  }

  /// 设立|首期规模10亿元的|某基金: whether it is planned is told in front of its size.
  private func sizeStart(_ start: Int) -> Int {
    let floor = sentence.clauses[sentence.clauseOf[start]].lowerBound
    guard start > floor, tokens[start - 1].kind == .of else { return start }
    var first = start - 1
    while first > floor,
      reading.quantity(sentence, tokens[first - 1]) != nil || tokens[first - 1].isNominal
        || tokens[first - 1].classes.contains(.phase)
        || tokens[first - 1].mark == .pause
    {
      first -= 1
    }
    return first
  }

  /// Where the name of a fund begins, if its size stands behind it or, with 的, in front.
  private func fundStart(_ index: Int) -> Int? {
    let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
    var start = index
    while start > floor, tokens[start - 1].isNominal || isOffice(start - 1) { start -= 1 }
    if isSized(index + 1) { return start }
    // 总规模10亿元的某区成果转化基金.
    while start > floor, isOffice(start - 1) || isPart(start - 1) { start -= 1 }
    guard start - 1 > floor, tokens[start - 1].kind == .of,
      reading.quantity(sentence, tokens[start - 2])?.kind == .money
    else { return nil }
    return start
  }

  private func isSized(_ index: Int) -> Bool {
    let rest = phrases.words(index..<max(index, sentence.clauses[sentence.clauseOf[index]].upperBound))
    return ["总规模", "规模", "首期", "实缴", "已设立", "已投", "领投", "跟投", "参投", "累计投", "目前"].contains { rest.hasPrefix($0) }
  }
}
