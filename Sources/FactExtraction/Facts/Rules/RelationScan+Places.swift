import NewsModel

extension RelationScan {
  private static let inVerbs: WordSet = [
    "位于", "坐落于", "坐落在", "地处", "入驻", "进驻", "落户", "落户于", "选址", "扎根", "签约入驻", "落地", "迁入", "设在", "建在", "搬进", "搬入",
    "迁至", "搬至", "搬到", "迁到", "首批入驻", "集中入驻",
  ]
  private static let rolling: WordSet = ["下线", "通线", "产出"]
  private static let running: Set<ProjectStage> = [.operating, .completed, .fullCapacity]

  /// located_in: A位于B, 位于B的A, A入驻B, 在B,A…, B企业A.
  func located() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      if let verb = placeVerb(index) { drafts += byVerb(index, verb) }
      drafts.append(standing(index))
      if let place = organization(index), isPlace(place) { drafts += byPosition(index, place) }
      drafts.append(housed(index))
      guard let cue = tokens[index].cue else { continue }
      if RelationScan.gatherings.contains(cue.word) { drafts += gathered(index) }
      if RelationScan.foundings.contains(cue.word) { drafts.append(founded(index)) }
      if RelationScan.rolling.contains(cue.word) || !RelationScan.running.isDisjoint(with: cue.stages) {
        drafts.append(rolledOut(index))
      }
      if RelationScan.attractions.contains(cue.word) { drafts.append(attracted(index)) }
    }
    return drafts.compactMap { $0 }
  }

  private static let gatherings: WordSet = [
    "集聚", "聚集", "汇聚", "引进", "引入", "吸引", "招引", "引来", "集聚了", "聚集了", "汇聚了", "引进了", "吸引了", "引来了", "培育", "培育了", "拥有",
  ]

  /// 园区集聚了A、B等企业: the firms of a list stand there.
  private func gathered(_ index: Int) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var next = index + 1
    while next < clause.upperBound, reading.words(sentence, tokens[next]) == "了" || isAdverb(tokens[next]) { next += 1 }
    let (members, end) = list(from: next, limit: clause.upperBound)
    let firms = members.filter { kind($0) == .company }
    guard firms.count >= 2, end < clause.upperBound, tokens[end].kind == .etc,
      let group = phrases.right(of: end, limit: clause.upperBound).map({ phrases.words($0) }),
      group.hasSuffix("企业") || group.hasSuffix("公司"), !group.contains("领域"), !group.contains("项目")
    else { return [] }
    let front = (clause.lowerBound..<index).lazy.compactMap { organization($0) }.first { isPlace($0) }
    let told = index > 0 ? subject(index - 1) : subject(index)
    guard let place = front ?? told.flatMap({ isPlace($0) ? $0 : nil }) else { return [] }
    return firms.map { draft(.locatedIn, $0, place, at: index, rule: "located.gathered") }
  }

  // MARK: Verbs

  /// A verb of standing somewhere at a piece, or at the end of words that no table knows.
  private func placeVerb(_ index: Int) -> String? {
    if let cue = tokens[index].cue, cue.word == "至" || cue.word == "到", index > 0, organization(index + 1) != nil {
      return ["迁", "搬"].contains { reading.words(sentence, tokens[index - 1]).hasSuffix($0) } ? "迁至" : nil
    }
    if let cue = tokens[index].cue { return RelationScan.inVerbs.contains(cue.word) ? cue.word : nil }
    guard tokens[index].kind == .text, organization(index + 1) != nil else { return nil }
    let words = reading.words(sentence, tokens[index])
    return ["设在", "建在", "搬进", "搬入", "搬至", "搬到", "迁至", "迁到", "落户", "坐落"].first { words.hasSuffix($0) }
  }

  private func byVerb(_ index: Int, _ verb: String) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var next = index + 1
    while next < clause.upperBound, let cue = tokens[next].cue, ["在", "于", "到"].contains(cue.word) { next += 1 }
    var place = place(at: next)
    var end = next + 1
    // 位于白银高新区|银东工业园: the nearest place counts.
    while let inner = organization(end), isPlace(inner) {
      place = inner
      end += 1
    }
    if place == nil, verb.hasSuffix("入驻") { return entered(index, clause) }
    if place == nil, verb == "位于" || verb == "坐落于" { return inQuarter(next, clause) }
    guard let place, isPlace(place) else { return [] }
    while end < clause.upperBound, tokens[end].kind == .text { end += 1 }
    if end < clause.upperBound, tokens[end].kind == .of {
      var named = end + 1
      while named < clause.upperBound, organization(named) == nil, tokens[named].kind == .text { named += 1 }
      guard let tenant = organization(named), isTenant(tenant) else {
        return [described(index, place, end + 1, clause)]
      }
      return [draft(.locatedIn, tenant, place, at: named, rule: "located.of")]
    }
    let tenants = list(endingBefore: index, floor: clause.lowerBound).filter { isTenant($0) && $0 != place }
    if tenants.isEmpty { return [moved(index, verb, place, clause) ?? elided(index, place, clause)] }
    return tenants.map { draft(.locatedIn, $0, place, at: index, rule: "located.verb", planned: verb == "选址") }
  }

  /// A把…搬进B.
  private func moved(_ index: Int, _ verb: String, _ place: Int, _ clause: Range<Int>) -> FactDraft? {
    guard ["搬进", "搬入", "搬至", "搬到", "迁入", "迁至", "迁到", "设在", "落户", "入驻"].contains(verb),
      clause.lowerBound < index,
      let mover = organization(clause.lowerBound) ?? migrant(index, clause), kind(mover) == .company,
      !["带动", "吸引", "引进", "推动", "助力", "帮助"].contains(where: { phrases.words(clause.lowerBound..<index).contains($0) })
    else { return nil }
    return draft(.locatedIn, mover, place, at: index, rule: "located.moved")
  }

  /// 研制该机的A2023年从B迁入C: the firm in front of where it came from.
  private func migrant(_ index: Int, _ clause: Range<Int>) -> Int? {
    guard let from = (clause.lowerBound..<index).last(where: { ["从", "由"].contains(tokens[$0].cue?.word) }) else {
      return nil
    }
    var last = from - 1
    while last >= clause.lowerBound, tokens[last].isTime || isAdverb(tokens[last]) { last -= 1 }
    return last >= clause.lowerBound ? organization(last) : nil
  }

  /// 位于湖里片区的A: a quarter of the zone that is no organisation.
  private func inQuarter(_ next: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard let zone = reading.mentions.zone, next + 2 < clause.upperBound, tokens[next].kind == .text,
      tokens[next + 1].kind == .of, let tenant = organization(next + 2), isTenant(tenant),
      ["片区", "组团"].contains(where: { reading.words(sentence, tokens[next]).hasSuffix($0) })
    else { return [] }
    return [draft(.locatedIn, tenant, zone, at: next + 2, rule: "located.quarter")]
  }

  /// P一期竣工,A、B等7家企业首批入驻: the place stands in the clause in front, or is what the paragraph speaks of.
  private func entered(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var tenants = list(endingBefore: index, floor: clause.lowerBound).filter { isTenant($0) }
    if tenants.isEmpty, let link = (clause.lowerBound..<index).last(where: { tokens[$0].cue?.word == "是" }) {
      tenants = list(endingBefore: link, floor: clause.lowerBound).filter { isTenant($0) }
    }
    guard !tenants.isEmpty else { return [] }
    for earlier in stride(from: clause.lowerBound - 1, through: 0, by: -1) {
      if let place = organization(earlier), kind(place) == .park {
        return tenants.map { draft(.locatedIn, $0, place, at: index, from: earlier, rule: "located.entered") }
      }
    }
    guard !phrases.words(clause).contains("签约"), let park = park(before: clause.lowerBound) else { return [] }
    return tenants.map { draft(.locatedIn, $0, park, at: index, rule: "located.entered") }
  }

  private static let foundings: WordSet = ["注册成立", "成立", "设立", "建立", "设立了", "成立了", "建设", "兴建", "筹建", "新建", "布局"]

  /// 在柳州高新区注册成立A, 在B设立C.
  private func founded(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let company = organization(index + 1), isTenant(company) else { return nil }
    for position in stride(from: index - 1, through: clause.lowerBound, by: -1) {
      if let place = organization(position), isPlace(place), place != company, position > clause.lowerBound,
        tokens[position - 1].cue?.word == "在"
      {
        return draft(.locatedIn, company, place, at: index, rule: "located.founded")
      }
    }
    return nil
  }

  /// A的P在B下线: the firm makes it there.
  private func rolledOut(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard let position = (clause.lowerBound..<index).last(where: { organization($0).map(isPlace) ?? false }),
      index - position <= 3, position > clause.lowerBound, tokens[position - 1].cue?.word == "在",
      let place = organization(position),
      let maker = (clause.lowerBound..<position).lazy.compactMap({ organization($0) }).first(where: {
        kind($0) == .company
      })
    else { return nil }
    return draft(.locatedIn, maker, place, at: index, rule: "located.rolled-out")
  }

  // MARK: Positions

  private func byPosition(_ index: Int, _ place: Int) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    // 株洲高新区|中国动力谷自主创新园, 德阳高新区|四川某某有限公司: a park or firm right behind its zone.
    if kind(place) == .zone, let inner = organization(index + 1), isTenant(inner), inner != place,
      kind(inner) != .institute
    {
      return [draft(.locatedIn, inner, place, at: index + 1, rule: "located.nested")]
    }
    var drafts = named(index, self.place(at: index) ?? place, clause)
    drafts.append(scene(index, self.place(at: index) ?? place, clause))
    guard let lead = leading(index, clause) else { return drafts }
    // A技术人员在B的洁净车间内….
    if lead > clause.lowerBound, let company = organization(clause.lowerBound), kind(company) == .company,
      lead - clause.lowerBound <= 2, tokens[lead].cue?.word == "在"
    {
      drafts.append(draft(.locatedIn, company, place, at: index, rule: "located.works"))
    }
    return drafts
  }

  /// Words that close a part of a place, or what stands beside it: 衡州大道旁.
  private static let quarters = ["片区", "核心区", "旁", "畔", "路边", "大道边", "附近", "脚下", "内", "里"]

  /// B企业A, B某片区的A, 园内企业A.
  private func named(_ index: Int, _ place: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var next = index + 1
    guard next < clause.upperBound else { return [] }
    if tokens[next].isNominal {
      let words = reading.words(sentence, tokens[next])
      if ["企业", "内企业", "龙头企业"].contains(words), let company = organization(next + 1), kind(company) == .company {
        return [draft(.locatedIn, company, place, at: next + 1, rule: "located.firm-of")]
      }
      guard RelationScan.quarters.contains(where: { words.hasSuffix($0) }) else { return [] }
      next += 1
    }
    guard next + 1 < clause.upperBound, tokens[next].kind == .of, let tenant = organization(next + 1), tenant != place,
      kind(tenant) == .company || kind(tenant) == .park && kind(place) == .zone
    else { return [] }
    // Z的A、B等12家企业: each of the list.
    let firms = list(from: next + 1, limit: clause.upperBound).organizations.filter { kind($0) == .company }
    let tenants = kind(tenant) == .company && kind(place) == .zone && firms.first == tenant ? firms : [tenant]
    return tenants.map { draft(.locatedIn, $0, place, at: next + 1, rule: "located.of-zone") }
  }

  /// The piece of 在 or 走进 in front of a place, passing over the zone in front of a park.
  private func leading(_ index: Int, _ clause: Range<Int>) -> Int? {
    var position = index - 1
    while position >= clause.lowerBound, organization(position) != nil { position -= 1 }
    guard position >= clause.lowerBound, let cue = tokens[position].cue, ["在", "走进"].contains(cue.word) else {
      return nil
    }
    return position
  }

  // MARK: 园区

  /// 园内企业A, where 园区 is no name.
  private func housed(_ index: Int) -> FactDraft? {
    guard tokens[index].isNominal, index > 0 || index + 1 < tokens.count, let company = organization(index + 1),
      kind(company) == .company
    else {
      return nil
    }
    var start = index
    while start > 0, tokens[start - 1].isNominal { start -= 1 }
    guard ["园区企业", "园内企业", "入园企业", "入驻企业"].contains(phrases.words(start..<index + 1)), let park = park(before: index)
    else { return nil }
    return draft(.locatedIn, company, park, at: index + 1, rule: "located.housed")
  }

  /// The place that a piece names; 园区 means the park that was told of last, where one was.
  func place(at index: Int) -> Int? {
    guard let place = organization(index) else { return nil }
    let isVague = ["园区", "该园区", "产业园", "园"].contains(reading.words(sentence, tokens[index]))
    return kind(place) == .zone && isVague ? park(before: index) ?? place : place
  }

  /// The last park that the paragraph, or the one before, names in front of a piece.
  func park(before index: Int) -> Int? {
    let end = index < tokens.count ? tokens[index].range.lowerBound : sentence.range.upperBound
    return reading.mentions.organizationMentions.last { mention in
      guard kind(mention.organization) == .park else { return false }
      if mention.place.paragraph == paragraph { return mention.place.range.upperBound <= end }
      return mention.place.paragraph == paragraph - 1
        && [.body, .lead].contains(reading.article.paragraphs[paragraph - 1].role)
    }?.organization
  }
}
