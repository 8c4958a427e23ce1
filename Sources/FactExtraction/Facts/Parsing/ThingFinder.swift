import NewsModel

/// Finds funds, competitions, vouchers and communities that figures are told of, and 大赛, 基金 that mean them later.
struct ThingFinder {
  let reading: ArticleReading
  let words: InitiativeWords
  let projects: ProjectTable
  private var lastFund: String?
  private var lastContest: String?
  private var lastCampaign: String?
  private var bare: [String: String] = [:]
  /// What was named last, by the last word of its name: its place in `heads`.
  private var byHead: [Known?] = Array(repeating: nil, count: heads.count)
  private var paragraph = 0
  /// The names of initiatives, by paragraph and sentence; empty for paragraphs that are not looked at.
  private(set) var names: [[[InitiativeNames.Found]]] = []

  /// A thing whose last word may mean it later.
  private struct Known {
    let name: String
    let stem: String
    let organization: Int?
    let paragraph: Int
  }

  init(reading: ArticleReading, words: InitiativeWords, projects: ProjectTable) {
    self.reading = reading
    self.words = words
    self.projects = projects
  }

  /// Mentions by paragraph and sentence.
  mutating func run() -> [[[ThingMention]]] {
    var all: [[[ThingMention]]] = []
    for (paragraph, sentences) in reading.sentences.enumerated() {
      self.paragraph = paragraph
      let role = reading.article.paragraphs[paragraph].role
      let isRead = role == .body || role == .lead
      names.append(isRead || role == .caption ? sentences.map(initiatives) : [])
      all.append(
        sentences.enumerated().map { number, sentence in
          let found = isRead ? mentions(in: sentence, names[paragraph][number]) : []
          for mention in projects.mentions[paragraph][number] where mention.isNamed {
            let name = projects.projects[mention.project].name
            if reading.mentions.organization(named: name) == nil { remember(name, nil) }
          }
          return found
        })
    }
    return all
  }

  private func initiatives(_ sentence: ParsedSentence) -> [InitiativeNames.Found] {
    InitiativeNames(reading: reading, words: words, sentence: sentence).read()
  }

  private mutating func mentions(in sentence: ParsedSentence, _ names: [InitiativeNames.Found]) -> [ThingMention] {
    var found: [ThingMention] = []
    for name in names where isThing(name) {
      if name.kind == .fund { lastFund = name.name }
      if name.kind == .competition { lastContest = name.name }
      let isCampaign = [.campaign, .plan, .list].contains(name.kind)
      let plain = isCampaign ? withoutOrdinal(name.name) : name.name
      if isCampaign { lastCampaign = plain }
      found.append(ThingMention(pieces: name.pieces, name: plain, isCampaign: isCampaign))
      if !isCampaign { bare[name.name.filter { $0 != "“" && $0 != "”" }] = name.name }
    }
    for (index, token) in sentence.tokens.enumerated() {
      if let organization = reading.organization(token) {
        if let meant = meant(index, organization, sentence) {
          found.append(meant)
        } else {
          remember(organization)
        }
      } else if token.isNominal, !found.contains(where: { $0.pieces.contains(index) }),
        let mention = mention(at: index, sentence)
      {
        found.append(mention)
      }
    }
    for mention in found { remember(mention) }
    return found
  }

  /// A word that means something named before.
  private func mention(at index: Int, _ sentence: ParsedSentence) -> ThingMention? {
    let isOpening = opensClause(index, sentence)
    guard isOpening || !bare.isEmpty || lastContest != nil || lastCampaign != nil else { return nil }
    let text = reading.words(sentence, sentence.tokens[index])
    if let known = bare[text] { return ThingMention(pieces: index..<index + 1, name: known) }
    if let lastContest, ["大赛", "本届大赛", "该大赛", "赛事"].contains(text) {
      return ThingMention(pieces: index..<index + 1, name: lastContest)
    }
    if let lastCampaign, ["该活动", "该行动", "该计划", "本次活动"].contains(text) {
      return ThingMention(pieces: index..<index + 1, name: lastCampaign, isCampaign: true, isMeant: true)
    }
    guard isOpening else { return nil }
    if let lastFund, ["该基金", "基金", "基金群"].contains(text) {
      return ThingMention(pieces: index..<index + 1, name: lastFund)
    }
    return headed(text, index, sentence.paragraph)
  }

  // MARK: 中心, 基地: the last word of a name

  /// Last words of names that stand for the whole name later, the longer ones first.
  private static let heads = [
    "产业园", "科技园", "创新园", "科创园", "服务大厅", "研究院", "研究所", "实验室", "孵化器", "加速器", "综合体", "园区", "基地", "中心",
    "公园", "广场", "新城", "联盟", "联合体", "平台", "大厅", "学院", "大厦", "公寓", "走廊", "街区", "协会", "商会", "社区", "小镇",
  ]

  private static let park = heads.firstIndex { $0 == "园区" }

  /// 中心, 联盟成员: the thing whose name ended so, told of in this paragraph or the one before.
  private func headed(_ text: String, _ index: Int, _ paragraph: Int) -> ThingMention? {
    var text = text
    var cut = 0
    for word in ["该", "这个", "这座", "这家", "本"] where text.hasPrefix(word) && text.count > word.count {
      text.removeFirst(word.count)
      cut = word.utf8.count
      break
    }
    for (known, head) in zip(byHead, ThingFinder.heads) {
      guard let known, paragraph - known.paragraph <= 1, let end = text.endIndex(ofFirst: head) else { continue }
      let own = String(text[..<end])
      guard own.utf8.count <= 18, known.stem.hasSuffix(own), known.stem != own else { continue }
      let rest = text.utf8.count - own.utf8.count
      return ThingMention(
        pieces: index..<index + 1, name: known.name, organization: known.organization,
        length: rest > 0 ? cut + own.utf8.count : nil)
    }
    return nil
  }

  /// 该中心, where what was called so last is another one than the bureau that it was taken for.
  private func meant(_ index: Int, _ organization: Int, _ sentence: ParsedSentence) -> ThingMention? {
    let text = reading.words(sentence, sentence.tokens[index])
    guard text.hasPrefix("该"), let head = ThingFinder.heads.first(where: { text.hasSuffix($0) }),
      !reading.name(ofOrganization: organization).hasSuffix(head)
    else { return nil }
    return headed(text, index, sentence.paragraph)
  }

  private mutating func remember(_ organization: Int) {
    let named = reading.mentions.organizations[organization]
    guard ![.zone, .company, .media, .party].contains(named.kind) else { return }
    remember(named.name, organization)
  }

  private mutating func remember(_ mention: ThingMention) {
    if mention.organization == nil { remember(mention.name, nil) }
  }

  private mutating func remember(_ name: String, _ organization: Int?) {
    let stem = name.startIndex(ofFirst: "(").map { String(name[..<$0]) } ?? name.filter { $0 != "“" && $0 != "”" }
    for (index, head) in ThingFinder.heads.enumerated() where stem.hasSuffix(head) {
      byHead[index] = Known(name: name, stem: stem, organization: organization, paragraph: paragraph)
      if head.hasSuffix("园"), let park = ThingFinder.park {
        byHead[park] = Known(name: name, stem: "园区", organization: organization, paragraph: paragraph)
      }
    }
  }

  /// 第12期“…”活动: which of a series it is belongs not to the name.
  private func withoutOrdinal(_ name: String) -> String {
    guard name.hasPrefix("第"), let open = name.firstIndex(of: "“"), open > name.startIndex,
      ["期", "届", "季", "场", "次", "轮", "站"].contains(name[name.index(before: open)])
    else { return name }
    return String(name[open...])
  }

  private func opensClause(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    (sentence.clauses[sentence.clauseOf[index]].lowerBound..<index).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time: return true
      case .cue(let cue): return !cue.classes.contains(.verb) && !cue.classes.contains(.noun)
      default: return false
      }
    }
  }

  private func isThing(_ name: InitiativeNames.Found) -> Bool {
    switch name.kind {
    case .fund, .competition, .campaign, .plan, .list: return !name.name.hasPrefix("《")
    case .mechanism:
      return ["券”", "贷”"].contains { name.name.contains($0) } || name.name.hasSuffix("券") || name.name.hasSuffix("贷")
    case .platform: return ["平台", "中心", "大厅", "社区", "网"].contains { name.name.hasSuffix($0) }
    }
  }
}
