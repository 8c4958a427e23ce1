/// Reads the name of a person at a place where one may stand.
struct PersonNames {
  /// The paragraph.
  let paragraph: NameParagraph
  /// What the lexicon knows.
  let lexicon: NameLexicon

  /// Characters that go on behind a name and are never its last.
  private static let after = UnitText.units("说称道在的等和与带将已正向对为把还也则就又从任率是有曾因于自及并被获了着兼表介告坦认指强透一")
  /// Characters that are never the last of a name.
  private static let never = UnitText.units("说称讲的了在是与及将着被把也还对从则又曾就有因等这那其们出去走看表告提参陪没不很每让给跟打找拿用以带做认谈听问想")

  /// Characters of `never` that stand in the middle of names all the same: 王以楠, 李从军.
  private static let inner = UnitText.units("以从与有用对")

  /// A name of two to four characters, or with a dot between two parts, that begins at a character.
  /// - Parameters:
  ///   - isSure: whether the words in front leave no doubt that a name follows.
  ///   - least: how strongly what follows must show that a name ended.
  func name(at start: Int, isSure: Bool, least: Int = 1) -> Range<Int>? {
    if let dotted = dotted(at: start) { return dotted }
    guard let family = family(at: start) else { return foreignName(at: start, isSure: isSure) }
    if !isSure, family.isEveryday { return nil }
    var best: (range: Range<Int>, weight: Int)?
    for given in 1...2 {
      let range = start..<start + family.length + given
      guard isName(range, family) else { continue }
      let weight = evidence(behind: range.upperBound)
      if weight < least { continue }
      if weight > (best?.weight ?? (isSure ? 0 : 1)) || (given == 2 && weight == best?.weight) {
        best = (range, weight)
      }
    }
    return best?.range
  }

  /// The name that ends right before a character: 习近平总书记.
  func name(before end: Int) -> Range<Int>? {
    for length in [3, 2, 4] {
      let range = end - length..<end
      guard range.lowerBound >= 0, let family = family(at: range.lowerBound), length - family.length <= 2,
        isName(range, family), opens(range.lowerBound), isUnread(range)
      else { continue }
      return range
    }
    return nil
  }

  /// How strongly what follows shows that a name ended: 3 a mark or a verb of two characters, 2 a verb of one, 0 nothing.
  func evidence(behind end: Int) -> Int {
    let unit = paragraph.text.unit(end)
    if unit == 0 || !(Unit.isHan(unit) || Unit.isWord(unit)) { return 3 }
    if Unit.isDigit(unit) { return 2 }
    var weight = 0
    paragraph.text.units.withUnsafeBufferPointer { units in
      lexicon.trie.visit(units, at: end) { word, past in
        let roles = lexicon.words[word].roles
        guard !roles.isDisjoint(with: [.cut, .speech, .join, .lead]) else { return }
        if past - end >= 2 { weight = 3 } else { weight = max(weight, roles.contains(.speech) ? 3 : 2) }
      }
    }
    return max(weight, PersonNames.after.contains(unit) ? 2 : 0)
  }

  private func family(at start: Int) -> (length: Int, isEveryday: Bool)? {
    guard start < paragraph.text.count else { return nil }
    var found: (Int, Bool)?
    paragraph.text.units.withUnsafeBufferPointer { units in
      lexicon.surnames.visit(units, at: start) { word, past in
        found = (past - start, lexicon.isEverydaySurname[word])
      }
    }
    return found
  }

  /// Whether characters can be a name: Han throughout, no everyday word across them, no verb at the end.
  private func isName(_ range: Range<Int>, _ family: (length: Int, isEveryday: Bool)) -> Bool {
    let units = paragraph.text.units
    guard range.upperBound <= units.count, range.allSatisfy({ Unit.isHan(units[$0]) }) else { return false }
    for unit in range.dropFirst(family.length) where PersonNames.never.contains(units[unit]) {
      let isInside = unit + 1 < range.upperBound && PersonNames.inner.contains(units[unit])
      guard isInside, evidence(behind: range.upperBound) == 3 else { return false }
    }
    return !isWord(range, from: range.lowerBound, roles: PersonNames.telling)
      && !isWord(
        range, from: range.lowerBound + family.length, roles: family.isEveryday ? PersonNames.any : PersonNames.telling)
  }

  private static let telling: NameWord.Roles = [
    .cut, .lead, .speech, .post, .privateRole, .whole, .suffix, .count, .empty, .anaphor, .zone,
  ]
  private static let any = PersonNames.telling.union([.soft, .trade, .part, .place, .known, .bureau, .brand])

  /// Whether a word of two or more characters with certain parts begins at a place and reaches into a name.
  private func isWord(_ range: Range<Int>, from start: Int, roles: NameWord.Roles) -> Bool {
    var found = false
    paragraph.text.units.withUnsafeBufferPointer { units in
      lexicon.trie.visit(units, at: start) { word, past in
        if past - start >= 2, !lexicon.words[word].roles.isDisjoint(with: roles) { found = true }
      }
    }
    return found
  }

  /// 帕尔哈提·买买提.
  private func dotted(at start: Int) -> Range<Int>? {
    let units = paragraph.text.units
    var index = start
    while index < units.count, index - start < 7, Unit.isHan(units[index]) { index += 1 }
    guard index - start >= 2, index < units.count, Unit.isDot(units[index]) else { return nil }
    let second = index + 1
    for end in stride(from: second + 1, through: min(second + 7, units.count), by: 1) {
      guard Unit.isHan(units[end - 1]) else { break }
      if end - second >= 2, evidence(behind: end) >= 2 { return start..<end }
    }
    return nil
  }

  /// A name without a family name of the list, where nothing but a name can stand: 乌日娜表示.
  private func foreignName(at start: Int, isSure: Bool) -> Range<Int>? {
    guard isSure else { return nil }
    let units = paragraph.text.units
    for end in start + 2...start + 4 {
      guard end <= units.count, Unit.isHan(units[end - 1]) else { return nil }
      guard let token = paragraph.token(at: end - 1), paragraph.tokens[token].isUnknown else { return nil }
      if paragraph.tokens.indices.contains(token + 1), paragraph.roles(token + 1).contains(.speech) {
        return start..<end
      }
    }
    return nil
  }

  /// Whether no table knows a word in a range.
  private func isUnread(_ range: Range<Int>) -> Bool {
    range.allSatisfy { unit in paragraph.token(at: unit).map { paragraph.tokens[$0].count == 1 } ?? false }
  }

  /// Whether a word can begin at a character: a mark or a whole word stands in front.
  private func opens(_ start: Int) -> Bool {
    guard start > 0, let token = paragraph.token(at: start - 1) else { return true }
    return !paragraph.tokens[token].isUnknown && Int(paragraph.tokens[token].end) == start
  }
}
