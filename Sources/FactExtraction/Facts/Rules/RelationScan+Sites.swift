import NewsModel

/// builds, operates: what several build together, and who runs what is named behind the verb.
extension RelationScan {
  private static let sites = [
    "产业园", "科技园", "创新园", "产业城", "研究院", "研究所", "孵化器", "加速器", "实验室", "创新中心", "研究中心", "验证中心", "检测中心", "测试中心",
    "中试基地", "试验基地", "实训基地", "中试平台", "中试服务平台", "检测平台", "工程中心", "技术中心", "智算中心", "算力中心", "数据中心", "物流中心",
    "示范园", "科创园", "产业学院", "产业港", "育种中心", "展示中心",
  ]

  /// Whether words are the name of a place or institute that can be built, also one that is named only here.
  func isSite(_ name: String) -> Bool {
    (5...20).contains(name.count) && RelationScan.sites.contains { name.hasSuffix($0) } && !name.contains("、")
      && !name.contains("的")
  }

  /// 园区由A与B合作共建: what the text speaks of is built by those behind 由.
  func givenTo(_ index: Int, _ clause: Range<Int>) -> [FactDraft?]? {
    guard let by = (clause.lowerBound..<index).last(where: { tokens[$0].cue?.word == "由" }), by > 0 else { return nil }
    let front = by > clause.lowerBound ? organization(by - 1) : nil
    var thing = front
    if thing == nil, case .organization(let told)? = context.subjects[paragraph][sentenceIndex][by] { thing = told }
    guard let thing, isBuilt(thing) else { return nil }
    return list(from: by + 1, limit: index).organizations.filter { $0 != thing }.map {
      draft(.builds, $0, thing, at: index, rule: "builds.given")
    }
  }

  /// A联合B筹建C: both build it.
  func joinedIn(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard let joint = (clause.lowerBound..<index).last(where: { ["联合", "携手", "联手"].contains(tokens[$0].cue?.word) })
    else { return [] }
    let (others, end) = list(from: joint + 1, limit: index)
    guard !others.isEmpty, (end..<index).allSatisfy({ isAdverb(tokens[$0]) }),
      let own = list(endingBefore: joint, floor: clause.lowerBound).last ?? subject(joint)
    else { return [] }
    var name: String?
    if let object = organization(index + 1) {
      name = isBuilt(object) ? reading.name(ofOrganization: object) : nil
    } else if let pieces = phrases.right(of: index, limit: clause.upperBound) {
      let words = phrases.words(pieces)
      name = isSite(words) ? words : nil
    }
    guard let name else { return [] }
    let isPlanned = tokens[index].classes.contains(.plan)
    return ([own] + others.filter { $0 != own }).map {
      draft(
        .builds, reading.name(ofOrganization: $0), name, at: index, from: joint, rule: "builds.joined",
        planned: isPlanned)
    }
  }

  /// A牵头建设B, 由A牵头组建的B: the one that leads builds it.
  func headed(_ index: Int, _ clause: Range<Int>) -> [FactDraft?] {
    guard index > clause.lowerBound, tokens[index - 1].cue?.word == "牵头" else { return [] }
    let agents = list(endingBefore: index - 1, floor: clause.lowerBound).filter { kind($0) != .park }
    let next = index + 1 < clause.upperBound && tokens[index + 1].kind == .of ? index + 2 : index + 1
    var name: String?
    if let object = organization(next) {
      name = isBuilt(object) ? reading.name(ofOrganization: object) : nil
    } else if let pieces = phrases.right(of: next - 1, limit: clause.upperBound) {
      let words = phrases.words(pieces)
      name = isSite(words) ? words : nil
    }
    guard let name else { return [] }
    return agents.map { draft(.builds, reading.name(ofOrganization: $0), name, at: index, rule: "builds.headed") }
  }

  /// 运营该中心的A, 运营云岭产业园的A.
  func running(_ index: Int, _ clause: Range<Int>) -> FactDraft? {
    guard index + 3 < tokens.count, tokens[index + 2].kind == .of, let agent = organization(index + 3),
      kind(agent) == .company
    else { return nil }
    let words = reading.words(sentence, tokens[index + 1])
    let named = organization(index + 1).flatMap { isBuilt($0) ? $0 : nil }
    guard let thing = named ?? (words.hasPrefix("该") ? site(before: index) : nil), thing != agent else { return nil }
    return draft(.operates, agent, thing, at: index, rule: "operates.running")
  }

  /// The last park or institute that the paragraph names in front of a piece.
  private func site(before index: Int) -> Int? {
    let end = tokens[index].range.lowerBound
    return reading.mentions.organizationMentions.last { mention in
      mention.place.paragraph == paragraph && mention.place.range.upperBound <= end && isBuilt(mention.organization)
    }?.organization
  }
}
