import NewsModel

extension RelationScan {
  /// builds, operates: 由A建设运营的B, B由A负责运营, A与B共建C.
  func built() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard let cue = tokens[index].cue else { continue }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      switch cue.word {
      case "共建", "共同建设", "合作共建", "合建": drafts += jointly(index, clause)
      case "承建", "共同承建": drafts += byAgents(index, clause, .builds)
      case "建设", "开发建设", "投资建设", "打造", "投资": drafts += built(index, clause, .builds)
      case "运营", "负责运营", "统一运营", "运营管理", "管理": drafts += built(index, clause, .operates)
      default: break
      }
    }
    return drafts.compactMap { $0 }
  }

  private func jointly(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    var object = organization(index + 1)
    var named: String?
    if object == nil, index + 1 < clause.upperBound, tokens[index + 1].kind == .of { object = organization(index + 2) }
    if object == nil, let pieces = phrases.right(of: index, limit: clause.upperBound) { named = phrases.words(pieces) }
    var builders = list(endingBefore: index, floor: clause.lowerBound)
    if builders.count == 1, let position = (clause.lowerBound..<index).last(where: { organization($0) != nil }), position > clause.lowerBound,
      isJoint(tokens[position - 1]), let own = subject(max(0, position - 1)), own != builders[0]
    {
      builders.insert(own, at: 0)
    }
    if builders.isEmpty, sentence.clauseOf[index] > 0 { builders = parties(sentence.clauseOf[index] - 1) }
    if let object { return builders.filter { $0 != object }.map { draft(.builds, $0, object, at: index, rule: "builds.jointly") } }
    guard named != nil, builders.count >= 2 else { return [] }
    return builders.dropFirst().map { draft(.cooperatesWith, builders[0], $0, at: index, rule: "cooperates.jointly") }
  }

  /// The organisations of a clause that signs: 三方将共建….
  private func parties(_ clause: Int) -> [Int] {
    var found: [Int] = []
    for index in sentence.clauses[clause] {
      if let organization = organization(index), !found.contains(organization), kind(organization) != .park { found.append(organization) }
    }
    return found.count >= 2 ? found : []
  }

  /// 由A、B共同承建: the thing was named in the clause in front.
  private func byAgents(_ index: Int, _ clause: Range<Int>, _ kind: Kind) -> [FactDraft?] {
    let agents = list(endingBefore: index, floor: clause.lowerBound)
    for earlier in stride(from: clause.lowerBound - 1, through: 0, by: -1) {
      if let object = organization(earlier), !agents.contains(object), [.park, .institute].contains(self.kind(object)) {
        return agents.map { draft(kind, $0, object, at: index, from: earlier, rule: "builds.agents") }
      }
    }
    return []
  }

  private func built(_ index: Int, _ clause: Range<Int>, _ kind: Kind) -> [FactDraft?] {
    let agents = list(endingBefore: index, floor: clause.lowerBound)
    guard let agent = agents.last, self.kind(agent) != .zone || kind == .builds else { return [] }
    // 由A建设…的B.
    var next = index + 1
    while next < clause.upperBound, tokens[next].classes.contains(.verb) || tokens[next].kind == .text { next += 1 }
    if next < clause.upperBound, tokens[next].kind == .of {
      var object = next + 1
      while object < clause.upperBound, tokens[object].isNominal { object += 1 }
      if object < clause.upperBound, let thing = organization(object), isBuilt(thing) { return [draft(kind, agent, thing, at: index, rule: "builds.of")] }
      // 作为A建设运营的核心项目,B…: the name follows in the next clause.
      if object == clause.upperBound, let thing = organization(clause.upperBound + 1), isBuilt(thing) {
        return [draft(kind, agent, thing, at: index, rule: "builds.as")]
      }
    }
    // B由A运营.
    guard let position = (clause.lowerBound..<index).last(where: { organization($0) == agent }), position > clause.lowerBound,
      tokens[position - 1].cue?.word == "由"
    else { return [] }
    if case .organization(let thing)? = context.subjects[paragraph][sentenceIndex][position - 1], isBuilt(thing), thing != agent {
      return [draft(kind, agent, thing, at: index, rule: "builds.by")]
    }
    return []
  }

  private func isBuilt(_ organization: Int) -> Bool { [.park, .institute].contains(kind(organization)) }

  // MARK: Agreements

  /// signed_with, cooperates_with, invests_in, supplies.
  func agreed() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard let cue = tokens[index].cue else { continue }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      switch cue.word {
      case "签订", "签署", "签约", "签下", "正式签约": drafts += signed(index, clause)
      case "联合", "携手", "联动": drafts += joined(index, clause)
      case "达成", "建立", "形成", "合作", "合作开发", "结对", "开展": drafts += cooperated(index, clause)
      case "领投", "跟投", "出资", "共同出资", "注资": drafts += invested(index, clause)
      case "供应", "供货", "配套", "提供": drafts.append(supplied(index, clause))
      default: break
      }
    }
    return drafts.compactMap { $0 }
  }

  private func signed(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let text = phrases.words(clause)
    guard text.contains("协议") || text.contains("意向书") || text.contains("合同") || text.contains("签约") else { return [] }
    guard let (one, others) = pair(index, clause), !others.isEmpty else { return [] }
    return others.flatMap { other in one.map { draft(.signedWith, $0, other, at: index, rule: "signed") } }
  }

  /// A与B、C in front of a verb: the two sides.
  private func pair(_ index: Int, _ clause: Range<Int>) -> (one: [Int], others: [Int])? {
    guard let joint = (clause.lowerBound..<index).first(where: { position in
      guard let cue = tokens[position].cue, ["与", "和", "同"].contains(cue.word) else { return false }
      return organization(position + 1) != nil
    }) else { return nil }
    let others = list(from: joint + 1, limit: index).organizations
    var one = list(endingBefore: joint, floor: clause.lowerBound)
    if one.isEmpty, let own = subject(joint) { one = [own] }
    return (one.filter { !others.contains($0) }, others)
  }

  private func joined(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let others = list(from: index + 1, limit: clause.upperBound).organizations.filter { kind($0) != .zone || kind($0) == .zone }
    guard !others.isEmpty, let own = subject(index), !others.contains(own) else { return [] }
    return others.map { draft(.cooperatesWith, own, $0, at: index, rule: "cooperates.joined") }
  }

  private func cooperated(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let rest = phrases.words(index..<clause.upperBound)
    guard rest.contains("合作") || rest.contains("共建"), let (one, others) = pair(index, clause) else { return [] }
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

  /// A为B供应….
  private func supplied(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard ["供应", "供货"].contains(tokens[index].cue?.word ?? "") else { return nil }
    for position in stride(from: index - 1, through: clause.lowerBound + 1, by: -1) {
      guard let buyer = organization(position), tokens[position - 1].cue?.word == "为" || tokens[position - 1].cue?.word == "向" else { continue }
      guard let seller = subject(position - 1), seller != buyer, kind(seller) == .company else { return nil }
      return draft(.supplies, seller, buyer, at: index, rule: "supplies")
    }
    return nil
  }

  // MARK: Ownership and chains

  /// subsidiary_of: A的子公司B, 作为Z区属国有企业,A, 平台公司——A、B, B控股企业A.
  func owned() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard tokens[index].kind == .text || tokens[index].cue != nil else { continue }
      let words = reading.words(sentence, tokens[index])
      if words.contains("子公司") || words.hasSuffix("控股企业") || words.hasSuffix("控股公司") {
        drafts.append(daughter(index))
      } else if words.contains("区属国") || words.contains("国有企业") && words.contains("区属") {
        drafts.append(districtOwned(index))
      }
    }
    return drafts.compactMap { $0 }
  }

  private func daughter(_ index: Int) -> FactDraft? {
    guard let child = organization(index + 1), kind(child) == .company else { return nil }
    let owner = organization(index - 1) ?? (tokens.indices.contains(index - 1) && tokens[index - 1].kind == .of ? organization(index - 2) : nil)
    guard let parent = owner ?? subject(max(0, index - 1)), parent != child, kind(parent) != .zone else { return nil }
    return draft(.subsidiaryOf, child, parent, at: index + 1, rule: "subsidiary")
  }

  private func districtOwned(_ index: Int) -> FactDraft? {
    guard let zone = organization(index - 1), kind(zone) == .zone else { return nil }
    var next = index + 1
    while next < tokens.count, organization(next) == nil, tokens[next].mark == .comma || tokens[next].isNominal { next += 1 }
    guard let company = organization(next), kind(company) == .company else { return nil }
    return draft(.subsidiaryOf, company, zone, at: next, from: index, rule: "subsidiary.district")
  }

  /// leads_chain: 作为X产业链链主企业,A; X产业链…链主企业A.
  func led() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices where tokens[index].isNominal || tokens[index].cue != nil {
      let words = reading.words(sentence, tokens[index])
      guard words.contains("链主企业") || words.contains("链主") && words.hasSuffix("企业") else { continue }
      drafts += leaders(index)
    }
    return drafts.compactMap { $0 }
  }

  private func leaders(_ index: Int) -> [FactDraft?] {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    var companies = list(from: index + 1, limit: clause.upperBound).organizations
    if companies.isEmpty, index > clause.lowerBound, tokens[index - 1].kind == .etc { companies = list(endingBefore: index, floor: clause.lowerBound) }
    if companies.isEmpty, index + 1 == clause.upperBound, let next = organization(clause.upperBound + 1) { companies = [next] }
    guard let industry = industry(index) else { return [] }
    return companies.filter { kind($0) == .company }.map { company in
      draft(.leadsChain, reading.name(ofOrganization: company), industry, at: index, rule: "leads-chain")
    }
  }

  /// The industry of a chain: the noun in front of 产业链 in the sentence, or in the one before.
  private func industry(_ index: Int) -> String? {
    for number in [sentenceIndex, sentenceIndex - 1] where number >= 0 {
      let sentence = reading.sentences[paragraph][number]
      let end = number == sentenceIndex ? tokens[index].range.upperBound : sentence.range.upperBound
      let words = reading.words(paragraph, sentence.range.lowerBound..<end)
      for mark in ["产业链", "产业"] {
        guard let found = words.startIndexOfLast(mark) else { continue }
        var name = String(words[..<found])
        for cut in ["的", "区", "在", "市", "了", "是", ",", "，", "。", "、", "与"] {
          if let at = name.endIndex(ofLast: cut) { name = String(name[at...]) }
        }
        if (2...12).contains(name.count) { return name }
      }
    }
    return nil
  }
}

extension String {
  /// Where the last place of a word begins.
  fileprivate func startIndexOfLast(_ word: String) -> String.Index? {
    guard let end = endIndex(ofLast: word) else { return nil }
    return utf8.index(end, offsetBy: -word.utf8.count)
  }
}
