import NewsModel

/// Sums, areas, capacities and jobs of one project, by role.
struct ProjectAmountRule: FactRule {
  let context: FactContext

  /// What an amount of a project tells.
  enum Role: String {
    case investment, revenue, capacity, jobs, tax
    case outputExpected = "output_expected"
    case landArea = "land_area"
    case floorArea = "floor_area"
  }

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for number in reading.sentences[paragraph].indices {
        let reader = FigureReader(context: context, paragraph: paragraph, sentenceIndex: number)
        drafts += distributed(reader, &ledger)
        for index in reader.sentence.tokens.indices {
          guard let frame = reader.frame(at: index), !reader.inner.contains(index),
            frame.quantity.amount.op != .sizeClass, !frame.isOrigin,
            ledger.isFree(paragraph, frame.number), let role = role(frame, reader)
          else { continue }
          let sites = AmountSites(context: context, reader: reader)
          if let site = sites.named(frame, role) {
            ledger.take(paragraph, frame.number)
            drafts.append(draft(site.name, nil, site.piece, role, frame, reader))
          } else if let found = project(frame, role, reader).map({ whole($0, frame) }) {
            ledger.take(paragraph, frame.number)
            drafts.append(draft(found, role, frame, reader))
          } else if let name = sites.spokenOf(frame, role) {
            ledger.take(paragraph, frame.number)
            drafts.append(draft(name, nil, nil, role, frame, reader))
          }
        }
      }
    }
    return drafts
  }

  /// 分别投资6.8亿元和3亿元,建设A项目和B项目: the first sum for the first project.
  private func distributed(_ reader: FigureReader, _ ledger: inout FigureLedger) -> [FactDraft] {
    let sentence = reader.sentence
    let mentions = context.projects.mentions[reader.paragraph][reader.sentenceIndex].filter(\.isNamed)
    guard mentions.count >= 2, let each = sentence.tokens.firstIndex(where: { $0.cue?.word == "分别" }) else { return [] }
    let clause = sentence.clauses[sentence.clauseOf[each]]
    let frames = (each..<clause.upperBound).compactMap { reader.frame(at: $0) }.filter { $0.quantity.kind == .money }
    let behind = mentions.filter { $0.pieces.lowerBound > each }
    let projects = behind.count == frames.count ? behind : mentions
    guard frames.count >= 2, frames.count == projects.count else { return [] }
    return zip(frames, projects).compactMap { frame, mention in
      guard ledger.isFree(frame.paragraph, frame.number) else { return nil }
      ledger.take(frame.paragraph, frame.number)
      let found = ProjectResolver.Found(project: mention.project, part: nil, piece: mention.pieces.lowerBound)
      return draft(found, .investment, frame, reader, isPlanned: true)
    }
  }

  // MARK: Role

  private func role(_ frame: FigureFrame, _ reader: FigureReader) -> Role? {
    let before = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    switch frame.quantity.kind {
    case .money: return moneyRole(before, frame, reader)
    case .area: return areaRole(before, frame, reader)
    case .count
    where frame.quantity.amount.unit == "个" || frame.quantity.amount.unit == "人" || frame.quantity.amount.unit == "名":
      if before.contains("就业") || before.contains("岗位") { return .jobs }
      return ["学位", "床位", "车位", "泊位", "工位"].contains(where: { before.hasSuffix($0) }) && isBuilt(frame, reader)
        ? .capacity : nil
    case .count, .weight, .energy, .volume, .data:
      return isCapacity(before, frame, reader) || isPhaseSize(frame, reader) ? .capacity : nil
    default: return nil
    }
  }

  /// 三期3000吨, 一期2万吨原丝、8000吨碳纤维; 配置风电60万千瓦: sizes told right behind the part.
  private func isPhaseSize(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    guard [.weight, .energy, .volume, .data].contains(frame.quantity.kind) else { return false }
    let tokens = reader.sentence.tokens
    var position = frame.index - 1
    while position >= frame.clause.lowerBound {
      let token = tokens[position]
      if token.classes.contains(.phase) || ["配置", "装机", "建设", "部署"].contains(token.cue?.word ?? "") {
        return isBuilt(frame, reader)
      }
      guard
        token.isNominal || token.classes.contains(.nominal) || token.mark == .pause
          || !token.classes.isDisjoint(with: [.plan, .adv]) || token.cue?.word == "扩容"
          || context.reading.quantity(reader.sentence, token) != nil
      else { return false }
      position -= 1
    }
    return false
  }

  private func moneyRole(_ before: String, _ frame: FigureFrame, _ reader: FigureReader) -> Role? {
    let near = String(before.suffix(14))
    if ["税收", "纳税", "税"].contains(where: { near.contains($0) }) { return .tax }
    let outputs = ["产值", "销售收入", "年销售", "营业收入", "营收", "销售额"]
    if outputs.contains(where: { near.contains($0) }) {
      if isAfterCompletion(frame, reader) { return .outputExpected }
      return near.contains("实现产值") && reader.phrases.words(frame.clause.lowerBound..<frame.index).contains("期")
        ? .revenue : nil
    }
    let investments = ["总投资", "投资额", "投资总额", "投资", "投入", "出资"]
    guard investments.contains(where: { near.contains($0) }),
      !["曾", "原计划", "意向"].contains(where: { before.contains($0) })
    else { return nil }
    if ["这些项目", "上述项目", "这批项目", "各项目"].contains(where: { before.contains($0) }) { return nil }
    if near.contains("完成投资"), before.contains("截至") || frame.clause.contains(where: { isAsOf($0, reader) }) {
      return nil
    }
    if ["经费", "启动资金", "科技投入", "研发投入", "基金投资", "意向投资", "社会投资", "固定资产投资增长"].contains(where: { near.contains($0) }) {
      return nil
    }
    return .investment
  }

  /// 截至7月底完成投资1.2亿元: what has been spent so far.
  private func isAsOf(_ piece: Int, _ reader: FigureReader) -> Bool {
    context.reading.time(reader.sentence, reader.sentence.tokens[piece])?.form == .asOf
  }

  /// 达产后, 建成后 in front in the sentence.
  private func isAfterCompletion(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    reader.sentence.tokens[0..<frame.index].contains { token in
      token.classes.contains(.after) || (token.cue?.stages.contains(.fullCapacity) ?? false)
    }
  }

  private func areaRole(_ before: String, _ frame: FigureFrame, _ reader: FigureReader) -> Role? {
    let near = String(before.suffix(12))
    if ["收回", "清退", "盘活", "腾退", "处置", "出让", "收储", "腾出", "整理"].contains(where: { near.contains($0) }) { return nil }
    if near.hasSuffix("面积"), frame.quantity.amount.unit == "m²", frame.quantity.amount.value < 200_000,
      ["首期", "一期", "二期"].contains(where: { near.contains($0) })
    {
      return .floorArea
    }
    if ["建筑面积", "厂房", "空间", "楼宇", "载体", "改造面积", "载体面积"].contains(where: { near.contains($0) }) { return .floorArea }
    if near.hasSuffix("规划"), frame.quantity.amount.unit == "m²", frame.quantity.amount.value < 800_000 {
      return .floorArea
    }
    if ["占地", "供地", "用地", "规划面积", "总面积", "启动"].contains(where: { near.contains($0) }) { return .landArea }
    let next = frame.index + 1
    guard next < frame.clause.upperBound else { return nil }
    let behind = reader.phrases.words(next..<min(next + 2, frame.clause.upperBound))
    if ["标准化厂房", "厂房", "楼宇", "高层厂房", "标准厂房"].contains(where: { behind.hasPrefix($0) }) { return .floorArea }
    if ["工业用地", "用地", "土地"].contains(where: { behind.hasPrefix($0) }) { return .landArea }
    if reader.sentence.tokens[next].kind == .of, near.hasSuffix("建设") || near.hasSuffix("规划") { return .landArea }
    return nil
  }

  private func isCapacity(_ before: String, _ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    let tokens = reader.sentence.tokens
    for position in stride(from: frame.index - 1, through: frame.clause.lowerBound, by: -1) {
      if tokens[position].classes.contains(.yearly) { return isBuilt(frame, reader) }
    }
    let near = String(before.suffix(10))
    return ["产能", "年产", "可提供"].contains { near.contains($0) } && isBuilt(frame, reader)
  }

  /// Whether the sentence is about something that is built, and not about what a company makes today.
  private func isBuilt(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    let resolver = ProjectResolver(context: context, paragraph: frame.paragraph, sentenceIndex: frame.sentenceIndex)
    let mentions = context.projects.mentions[frame.paragraph][frame.sentenceIndex]
    if mentions.contains(where: { $0.isNamed && $0.pieces.contains(frame.index) }) { return true }
    return resolver.before(frame.index) != nil || resolver.behind(frame.index) != nil
      || resolver.carried(frame.index) != nil
      || isAfterCompletion(frame, reader)
  }

  // MARK: Project

  private func project(_ frame: FigureFrame, _ role: Role, _ reader: FigureReader) -> ProjectResolver.Found? {
    let resolver = ProjectResolver(context: context, paragraph: frame.paragraph, sentenceIndex: frame.sentenceIndex)
    let tokens = reader.sentence.tokens
    let next = frame.index + 1
    // 总投资20亿元的…项目, 投资28亿元建设的…项目.
    let isAttribute =
      next < frame.clause.upperBound && tokens[next].mark == .pause
      && tokens[next..<frame.clause.upperBound].contains { $0.kind == .of }
    if next < frame.clause.upperBound,
      tokens[next].kind == .of || tokens[next].classes.contains(.verb) || role == .floorArea || isAttribute,
      let found = resolver.behind(frame.index)
    {
      return found
    }
    // 年产20GW…项目: the amount is part of the name.
    if let inside = context.projects.mentions[frame.paragraph][frame.sentenceIndex].first(where: {
      $0.isNamed && $0.pieces.contains(frame.index)
    }) {
      return ProjectResolver.Found(project: inside.project, part: nil, piece: frame.index)
    }
    if let found = resolver.before(frame.index) { return found }
    if let found = resolver.carried(frame.index), !hasOtherSubject(frame, reader) { return found }
    if let park = park(frame, role, reader) { return park }
    guard role != .investment || frame.left != nil || !frame.links.isEmpty,
      isAfterCompletion(frame, reader) || isBareStart(frame, reader)
    else { return nil }
    return hasOtherSubject(frame, reader) ? nil : resolver.told()
  }

  private static let parts = ["车间", "厂房", "生产线", "产线", "仓库"]
  private static let wholes = ["项目", "工程", "基地", "园", "工厂", "中心"]

  /// 项目全部达产后: 项目 means the project and not the hall of it that was named last.
  private func whole(_ found: ProjectResolver.Found, _ frame: FigureFrame) -> ProjectResolver.Found {
    let projects = context.projects.projects
    let name = projects[found.project].name
    guard found.project > 0, ProjectAmountRule.parts.contains(where: { name.hasSuffix($0) }),
      !context.projects.mentions[frame.paragraph][frame.sentenceIndex].contains(where: {
        $0.isNamed && $0.project == found.project && !isHall(name)
      }),
      let main = (0..<found.project).last(where: { index in
        ProjectAmountRule.wholes.contains { projects[index].name.hasSuffix($0) }
      }),
      projects[main].parties.first == projects[found.project].parties.first || projects[found.project].parties.isEmpty
    else { return found }
    return ProjectResolver.Found(project: main, part: found.part, piece: nil)
  }

  /// 一号厂房, 丝材车间: a part by its name.
  private func isHall(_ name: String) -> Bool { name.contains("号") && name.count <= 6 }

  /// 园区总建筑面积28万平方米: an area or sum of the park that the text speaks of.
  private func park(_ frame: FigureFrame, _ role: Role, _ reader: FigureReader) -> ProjectResolver.Found? {
    guard [.floorArea, .landArea, .investment].contains(role),
      case .organization(let index)? = context.subjects[frame.paragraph][frame.sentenceIndex][frame.index],
      context.reading.mentions.organizations[index].kind == .park
    else { return nil }
    let name = context.reading.name(ofOrganization: index)
    return context.projects.projects.firstIndex { $0.name == name }.map {
      ProjectResolver.Found(project: $0, part: nil, piece: nil)
    }
  }

  /// Whether the clause speaks of an organisation that is no park: the project of the clause in front is not meant.
  private func hasOtherSubject(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    if isAfterCompletion(frame, reader) { return false }
    return frame.clause.contains { index in
      if index > frame.clause.lowerBound, reader.sentence.tokens[index - 1].cue?.word == "由" { return false }
      guard index < frame.index, let organization = context.reading.organization(reader.sentence.tokens[index]) else {
        return false
      }
      return context.reading.mentions.organizations[organization].kind != .park
    }
  }

  /// The sentence begins with what is told: 总投资50亿元,….
  private func isBareStart(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    reader.sentence.clauseOf[frame.index] == 0
      && frame.left.map { $0.lowerBound <= frame.clause.lowerBound + 1 } ?? false
  }

  // MARK: Draft

  private func draft(
    _ found: ProjectResolver.Found, _ role: Role, _ frame: FigureFrame, _ reader: FigureReader, isPlanned: Bool = false
  ) -> FactDraft {
    draft(
      context.projects.projects[found.project].name, found.part, found.piece, role, frame, reader, isPlanned: isPlanned)
  }

  private func draft(
    _ project: String, _ part: String?, _ piece: Int?, _ role: Role, _ frame: FigureFrame, _ reader: FigureReader,
    isPlanned: Bool = false
  ) -> FactDraft {
    var fields: [Fact.Field] = [
      .init("project", .text(project)), .init("role", .text(role.rawValue)),
      .init("amount", .amount(frame.quantity.amount)),
    ]
    if let part { fields.append(.init("part", .text(part))) }
    let own = reader.sentence.clauseOf[frame.index]
    let other = piece.map { reader.sentence.clauseOf[$0] } ?? own
    let (from, clause) = (min(own, other), max(own, other))
    let isLaidOut = isLaidOut(frame, reader)
    return FactDraft(
      kind: .projectAmount, modality: isPlanned || isLaidOut ? .planned : modality(role, frame, reader), fields: fields,
      place: reader.sentence.place(clauses: from, clause),
      rule: isLaidOut ? ProjectAmountRule.laidOut : "project-amount." + role.rawValue)
  }

  /// The rule of amounts that stay planned although their project has started.
  static let laidOut = "project-amount.laid-out"

  /// 规划建筑面积38万平方米, 首批8万平方米厂房将于9月交付.
  private func isLaidOut(_ frame: FigureFrame, _ reader: FigureReader) -> Bool {
    let tokens = reader.sentence.tokens
    if frame.quantity.kind == .area,
      let verb = frame.clause.last(where: { $0 < frame.index && tokens[$0].cue?.word.hasPrefix("规划") == true }),
      frame.index - verb <= 4
    {
      return true
    }
    return (frame.index + 1..<max(frame.index + 1, frame.clause.upperBound)).contains {
      ["将于", "将在"].contains(tokens[$0].cue?.word ?? "")
    } && frame.quantity.kind == .area
  }

  private func modality(_ role: Role, _ frame: FigureFrame, _ reader: FigureReader) -> Modality {
    let said = ModalityReader(reading: context.reading, sentence: reader.sentence).figure(at: frame.index, period: [])
    let before = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    if said == .actual, ["计划", "规划", "拟"].contains(where: { before.contains($0) }) { return .planned }
    let isSigned = reader.sentence.tokens.contains { $0.cue?.stages.contains(.signed) == true }
    if said == .actual, role == .investment, isSigned { return .planned }
    return said
  }
}
