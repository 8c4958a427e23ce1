import NewsModel

/// Finds the park, centre or base that a sum, an area or a capacity belongs to where the text names no project.
struct AmountSites {
  let context: FactContext
  let reader: FigureReader

  private static let ends = [
    "中心", "基地", "平台", "实验室", "研究院", "研究所", "产业园", "科技园", "园区", "综合体", "加速器", "孵化器", "大厦", "工厂", "创新园",
    "科创园", "智谷", "创新港", "产业港", "示范园", "飞地", "馆", "站", "小镇", "社区", "枢纽",
  ]

  private static let builds: WordSet = [
    "建设", "打造", "新建", "共建", "建成", "兴建", "投建", "改造", "装修改造", "筹建", "扩建", "改建", "设立", "组建",
  ]

  private var sentence: ParsedSentence { reader.sentence }

  /// 投资2.8亿元的…基地, 投资6.9亿元,在…建设…产业园: what is named behind the sum.
  func named(_ frame: FigureFrame, _ role: ProjectAmountRule.Role) -> (name: String, piece: Int)? {
    guard role == .investment else { return nil }
    let next = frame.index + 1
    guard next < sentence.tokens.count else { return nil }
    if sentence.tokens[next].kind == .of, next + 1 < frame.clause.upperBound {
      return site(next + 1).map { ($0, next + 1) }
    }
    return built(behind: next, frame)
  }

  /// The site that is built behind a sum, in its clause or the next.
  private func built(behind next: Int, _ frame: FigureFrame) -> (name: String, piece: Int)? {
    let clause = sentence.clauseOf[frame.index]
    let last = min(clause + 1, sentence.clauses.count - 1)
    guard next == frame.clause.upperBound ? sentence.closing(clause) == .comma : true else { return nil }
    var sawVerb = false
    for position in next..<sentence.clauses[last].upperBound {
      let token = sentence.tokens[position]
      if reader.context.reading.quantity(sentence, token) != nil { return nil }
      if AmountSites.builds.contains(token.cue?.word ?? "") {
        sawVerb = true
      } else if sawVerb,
        context.projects.mentions[frame.paragraph][frame.sentenceIndex].contains(where: {
          $0.isNamed && $0.pieces.contains(position) && context.reading.organization(token) == nil
        })
      {
        return nil
      } else if sawVerb, let name = site(position) {
        return (name, position)
      }
    }
    return nil
  }

  /// 该中心总投资4.7亿元, 园区占地1100亩: what the text speaks of.
  func spokenOf(_ frame: FigureFrame, _ role: ProjectAmountRule.Role) -> String? {
    guard [.investment, .landArea, .floorArea, .capacity].contains(role), !isOfOthers(frame) else { return nil }
    switch context.subjects[frame.paragraph][frame.sentenceIndex][frame.index] {
    case .organization(let index)?: return isSite(index) ? context.reading.name(ofOrganization: index) : nil
    case .thing(let name)?: return AmountSites.ends.contains(where: { name.hasSuffix($0) }) ? name : nil
    case nil: return nil
    }
  }

  /// 累计投入研发经费, 研发投入: what a centre spends is no sum of its building.
  private func isOfOthers(_ frame: FigureFrame) -> Bool {
    let words = reader.phrases.words(frame.clause.lowerBound..<frame.index)
    return ["研发", "带动", "撬动", "累计", "完成投资", "吸引", "企业"].contains { words.contains($0) }
  }

  private func site(_ piece: Int) -> String? {
    guard let index = context.reading.organization(sentence.tokens[piece]), isSite(index) else { return nil }
    return context.reading.name(ofOrganization: index)
  }

  private func isSite(_ index: Int) -> Bool {
    let named = context.reading.mentions.organizations[index]
    guard named.kind == .park || named.kind == .institute else { return false }
    return AmountSites.ends.contains { named.name.hasSuffix($0) }
  }
}
