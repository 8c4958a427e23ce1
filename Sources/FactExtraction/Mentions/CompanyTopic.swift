import NewsModel

/// Which company a text is speaking of: the one that it put first in a paragraph or a clause, not one that it mentions by the way.
struct CompanyTopic {
  /// The company; nil before the first one.
  private(set) var organization: Int?
  private var paragraph = -1

  /// Words that bring in another company by the way: 给, 由, 与.
  private static let aside = UnitText.units("给由与和向对为从占把被让比跟同")
  /// 一路之隔的X: what stands in front only says where X is.
  private static let ownership = UnitText.units("的")

  /// Takes note of a mention of a company.
  mutating func pass(_ mention: OrganizationReader.Mention, _ text: NameParagraph) {
    guard let first = text.token(at: mention.place.units.lowerBound) else { return }
    if text.index != paragraph || !isAside(first, text) { organization = mention.organization }
    paragraph = text.index
  }

  private func isAside(_ first: Int, _ text: NameParagraph) -> Bool {
    guard first > 0 else { return false }
    if text.tokens[first - 1].isMark { return text.isMark(first - 1, Unit.listComma) }
    if text.isSingle(first - 1, CompanyTopic.ownership) { return false }
    return text.isSingle(first - 1, CompanyTopic.aside) || !text.roles(first - 1).isDisjoint(with: [.cut, .join])
  }
}
