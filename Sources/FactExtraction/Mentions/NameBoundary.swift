import NewsModel

/// Finds where a name begins, going left from the word that closes it.
struct NameBoundary {
  /// The paragraph.
  let paragraph: NameParagraph
  /// What the lexicon knows.
  let lexicon: NameLexicon

  /// A name has at most so many characters.
  private static let longest = 34
  /// Characters that never stand inside a name although some stand inside words of names.
  private static let hard = UnitText.units("的了在由把被是")

  /// 区.
  private static let district: UInt16 = 0x533A
  /// Marks that quoted names hold: “AI+能源”.
  private static let signs = UnitText.units("+·&-")
  /// 集团.
  private static let group: UInt16 = 0x96C6

  private var tokens: [Token] { paragraph.tokens }

  /// The first word of the name that a word closes.
  /// - Returns: the words of the name, and whether it begins at a clear boundary.
  func name(closedBy ending: Int) -> (range: Range<Int>, isClear: Bool) {
    var low = ending
    var index = ending - 1
    var isClear = true
    while index >= 0, Int(tokens[ending].end - tokens[index].start) <= NameBoundary.longest {
      switch step(index, low: low, ending: ending) {
      case .take:
        low = index
        index -= 1
      case .takeFrom(let first):
        low = first
        index = first - 1
      case .takeAndStop:
        let first = withProvince(index)
        let isFirm = tokens[ending].roles.contains(.legal)
        return ((isFirm ? behindZone(first, ending) : first)..<ending + 1, true)
      case .stop:
        return (begin(low, ending)..<ending + 1, isClear)
      }
      isClear = !tokens[low].isUnknown
    }
    return (begin(low, ending)..<ending + 1, true)
  }

  private enum Step {
    case take
    case takeFrom(Int)
    case takeAndStop
    case stop
  }

  private func step(_ index: Int, low: Int, ending: Int) -> Step {
    let token = tokens[index]
    if token.isMark { return mark(index, low: low, ending: ending) }
    if isNumber(index) { return .takeFrom(index - 1) }
    if token.word == Token.number { return .stop }
    if token.word < 0 { return .take }
    let roles = token.roles
    if roles.contains(.known) || (roles.contains(.zone) && isPlainZone(index)) { return .takeAndStop }
    if !roles.isDisjoint(with: [.place, .part, .zone]) { return .take }
    if roles.contains(.join) { return splits(at: index, ending: ending) ? .stop : .take }
    if roles.contains(.count), roles.isDisjoint(with: [.part, .suffix]) {
      return roles.contains(.cut) ? cut(index, ending: ending) : .stop
    }
    if roles.contains(.lead) { return lead(index, ending: ending) }
    if roles.contains(.soft) { return startsName(index + 1, ending) ? .stop : .take }
    if !roles.isDisjoint(with: NameWord.Roles.ending) { return inner(index, ending: ending) }
    if !roles.isDisjoint(with: [.post, .privateRole]) {
      return paragraph.roles(index + 1).isDisjoint(with: NameWord.Roles.ending) ? .stop : .take
    }
    if !roles.isDisjoint(with: [.trade, .brand]) { return .take }
    if roles.contains(.cut) { return cut(index, ending: ending) }
    if roles.contains(.empty) { return .take }
    if token.count == 1, roles.contains(.speech) { return cut(index, ending: ending) }
    return roles.isDisjoint(with: [.whole, .speech, .count]) ? .take : .stop
  }

  /// 号.
  private static let ordinal = UnitText.units("号")

  /// 滨江1号科创园: a number inside a name, behind words of the name that no table knows or a place.
  private func isNumber(_ index: Int) -> Bool {
    guard index > 1, paragraph.isSingle(index, NameBoundary.ordinal), tokens[index - 1].word == Token.number,
      tokens[index - 1].count <= 2
    else { return false }
    return tokens[index - 2].isUnknown || !tokens[index - 2].roles.isDisjoint(with: [.place, .part])
  }

  /// Brackets with a word of the legal name inside, a dot between two parts of a name, a quoted name.
  private func mark(_ index: Int, low: Int, ending: Int) -> Step {
    let unit = paragraph.unit(index)
    if unit == Unit.closeBracket, let open = opening(Unit.openBracket, before: index, limit: 4), open > 0,
      !tokens[open - 1].isMark
    {
      return .takeFrom(open)
    }
    if Unit.isDot(unit), index > 0, !tokens[index - 1].isMark { return .take }
    if unit == Unit.closeQuote, tokens[ending].roles.isDisjoint(with: .legal),
      let open = opening(Unit.openQuote, before: index, limit: 8), low - index == 1,
      (open + 1..<index).allSatisfy({ tokens[$0].roles.isDisjoint(with: .cut) })
    {
      return .takeFrom(open)
    }
    return .stop
  }

  /// The mark that opens what another closes, with at most so many characters between.
  private func opening(_ mark: UInt16, before index: Int, limit: Int) -> Int? {
    var open = index - 1
    while open >= 0, Int(tokens[index].start - tokens[open].end) <= limit {
      if paragraph.unit(open) == mark { return open < index - 1 ? open : nil }
      if tokens[open].word == Token.number
        || (tokens[open].isMark && !NameBoundary.signs.contains(paragraph.unit(open)))
      {
        return nil
      }
      open -= 1
    }
    return nil
  }

  /// 企业, 公司: a name begins behind it, unless it goes on as 企业服务公司.
  private func lead(_ index: Int, ending: Int) -> Step {
    if index + 1 == ending { return .take }
    if startsName(index + 1, ending) { return .stop }
    let next = paragraph.roles(index + 1)
    if tokens[index].count > 2 {
      return tokens[index].roles.contains(.suffix) || !next.isDisjoint(with: NameWord.Roles.ending) ? .take : .stop
    }
    if !next.isDisjoint(with: [.soft, .empty, .trade, .brand, .suffix, .bureau]) { return .take }
    return isSolid(index) ? .take : .stop
  }

  /// Whether a word that announces names also closes names that go on: 大学, 集团.
  private func isSolid(_ index: Int) -> Bool {
    guard tokens[index].roles.contains(.suffix), let kind = lexicon.kind(tokens[index]) else { return false }
    return kind != .company || paragraph.unit(index) == NameBoundary.group
  }

  /// The ending of another name inside this one.
  private func inner(_ index: Int, ending: Int) -> Step {
    let isBranch = tokens[ending].roles.contains(.branch)
    if tokens[index].roles.contains(.legal) { return isBranch ? .take : .stop }
    if lexicon.kind(tokens[index]) == .company, !isBranch, startsName(index + 1, ending) { return .stop }
    return .take
  }

  /// 光谷 may stand inside other names, 东湖高新区 not.
  private func isPlainZone(_ index: Int) -> Bool {
    paragraph.text.unit(Int(tokens[index].end) - 1) == NameBoundary.district
  }

  /// A character that cuts elsewhere belongs to a name that has begun before it, or begins with it.
  private func cut(_ index: Int, ending: Int) -> Step {
    guard tokens[index].count == 1, !paragraph.isSingle(index, NameBoundary.hard), !startsName(index + 1, ending) else {
      return .stop
    }
    if tokens[ending].roles.contains(.legal) {
      return begins(at: index) || hasPlaceClose(before: index) || isShortBrand(index, ending) ? .take : .stop
    }
    if lexicon.kind(tokens[ending]) == .company {
      return isShortBrand(index, ending) || hasPlaceClose(before: index) ? .take : .stop
    }
    return index > 1 && tokens[index - 1].isUnknown && tokens[index - 2].isMark ? .take : .stop
  }

  /// Nothing but single characters, two to five, between a boundary and the ending: 恒大国能公司.
  private func isShortBrand(_ index: Int, _ ending: Int) -> Bool {
    guard (index..<ending).allSatisfy({ tokens[$0].count == 1 && !tokens[$0].isMark }) else { return false }
    var first = index
    while first > 0, tokens[first - 1].count == 1, !tokens[first - 1].isMark,
      !paragraph.roles(first - 1).contains(.join),
      !paragraph.isSingle(first - 1, NameBoundary.hard)
    { first -= 1 }
    return (2...5).contains(ending - first) && first < index
  }

  /// Whether a boundary stands right in front of a word: then the word is no postposition of something.
  private func begins(at index: Int) -> Bool {
    guard index > 0 else { return true }
    if tokens[index - 1].isMark { return true }
    let roles = tokens[index - 1].roles
    return roles.contains(.cut) && roles.isDisjoint(with: [.soft, .part])
      && (tokens[index - 1].count > 1 || paragraph.isSingle(index - 1, NameBoundary.hard))
  }

  /// Whether a place stands left of a word with nothing but single characters between.
  private func hasPlaceClose(before index: Int) -> Bool {
    var left = index - 1
    while left >= 0, index - left < 8, !tokens[left].isMark {
      if tokens[left].roles.contains(.place) { return true }
      if tokens[left].count > 1 || paragraph.isSingle(left, NameBoundary.hard) { return false }
      left -= 1
    }
    return false
  }

  /// Whether a name that is known, or a place, begins at a word.
  private func startsName(_ index: Int, _ ending: Int) -> Bool {
    guard index <= ending, tokens.indices.contains(index) else { return false }
    return !tokens[index].roles.isDisjoint(with: [.place, .zone, .known]) || lexicon.kind(tokens[index]) == .zone
  }

  /// Whether 与 stands between two names, not inside one.
  private func splits(at index: Int, ending: Int) -> Bool {
    guard index > 0, !tokens[index - 1].isMark else { return true }
    if startsName(index + 1, ending) { return true }
    let before = paragraph.roles(index - 1)
    if !before.isDisjoint(with: [.suffix, .bureau, .known, .zone, .place, .lead, .post]) { return true }
    if before.contains(.cut), before.isDisjoint(with: [.soft, .part]) { return true }
    if tokens[index - 1].word == Token.number { return true }
    return tokens[ending].roles.contains(.legal) && !hasPlace(before: index)
  }

  /// Whether a place stands left of a word, before any boundary.
  private func hasPlace(before index: Int) -> Bool {
    var left = index - 1
    while left >= 0, !tokens[left].isMark, index - left < 10 {
      let roles = tokens[left].roles
      if !roles.isDisjoint(with: [.place, .zone]) { return true }
      if roles.contains(.cut), roles.isDisjoint(with: [.soft, .part]) { return false }
      left -= 1
    }
    return false
  }

  /// 四川遂宁高新区, 镇江南京邮电大学研究院: the places and names right in front of a known name belong to it.
  private func withProvince(_ index: Int) -> Int {
    var low = index
    while low > 0, !tokens[low - 1].roles.isDisjoint(with: [.place, .known]) { low -= 1 }
    return low
  }

  /// Leaves out what stands in front of the place that a name begins with, and words that only lead to a name.
  private func begin(_ low: Int, _ ending: Int) -> Int {
    var first = low
    if let place = (low..<max(low, ending)).first(where: { startsName($0, ending) }), place > low,
      !paragraph.isMark(place - 1, Unit.openBracket),
      Int(tokens[ending].start - tokens[place].end) >= 2, !tokens[place].roles.contains(.branch)
    {
      first = zoneStart(place, low)
    }
    if tokens[ending].roles.contains(.legal) { first = behindZone(first, ending) }
    while first < ending, isLeader(first, ending) { first += 1 }
    return verbless(first, ending)
  }

  /// 莲洲|高新区|云河产业园: a zone whose place no table knows begins with that place.
  private func zoneStart(_ zone: Int, _ low: Int) -> Int {
    guard tokens[zone].roles.isDisjoint(with: [.place, .zone]), lexicon.kind(tokens[zone]) == .zone else { return zone }
    var first = zone
    while first > low, zone - first < 4, tokens[first - 1].isUnknown { first -= 1 }
    return zone - first >= 2 ? first : zone
  }

  /// 昌吉高新区|新疆天山股份有限公司: a company that a place begins with stands behind the zone that it is in.
  private func behindZone(_ low: Int, _ ending: Int) -> Int {
    (low + 1..<max(low + 1, ending)).last { index in
      tokens[index].roles.contains(.place)
        && (tokens[index - 1].roles.contains(.zone) || lexicon.kind(tokens[index - 1]) == .zone)
        && Int(tokens[ending].start - tokens[index].end) >= 2
    } ?? low
  }

  /// 高标准建设人才公寓: a verb with nothing but modifiers in front is none of the name's.
  private func verbless(_ low: Int, _ ending: Int) -> Int {
    guard let kind = lexicon.kind(tokens[ending]), kind == .park || kind == .institute else { return low }
    let verbs = low..<ending
    guard let verb = verbs.last(where: { isVerb($0) }),
      (low...verb).allSatisfy({ isVerb($0) || tokens[$0].roles.contains(.empty) })
    else { return low }
    return verb + 1
  }

  private func isVerb(_ index: Int) -> Bool {
    tokens[index].roles.isSuperset(of: [.cut, .soft]) && tokens[index].roles.isDisjoint(with: [.trade, .brand])
  }

  /// 建设, 运营 in front of a name are verbs.
  private func isLeader(_ index: Int, _ ending: Int) -> Bool {
    let roles = tokens[index].roles
    guard roles.contains(.cut), roles.contains(.soft), roles.isDisjoint(with: .trade) else { return false }
    let rest = tokens[index + 1...ending]
    return rest.dropLast().contains {
      $0.isUnknown || !$0.roles.isDisjoint(with: [.trade, .place, .zone, .known, .part])
    }
  }
}
