import NewsModel

extension RelationScan {
  /// makes: what a firm develops, builds, sells or shows.
  func made() -> [FactDraft] {
    var drafts: [FactDraft] = []
    for index in tokens.indices {
      let clause = sentence.clauses[sentence.clauseOf[index]]
      drafts += owned(by: index, clause)
      drafts += made(by: index, clause)
      drafts += shown(index, clause)
      drafts += featured(index, clause)
      drafts += carried(index, clause)
    }
    return drafts
  }

  private var isCaption: Bool { reading.article.paragraphs[paragraph].role == .caption }
  private var namer: ProductPhrases { ProductPhrases(reading: reading, sentence: sentence, words: products) }

  /// X公司的P获批: a product that belongs to a firm.
  private func owned(by index: Int, _ clause: Range<Int>) -> [FactDraft] {
    guard let maker = organization(index), kind(maker) == .company else { return [] }
    var next = index + 1
    if next < clause.upperBound, tokens[next].mark == .open,
      let close = phrases.closing(next, .open, .close, tokens.count)
    {
      next = close + 1
    }
    let limit = next < tokens.count ? sentence.clauses[sentence.clauseOf[next]].upperBound : next
    guard next < limit else { return [] }
    let isOf = tokens[next].kind == .of
    if isOf { next += 1 } else if tokens[next].kind != .text || isCaption { return [] }
    guard next < limit, tokens[next].isNominal || tokens[next].classes.contains(.nominal) else { return [] }
    if !isOf, verbEnd(next) != nil { return [] }
    let found = namer.products(from: tokens[next].range.lowerBound, piece: next, limit: limit, direct: true)
    return found.prefix(1).filter { !isOfPlant($0, limit) }.compactMap {
      makes(maker, $0, at: next, rule: "makes.owned")
    }
  }

  /// X公司的P封测基地, X公司P年产能: what is told of is a plant or a capacity.
  private func isOfPlant(_ found: ProductPhrases.Found, _ limit: Int) -> Bool {
    let behind = found.piece..<max(found.piece, limit)
    if behind.contains(where: { tokens[$0].cue.map { $0.stages == [.operating] || $0.stages == [.started] } ?? false })
    {
      return true
    }
    let rest = phrases.words(found.piece..<max(found.piece, min(limit, found.piece + 4)))
    return ["封测线", "能力"].contains { rest.contains($0) }
  }

  // MARK: Verbs of making

  /// 专做P, 自主研发的P, 做P的X公司.
  private func made(by index: Int, _ clause: Range<Int>) -> [FactDraft] {
    guard tokens[index].kind == .text || tokens[index].cue != nil, let end = verbEnd(index) else { return [] }
    let isInside = end < tokens[index].range.upperBound
    let found = namer.products(
      from: end, piece: isInside ? index : index + 1, limit: clause.upperBound, direct: false)
    guard let last = found.last ?? sole(index, end, clause).last, !isOfProject(last, clause) else { return [] }
    let named = found.isEmpty ? sole(index, end, clause) : found
    var maker = maker(index, clause)
    if last.piece + 2 < tokens.count, tokens[last.piece + 1].kind == .of, let behind = organization(last.piece + 2),
      kind(behind) == .company
    {
      maker = behind
    }
    guard let maker else { return [] }
    let isSold = found.count == 1 && last.piece + 1 < clause.upperBound && isAmount(last.piece + 1)
    return named.compactMap { makes(maker, $0, at: index, rule: isSold ? "makes.sold" : "makes.verb") }
  }

  private func isAmount(_ index: Int) -> Bool {
    guard let quantity = reading.quantity(sentence, tokens[index]) else { return false }
    return quantity.kind == .count || quantity.kind == .weight
  }

  /// 主营家用储能, 专做P: what nothing else than what the firm makes can be, whether a table knows the noun or not.
  private func sole(_ index: Int, _ end: Int, _ clause: Range<Int>) -> [ProductPhrases.Found] {
    let range = tokens[index].range
    guard products.soleEnd(text, at: range.lowerBound, limit: sentence.range.upperBound) == end else { return [] }
    var last = end <= range.lowerBound || end < range.upperBound ? index : index + 1
    guard last < clause.upperBound else { return [] }
    let first = last
    while last < clause.upperBound,
      tokens[last].isNominal || tokens[last].classes.contains(.nominal) || tokens[last].mark == .pause
        || isJoint(tokens[last])
    {
      last += 1
    }
    guard last > first, last == clause.upperBound || tokens[last].kind == .of || tokens[last].kind == .etc else {
      return []
    }
    let words = reading.words(paragraph, end..<tokens[last - 1].range.upperBound)
    let names = words.split { ["、", "和", "与", "及"].contains($0) }.map(String.init)
    guard names.count <= 4, names.allSatisfy({ products.isSpecific($0) }) else { return [] }
    return names.map { ProductPhrases.Found(name: $0, piece: last - 1) }
  }

  /// 年产20万台电机项目, 建设…生产线: what a project is to make one day.
  private func isOfProject(_ last: ProductPhrases.Found, _ clause: Range<Int>) -> Bool {
    let rest = phrases.words(last.piece..<max(last.piece, min(clause.upperBound, last.piece + 4)))
    if rest.contains("项目") || rest.contains("扩产") { return true }
    let before = phrases.words(clause.lowerBound..<max(clause.lowerBound, last.piece))
    return ["建设", "新建", "拟建", "扩建"].contains { before.contains($0) }
  }

  /// Where a verb of making ends that begins a piece, or stands inside one that no table knows.
  private func verbEnd(_ index: Int) -> Int? {
    let range = tokens[index].range
    if let end = products.verbEnd(text, at: range.lowerBound, limit: sentence.range.upperBound),
      tokens[index].cue != nil || end - range.lowerBound > 3
        || products.product(in: text, end..<range.upperBound) != nil, isVerb(index)
    {
      return end
    }
    guard tokens[index].kind == .text else { return nil }
    var place = Bytes.characterEnd(at: range.lowerBound, in: text)
    while place < range.upperBound {
      if let end = products.verbEnd(text, at: place, limit: range.upperBound), end - place > 3 { return end }
      place = Bytes.characterEnd(at: place, in: text)
    }
    return nil
  }

  /// A noun in front of it makes it part of a noun: 技术研发, 零部件制造.
  private func isVerb(_ index: Int) -> Bool {
    guard index > 0, tokens[index].cue != nil else { return true }
    if tokens[index].classes.isDisjoint(with: [.nominal]) || !tokens[index - 1].isNominal { return true }
    let before = reading.words(sentence, tokens[index - 1])
    return ["内", "里", "中", "上", "其"].contains { before.hasSuffix($0) }
  }

  // MARK: One piece of a product

  /// X公司车间里,一台P正在…: one piece of what the firm makes.
  private func shown(_ index: Int, _ clause: Range<Int>) -> [FactDraft] {
    guard tokens[index].isNominal || tokens[index].classes.contains(.adv), let end = articleEnd(index),
      let maker = named(before: index) ?? announced(index, clause) ?? opened(index)
    else { return [] }
    let isInside = end < tokens[index].range.upperBound
    let found = namer.products(
      from: end, piece: isInside ? index : index + 1, limit: clause.upperBound, direct: false)
    // 退役电池被拆解: what is done to it does not make it.
    guard let first = found.first,
      first.piece + 1 >= tokens.count
        || tokens[first.piece + 1].kind != .of && tokens[first.piece + 1].cue?.word != "被",
      !["同样", "如果", "比如"].contains(where: { phrases.words(clause.lowerBound..<index + 1).hasPrefix($0) }),
      !["用量", "要用", "需要", "需用", "的用量"].contains(where: { behind(first).hasPrefix($0) })
    else { return [] }
    return [makes(maker, first, at: index, rule: "makes.shown")].compactMap { $0 }
  }

  /// The words behind a product in its sentence.
  private func behind(_ found: ProductPhrases.Found) -> String {
    let words = reading.words(paragraph, tokens[found.piece].range.lowerBound..<sentence.range.upperBound)
    return words.endIndex(ofFirst: found.name).map { String(words[$0...]) } ?? ""
  }

  /// 随着首批P下线,X公司…: the firm is named behind.
  private func announced(_ index: Int, _ clause: Range<Int>) -> Int? {
    guard phrases.words(index..<clause.upperBound).contains("下线") else { return nil }
    return (clause.upperBound..<tokens.count).lazy.compactMap { organization($0) }.first { kind($0) == .company }
  }

  /// 一支…P…。X公司…: an article that opens with a piece of what the firm of the next sentence makes.
  private func opened(_ index: Int) -> Int? {
    let sentences = reading.sentences[paragraph]
    guard sentenceIndex == 0, sentences.count > 1, tokens.allSatisfy({ reading.organization($0).map(isPlace) ?? true })
    else { return nil }
    let firms = sentences[1].tokens.compactMap { reading.organization($0) }.filter { kind($0) == .company }
    return firms.first.flatMap { first in firms.allSatisfy { $0 == first } ? first : nil }
  }

  private func articleEnd(_ index: Int) -> Int? {
    let range = tokens[index].range
    var place = range.lowerBound
    while place < range.upperBound {
      if let (_, end) = products.articles.longest(in: text, at: place, limit: sentence.range.upperBound) { return end }
      if let end = products.ordinalEnd(text, place, sentence.range.upperBound) { return end }
      place = Bytes.characterEnd(at: place, in: text)
    }
    return nil
  }

  /// P年产能由…, P下线: the clause begins with a product of the firm that the text speaks of.
  private func featured(_ index: Int, _ clause: Range<Int>) -> [FactDraft] {
    guard index == clause.lowerBound, tokens[index].kind == .text,
      case .organization(let maker)? = context.subjects[paragraph][sentenceIndex][index], kind(maker) == .company,
      let place = products.product(in: text, tokens[index].range),
      products.tellsFeature(text, at: place.upperBound, limit: sentence.range.upperBound)
    else { return [] }
    let name = reading.words(paragraph, place)
    return [makes(maker, .init(name: name, piece: index), at: index, rule: "makes.featured")].compactMap { $0 }
  }

  // MARK: 把, 来自

  /// 把P卖到…, P来自X公司.
  private func carried(_ index: Int, _ clause: Range<Int>) -> [FactDraft] {
    let start = tokens[index].range.lowerBound
    guard
      Bytes.matches(RelationScan.taking, in: text, at: start)
        || Bytes.matches(RelationScan.comingFrom, in: text, at: start)
    else { return [] }
    let words = reading.words(sentence, tokens[index])
    if words == "把" || tokens[index].kind == .text && words.hasPrefix("把") {
      let rest = phrases.words(index..<clause.upperBound)
      guard
        ["装上", "发往", "运往", "送上", "装车", "卖到", "卖进", "卖向", "卖给", "做到", "做成", "销往", "推向"].contains(where: {
          rest.contains($0)
        }),
        let maker = maker(index, clause)
      else { return [] }
      let found = namer.products(
        from: tokens[index].range.lowerBound + 3, piece: words == "把" ? index + 1 : index, limit: clause.upperBound,
        direct: false)
      return found.prefix(1).compactMap { makes(maker, $0, at: index, rule: "makes.carried") }
    }
    return words == "来自" ? sourced(index, clause) : []
  }

  private static let taking = Array("把".utf8)
  private static let comingFrom = Array("来自".utf8)

  private func sourced(_ index: Int, _ clause: Range<Int>) -> [FactDraft] {
    let makers = (index + 1..<max(index + 1, clause.upperBound)).lazy.compactMap { organization($0) }
    guard let maker = makers.first(where: { kind($0) == .company }) else { return [] }
    var first = clause.lowerBound
    if first == index, sentence.clauseOf[index] > 0 {
      first = sentence.clauses[sentence.clauseOf[index] - 1].lowerBound
    }
    if let of = (first..<index).last(where: { tokens[$0].kind == .of }) { first = of + 1 }
    guard first < index else { return [] }
    let found = namer.products(from: tokens[first].range.lowerBound, piece: first, limit: index, direct: false)
    return found.prefix(1).compactMap { makes(maker, $0, at: index, rule: "makes.from") }
  }

  // MARK: Makers

  /// The firm that the clause speaks of, else the last one that the sentence names in front.
  private func maker(_ index: Int, _ clause: Range<Int>) -> Int? {
    if index > clause.lowerBound, let agent = organization(index - 1), kind(agent) == .company {
      let before = index - 2 >= clause.lowerBound ? tokens[index - 2].cue?.word : nil
      return ["为", "给", "向"].contains(before) ? named(before: index - 2) : agent
    }
    if case .organization(let subject)? = context.subjects[paragraph][sentenceIndex][index], kind(subject) == .company {
      return subject
    }
    return named(before: index)
  }

  /// The last firm that the sentence names in front of a piece.
  private func named(before index: Int) -> Int? {
    for position in stride(from: index - 1, through: 0, by: -1) {
      if let organization = organization(position), kind(organization) == .company { return organization }
    }
    return nil
  }

  private func makes(_ maker: Int, _ product: ProductPhrases.Found, at index: Int, rule: String) -> FactDraft? {
    let isName = reading.mentions.organizations.contains {
      $0.name == product.name || $0.aliases.contains(product.name)
    }
    return isName ? nil : draft(.makes, reading.name(ofOrganization: maker), product.name, at: index, rule: rule)
  }
}
