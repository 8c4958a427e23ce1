/// Finds which project a piece of a sentence speaks of.
struct ProjectResolver {
  let context: FactContext
  let paragraph: Int
  let sentenceIndex: Int

  /// A project and the part of it that is meant.
  struct Found {
    let project: Int
    /// 一期, 二期.
    let part: String?
    /// Where it stands in the sentence; nil where it was told before.
    let piece: Int?
  }

  private var sentence: ParsedSentence { context.reading.sentences[paragraph][sentenceIndex] }
  private var mentions: [ProjectMention] { context.projects.mentions[paragraph][sentenceIndex] }

  /// The project in front of a piece in its clause, the nearest first.
  func before(_ index: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard
      let mention = mentions.last(where: { $0.pieces.upperBound <= index && $0.pieces.lowerBound >= clause.lowerBound })
    else { return nil }
    return found(mention, until: index)
  }

  /// The project that is named behind a piece in its clause.
  func behind(_ index: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    guard
      let mention = mentions.first(where: {
        $0.isNamed && $0.pieces.lowerBound > index && $0.pieces.upperBound <= clause.upperBound
      })
    else { return nil }
    return found(mention, until: clause.upperBound)
  }

  /// A, B and C of A、B和C集中开工, where C is the one in front of a piece.
  func listed(_ last: Found, before index: Int) -> [Found] {
    guard let start = last.piece else { return [last] }
    let floor = sentence.clauses[sentence.clauseOf[index]].lowerBound
    var all = [last]
    var next = start
    for mention in mentions.reversed()
    where mention.isNamed && mention.pieces.upperBound < next && mention.pieces.lowerBound >= floor && !isPark(mention)
    {
      var joint = mention.pieces.upperBound
      while joint < next, sentence.tokens[joint].classes.contains(.phase) { joint += 1 }
      guard joint < next,
        sentence.tokens[joint].mark == .pause || ["和", "及", "以及"].contains(sentence.tokens[joint].cue?.word ?? ""),
        (joint + 1..<next).allSatisfy({ isAttribute($0) })
      else { break }
      all.insert(found(mention, until: joint), at: 0)
      next = mention.pieces.lowerBound
    }
    return all
  }

  /// 总投资12亿元的, a company: what may stand between two projects of a list.
  private func isAttribute(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    switch token.kind {
    case .quantity, .of, .organization: return true
    case .cue(let cue): return ["总投资", "投资", "计划总投资", "占地"].contains(cue.word) || cue.classes.contains(.yearly)
    case .text: return context.reading.words(sentence, token).hasSuffix("总投资")
    default: return false
    }
  }

  /// The projects that are named behind a piece in its clause: 签约的有A、B和C.
  func allBehind(_ index: Int) -> [Found] {
    guard let first = behind(index), let start = first.piece else { return [] }
    let end = sentence.clauses[sentence.clauseOf[index]].upperBound
    var all = [first]
    var last = mentions.first { $0.pieces.lowerBound == start }
    for mention in mentions
    where mention.isNamed && mention.pieces.lowerBound > start && mention.pieces.upperBound <= end {
      guard let joint = last?.pieces.upperBound, mention.pieces.lowerBound == joint + 1,
        sentence.tokens[joint].mark == .pause || ["和", "及", "以及", "与"].contains(sentence.tokens[joint].cue?.word ?? "")
      else { break }
      all.append(found(mention, until: end))
      last = mention
    }
    return all
  }

  /// The project of the clauses in front in the same sentence: the one that begins a clause, else the last.
  func carried(_ index: Int) -> Found? {
    let clause = sentence.clauses[sentence.clauseOf[index]]
    let earlier = mentions.filter { $0.pieces.upperBound <= clause.lowerBound && !isStage($0) }
    let last = earlier.last
    let topic = earlier.last { mention in isTopic(mention) }
    guard let mention = last.map({ !$0.isNamed || !isPark($0) ? $0 : topic ?? $0 }) else { return nil }
    let end = sentence.clauses[sentence.clauseOf[mention.pieces.lowerBound]].upperBound
    return Found(project: mention.project, part: found(mention, until: end).part, piece: mention.pieces.lowerBound)
  }

  private static let placeWords: WordSet = ["在", "于", "位于", "选址", "落户", "入驻", "坐落于", "走进", "租用", "租赁", "来到"]

  /// 选址某产业园, 在某产业园: where something happens, and not what is built.
  private func isStage(_ mention: ProjectMention) -> Bool {
    guard isPark(mention), mention.pieces.lowerBound > 0 else { return false }
    var before = mention.pieces.lowerBound - 1
    while before > 0, context.reading.organization(sentence.tokens[before]) != nil { before -= 1 }
    return ProjectResolver.placeWords.contains(sentence.tokens[before].cue?.word ?? "")
  }

  private func isPark(_ mention: ProjectMention) -> Bool {
    context.reading.organization(sentence.tokens[mention.pieces.lowerBound]) != nil && mention.pieces.count == 1
  }

  /// Whether a mention begins its clause, after times and adverbs, or after what tells more of it (总投资15亿元的…).
  private func isTopic(_ mention: ProjectMention) -> Bool {
    let clause = sentence.clauses[sentence.clauseOf[mention.pieces.lowerBound]]
    let start = mention.pieces.lowerBound
    if start > clause.lowerBound, sentence.tokens[start - 1].kind == .of { return true }
    return (clause.lowerBound..<mention.pieces.lowerBound).allSatisfy { position in
      switch sentence.tokens[position].kind {
      case .time: return true
      case .cue(let cue): return cue.classes.contains(.adv)
      default: return false
      }
    }
  }

  /// The project of the sentences in front in the same paragraph.
  func told() -> Found? {
    for earlier in stride(from: sentenceIndex - 1, through: 0, by: -1) {
      if let mention = context.projects.mentions[paragraph][earlier].last {
        return Found(project: mention.project, part: nil, piece: nil)
      }
    }
    return nil
  }

  private func found(_ mention: ProjectMention, until end: Int) -> Found {
    var part: String?
    for index in mention.pieces.lowerBound..<end {
      if let cue = sentence.tokens[index].cue, cue.classes.contains(.phase) { part = phase(cue.word) }
    }
    return Found(project: mention.project, part: part, piece: mention.pieces.lowerBound)
  }

  /// 二期项目, 项目二期 → 二期.
  private func phase(_ word: String) -> String {
    for phase in ["一期", "二期", "三期", "四期", "五期", "六期", "首期"] where word.contains(phase) { return phase }
    return word
  }
}
