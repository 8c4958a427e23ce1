import NewsModel

extension RelationScan {
  private static let inVerbs: Set<String> = ["位于", "坐落于", "坐落在", "地处", "入驻", "进驻", "落户", "落户于", "选址", "扎根", "签约入驻", "落地", "迁入"]

  /// located_in: A位于B, 位于B的A, A入驻B, 在B,A…, B企业A.
  func located() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      if let cue = tokens[index].cue, RelationScan.inVerbs.contains(cue.word) { drafts += byVerb(index, cue) }
      if let place = organization(index), isPlace(place) { drafts += byPosition(index, place) }
      if let cue = tokens[index].cue, cue.word == "注册成立" || cue.word == "成立" { drafts.append(founded(index)) }
    }
    return drafts.compactMap { $0 }
  }

  private func byVerb(_ index: Int, _ cue: Cue) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var next = index + 1
    while next < clause.upperBound, let cue = tokens[next].cue, ["在", "于", "到"].contains(cue.word) { next += 1 }
    var place = organization(next)
    var end = next + 1
    // 位于白银高新区|银东工业园: the nearest place counts.
    while let inner = organization(end), isPlace(inner) {
      place = inner
      end += 1
    }
    if place == nil, cue.word == "入驻" || cue.word == "首批入驻" || cue.word == "签约入驻" { return entered(index, clause) }
    guard let place, isPlace(place) else { return [] }
    while end < clause.upperBound, tokens[end].kind == .text { end += 1 }
    if end < clause.upperBound, tokens[end].kind == .of {
      var named = end + 1
      while named < clause.upperBound, organization(named) == nil, tokens[named].kind == .text { named += 1 }
      return organization(named).map { isTenant($0) ? [draft(.locatedIn, $0, place, at: named, rule: "located.of")] : [] } ?? []
    }
    let tenants = list(endingBefore: index, floor: clause.lowerBound).filter { isTenant($0) && $0 != place }
    if !tenants.isEmpty { return tenants.map { draft(.locatedIn, $0, place, at: index, rule: "located.verb") } }
    return []
  }

  /// P一期竣工,A、B等7家企业首批入驻: the place stands in the clause in front.
  private func entered(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let tenants = list(endingBefore: index, floor: clause.lowerBound).filter { isTenant($0) }
    guard !tenants.isEmpty else { return [] }
    for earlier in stride(from: clause.lowerBound - 1, through: 0, by: -1) {
      if let place = organization(earlier), kind(place) == .park {
        return tenants.map { draft(.locatedIn, $0, place, at: index, from: earlier, rule: "located.entered") }
      }
    }
    return []
  }

  private func byPosition(_ index: Int, _ place: Int) -> [FactDraft?] {
    var drafts: [FactDraft?] = []
    let clause = sentence.clauses[sentence.clauseOf[index]]
    // 株洲高新区|中国动力谷自主创新园: a park right behind its zone.
    if kind(place) == .zone, let park = organization(index + 1), kind(park) == .park {
      drafts.append(draft(.locatedIn, park, place, at: index + 1, rule: "located.nested"))
      return drafts
    }
    // 平顶山高新区|企业|A.
    if index + 2 < clause.upperBound, tokens[index + 1].isNominal, reading.words(sentence, tokens[index + 1]) == "企业",
      let company = organization(index + 2), kind(company) == .company
    {
      drafts.append(draft(.locatedIn, company, place, at: index + 2, rule: "located.firm-of"))
    }
    guard let lead = leading(index, clause) else { return drafts }
    // 在B,A… and 走进B,A…: who is spoken of next stands there.
    let end = clause.upperBound
    if lead == clause.lowerBound || tokens[lead - 1].mark != nil, end + 1 < tokens.count, tokens[end].mark == .comma {
      var next = end + 1
      while next < tokens.count, case .time = tokens[next].kind { next += 1 }
      if let company = organization(next), isTenant(company), company != place, kind(company) != .park {
        drafts.append(draft(.locatedIn, company, place, at: next, from: index, rule: "located.scene"))
      }
    }
    // A技术人员在B的洁净车间内….
    if lead > clause.lowerBound, let company = organization(clause.lowerBound), kind(company) == .company, lead - clause.lowerBound <= 2,
      tokens[lead].cue?.word == "在"
    {
      drafts.append(draft(.locatedIn, company, place, at: index, rule: "located.works"))
    }
    return drafts
  }

  /// The piece of 在 or 走进 in front of a place, passing over the zone in front of a park.
  private func leading(_ index: Int, _ clause: Range<Int>) -> Int? {
    var position = index - 1
    while position >= clause.lowerBound, organization(position) != nil { position -= 1 }
    guard position >= clause.lowerBound, let cue = tokens[position].cue, ["在", "走进"].contains(cue.word) else { return nil }
    return position
  }

  /// 在柳州高新区注册成立A.
  private func founded(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let company = organization(index + 1), kind(company) == .company else { return nil }
    for position in stride(from: index - 1, through: clause.lowerBound, by: -1) {
      if let place = organization(position), isPlace(place), position > clause.lowerBound, tokens[position - 1].cue?.word == "在" {
        return draft(.locatedIn, company, place, at: index, rule: "located.founded")
      }
    }
    return nil
  }
}
