import NewsModel

/// Whether the words of a name say which organisation it is: 一家检测中心 and 产业园 alone do not.
struct NameIdentity {
  private let range: Range<Int>
  private let kind: Organization.Kind
  private let paragraph: NameParagraph
  private let lexicon: NameLexicon
  /// The word that closes the name.
  private let ending: Int
  /// The words in front of it.
  private let body: ArraySlice<Token>
  /// Number of characters that no table knows.
  private let unknown: Int
  /// Whether a place, zone or known name is among the words.
  private let isNamed: Bool
  /// Whether a place or zone is.
  private let isLocated: Bool
  /// Whether a place, a zone or 高新区 is.
  private let isZoned: Bool

  /// - Parameters:
  ///   - range: the words of the name; the last one closes it.
  ///   - kind: what the closing word says that it is.
  init(_ range: Range<Int>, _ kind: Organization.Kind, _ paragraph: NameParagraph, _ lexicon: NameLexicon) {
    self.range = range
    self.kind = kind
    self.paragraph = paragraph
    self.lexicon = lexicon
    ending = range.upperBound - 1
    body = paragraph.tokens[range.lowerBound..<range.upperBound - 1]
    unknown = body.reduce(0) {
      $0 + ($1.count == 1 && !$1.isMark ? 1 : $1.word == Token.foreign ? min($1.count, 2) : 0)
    }
    isNamed = body.contains { !$0.roles.isDisjoint(with: NameWord.Roles.identity) }
    isLocated = body.contains { !$0.roles.isDisjoint(with: [.place, .zone]) }
    isZoned = isLocated || body.contains { lexicon.kind($0) == .zone }
  }

  /// Whether it is a name.
  var isEnough: Bool {
    if body.isEmpty { return isBodyOfGovernment && !isCounted }
    if !isZoned, !roles.contains(.legal), isCounted { return false }
    switch kind {
    case .zone: return isZone
    case .company: return isCompany
    case .government: return isGovernment
    case .party:
      if isSingle { return body.last?.roles.contains(.place) ?? false }
      return isZoned || hasKnown || hasLegal || (hasTrade && tokens[ending].count > 3)
    case .association, .media: return isLocated || isNamed || hasTrade || unknown >= 2
    case .institute, .park: return isPlace
    }
  }

  /// A zone has a place in its name, or a name of its own behind a boundary: 吉木萨尔高新区.
  private var isZone: Bool {
    if !isLocated { return (2...4).contains(unknown) && body.allSatisfy(\.isUnknown) && isBounded }
    // 两高新区: two of them, not one.
    return !body.contains { $0.roles.contains(.count) && !$0.roles.contains(.place) }
  }

  private var isCompany: Bool {
    if roles.contains(.legal) {
      return paragraph.length(range.lowerBound..<ending) >= 4 || unknown >= 2 || isNamed
    }
    if roles.contains(.branch) || lastUnit == NameIdentity.works { return isLocated || hasKnown || hasLegal }
    // 公司 and 集团, that a place alone does not name.
    if roles.contains(.lead), body.allSatisfy({ $0.roles.contains(.place) }) { return false }
    return unknown >= 2 || isLocated || hasKnown
  }

  private var isGovernment: Bool {
    if roles.contains(.bureau) { return true }
    if roles.contains(.organ) {
      return isLocated || (body.count == 1 && paragraph.isSingle(range.lowerBound, NameIdentity.district))
    }
    if isSingle, lastUnit == NameIdentity.village { return unknown == body.count && (2...3).contains(unknown) }
    // 科技发展局: two or more words of an office's business.
    return isZoned || unknown >= 2 || (isSingle && paragraph.length(range.lowerBound..<ending) >= 4)
  }

  /// Parks and institutes.
  private var isPlace: Bool {
    if paragraph.isSingle(ending - 1, NameIdentity.level) { return false }
    // 中科院宁波材料所: 所 alone counts things.
    if isSingle, kind == .institute { return hasKnown && paragraph.length(range) >= 5 }
    if roles.contains(.lead) { return isZoned || (isQuoted && unknown >= 2) }
    if roles.contains(.naming) { return isFreeBehind && (isZoned || !isSingle || unknown >= 2) }
    if kind == .park, lastUnit == NameIdentity.base { return isZoned || hasKnown || startsWithBrand }
    if !isZoned, !isNamed, paragraph.length(range) > 16 { return false }
    return isZoned || isNamed || unknown >= 2 || hasTrade
  }

  private static let district = UnitText.units("区")
  private static let level = UnitText.units("级")
  /// 村.
  private static let village: UInt16 = 0x6751
  /// 厂.
  private static let works: UInt16 = 0x5382
  /// 地, the end of 基地.
  static let base: UInt16 = 0x5730

  private var tokens: [Token] { paragraph.tokens }
  private var roles: NameWord.Roles { tokens[ending].roles }
  private var isSingle: Bool { tokens[ending].count == 1 }
  private var lastUnit: UInt16 { paragraph.text.unit(Int(tokens[ending].end) - 1) }
  private var hasKnown: Bool { body.contains { $0.roles.contains(.known) } }
  private var hasLegal: Bool { body.contains { $0.roles.contains(.legal) } }
  private var hasTrade: Bool { body.contains { !$0.roles.isDisjoint(with: [.trade, .brand]) } }

  /// Whether a brand stands first: 启澜高端制剂基地.
  private var startsWithBrand: Bool {
    let brand = body.prefix { $0.isUnknown || $0.word == Token.foreign }
    return (2...4).contains(brand.count) || brand.contains { $0.count > 2 }
  }

  /// Whether a short ending is not the beginning of a longer word: 碳谷 in 碳谷大丝束….
  private var isFreeBehind: Bool {
    guard tokens.indices.contains(ending + 1), !tokens[ending + 1].isMark else { return true }
    return !paragraph.roles(ending + 1)
      .isDisjoint(with: [.cut, .join, .lead, .suffix, .post, .closer, .site, .speech, .whole, .soft, .count, .zone])
  }

  /// A name with a part in quote marks: “芯谷”园区.
  private var isQuoted: Bool { range.contains { paragraph.isMark($0, Unit.closeQuote) } }

  /// Whether a mark or a cutting word stands right in front.
  private var isBounded: Bool {
    let low = range.lowerBound
    return low == 0 || tokens[low - 1].isMark || paragraph.roles(low - 1).contains(.cut)
  }

  /// Whether a word alone names a body: 经济发展局. 办公室, 组织部, 促进处 are parts of a body that must be named.
  private var isBodyOfGovernment: Bool {
    roles.contains(.bureau) && tokens[ending].count >= 3 && !NameIdentity.inner.contains(lastUnit)
  }

  private static let inner = UnitText.units("室部处办")

  /// 一家…, 3所…, …12个: a description, not a name.
  private var isCounted: Bool {
    let before = range.lowerBound - 1
    if before >= 0, tokens[before].word == Token.number || tokens[before].roles.contains(.count) { return true }
    return tokens.indices.contains(range.upperBound) && tokens[range.upperBound].word == Token.number
  }
}
