/// 定义 — a place that gives an organisation another name: 全称(以下简称“短称”).
struct NameDefinition: Sendable {
  /// Index of the paragraph.
  let paragraph: Int
  /// Characters of the full name.
  let full: Range<Int>
  /// Characters of the short name.
  let short: Range<Int>
}

/// Reads definitions of short names.
struct DefinedNames {
  /// The paragraph.
  let paragraph: NameParagraph
  /// What the lexicon knows.
  let lexicon: NameLexicon

  private static let openers = ["以下简称为", "以下简称", "以下统称", "以下合称", "以下称", "下称", "下简称", "简称为", "简称", "又称", "原名"]
    .map(UnitText.units)

  /// The definitions of the paragraph, in order.
  /// - Parameter names: the names that were read in it, in any order.
  func read(_ names: [NameCandidate]) -> [NameDefinition] {
    let units = paragraph.text.units
    var found: [NameDefinition] = []
    var index = 0
    while let open = units[index...].firstIndex(of: Unit.openBracket) {
      index = open + 1
      guard open > 0, let after = opener(at: open + 1), let short = shortName(from: after) else { continue }
      guard let full = names.first(where: { $0.units.upperBound == open })?.units ?? fullName(endingAt: open) else {
        continue
      }
      found.append(NameDefinition(paragraph: paragraph.index, full: full, short: short))
      index = short.upperBound
    }
    return found
  }

  private func opener(at index: Int) -> Int? {
    let units = paragraph.text.units
    for word in DefinedNames.openers where units[index...].starts(with: word) { return index + word.count }
    return nil
  }

  private func shortName(from start: Int) -> Range<Int>? {
    let units = paragraph.text.units
    var low = start
    while paragraph.text.unit(low) == 0x3A || paragraph.text.unit(low) == 0x20 { low += 1 }
    let isQuoted = paragraph.text.unit(low) == Unit.openQuote
    if isQuoted { low += 1 }
    let closing = isQuoted ? Unit.closeQuote : Unit.closeBracket
    guard let high = units[low...].firstIndex(of: closing), (2...16).contains(high - low) else { return nil }
    return low..<high
  }

  /// A full name that no ending gave away: back to the last boundary.
  private func fullName(endingAt end: Int) -> Range<Int>? {
    guard let last = paragraph.token(at: end - 1), !paragraph.tokens[last].isMark else { return nil }
    let boundary = NameBoundary(paragraph: paragraph, lexicon: lexicon)
    let range = paragraph.units(boundary.name(closedBy: last).range)
    return range.count >= 2 ? range : nil
  }
}
