import NewsModel

extension RelationScan {
  /// signed_with, cooperates_with, invests_in, supplies.
  func agreed() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard let cue = tokens[index].cue else { continue }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      switch cue.word {
      case "签订", "签署", "签约", "签下", "正式签约", "签约入驻", "集中签约", "现场签约", "签订协议", "签订投资协议", "签署投资协议":
        drafts += signed(index, clause) + [signedFor(index, clause)]
      case "牵手":
        drafts +=
          pair(index, clause).map { both in
            both.others.flatMap { other in both.one.map { draft(.signedWith, $0, other, at: index, rule: "signed") } }
          } ?? []
      case "联合", "携手": drafts += joined(index, clause)
      case "达成", "建立", "形成", "合作", "合作开发", "结对", "开展", "联合攻关", "联合研制", "联合开发", "联合研发":
        drafts += cooperated(index, clause)
      case "领投", "跟投", "出资", "共同出资", "注资": drafts += invested(index, clause)
      case "入股", "参股", "参与": drafts.append(entered(index, clause))
      case "获", "获得", "已获": drafts += [funded(index, clause)] + ordered(index, clause)
      case "来自": drafts.append(sourced(index, clause))
      case "供应", "供货", "配套", "提供": drafts += supplied(index, clause) + delivered(index, clause)
      case "拿下", "拿到", "斩获", "赢得", "接到", "收到": drafts += ordered(index, clause)
      case "直供", "专供", "供应给", "供给", "销往", "供货给", "配套给", "交付给", "卖给", "供应至": drafts += delivered(index, clause)
      case "供应商", "供应链", "核心供应商", "一级供应商", "合格供应商", "供应商体系", "供应链体系", "配套商":
        drafts += vendor(index, clause)
      default: break
      }
    }
    return drafts.compactMap { $0 }
  }

  private static let papers = ["协议", "意向书", "合同", "签约", "备忘录", "契约", "合约"]

  /// P项目正式签约,由A投资建设: A has signed with the zone.
  private func signedFor(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard let cue = tokens[index].cue, cue.word.hasSuffix("签约"), index + 1 == clause.upperBound,
      let zone = reading.mentions.zone, clause.upperBound + 2 < tokens.count,
      tokens[clause.upperBound].mark == .comma, tokens[clause.upperBound + 1].cue?.word == "由",
      let firm = organization(clause.upperBound + 2), kind(firm) == .company
    else { return nil }
    return draft(.signedWith, firm, zone, at: index, rule: "signed.project")
  }

  private func signed(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let text = phrases.words(clause)
    guard RelationScan.papers.contains(where: { text.contains($0) }) else { return [] }
    guard let (one, others) = pair(index, clause) ?? earlierPair(index), !others.isEmpty else {
      return signedIn(index, clause)
    }
    let signed = others.flatMap { other in one.map { draft(.signedWith, $0, other, at: index, rule: "signed") } }
    guard text.contains("供货") || text.contains("供应"), one.count == 1, kind(one[0]) == .company else { return signed }
    return signed
      + others.filter { kind($0) == .company }.map { draft(.supplies, one[0], $0, at: index, rule: "supplies.signed") }
  }

  /// A与B在福州举行座谈会,签订…协议: the two sides of the clause in front.
  private func earlierPair(_ index: Int) -> (one: [Int], others: [Int])? {
    let number = sentence.clauseOf[index]
    guard number > 0, tokens[index].classes.contains(.stage), sentence.clauses[number].lowerBound == index else {
      return nil
    }
    let earlier = sentence.clauses[number - 1]
    guard let found = pair(earlier.upperBound, earlier) else { return nil }
    let zones = found.others.filter { kind($0) == .zone }
    return zones.isEmpty ? nil : (found.one, zones)
  }

  /// A、B、C等7家企业集中签约入驻: with the zone.
  private func signedIn(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard let word = tokens[index].cue?.word, word.contains("签约"), let zone = reading.mentions.zone else { return [] }
    let companies = list(endingBefore: index, floor: clause.lowerBound).filter { kind($0) == .company }
    return companies.count >= 2 ? companies.map { draft(.signedWith, $0, zone, at: index, rule: "signed.zone") } : []
  }

  /// A与B、C in front of a verb: the two sides.
  private func pair(_ index: Int, _ clause: Range<Int>) -> (one: [Int], others: [Int])? {
    guard
      let joint = (clause.lowerBound..<index).first(where: { position in
        guard let cue = tokens[position].cue, ["与", "和", "同"].contains(cue.word) else { return false }
        return organization(position + 1) != nil
      })
    else { return nil }
    let others = list(from: joint + 1, limit: index).organizations
    var one = list(endingBefore: joint, floor: clause.lowerBound)
    if one.isEmpty, let own = actor(joint) { one = [own] }
    return (one.filter { !others.contains($0) }, others)
  }

  /// Who acts at a piece: what the text speaks of, or the zone where that is a park.
  private func actor(_ index: Int) -> Int? {
    guard let own = subject(index) else { return nil }
    return kind(own) == .park ? reading.mentions.zone : own
  }

  private func joined(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let others = list(from: index + 1, limit: clause.upperBound).organizations
    // 由A联合B研制的P: who stands right in front, whatever the text speaks of.
    let named = index > clause.lowerBound ? organization(index - 1) : nil
    let firm = named.flatMap { kind($0) == .company ? $0 : nil }
    guard !others.isEmpty, let own = firm ?? actor(index), !others.contains(own) else { return [] }
    return others.map { draft(.cooperatesWith, own, $0, at: index, rule: "cooperates.joined") }
  }

  private func cooperated(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let rest = phrases.words(index..<clause.upperBound)
    guard rest.contains("合作") || rest.hasPrefix("联合") || rest.contains("共建"), let (one, others) = pair(index, clause)
    else { return [] }
    let planned = rest.contains("意向")
    return others.flatMap { other in
      one.map { draft(.cooperatesWith, $0, other, at: index, rule: "cooperates", planned: planned) }
    }
  }

  private func invested(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let agents = list(endingBefore: index, floor: clause.lowerBound)
    guard let first = (clause.lowerBound..<index).first(where: { organization($0) == agents.first }) else { return [] }
    var own = first > clause.lowerBound ? subject(first - 1) : nil
    if own == nil || agents.contains(own ?? -1) { own = first > 0 ? subject(max(0, clause.lowerBound - 1)) : nil }
    guard let own, kind(own) == .company, !agents.contains(own) else { return [] }
    return agents.map { draft(.investsIn, $0, own, at: index, from: max(0, clause.lowerBound - 1), rule: "invests") }
  }

  /// 以8亿元入股B, 参与B A3轮融资.
  private func entered(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard let target = organization(index + 1), kind(target) == .company, let own = actor(index), own != target else {
      return nil
    }
    if tokens[index].cue?.word == "参与", !phrases.words(clause).contains("融资") { return nil }
    return draft(.investsIn, own, target, at: index, rule: "invests.entered")
  }

  /// A获B500万元天使轮投资.
  private func funded(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard let investor = organization(index + 1), let own = subject(index), own != investor, kind(own) == .company
    else { return nil }
    let rest = phrases.words(index..<clause.upperBound)
    return rest.contains("投资") || rest.contains("融资")
      ? draft(.investsIn, investor, own, at: index, rule: "invests.funded") : nil
  }

  /// 为其供应: the firm that the sentence before spoke of.
  private func firm(beforeSentenceOf seller: Int) -> Int? {
    guard sentenceIndex > 0 else { return nil }
    let earlier = reading.sentences[paragraph][sentenceIndex - 1]
    return earlier.tokens.lazy.compactMap { reading.organization($0) }.first { kind($0) == .company && $0 != seller }
  }

  /// 拿下了B三成的订单: B buys from the firm that the text speaks of.
  private func ordered(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var next = index + 1
    while next < clause.upperBound, reading.words(sentence, tokens[next]) == "了" || tokens[next].cue?.word == "来自" {
      next += 1
    }
    guard next < clause.upperBound, let buyer = organization(next), kind(buyer) == .company,
      phrases.words(next..<clause.upperBound).contains("订单"), let seller = topic(index), seller != buyer
    else { return [] }
    return [draft(.supplies, seller, buyer, at: index, rule: "supplies.ordered")]
  }

  /// B所用的P来自A.
  private func sourced(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard let buyer = organization(clause.lowerBound), kind(buyer) == .company,
      ["所用", "使用", "采购"].contains(where: { phrases.words(clause.lowerBound..<index).contains($0) }),
      let seller = (index..<clause.upperBound).lazy.compactMap({ organization($0) }).first(where: {
        kind($0) == .company
      }), seller != buyer
    else { return nil }
    return draft(.supplies, seller, buyer, at: index, rule: "supplies.from")
  }

  /// A生产的P供应给B、C: the buyers stand behind.
  private func delivered(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var next = index + 1
    if next < clause.upperBound, ["给", "至", "到"].contains(reading.words(sentence, tokens[next])) { next += 1 }
    let buyers = list(from: next, limit: clause.upperBound).organizations.filter { kind($0) == .company }
    guard !buyers.isEmpty else { return [] }
    let named = (0..<index).reversed().lazy.compactMap { organization($0) }.first { kind($0) == .company }
    guard let seller = named ?? subject(index), kind(seller) == .company else { return [] }
    return buyers.filter { $0 != seller }.map { draft(.supplies, seller, $0, at: index, rule: "supplies.delivered") }
  }

  /// A成为B、C的供应商, A进入B供应链.
  private func vendor(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var end = index
    while end > clause.lowerBound,
      tokens[end - 1].isNominal || tokens[end - 1].kind == .of || tokens[end - 1].kind == .etc
    {
      end -= 1
    }
    let buyers = list(endingBefore: end, floor: clause.lowerBound).filter { kind($0) == .company }
    guard let first = buyers.first, let start = (clause.lowerBound..<end).first(where: { organization($0) == first }),
      start > 0, let verb = tokens[start - 1].cue?.word ?? Optional(reading.words(sentence, tokens[start - 1])),
      ["成为", "是", "为", "进入", "打入", "跻身", "已成为", "成功进入", "已进入", "作为", "入围"].contains(where: { verb.hasSuffix($0) }),
      let seller = subject(start - 1), kind(seller) == .company
    else { return [] }
    return buyers.filter { $0 != seller }.map { draft(.supplies, seller, $0, at: index, rule: "supplies.vendor") }
  }

  /// A为B供应….
  private func supplied(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard ["供应", "供货"].contains(tokens[index].cue?.word ?? "") else { return [] }
    if index >= clause.lowerBound + 2, ["其", "它"].contains(reading.words(sentence, tokens[index - 1])),
      ["为", "给", "向"].contains(tokens[index - 2].cue?.word),
      let seller = subject(index - 2), kind(seller) == .company, let buyer = firm(beforeSentenceOf: seller)
    {
      return [draft(.supplies, seller, buyer, at: index, rule: "supplies")]
    }
    for position in stride(from: index - 1, through: clause.lowerBound + 1, by: -1) {
      guard organization(position) != nil, ["为", "向", "给"].contains(tokens[position - 1].cue?.word ?? "") else {
        continue
      }
      guard let seller = subject(position - 1), kind(seller) == .company else { return [] }
      return list(from: position, limit: index).organizations.filter { $0 != seller }.map {
        draft(.supplies, seller, $0, at: index, rule: "supplies")
      }
    }
    return []
  }
}
