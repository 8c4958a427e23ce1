import NewsModel

/// located_in by the scene that an article opens with, and by firms that are meant and not named.
extension RelationScan {
  private static let sceneWords = ["走进", "位于", "来到", "步入", "踏入", "走入", "日前", "近日", "记者", "在", "的"]
  private static let seen = ["看到", "了解到", "发现", "见到", "获悉"]

  /// 在B展厅里,A…; 走进B,A…; 位于Z的B内,A…; 某高新区B,A…: who is spoken of next stands there.
  func scene(_ index: Int, _ place: Int, _ clause: Range<Int>) -> FactDraft? {
    let end = clause.upperBound
    guard end + 1 < tokens.count, tokens[end].mark == .comma, isSceneFront(clause.lowerBound..<index),
      isSceneBack(index + 1..<end)
    else { return nil }
    // A zone alone in front of a comma is who acts: 某高新区,….
    if index == clause.lowerBound, kind(place) == .zone, end == index + 1 { return nil }
    let next = firmStart(behind: end + 1)
    guard let tenant = organization(next), isTenant(tenant), tenant != place, kind(tenant) != .park else { return nil }
    return draft(.locatedIn, tenant, place, at: next, from: index, rule: "located.scene")
  }

  private func isSceneFront(_ pieces: Range<Int>) -> Bool {
    pieces.allSatisfy { index in
      switch tokens[index].kind {
      case .time, .of: return true
      case .organization: return organization(index).map(isPlace) ?? false
      case .text, .cue: return RelationScan.sceneWords.contains(reading.words(sentence, tokens[index]))
      default: return false
      }
    }
  }

  /// 的车间里, 看到; but not 举行的会上.
  private func isSceneBack(_ pieces: Range<Int>) -> Bool {
    pieces.allSatisfy { index in
      tokens[index].isNominal || tokens[index].kind == .of || tokens[index].classes.contains(.nominal)
        || index == pieces.upperBound - 1 && RelationScan.seen.contains(reading.words(sentence, tokens[index]))
        || index == pieces.lowerBound && reading.organization(tokens[index]).map(isPlace) ?? false
    }
  }

  /// 近日, 由某大学博士带队创办的: what can stand in front of the firm in its clause.
  private func firmStart(behind start: Int) -> Int {
    var next = start
    while next < tokens.count, case .time = tokens[next].kind { next += 1 }
    guard next < tokens.count, tokens[next].cue?.word == "由" else { return next }
    let clause = sentence.clauses[sentence.clauseOf[next]]
    guard let of = (next..<clause.upperBound).first(where: { tokens[$0].kind == .of }) else { return next }
    return of + 1
  }

  // MARK: Firms that are not named

  /// The firm that the text speaks of, where that was said.
  func topic(_ index: Int) -> Int? {
    guard case .organization(let organization)? = context.subjects[paragraph][sentenceIndex][index],
      kind(organization) == .company
    else { return nil }
    return organization
  }

  /// 2021年落户B,…: the firm told of before.
  func elided(_ index: Int, _ place: Int, _ clause: Range<Int>) -> FactDraft? {
    guard isOpen(clause.lowerBound..<index), let tenant = topic(index) else { return nil }
    return draft(.locatedIn, tenant, place, at: index, rule: "located.elided")
  }

  /// 这家位于B的高新技术企业: the firm told of before.
  func described(_ index: Int, _ place: Int, _ start: Int, _ clause: Range<Int>) -> FactDraft? {
    var end = start
    while end < clause.upperBound, tokens[end].isNominal || tokens[end].classes.contains(.nominal) { end += 1 }
    guard end > start, isOpen(clause.lowerBound..<index), let tenant = topic(index) else { return nil }
    let words = phrases.words(start..<end)
    guard ["企业", "公司", "小厂", "工厂", "药企", "车企"].contains(where: { words.hasSuffix($0) }) else { return nil }
    return draft(.locatedIn, tenant, place, at: index, rule: "located.described")
  }

  /// Whether nothing in front of a verb names another subject: only times, adverbs, 这家, 企业.
  private func isOpen(_ pieces: Range<Int>) -> Bool {
    pieces.allSatisfy { index in
      switch tokens[index].kind {
      case .time: return true
      case .cue(let cue): return !cue.classes.isDisjoint(with: [.adv, .done]) && !cue.classes.contains(.noun)
      case .text: return ["这家", "该", "这", "便", "就"].contains(reading.words(sentence, tokens[index]))
      default: return false
      }
    }
  }

  // MARK: 所在的, 引进

  /// A所在的B.
  func standing(_ index: Int) -> FactDraft? {
    guard index > 0, index + 2 < tokens.count, tokens[index + 1].kind == .of, let tenant = organization(index - 1),
      isTenant(tenant), let place = organization(index + 2), isPlace(place), tenant != place,
      reading.words(sentence, tokens[index]) == "所在"
    else { return nil }
    return draft(.locatedIn, tenant, place, at: index, rule: "located.standing")
  }

  static let attractions: WordSet = ["引进", "引入", "招引", "成功引进", "引来", "引育", "引进了"]

  private static let actsBehind: WordSet = ["建设", "投资", "投资建设", "新建", "打造", "设立", "落户", "入驻"]

  /// B引进A,…; B引进的A: a zone that has brought a firm to itself.
  func attracted(_ index: Int) -> FactDraft? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let isOf = index + 1 < clause.upperBound && tokens[index + 1].kind == .of
    let next = isOf ? index + 2 : index + 1
    guard next < clause.upperBound, let tenant = organization(next), [.company, .institute].contains(kind(tenant))
    else { return nil }
    if !isOf {
      var end = next + 1
      if end < tokens.count, tokens[end].mark == .open, let close = phrases.closing(end, .open, .close, tokens.count) {
        end = close + 1
      }
      let isWhole = end >= clause.upperBound || RelationScan.actsBehind.contains(tokens[end].cue?.word ?? "")
      guard isWhole else { return nil }
    }
    let named = (clause.lowerBound..<index).lazy.compactMap { organization($0) }.first { isPlace($0) }
    guard let place = named ?? subject(index).flatMap({ isPlace($0) ? $0 : nil }), place != tenant,
      (clause.lowerBound..<index).allSatisfy({ organization($0).map(isPlace) ?? true })
    else { return nil }
    return draft(.locatedIn, tenant, place, at: index, rule: "located.attracted")
  }
}
