import NewsModel

/// Puts the names of an article together: which of them mean the same organisation.
struct OrganizationGroups {
  /// The names, in order of first mention.
  private(set) var drafts: [NameDraft] = []
  /// Which draft a name has, by its characters.
  private var numbers: [[UInt16]: Int] = [:]
  /// Short forms that stand for one organisation alone, and whether they need clear boundaries.
  private(set) var shorts: [[UInt16]: (draft: Int, isWeak: Bool)] = [:]

  /// Groups candidates.
  /// - Parameters:
  ///   - candidates: in reading order.
  ///   - paragraphs: the paragraphs, by their index.
  ///   - definitions: in reading order.
  init(_ candidates: [NameCandidate], _ paragraphs: [NameParagraph], _ definitions: [NameDefinition]) {
    for candidate in candidates { add(candidate, paragraphs) }
    dropProjects()
    for definition in definitions { define(definition, paragraphs) }
    joinKnown()
    joinShortForms()
    joinNamedParts()
  }

  private mutating func add(_ candidate: NameCandidate, _ paragraphs: [NameParagraph]) {
    guard let paragraph = paragraphs.first(where: { $0.index == candidate.paragraph }) else { return }
    let units = Array(paragraph.text.units[candidate.units])
    let place = UnitPlace(paragraph: candidate.paragraph, units: candidate.units)
    if let number = numbers[units] {
      drafts[number].places.append(place)
      drafts[number].ground = max(drafts[number].ground, candidate.ground)
      drafts[number].isClear = drafts[number].isClear || candidate.isClear
      return
    }
    numbers[units] = drafts.count
    let (ends, brand) = OrganizationGroups.shape(candidate, paragraph)
    drafts.append(
      NameDraft(
        units: units, kind: candidate.kind, ground: candidate.ground, endingLength: candidate.endingLength,
        placeLength: candidate.placeLength, entry: candidate.entry, places: [place], wordEnds: ends, brandLength: brand,
        isClear: candidate.isClear, group: drafts.count))
  }

  /// Where the words of a name end, and how long its brand is.
  private static func shape(_ candidate: NameCandidate, _ paragraph: NameParagraph) -> ([Int], Int) {
    guard let first = paragraph.token(at: candidate.units.lowerBound),
      let last = paragraph.token(at: candidate.units.upperBound - 1)
    else { return ([], 0) }
    var ends: [Int] = []
    var brand = 0
    var isBrand = true
    for token in paragraph.tokens[first...last] {
      let end = Int(token.end) - candidate.units.lowerBound
      ends.append(end)
      guard end > candidate.placeLength else { continue }
      if token.isUnknown || token.word == Token.foreign, isBrand {
        brand += token.count
      } else if isBrand, brand == 1, token.count == 1 {
        // A brand may hold a character that means something elsewhere.
        brand += 1
      } else {
        isBrand = false
      }
    }
    return (ends, brand)
  }

  /// 基地项目 that nothing else calls a place is a project.
  private mutating func dropProjects() {
    for index in drafts.indices where drafts[index].ground == .project { drafts[index].places = [] }
  }

  private mutating func define(_ definition: NameDefinition, _ paragraphs: [NameParagraph]) {
    guard let paragraph = paragraphs.first(where: { $0.index == definition.paragraph }) else { return }
    let full = Array(paragraph.text.units[definition.full])
    if numbers[full] == nil {
      add(
        NameCandidate(paragraph: definition.paragraph, units: definition.full, kind: .company, ground: .definition),
        paragraphs)
    }
    guard let owner = numbers[full] else { return }
    drafts[owner].ground = .definition
    let short = Array(paragraph.text.units[definition.short])
    if let known = numbers[short] {
      join(known, to: owner)
    } else {
      add(
        NameCandidate(
          paragraph: definition.paragraph, units: definition.short, kind: drafts[owner].kind, ground: .definition),
        paragraphs)
      if let number = numbers[short] { join(number, to: owner) }
    }
  }

  private mutating func joinKnown() {
    var owners: [Int: Int] = [:]
    for index in drafts.indices {
      guard let entry = drafts[index].entry else { continue }
      if let owner = owners[entry] { join(index, to: owner) } else { owners[entry] = index }
    }
  }

  /// Which draft a short form stands for.
  private struct Owner {
    let draft: Int
    let isWeak: Bool
    let isTail: Bool
    var isClash = false
  }

  /// Joins names that are the short form of one other, and keeps the short forms that no name has yet.
  private mutating func joinShortForms() {
    var order: [[UInt16]] = []
    var owners: [[UInt16]: Owner] = [:]
    let longestFirst = drafts.indices.filter { !drafts[$0].places.isEmpty }
      .sorted { (drafts[$1].units.count, $0) < (drafts[$0].units.count, $1) }
    for index in longestFirst {
      let alone = root(index) == index || drafts[index].ground != .definition
      for form in ShortForms.forms(of: drafts[index]) where alone && form.units != drafts[index].units {
        guard let known = owners[form.units] else {
          owners[form.units] = Owner(draft: index, isWeak: form.isWeak, isTail: form.isTail)
          order.append(form.units)
          continue
        }
        if drafts[index].kind == .zone, drafts[known.draft].kind == .zone {
          join(index, to: known.draft)
        } else if !isShort(drafts[index].units, of: known.draft, owners) {
          owners[form.units]?.isClash = true
        }
      }
    }
    for units in order {
      guard let owner = owners[units], !owner.isClash else { continue }
      if let known = numbers[units], !drafts[known].places.isEmpty {
        if drafts[known].kind == drafts[owner.draft].kind { join(known, to: owner.draft) }
      } else if !owner.isTail {
        shorts[units] = (owner.draft, owner.isWeak)
      }
    }
  }

  /// Whether a name is itself a short form of a draft, or of the same organisation.
  private func isShort(
    _ units: [UInt16], of draft: Int, _ owners: [[UInt16]: Owner]
  ) -> Bool {
    if let number = numbers[units], root(number) == root(draft) { return true }
    return owners[units].map { $0.draft == draft } ?? false
  }

  /// 高新智谷城市创新综合体 goes on from 高新智谷.
  private mutating func joinNamedParts() {
    for long in drafts.indices where drafts[long].kind == .park && !drafts[long].places.isEmpty {
      for short in drafts.indices
      where short != long && drafts[short].kind == .park && !drafts[short].places.isEmpty
        && drafts[short].units.count >= 4 && drafts[short].endingLength <= 2
        && drafts[long].units.count > drafts[short].units.count && drafts[long].units.starts(with: drafts[short].units)
      {
        join(short, to: long)
      }
    }
  }

  /// The draft that stands for a draft's organisation.
  func root(_ index: Int) -> Int {
    var index = index
    while drafts[index].group != index { index = drafts[index].group }
    return index
  }

  private mutating func join(_ index: Int, to owner: Int) {
    let one = root(index)
    let two = root(owner)
    if one != two { drafts[one].group = two }
  }
}
