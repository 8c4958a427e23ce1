import NewsModel

/// Reads names by the word that closes them: 公司, 研究院, 产业园, 局, 党委, 协会, 高新区.
struct SuffixNames {
  /// The paragraph.
  let paragraph: NameParagraph
  /// What the lexicon knows.
  let lexicon: NameLexicon

  private var tokens: [Token] { paragraph.tokens }

  /// The names of the paragraph, right to left; none overlaps another.
  func read() -> [NameCandidate] {
    let boundary = NameBoundary(paragraph: paragraph, lexicon: lexicon)
    var found: [NameCandidate] = []
    var index = tokens.count - 1
    while index >= 0 {
      let roles = tokens[index].roles
      if !roles.isDisjoint(with: NameWord.Roles.ending), let kind = lexicon.kind(tokens[index]), closes(index) {
        let (range, isClear) = boundary.name(closedBy: index)
        if !isHonour(range, kind), let candidate = candidate(range, kind, isClear: isClear) {
          found.append(candidate)
          index = range.lowerBound - 1
          continue
        }
      } else if !roles.isDisjoint(with: [.known, .zone]) {
        found.append(known(index))
      }
      index -= 1
    }
    return found
  }

  /// A name from the lists, with the places right in front of a zone, and what a company's branch adds: 中能建华东电力装备.
  private func known(_ index: Int) -> NameCandidate {
    var low = index
    if lexicon.kind(tokens[index]) == .company, let last = branch(behind: index) {
      return NameCandidate(
        paragraph: paragraph.index, units: paragraph.units(index..<last + 1), kind: .company, ground: .context)
    }
    if tokens[index].roles.contains(.zone) {
      while low > 0, tokens[low - 1].roles.contains(.place) { low -= 1 }
    }
    let units = paragraph.units(low..<index + 1)
    return NameCandidate(
      paragraph: paragraph.index, units: units, kind: lexicon.kind(tokens[index]) ?? .company, ground: .known,
      placeLength: Int(tokens[index].start) - units.lowerBound, entry: lexicon.entry(tokens[index]))
  }

  /// The last word of a short name that begins with a known company and a place: a brand's closing word.
  private func branch(behind index: Int) -> Int? {
    guard paragraph.roles(index + 1).contains(.place) || paragraph.roles(index + 1).contains(.part) else { return nil }
    var last = index + 1
    while tokens.indices.contains(last + 1), !paragraph.roles(last + 1).isDisjoint(with: [.trade, .brand]) { last += 1 }
    guard last > index + 1, tokens[last].roles.contains(.brand), last - index < 5 else { return nil }
    return isEnded(last) ? last : nil
  }

  private func isEnded(_ last: Int) -> Bool {
    guard tokens.indices.contains(last + 1), !tokens[last + 1].isMark else { return true }
    return !paragraph.roles(last + 1).isDisjoint(with: [.cut, .join])
  }

  /// Whether a closing word closes a name here: 管委会副主任 is a post, 大学生 no university.
  private func closes(_ index: Int) -> Bool {
    let next = paragraph.roles(index + 1)
    guard tokens[index].roles.contains(.organ), next.contains(.post) else { return true }
    // 集成电路产业链联合党委书记: a joint committee is an organisation of its own.
    return lexicon.kind(tokens[index]) == .party && tokens[index].count > 3 && index > 0
      && paragraph.roles(index - 1).contains(.trade)
  }

  /// 获评山西省数字经济示范园区: what was won is a title.
  private func isHonour(_ range: Range<Int>, _ kind: Organization.Kind) -> Bool {
    guard kind == .park || kind == .institute, range.lowerBound > 0 else { return false }
    if paragraph.roles(range.lowerBound - 1).contains(.honor) { return true }
    // 被工信部认定为…: the issuer may stand in front, the verb behind.
    return paragraph.roles(range.upperBound).contains(.honor) && tokens[range.upperBound].count == 2
      && tokens[range.lowerBound..<range.upperBound - 1].allSatisfy { !$0.roles.isDisjoint(with: [.place, .empty]) }
  }

  private func candidate(_ range: Range<Int>, _ kind: Organization.Kind, isClear: Bool) -> NameCandidate? {
    let ending = range.upperBound - 1
    guard hasIdentity(range, kind) else { return nil }
    let units = paragraph.units(range)
    var places = range.lowerBound
    while places < ending, !tokens[places].roles.isDisjoint(with: [.place, .zone]) || isZoneWord(places, ending) {
      places += 1
    }
    var ground = NameCandidate.Ground.suffix
    if kind == .park, isProject(ending) { ground = .project }
    return NameCandidate(
      paragraph: paragraph.index, units: units, kind: kind, ground: ground, endingLength: tokens[ending].count,
      placeLength: Int(tokens[places].start) - units.lowerBound, isClear: isClear)
  }

  private func isZoneWord(_ index: Int, _ ending: Int) -> Bool {
    index < ending && lexicon.kind(tokens[index]) == .zone && tokens[index].roles.contains(.suffix)
  }

  /// 基地项目 names a project.
  private func isProject(_ ending: Int) -> Bool {
    let last = paragraph.text.unit(Int(tokens[ending].end) - 1)
    guard last == SuffixNames.base else { return false }
    let next = Int(tokens[ending].end)
    return SuffixNames.projectWords.contains { word in
      next + word.count <= paragraph.text.count && Array(paragraph.text.units[next..<next + word.count]) == word
    }
  }

  private static let base: UInt16 = 0x5730
  private static let projectWords = ["项目", "工程", "建设项目", "扩建项目"].map(UnitText.units)

  /// Whether the words of a name say which one it is.
  private func hasIdentity(_ range: Range<Int>, _ kind: Organization.Kind) -> Bool {
    let ending = range.upperBound - 1
    let body = tokens[range.lowerBound..<ending]
    if body.isEmpty { return isBodyOfGovernment(ending) && !isCounted(range) }
    let unknown = body.reduce(0) {
      $0 + ($1.count == 1 && !$1.isMark ? 1 : $1.word == Token.foreign ? min($1.count, 2) : 0)
    }
    let named = body.contains { !$0.roles.isDisjoint(with: NameWord.Roles.identity) }
    let located = body.contains { !$0.roles.isDisjoint(with: [.place, .zone]) }
    let legal = tokens[ending].roles.contains(.legal)
    let zoned = located || hasZoneWord(body)
    if !zoned, !legal, isCounted(range) { return false }
    let single = tokens[ending].count == 1
    switch kind {
    case .zone: return located && !hasNumeral(body)
    case .company:
      if legal {
        return paragraph.length(range.lowerBound..<ending) >= 4 || (body.count > 0 && (unknown >= 2 || named))
      }
      if tokens[ending].roles.contains(.branch) || isFactory(ending) {
        return located || hasKnown(body) || hasLegal(body)
      }
      if isPlain(ending), body.allSatisfy({ $0.roles.contains(.place) }) { return false }
      return unknown >= 2 || located || hasKnown(body)
    case .government:
      if tokens[ending].roles.contains(.bureau) { return true }
      if tokens[ending].roles.contains(.organ) { return located || isLocal(range.lowerBound, ending) }
      if single, paragraph.isSingle(ending, SuffixNames.village) {
        return unknown == body.count && (2...3).contains(unknown)
      }
      return zoned || unknown >= 2 || isBureauName(range)
    case .party:
      if single { return body.last?.roles.contains(.place) ?? false }
      return zoned || hasKnown(body) || hasLegal(body) || (hasTrade(body) && tokens[ending].count > 3)
    case .association, .media: return located || named || hasTrade(body) || unknown >= 2
    case .institute, .park:
      if paragraph.isSingle(ending - 1, SuffixNames.level) { return false }
      if paragraph.roles(ending).contains(.lead) { return zoned || (isQuoted(range) && unknown >= 2) }
      if tokens[ending].roles.contains(.naming) { return isFreeBehind(ending) && (zoned || !single || unknown >= 2) }
      if kind == .park, isBase(ending) { return zoned || hasKnown(body) || startsUnknown(body) }
      if !zoned, !named, paragraph.length(range) > 16 { return false }
      return zoned || named || unknown >= 2 || hasTrade(body)
    }
  }

  private static let village = UnitText.units("村")
  private static let level = UnitText.units("级")

  /// 两高新区: two of them, not one.
  private func hasNumeral(_ body: ArraySlice<Token>) -> Bool {
    body.contains { !$0.roles.isDisjoint(with: [.count]) && $0.roles.isDisjoint(with: .place) }
  }

  private func hasKnown(_ body: ArraySlice<Token>) -> Bool { body.contains { $0.roles.contains(.known) } }

  private func hasLegal(_ body: ArraySlice<Token>) -> Bool { body.contains { $0.roles.contains(.legal) } }

  /// A works: 厂.
  private func isFactory(_ ending: Int) -> Bool { paragraph.text.unit(Int(tokens[ending].end) - 1) == 0x5382 }

  /// 基地.
  private func isBase(_ ending: Int) -> Bool { paragraph.text.unit(Int(tokens[ending].end) - 1) == SuffixNames.base }

  /// Whether a brand stands first: 康岸高端制剂基地.
  private func startsUnknown(_ body: ArraySlice<Token>) -> Bool {
    let brand = body.prefix { $0.isUnknown || $0.word == Token.foreign }
    return (2...4).contains(brand.count) || brand.contains { $0.count > 2 }
  }

  /// Whether a short ending is not the beginning of a longer word: 碳谷 in 碳谷大丝束….
  private func isFreeBehind(_ ending: Int) -> Bool {
    guard tokens.indices.contains(ending + 1), !tokens[ending + 1].isMark else { return true }
    return !paragraph.roles(ending + 1)
      .isDisjoint(with: [.cut, .join, .lead, .suffix, .post, .closer, .site, .speech, .whole, .soft, .count, .zone])
  }

  /// A name with a part in quote marks: “芯谷”园区.
  private func isQuoted(_ range: Range<Int>) -> Bool { range.contains { paragraph.isMark($0, Unit.closeQuote) } }

  private func hasTrade(_ body: ArraySlice<Token>) -> Bool {
    body.contains { !$0.roles.isDisjoint(with: [.trade, .brand]) }
  }

  private func hasZoneWord(_ body: ArraySlice<Token>) -> Bool {
    body.contains { lexicon.kind($0) == .zone }
  }

  /// 公司 and 集团, that a place alone does not name.
  private func isPlain(_ ending: Int) -> Bool { tokens[ending].roles.contains(.lead) }

  /// 区党工委, 市管委会.
  private func isLocal(_ low: Int, _ ending: Int) -> Bool {
    low == ending - 1 && paragraph.isSingle(low, SuffixNames.levels)
  }

  /// 办公室, 组织部, 促进处 are parts of a body that must be named.
  private static let inner = UnitText.units("室部处办")
  private static let levels = UnitText.units("区")

  /// 科技发展局: two or more words of an office's business.
  private func isBureauName(_ range: Range<Int>) -> Bool {
    let ending = range.upperBound - 1
    return tokens[ending].count == 1 && paragraph.length(range.lowerBound..<ending) >= 4
  }

  /// Whether a word alone names a body: 经济发展局, 工信部.
  private func isBodyOfGovernment(_ ending: Int) -> Bool {
    tokens[ending].roles.contains(.bureau) && tokens[ending].count >= 3
      && !SuffixNames.inner.contains(paragraph.text.unit(Int(tokens[ending].end) - 1))
  }

  /// 一家…, 3所…, …12个: a description, not a name.
  private func isCounted(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if before >= 0 {
      if tokens[before].word == Token.number || tokens[before].roles.contains(.count) { return true }
    }
    let after = range.upperBound
    return tokens.indices.contains(after) && tokens[after].word == Token.number
  }
}
