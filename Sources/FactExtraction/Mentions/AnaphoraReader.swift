import NewsModel

/// 指代 — finds what 该集团, 公司, 园区, 全区 and 高新区 stand for, by what was named before.
struct AnaphoraReader {
  /// What the lexicon knows.
  let lexicon: NameLexicon
  /// The organisations of the article.
  let organizations: [NamedOrganization]
  /// Index of the article's zone.
  let zone: Int?

  private static let company = UnitText.units("公司")
  private static let firm = UnitText.units("企业")
  private static let group = UnitText.units("集团")
  private static let site = UnitText.units("园区")
  private static let highTechZone = UnitText.units("高新区")

  /// What was named last, by kind; the paragraph of it too.
  private struct Memory {
    var last: [Organization.Kind: (organization: Int, paragraph: Int)] = [:]
    var topic = CompanyTopic()
  }

  /// The places of a text that mean an organisation without naming it.
  /// - Parameters:
  ///   - paragraphs: in reading order.
  ///   - mentions: the places that name organisations, in reading order.
  func read(
    _ paragraphs: [NameParagraph], _ mentions: [OrganizationReader.Mention]
  ) -> [OrganizationReader.Mention] {
    var found: [OrganizationReader.Mention] = []
    var memory = Memory()
    var next = 0
    for paragraph in paragraphs {
      var unit = 0
      for token in paragraph.tokens.indices {
        let start = Int(paragraph.tokens[token].start)
        while next < mentions.count, mentions[next].place.paragraph == paragraph.index,
          mentions[next].place.units.lowerBound <= start
        {
          remember(mentions[next], paragraph, &memory)
          unit = mentions[next].place.units.upperBound
          next += 1
        }
        guard start >= unit, let (organization, form) = meaning(of: token, paragraph, memory) else { continue }
        let units = paragraph.tokens[token].range
        found.append(
          OrganizationReader.Mention(
            place: UnitPlace(paragraph: paragraph.index, units: units), organization: organization, form: form))
      }
      while next < mentions.count, mentions[next].place.paragraph == paragraph.index { next += 1 }
    }
    return found
  }

  private func remember(_ mention: OrganizationReader.Mention, _ paragraph: NameParagraph, _ memory: inout Memory) {
    let kind = organizations[mention.organization].kind
    memory.last[kind] = (mention.organization, paragraph.index)
    if kind == .company { memory.topic.pass(mention, paragraph) }
  }

  private func meaning(
    of token: Int, _ paragraph: NameParagraph, _ memory: Memory
  ) -> (Int, OrganizationMention.Form)? {
    let word = paragraph.tokens[token]
    guard word.count >= 2, word.word >= 0 else { return nil }
    let units = paragraph.text.units[word.range]
    if word.roles.contains(.anaphor), let kind = lexicon.kind(word) {
      if kind == .zone { return zone.map { ($0, .anaphor) } }
      return backward(kind, paragraph, memory).map { ($0, .anaphor) }
    }
    guard word.count <= 3 else { return nil }
    if units.elementsEqual(AnaphoraReader.highTechZone) {
      return stands(token, paragraph) ? zone.map { ($0, .alias) } : nil
    }
    guard word.count == 2, stands(token, paragraph) else { return nil }
    if units.elementsEqual(AnaphoraReader.company) { return memory.topic.organization.map { ($0, .anaphor) } }
    if units.elementsEqual(AnaphoraReader.site) { return zone.map { ($0, .anaphor) } }
    if units.elementsEqual(AnaphoraReader.firm) || units.elementsEqual(AnaphoraReader.group) {
      guard opensClause(token, paragraph), let last = memory.last[.company] else { return nil }
      // 企业拿出1亿元: also the firm of the paragraph in front, where nothing else was named since.
      let isOnly = memory.last.values.allSatisfy { $0.paragraph < paragraph.index }
      guard last.paragraph == paragraph.index || isOnly && paragraph.index - last.paragraph <= 3 else { return nil }
      return memory.topic.organization.map { ($0, .anaphor) }
    }
    return nil
  }

  /// The last organisation of a kind; for words that several kinds share, the last of these.
  private func backward(_ kind: Organization.Kind, _ paragraph: NameParagraph, _ memory: Memory) -> Int? {
    if kind == .company { return memory.topic.organization }
    if let last = memory.last[kind] { return last.organization }
    switch kind {
    case .park: return zone
    case .government: return memory.last[.institute]?.organization
    case .institute: return memory.last[.park]?.organization
    default: return nil
    }
  }

  /// Whether a word stands alone: no modifier in front, nothing that goes on with it.
  private func stands(_ token: Int, _ paragraph: NameParagraph) -> Bool {
    guard token > 0, !paragraph.tokens[token - 1].isMark else { return true }
    let before = paragraph.tokens[token - 1]
    if before.isUnknown || before.word == Token.number || before.word == Token.foreign { return false }
    return !before.roles.isDisjoint(with: [.cut, .join, .speech, .post])
      && before.roles.isDisjoint(with: [.count, .empty, .trade, .lead, .place])
  }

  private func opensClause(_ token: Int, _ paragraph: NameParagraph) -> Bool {
    token == 0 || (paragraph.tokens[token - 1].isMark && paragraph.unit(token - 1) != Unit.listComma)
  }
}
