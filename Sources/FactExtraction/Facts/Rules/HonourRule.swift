import Lexicon
import NewsModel

/// Titles, awards and certificates that somebody was given: 获评, 入选, 被…认定为.
struct HonourRule: FactRule {
  let context: FactContext
  let words: HonourWords

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      guard [.body, .lead, .caption].contains(reading.article.paragraphs[paragraph].role) else { continue }
      for (number, sentence) in reading.sentences[paragraph].enumerated() {
        for clause in sentence.clauses.indices {
          drafts += honours(paragraph, number, sentence, clause) + standing(paragraph, number, sentence, clause)
        }
      }
    }
    return drafts
  }

  private func honours(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ clause: Int) -> [FactDraft] {
    let pieces = sentence.clauses[clause]
    let bytes = sentence.bytes(pieces)
    let text = context.reading.text.paragraphs[paragraph].bytes
    guard let verb = self.words.verb(text, in: bytes),
      let piece = pieces.first(where: { sentence.tokens[$0].range.upperBound > verb.lowerBound })
    else { return [] }
    let period = PeriodReader(reading: context.reading, sentence: sentence).period(
      at: min(piece + 1, pieces.upperBound - 1))
    let modality = ModalityReader(reading: context.reading, sentence: sentence).stage(at: piece, period: period)
    let words = context.reading.words(paragraph, bytes)
    guard modality == .actual, !isCounted(piece, sentence),
      !["奖励", "给予", "补助", "申报", "力争"].contains(where: { words.contains($0) })
    else { return [] }
    let entity = entity(paragraph, number, sentence, piece, pieces)
    return titles(paragraph, verb.upperBound..<bytes.upperBound).map { title in
      var fields: [Fact.Field] = []
      if let entity { fields.append(.init("entity", .text(entity))) }
      fields.append(.init("title", .text(title)))
      let issuer = issuer(paragraph, sentence, pieces, verb)
      if let level = self.words.level(of: (issuer ?? "") + title) { fields.append(.init("level", .text(level))) }
      if let issuer { fields.append(.init("issuer", .text(issuer))) }
      if period.count == 1, let year = period[0].start?.year, period[0].end?.year == year {
        fields.append(.init("year", .number(Double(year))))
      }
      return FactDraft(
        kind: .honour, modality: .actual, fields: fields, place: sentence.place(clauses: clause, clause), rule: "honour"
      )
    }
  }

  /// 4人入选国家级人才工程: people or firms that are counted hold no title of their own here.
  private func isCounted(_ piece: Int, _ sentence: ParsedSentence) -> Bool {
    for index in [piece - 1, piece - 2, piece + 1] where sentence.tokens.indices.contains(index) {
      if let quantity = context.reading.quantity(sentence, sentence.tokens[index]),
        quantity.kind == .count || quantity.kind == .money
      {
        return true
      }
    }
    return false
  }

  /// The titles behind the verb, in printed words.
  private func titles(_ paragraph: Int, _ range: Range<Int>) -> [String] {
    var text = context.reading.words(paragraph, range)
    for head in ["了", "为", "国家药监局批准"] where text.hasPrefix(head) { text.removeFirst(head.count) }
    for batch in ["首批", "第一批", "第二批", "第三批", "第四批", "第五批", "第六批", "第七批", "第八批", "第九批"] where text.hasPrefix(batch) {
      text.removeFirst(batch.count)
    }
    if let year = text.first, year.isNumber, let cut = text.endIndex(ofFirst: "年"), text[..<cut].count <= 5 {
      text = String(text[cut...])
    }
    if text.hasPrefix("度") { text.removeFirst() }
    return parts(text).compactMap { part in
      var title = part
      // 获得一等奖的…项目: what stands behind 的 holds the title, and is no part of it.
      if let of = title.startIndex(ofFirst: "的"), title[of...].count > 4, self.words.holdsHead(String(title[..<of])) {
        title = String(title[..<of])
      }
      if let of = title.endIndex(ofLast: "的"), title[of...].hasPrefix("央企") || title[of...].hasPrefix("企业") {
        title = String(title[..<title.index(before: of)])
      }
      for tail in self.words.tails where title.hasSuffix(tail) && title.count > tail.count + 2 {
        title.removeLast(tail.count)
      }
      let isTitle = self.words.holdsHead(part) && (title.hasSuffix("奖") ? 3...40 : 4...40).contains(title.count)
      return isTitle ? title : nil
    }
  }

  /// “A”“B”等荣誉称号 and A、B: the titles of a list, without quote marks where each has its own.
  private func parts(_ text: String) -> [String] {
    guard text.hasPrefix("“"), text.contains("”“") || text.contains("”、“") else {
      return text.split(separator: "、").map { String($0) }
    }
    let titles = text.split(separator: "“").compactMap { part -> String? in
      guard let end = part.firstIndex(of: "”") else { return nil }
      return String(part[..<end])
    }
    return titles.map { $0 + (text.hasSuffix("称号") ? "称号" : "") }
  }

  /// Who holds it: the name or the noun in front of the verb, else what the text speaks of.
  private func entity(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ piece: Int, _ clause: Range<Int>)
    -> String?
  {
    var end = piece
    if let by = (clause.lowerBound..<piece).last(where: { sentence.tokens[$0].cue?.word == "被" }) { end = by }
    while end > clause.lowerBound, let cue = sentence.tokens[end - 1].cue,
      !cue.classes.isDisjoint(with: [.adv, .done, .prep]) || cue.word == "成为"
    { end -= 1 }
    if end > clause.lowerBound, case .person(let mention) = sentence.tokens[end - 1].kind {
      return context.reading.mentions.people[context.reading.mentions.personMentions[mention].person].name
    }
    if end > clause.lowerBound, let organization = context.reading.organization(sentence.tokens[end - 1]) {
      return context.reading.name(ofOrganization: organization)
    }
    while end > clause.lowerBound + 1, case .time = sentence.tokens[end - 1].kind { end -= 1 }
    let phrases = PhraseReader(reading: context.reading, sentence: sentence)
    if let pieces = phrases.left(of: end, floor: clause.lowerBound) {
      let name = named(phrases.words(pieces), pieces, sentence, clause)
      if let name { return name }
    }
    return context.subjectName(paragraph, number, piece)
  }

  /// 某高新区低空经济产业集群, …项目, “丰绿8号”: what is no organisation and holds a title all the same.
  private func named(_ words: String, _ pieces: Range<Int>, _ sentence: ParsedSentence, _ clause: Range<Int>)
    -> String?
  {
    var name = words
    if let of = name.endIndex(ofLast: "的"), !name.hasPrefix("“") { name = String(name[of...]) }
    if name.hasPrefix("“"), name.hasSuffix("”"), (4...16).contains(name.count) { return name }
    guard name.hasSuffix("集群") || name.hasSuffix("项目") else { return nil }
    let first = pieces.lowerBound
    if first > clause.lowerBound, let zone = context.reading.organization(sentence.tokens[first - 1]),
      context.reading.mentions.organizations[zone].kind == .zone, name == words
    {
      return context.reading.words(sentence.paragraph, sentence.tokens[first - 1].range) + name
    }
    return name.count >= 6 && (first == clause.lowerBound || name != words) ? name : nil
  }

  // MARK: Standings

  /// A是国家级绿色工厂; 作为国家级绿色工厂,A…; 这家位于某园的国家高新技术企业: a firm has the title without winning it here.
  private func standing(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ clause: Int) -> [FactDraft] {
    let pieces = sentence.clauses[clause]
    guard let last = pieces.last, sentence.tokens[last].mark == nil || sentence.tokens[last].mark == .quoteClose,
      let link = pieces.last(where: { isLink(sentence.tokens[$0], at: $0, pieces, sentence) }), link < last
    else { return [] }
    let range = sentence.tokens[link].range.upperBound..<sentence.tokens[last].range.upperBound
    var title = context.reading.words(paragraph, range)
    for head in ["一家", "首批", "唯一一家", "名副其实的"] where title.hasPrefix(head) { title.removeFirst(head.count) }
    let text = context.reading.text.paragraphs[paragraph].bytes
    guard words.isStanding(title), words.verb(text, in: sentence.bytes(pieces)) == nil,
      let firm = firm(paragraph, number, sentence, link, pieces),
      ModalityReader(reading: context.reading, sentence: sentence).stage(at: link, period: []) == .actual
    else { return [] }
    var fields: [Fact.Field] = [
      .init("entity", .text(context.reading.name(ofOrganization: firm))), .init("title", .text(title)),
    ]
    if let level = words.level(of: title) { fields.append(.init("level", .text(level))) }
    return [
      FactDraft(
        kind: .honour, modality: .actual, fields: fields, place: sentence.place(clauses: clause, clause),
        rule: "honour.standing")
    ]
  }

  /// 是, 作为, and the 的 of 这家…的.
  private func isLink(_ token: CueToken, at index: Int, _ pieces: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    if let cue = token.cue { return ["是", "作为"].contains(cue.word) }
    guard token.kind == .of else { return false }
    return context.reading.words(sentence.paragraph, sentence.bytes(pieces.lowerBound..<index)).hasPrefix("这家")
  }

  private func firm(_ paragraph: Int, _ number: Int, _ sentence: ParsedSentence, _ link: Int, _ pieces: Range<Int>)
    -> Int?
  {
    func firm(_ index: Int) -> Int? {
      guard sentence.tokens.indices.contains(index),
        let organization = context.reading.organization(sentence.tokens[index]),
        context.reading.mentions.organizations[organization].kind == .company
      else { return nil }
      return organization
    }
    if sentence.tokens[link].cue?.word == "作为" { return firm(pieces.upperBound + 1) }
    if link > pieces.lowerBound, let own = firm(link - 1) { return own }
    guard case .organization(let told)? = context.subjects[paragraph][number][link],
      context.reading.mentions.organizations[told].kind == .company
    else { return nil }
    return told
  }

  /// 被工信部认定为: who gave it.
  private func issuer(_ paragraph: Int, _ sentence: ParsedSentence, _ clause: Range<Int>, _ verb: Range<Int>) -> String?
  {
    let before = context.reading.words(paragraph, sentence.bytes(clause).lowerBound..<verb.lowerBound)
    guard let start = before.endIndex(ofLast: "被") else { return nil }
    let issuer = String(before[start...])
    return issuer.isEmpty || issuer.count > 20 ? nil : issuer
  }
}
