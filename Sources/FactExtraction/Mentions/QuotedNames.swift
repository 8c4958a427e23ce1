import NewsModel

/// Reads names of parks in quote marks: “新融谷”“新质谷”两大组团.
struct QuotedNames {
  /// The paragraph.
  let paragraph: NameParagraph

  private static let endings = UnitText.units("谷园城港湾坊里苑汇")

  /// The quoted names of the paragraph, left to right.
  func read() -> [NameCandidate] {
    let units = paragraph.text.units
    var found: [NameCandidate] = []
    var series: [Range<Int>] = []
    var index = 0
    var before = 0
    while let open = units[index...].firstIndex(of: Unit.openQuote) {
      guard let close = units[open...].prefix(12).firstIndex(of: Unit.closeQuote) else {
        index = open + 1
        continue
      }
      if series.isEmpty { before = open }
      series.append(open + 1..<close)
      index = close + 1
      if goesOn(index) { continue }
      if isAnnounced(before) || isSummed(index) { found += series.filter(isName).map(candidate) }
      series = []
    }
    return found
  }

  /// Whether another quoted name follows, with nothing or 、 between.
  private func goesOn(_ index: Int) -> Bool {
    let next = paragraph.text.unit(index)
    return next == Unit.openQuote || (next == Unit.listComma && paragraph.text.unit(index + 1) == Unit.openQuote)
  }

  private func isName(_ range: Range<Int>) -> Bool {
    guard (2...8).contains(range.count), QuotedNames.endings.contains(paragraph.text.unit(range.upperBound - 1)),
      let first = paragraph.token(at: range.lowerBound), let last = paragraph.token(at: range.upperBound - 1)
    else { return false }
    return (first...last).allSatisfy { token in
      let roles = paragraph.roles(token)
      return !paragraph.tokens[token].isMark && (!roles.contains(.cut) || !roles.isDisjoint(with: [.soft, .part]))
    }
  }

  /// 三大组团, 产业园 right behind the names.
  private func isSummed(_ index: Int) -> Bool {
    guard let start = paragraph.token(at: index) else { return false }
    return (start...start + 2).contains { paragraph.roles($0).contains(.site) }
  }

  /// 载体, 综合体 right in front of the names.
  private func isAnnounced(_ open: Int) -> Bool {
    guard open > 0, let token = paragraph.token(at: open - 1) else { return false }
    return paragraph.roles(token).contains(.site)
  }

  private func candidate(_ range: Range<Int>) -> NameCandidate {
    NameCandidate(paragraph: paragraph.index, units: range, kind: .park, ground: .context)
  }
}
