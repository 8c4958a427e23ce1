import NewsModel

extension RelationScan {
  /// builds, operates: 由A建设运营的B, B由A负责运营, A与B共建C.
  func built() -> [FactDraft] {
    var drafts: [FactDraft?] = []
    for index in tokens.indices {
      guard let cue = tokens[index].cue else { continue }
      let clause = sentence.clauses[sentence.clauseOf[index]]
      switch cue.word {
      case "共建", "共同建设", "合作共建", "合建", "合作建设", "联合建设", "联合共建", "签约共建", "协议共建", "携手共建", "合力共建", "联合打造", "共同打造":
        drafts += jointly(index, clause)
      case "新建", "兴建": drafts += invested(in: index, clause)
      case "实施", "改造", "装修": drafts += built(index, clause, .builds, paid: true)
      case "筹建", "组建", "设立", "成立", "建立", "搭建": drafts += joinedIn(index, clause) + headed(index, clause)
      case "承建", "共同承建": drafts += byAgents(index, clause, .builds)
      case "建设", "开发建设", "投资建设", "打造", "投资":
        drafts += built(index, clause, .builds) + invested(in: index, clause) + joinedIn(index, clause)
        drafts += headed(index, clause)
      case "运营", "负责运营", "统一运营", "运营管理", "管理":
        drafts += built(index, clause, .operates) + [running(index, clause)]
      case "运营方", "运营单位", "运营商", "运营主体", "运营机构": drafts.append(operated(index))
      case "建设运营", "开发运营", "投建运营", "投资运营", "投资建设运营", "开发管理":
        drafts += built(index, clause, .builds) + built(index, clause, .operates)
      default: break
      }
    }
    return drafts.compactMap { $0 }
  }

  /// 产业园运营方A: who runs the park told of last.
  private func operated(_ index: Int) -> FactDraft? {
    guard let agent = organization(index + 1), kind(agent) == .company else { return nil }
    let front = index > 0 && tokens[index - 1].kind == .of ? index - 2 : index - 1
    let named = front >= 0 ? organization(front) : nil
    guard let park = named.flatMap({ kind($0) == .park ? $0 : nil }) ?? self.park(before: index) else { return nil }
    return draft(.operates, agent, park, at: index + 1, rule: "operates.agent")
  }

  private func jointly(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    let isDone = index + 1 < tokens.count && reading.words(sentence, tokens[index + 1]) == "了"
    var object = organization(isDone ? index + 2 : index + 1)
    var named: String?
    if object == nil, index + 1 < clause.upperBound, tokens[index + 1].kind == .of {
      // 共建的园区 is the park told of before.
      object = place(at: index + 2).flatMap { kind($0) == .zone ? park(before: index + 2) : $0 }
    }
    if object == nil, let pieces = phrases.right(of: index, limit: clause.upperBound) { named = phrases.words(pieces) }
    if object == nil, named == nil, let own = givenTo(index, clause) { return own }
    var builders = list(endingBefore: index, floor: clause.lowerBound)
    if builders.isEmpty, index > clause.lowerBound, ["签约", "联合", "合作", "签约合作"].contains(tokens[index - 1].cue?.word) {
      builders = list(endingBefore: index - 1, floor: clause.lowerBound)
    }
    if builders.count == 1, let position = (clause.lowerBound..<index).last(where: { organization($0) != nil }),
      position > clause.lowerBound,
      isJoint(tokens[position - 1]), let own = leader(position - 1, clause) ?? subject(max(0, position - 1)),
      own != builders[0]
    {
      builders.insert(own, at: 0)
    }
    if builders.isEmpty, sentence.clauseOf[index] > 0 { builders = parties(sentence.clauseOf[index] - 1) }
    let told =
      reading.words(paragraph, sentence.range.lowerBound..<tokens[index].range.lowerBound) + phrases.words(clause)
    let isAgreed =
      ["协议", "意向书", "签约", "备忘录", "拟", "洽谈", "商谈", "磋商", "有意"].contains { told.contains($0) }
      && !(index + 1 < clause.upperBound && tokens[index + 1].kind == .of)
    if let object {
      return builders.filter { $0 != object }.map {
        draft(.builds, $0, object, at: index, rule: "builds.jointly", planned: isAgreed)
      }
    }
    guard let named, builders.count >= 2 else { return [] }
    if isSite(named) {
      return builders.map {
        draft(
          .builds, reading.name(ofOrganization: $0), named, at: index, rule: "builds.jointly", planned: isAgreed)
      }
    }
    return builders.dropFirst().map { draft(.cooperatesWith, builders[0], $0, at: index, rule: "cooperates.jointly") }
  }

  /// A牵头,与B共建C: who leads is named in the clause in front.
  private func leader(_ index: Int, _ clause: Range<Int>) -> Int? {
    guard index == clause.lowerBound, clause.lowerBound >= 3, tokens[clause.lowerBound - 2].cue?.word == "牵头" else {
      return nil
    }
    return organization(clause.lowerBound - 3)
  }

  /// The organisations of a clause that signs: 三方将共建….
  private func parties(_ clause: Int) -> [Int] {
    var found: [Int] = []
    for index in sentence.clauses[clause] {
      if let organization = organization(index), !found.contains(organization), kind(organization) != .park {
        found.append(organization)
      }
    }
    return found.count >= 2 ? found : []
  }

  /// 由A、B共同承建: the thing was named in the clause in front.
  private func byAgents(_ index: Int, _ clause: Range<Int>, _ kind: Kind) -> [FactDraft?] {
    let agents = list(endingBefore: index, floor: clause.lowerBound)
    for earlier in stride(from: clause.lowerBound - 1, through: 0, by: -1) {
      if let object = organization(earlier), !agents.contains(object), [.park, .institute].contains(self.kind(object)) {
        let told = reading.words(paragraph, sentence.range)
        let isApproved = ["批复", "同意组建", "拟"].contains { told.contains($0) }
        return agents.map {
          draft(kind, $0, object, at: index, from: earlier, rule: "builds.agents", planned: isApproved)
        }
      }
    }
    return []
  }

  /// A投资5亿元,建设P.
  private func invested(in index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard let object = site(behind: index, clause) else { return [] }
    let number = sentence.clauseOf[index]
    let isOpen = clause.lowerBound == index || tokens[clause.lowerBound].cue?.word == "在"
    let first = number > 0 && isOpen ? sentence.clauses[number - 1].lowerBound : clause.lowerBound
    let isPaid = isPaid(first..<index)
    let agents = (first..<index).lazy.compactMap { organization($0) }
    guard isPaid, phrases.words(first..<index).contains("投资"),
      let agent = agents.first(where: { kind($0) == .company || kind($0) == .zone })
    else { return [] }
    let name = reading.name(ofOrganization: agent)
    return [
      draft(.builds, name, object, at: index, from: first, rule: "builds.invested"),
      draft(.investsIn, name, object, at: index, from: first, rule: "invests.built"),
    ]
  }

  /// Whether money stands among some pieces.
  func isPaid(_ pieces: Range<Int>) -> Bool {
    pieces.contains { reading.quantity(sentence, tokens[$0])?.kind == .money }
  }

  /// The park or institute behind a verb of building, also one that is named only here.
  private func site(behind index: Int, _ clause: Range<Int>) -> String? {
    if let object = organization(index + 1) { return isBuilt(object) ? reading.name(ofOrganization: object) : nil }
    guard let pieces = phrases.right(of: index, limit: clause.upperBound) else { return nil }
    let name = phrases.words(pieces)
    return isSite(name) ? name : nil
  }

  private func built(_ index: Int, _ clause: Range<Int>, _ kind: Kind, paid: Bool = false) -> [FactDraft?] {
    let agents = list(endingBefore: index, floor: clause.lowerBound)
    guard let agent = agents.last, self.kind(agent) != .zone || kind == .builds else { return [] }
    let start = (clause.lowerBound..<index).last { organization($0) == agent } ?? index
    let isFunded = kind == .builds && isPaid(start..<index) && phrases.words(start..<index).contains("投资")
    guard isFunded || !paid else { return [] }
    return builtThing(index, clause, kind, agent).flatMap { thing -> [FactDraft?] in
      let builders = kind == .builds ? leaders(before: start, clause) + [agent] : [agent]
      return builders.filter { $0 != thing }.map { draft(kind, $0, thing, at: index, rule: "builds.by") }
        + (isFunded && agent != thing ? [draft(.investsIn, agent, thing, at: index, rule: "invests.built")] : [])
    }
  }

  /// 由A牵头、B建设: A too.
  private func leaders(before index: Int, _ clause: Range<Int>) -> [Int] {
    guard index - 2 > clause.lowerBound, tokens[index - 1].mark == .pause, tokens[index - 2].cue?.word == "牵头" else {
      return []
    }
    return list(endingBefore: index - 2, floor: clause.lowerBound)
  }

  /// What an agent has built or runs.
  private func builtThing(_ index: Int, _ clause: Range<Int>, _ kind: Kind, _ agent: Int) -> [Int] {
    // 由A建设…的B.
    var next = index + 1
    while next < clause.upperBound, tokens[next].classes.contains(.verb) || tokens[next].kind == .text { next += 1 }
    if next < clause.upperBound, tokens[next].kind == .of {
      var object = next + 1
      while object < clause.upperBound, tokens[object].isNominal { object += 1 }
      if object < clause.upperBound, let thing = organization(object), isBuilt(thing) {
        return [thing]
      }
      // 作为A建设运营的核心项目,B…: the name follows in the next clause.
      if object == clause.upperBound, let thing = organization(clause.upperBound + 1), isBuilt(thing) {
        return [thing]
      }
    }
    // B由A运营.
    guard let position = (clause.lowerBound..<index).last(where: { organization($0) == agent }),
      let by = byWord(position, clause.lowerBound)
    else { return [] }
    if let thing = meant(by - 1, clause), thing != agent { return [thing] }
    if case .organization(let thing)? = context.subjects[paragraph][sentenceIndex][by], isBuilt(thing), thing != agent {
      return [thing]
    }
    return []
  }

  /// 园区由A建设: the park told of last.
  private func meant(_ index: Int, _ clause: Range<Int>) -> Int? {
    guard index >= clause.lowerBound else { return nil }
    let words = reading.words(sentence, tokens[index])
    guard
      ["园区", "产业园", "基地", "园", "该园区"].contains(where: { words == $0 })
        || tokens[index].isNominal && ["基地", "产业园"].contains(where: { words.hasSuffix($0) })
    else { return nil }
    if organization(index).map(isBuilt) ?? false { return nil }
    return park(before: index)
  }

  func isBuilt(_ organization: Int) -> Bool { [.park, .institute].contains(kind(organization)) }
}
