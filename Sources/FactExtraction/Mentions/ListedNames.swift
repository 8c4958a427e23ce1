import NewsModel

/// Reads names that nothing closes, by what stands around them: A、B等企业, 与A、B建立合作关系, 龙头企业A, A完成B轮融资.
struct ListedNames {
  /// The paragraph.
  let paragraph: NameParagraph
  /// What the lexicon knows.
  let lexicon: NameLexicon

  private static let etc = UnitText.units("等")
  private static let measures = UnitText.units("家所")
  private static let rounds = UnitText.units("轮")
  private static let partners = UnitText.units("与同和")

  private var tokens: [Token] { paragraph.tokens }

  /// Names that stand in lists and beside announcing words, left to right.
  /// - Parameter taken: for each word whether a name was read there already.
  func read(taken: [Bool]) -> [NameCandidate] {
    var found: [NameCandidate] = []
    for index in tokens.indices {
      if paragraph.isSingle(index, ListedNames.etc) {
        if closesList(index) {
          found += items(endingBefore: index, taken: taken, least: 1)
        } else if closesMixedList(index, taken: taken) {
          found += items(endingBefore: index, taken: taken, least: 2)
        }
      } else if paragraph.isSingle(index, ListedNames.measures), closer(from: index + 1, within: 4) != nil {
        found += items(endingBefore: beforeNumber(index), taken: taken, least: 2)
      } else if tokens[index].roles.contains(.pair) {
        found += partners(endingBefore: index, taken: taken)
      } else if paragraph.isSingle(index, ListedNames.rounds), index > 1, tokens[index - 1].word == Token.foreign {
        if let name = item(endingBefore: index - 1, taken: taken) { found.append(name) }
      } else if isLeading(index) {
        found += items(endingBefore: index, taken: taken, least: 1)
      } else if let name = neighbour(index, taken: taken) {
        found.append(name)
      } else if tokens[index].roles.contains(.lead), let name = announced(index, taken: taken) {
        found.append(name)
      } else if startsClause(index), let name = subject(index, taken: taken) {
        found.append(name)
      }
    }
    return found
  }

  /// 等11家半导体相关企业: the words behind 等 tell that organisations were listed.
  private func closesList(_ index: Int) -> Bool {
    guard let noun = closer(from: index + 1, within: 12) ?? countedCloser(index + 1) else { return false }
    let after = paragraph.roles(noun + 1)
    return !after.isDisjoint(with: [.cut, .post]) || after.isDisjoint(with: [.soft, .empty, .trade, .brand])
  }

  /// 哈电、鹰普等重点项目: projects go by the names of companies where one of the list is known to be one.
  private func closesMixedList(_ index: Int, taken: [Bool]) -> Bool {
    guard let noun = noun(ListedNames.project, from: index + 1), noun - index < 5, index > 0 else { return false }
    var low = index - 1
    var seen = false
    while low >= 0, !tokens[low].isMark || paragraph.isMark(low, Unit.listComma) {
      if taken[low], lexicon.kind(tokens[low]) == .company { seen = true }
      low -= 1
    }
    return seen
  }

  private static let project = UnitText.units("项目")

  private func noun(_ word: [UInt16], from start: Int) -> Int? {
    var index = start
    while tokens.indices.contains(index), !tokens[index].isMark, index - start < 6 {
      if paragraph.text.units[tokens[index].range].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }

  /// The word that says what was listed: 企业, 机构, 高校.
  private func closer(from start: Int, within length: Int) -> Int? {
    var index = start
    while tokens.indices.contains(index), !tokens[index].isMark || isQuote(index),
      Int(tokens[index].start - tokens[start].start) < length
    {
      if tokens[index].roles.contains(.closer) { return index }
      let roles = tokens[index].roles
      if !roles.isDisjoint(with: [.whole, .cut]), roles.isDisjoint(with: [.empty, .trade, .count]) { return nil }
      index += 1
    }
    return nil
  }

  /// 等6家生物医药方向的国家高新技术企业: behind a count whatever describes the companies may stand.
  private func countedCloser(_ start: Int) -> Int? {
    guard tokens.indices.contains(start + 1), tokens[start].word == Token.number,
      paragraph.isSingle(start + 1, ListedNames.measures)
    else { return nil }
    var index = start + 2
    while tokens.indices.contains(index), !tokens[index].isMark, index - start < 10 {
      if tokens[index].roles.contains(.closer) { return index }
      index += 1
    }
    return nil
  }

  private func beforeNumber(_ measure: Int) -> Int {
    var index = measure
    if index > 0, paragraph.isSingle(index - 1, ListedNames.etc) { return 0 }
    while index > 0, tokens[index - 1].word == Token.number || paragraph.isSingle(index - 1, ListedNames.numerals) {
      index -= 1
    }
    return index
  }

  private static let numerals = UnitText.units("一二两三四五六七八九十百余多")

  /// The items of a list, from its end to the word that opens it.
  private func items(endingBefore end: Int, taken: [Bool], least: Int) -> [NameCandidate] {
    var found: [NameCandidate] = []
    var count = 0
    var stop = end
    while stop > 0 {
      let (low, opensAt) = itemStart(endingBefore: stop)
      if low < stop {
        count += 1
        if let name = candidate(low..<stop, taken: taken) { found.append(name) }
      }
      guard low < stop || paragraph.isMark(stop - 1, Unit.closeQuote), opensAt >= 0, separates(opensAt) else { break }
      stop = opensAt
    }
    return count >= least ? found : []
  }

  private func separates(_ index: Int) -> Bool {
    paragraph.isMark(index, Unit.listComma) || tokens[index].roles.contains(.join)
  }

  /// The first word of an item, and the word in front of it. Between two marks single characters never cut.
  private func itemStart(endingBefore stop: Int) -> (low: Int, opensAt: Int) {
    var low = stop
    var cut: Int?
    while low > 0 {
      let token = tokens[low - 1]
      if token.isMark, !ListedNames.brackets.contains(paragraph.unit(low - 1)) { break }
      if token.word == Token.number || token.roles.contains(.join) { break }
      if token.roles.contains(.lead), token.roles.isDisjoint(with: .suffix) { break }
      if token.count == 1, ListedNames.hard.contains(paragraph.unit(low - 1)) { break }
      if !token.roles.isDisjoint(with: [.cut, .count, .whole]), token.roles.isDisjoint(with: [.part, .place, .soft]) {
        if token.count > 1, token.roles.contains(.cut) { break }
        if cut == nil, low < stop { cut = low }
      }
      low -= 1
    }
    guard let cut, low > 0, !tokens[low - 1].isMark, cut - low > 2 else { return (low, low - 1) }
    return (cut, cut - 1)
  }

  /// Single characters that no short name holds.
  private static let hard = UnitText.units("的了在由是被把与将从让给也还又都均以到赴往去派找问看听请叫令使替帮")
  private static let brackets = [Unit.openBracket, Unit.closeBracket]

  private func item(endingBefore stop: Int, taken: [Bool]) -> NameCandidate? {
    candidate(itemStart(endingBefore: stop).low..<stop, taken: taken)
  }

  private func candidate(_ range: Range<Int>, taken: [Bool]) -> NameCandidate? {
    guard !range.isEmpty, !taken[range.upperBound - 1],
      !range.contains(where: { taken[$0] && tokens[$0].roles.isDisjoint(with: [.zone, .known]) })
    else { return nil }
    let words = tokens[range]
    let unknown = words.reduce(0) { $0 + ($1.word == Token.foreign || $1.count == 1 ? $1.count : 0) }
    let units = paragraph.units(range)
    guard (2...14).contains(units.count), !words.contains(where: \.isMark) || words.contains(where: { $0.count > 2 })
    else { return nil }
    guard !paragraph.text.units[units].contains(ListedNames.etc[0]) else { return nil }
    let hasPart = units.count >= 3 && words.contains { $0.roles.contains(.part) }
    guard unknown >= 2 || hasPart, !words.contains(where: { !$0.roles.isDisjoint(with: [.post, .privateRole]) }) else {
      return nil
    }
    guard let last = words.last, !last.roles.contains(.pair), !endsAsPlace(range) else { return nil }
    let kind = last.roles.contains(.suffix) ? lexicon.kind(last) ?? .company : .company
    return NameCandidate(
      paragraph: paragraph.index, units: units, kind: kind, ground: .context,
      placeLength: words.first?.roles.contains(.place) == true ? words.first?.count ?? 0 : 0)
  }

  private func isQuote(_ index: Int) -> Bool {
    paragraph.isMark(index, Unit.openQuote) || paragraph.isMark(index, Unit.closeQuote)
  }

  /// 大邑县, 留西路: the last character says that it is a place.
  private func endsAsPlace(_ range: Range<Int>) -> Bool {
    paragraph.isSingle(range.upperBound - 1, ListedNames.placeEndings)
  }

  private static let placeEndings = UnitText.units("县市区镇乡村州盟旗省路街桥湖河江山岛")

  /// 与A、B建立合作关系, 与某高新区的A签订协议.
  private func partners(endingBefore end: Int, taken: [Bool]) -> [NameCandidate] {
    let names = items(endingBefore: end, taken: taken, least: 1)
    guard let first = names.last, var low = paragraph.token(at: first.units.lowerBound) else { return [] }
    if low > 1, paragraph.isSingle(low - 1, ListedNames.ownership), taken[low - 2] { low -= 1 }
    while low > 0, taken[low - 1] || separates(low - 1) && !paragraph.isSingle(low - 1, ListedNames.partners) {
      low -= 1
    }
    return low > 0 && paragraph.isSingle(low - 1, ListedNames.partners) ? names : []
  }

  private static let ownership = UnitText.units("的")

  /// 以A为龙头.
  private func isLeading(_ index: Int) -> Bool {
    guard tokens[index].roles.contains(.head) else { return false }
    var low = index
    while low > 0, !tokens[low - 1].isMark, index - low < 8 {
      low -= 1
      if paragraph.isSingle(low, ListedNames.with) { return true }
    }
    return false
  }

  private static let with = UnitText.units("以")

  /// A、融川资本主办: beside a company in a list, a company's closing word is enough.
  private func neighbour(_ index: Int, taken: [Bool]) -> NameCandidate? {
    guard tokens[index].roles.contains(.brand), !taken[index], isEnded(index) else { return nil }
    let (low, opensAt) = itemStart(endingBefore: index + 1)
    guard low < index else { return nil }
    let left = opensAt > 0 && paragraph.isMark(opensAt, Unit.listComma) && isCompany(opensAt - 1, taken)
    let right = paragraph.isMark(index + 1, Unit.listComma) && isCompany(index + 2, taken)
    return left || right ? candidate(low..<index + 1, taken: taken) : nil
  }

  private func isEnded(_ index: Int) -> Bool {
    guard tokens.indices.contains(index + 1) else { return true }
    return tokens[index + 1].isMark || !paragraph.roles(index + 1).isDisjoint(with: [.cut, .join])
  }

  private func isCompany(_ index: Int, _ taken: [Bool]) -> Bool {
    guard taken.indices.contains(index), taken[index] else { return false }
    return lexicon.kind(tokens[index]) == .company || tokens[index].roles.contains(.place)
  }

  /// 龙头企业A: a short name that a company's word closes, behind a word that announces one.
  private func announced(_ index: Int, taken: [Bool]) -> NameCandidate? {
    guard tokens[index].roles.contains(.closer) || tokens[index].count > 2 else { return nil }
    return branded(from: index + 1, taken: taken)
  }

  /// A short name at the beginning of a clause with a verb behind it: 宏烨科技深耕….
  private func subject(_ index: Int, taken: [Bool]) -> NameCandidate? {
    guard paragraph.role == .body || paragraph.role == .lead else { return nil }
    return branded(from: index, taken: taken)
  }

  private func startsClause(_ index: Int) -> Bool {
    guard tokens[index].isUnknown else { return false }
    guard index > 0 else { return true }
    return tokens[index - 1].isMark && !ListedNames.inner.contains(paragraph.unit(index - 1))
  }

  private static let inner = UnitText.units("、“‘《()·—")

  /// Two or more characters that no table knows and a company's closing word, then a verb or a mark.
  private func branded(from start: Int, taken: [Bool]) -> NameCandidate? {
    var index = start
    var unknown = 0
    if paragraph.isSingle(start, ListedNames.numerals) { return nil }
    while tokens.indices.contains(index), tokens[index].isUnknown || tokens[index].roles.contains(.place) {
      unknown += tokens[index].isUnknown ? 1 : 0
      index += 1
    }
    guard (2...4).contains(unknown), tokens.indices.contains(index), tokens[index].roles.contains(.brand) else {
      return nil
    }
    while tokens.indices.contains(index + 1), tokens[index + 1].roles.contains(.brand) { index += 1 }
    let after = paragraph.roles(index + 1)
    guard after.contains(.cut) || !tokens.indices.contains(index + 1) || after.contains(.post) else { return nil }
    return candidate(start..<index + 1, taken: taken)
  }
}
