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
    case .text:
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
      guard words.hasSuffix("基金") || words.hasSuffix("基金群"), index + 1 < tokens.count,
        isSized(index + 1)
      else { return nil }
      var start = index
      let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
      while start > floor, tokens[start - 1].isNominal || isOffice(start - 1) { start -= 1 }
      let pieces = start..<index + 1
      let name = phrases.words(pieces)
      guard (5...24).contains(name.count), !known.contains(where: { $0.pieces.overlaps(pieces) }) else { return nil }
      return Found(name: name, kind: .fund, piece: start, pieces: pieces, isDrawnUp: false, rule: "initiative.fund")
    }
  }

  private func isSized(_ index: Int) -> Bool {
    let rest = phrases.words(index..<max(index, sentence.clauses[sentence.clauseOf[index]].upperBound))
    return ["总规模", "规模", "首期", "实缴", "已设立", "已投", "领投", "跟投", "参投", "累计投", "目前"].contains { rest.hasPrefix($0) }
  }
}
