import NewsModel

extension RelationScan {
  /// subsidiary_of: A的子公司B, 作为Z区属国有企业,A, 平台公司——A、B, B控股企业A.
  func owned() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard tokens[index].kind == .text || tokens[index].cue != nil else { continue }
      let words = run(endingAt: index)
      if words == "平台公司" || words.hasSuffix("区平台公司") {
        drafts += platforms(index)
      } else if words == "旗下" {
        drafts.append(daughter(index))
      } else if words.contains("子公司") || words.hasSuffix("控股企业") || words.hasSuffix("控股公司") {
        drafts.append(daughter(index) ?? owner(index))
      } else if RelationScan.districtFirms.contains(where: { words.hasSuffix($0) }) {
        drafts.append(districtOwned(index))
      }
    }
    return drafts.compactMap { $0 }
  }

  /// What a firm that a zone owns is called.
  private static let districtFirms = [
    "区属国企", "区属国有企业", "国有全资企业", "国有全资公司", "国有独资企业", "国有独资公司", "全资国企", "全资国有企业",
  ]

  /// The words of the noun that ends at a piece: 区属|国有|企业.
  private func run(endingAt index: Int) -> String {
    guard tokens[index].isNominal, index + 1 >= tokens.count || !tokens[index + 1].isNominal else { return "" }
    var start = index
    while start > 0, tokens[start - 1].isNominal || tokens[start - 1].cue?.word == "控股" { start -= 1 }
    return phrases.words(start..<index + 1)
  }

  private func daughter(_ index: Int) -> FactDraft? {
    let behind = index + 1 < tokens.count && tokens[index + 1].kind == .of ? index + 2 : index + 1
    guard let child = organization(behind), kind(child) == .company else { return nil }
    let owner =
      organization(index - 1)
      ?? (tokens.indices.contains(index - 1) && tokens[index - 1].kind == .of ? organization(index - 2) : nil)
    guard let parent = owner ?? subject(max(0, index - 1)), parent != child, kind(parent) != .zone else { return nil }
    return draft(.subsidiaryOf, child, parent, at: behind, rule: "subsidiary")
  }

  /// A是B的全资子公司, 作为B的控股子公司,A….
  private func owner(_ index: Int) -> FactDraft? {
    var start = index
    while start > 0, tokens[start - 1].isNominal || tokens[start - 1].classes.contains(.verb) { start -= 1 }
    if start > 0, tokens[start - 1].kind == .of { start -= 1 }
    guard let parent = organization(start - 1), kind(parent) != .zone, start >= 2,
      let link = tokens[start - 2].cue?.word, ["是", "为", "系", "作为", "成为"].contains(link)
    else { return nil }
    let behind = tokens.indices.contains(index + 2) && tokens[index + 1].mark == .comma ? organization(index + 2) : nil
    guard let child = link == "作为" ? behind : organization(start - 3) ?? subject(start - 2), kind(child) == .company,
      child != parent
    else { return nil }
    return draft(.subsidiaryOf, child, parent, at: index, rule: "subsidiary.of")
  }

  /// 两区平台公司——A、B: each of the zone whose name it begins with.
  private func platforms(_ index: Int) -> [FactDraft?] {
    var next = index + 1
    while next < tokens.count, tokens[next].mark == .dash { next += 1 }
    let companies = list(from: next, limit: sentence.clauses[sentence.clauseOf[index]].upperBound).organizations
    return companies.filter { kind($0) == .company }.map { company in
      let name = reading.name(ofOrganization: company)
      let zones = reading.mentions.organizations.indices.filter { kind($0) == .zone }
      let own = zones.first { zone in
        let names = [reading.mentions.organizations[zone].name] + reading.mentions.organizations[zone].aliases
        return names.contains { $0 != "高新区" && name.hasPrefix(String($0.prefix(2))) }
      }
      return (own ?? reading.mentions.zone).flatMap {
        draft(.subsidiaryOf, company, $0, at: index, rule: "subsidiary.platform")
      }
    }
  }

  /// 作为Z区属国有企业,A; 区属国有企业A; A是Z的区属国企.
  private func districtOwned(_ index: Int) -> FactDraft? {
    var start = index
    while start > 0, tokens[start - 1].isNominal { start -= 1 }
    let front = start > 0 && tokens[start - 1].kind == .of ? start - 2 : start - 1
    let owner = organization(front).flatMap { kind($0) == .zone ? $0 : nil }
    guard let zone = owner ?? reading.mentions.zone else { return nil }
    let link = owner == nil ? start - 1 : front - 1
    if link > 0, tokens[link].cue?.word == "是", let firm = organization(link - 1), kind(firm) == .company {
      return draft(.subsidiaryOf, firm, zone, at: index, rule: "subsidiary.district")
    }
    var next = index + 1
    while next < tokens.count, organization(next) == nil, tokens[next].mark == .comma || tokens[next].isNominal {
      next += 1
    }
    guard next <= index + 2, let company = organization(next), kind(company) == .company else { return nil }
    return draft(.subsidiaryOf, company, zone, at: next, from: index, rule: "subsidiary.district")
  }
}
