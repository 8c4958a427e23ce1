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
      if !roles.isDisjoint(with: NameWord.Roles.ending), let kind = lexicon.kind(tokens[index]),
        !paragraph.isOrganOfPost(index, lexicon)
      {
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
    let units = paragraph.units(low..<withCampus(index) + 1)
    return NameCandidate(
      paragraph: paragraph.index, units: units, kind: lexicon.kind(tokens[index]) ?? .company, ground: .known,
      placeLength: Int(tokens[index].start) - units.lowerBound, entry: lexicon.entry(tokens[index]))
  }

  /// 哈尔滨工业大学(威海): a place in brackets behind an institute tells which one it is.
  private func withCampus(_ index: Int) -> Int {
    guard lexicon.kind(tokens[index]) == .institute, paragraph.isMark(index + 1, Unit.openBracket),
      paragraph.roles(index + 2).contains(.place), paragraph.isMark(index + 3, Unit.closeBracket)
    else { return index }
    return index + 3
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

  /// 获评山西省数字经济示范园区: what was won is a title.
  private func isHonour(_ range: Range<Int>, _ kind: Organization.Kind) -> Bool {
    guard kind == .park || kind == .institute, range.lowerBound > 0 else { return false }
    return paragraph.roles(range.lowerBound - 1).contains(.honor)
  }

  private func candidate(_ range: Range<Int>, _ kind: Organization.Kind, isClear: Bool) -> NameCandidate? {
    let ending = range.upperBound - 1
    guard NameIdentity(range, kind, paragraph, lexicon).isEnough else { return nil }
    let units = paragraph.units(range.lowerBound..<withCampus(ending) + 1)
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
    guard paragraph.text.unit(Int(tokens[ending].end) - 1) == NameIdentity.base else { return false }
    let next = Int(tokens[ending].end)
    return SuffixNames.projectWords.contains { word in
      next + word.count <= paragraph.text.count && Array(paragraph.text.units[next..<next + word.count]) == word
    }
  }

  private static let projectWords = ["项目", "工程", "建设项目", "扩建项目"].map(UnitText.units)
}
