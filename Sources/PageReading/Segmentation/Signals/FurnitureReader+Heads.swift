/// What stands at the head of a page: the name of the paper, days and months, numbers of issues.
extension FurnitureReader {
  /// Whether a range is Latin capitals alone, as the name of a paper in English is.
  func isForeignMasthead(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    let letters = range.count { FurnitureReader.capitals.contains(glyphs[$0]) }
    return letters >= 6 && range.allSatisfy { glyphs[$0] < 0x80 && !GlyphTable.isDigit(glyphs[$0]) }
      && letters * 4 >= range.count * 3
  }

  /// Whether a range is set with a space behind every character, as the name of a paper is: 平 川 高 新. Two people's
  /// names may be set so too, but then each begins with a family name.
  func isSpacedMasthead(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard range.count >= 7, glyphs[range.lowerBound + 1] == GlyphTable.space else { return false }
    let letters = glyphs[range].split(separator: GlyphTable.space)
    guard (4...8).contains(letters.count),
      letters.allSatisfy({ $0.count == 1 && $0.allSatisfy(GlyphTable.isHan) })
    else { return false }
    let names = stride(from: 0, to: letters.count, by: 2).map { letters[$0].startIndex }
    return letters.count % 2 == 1 || names.contains { words.surnameWeight(glyphs, at: $0) == 0 }
  }

  /// 甲辰年十月廿二: a day of the old calendar; 2025年6月: a month on a line of its own.
  private func monthOrOldDay(_ index: Int, _ limit: Int, _ glyphs: [Glyph]) -> Int? {
    if index + 3 <= limit, FurnitureReader.stems.contains(glyphs[index]),
      FurnitureReader.branches.contains(glyphs[index + 1]), glyphs[index + 2] == DateScanner.year
    {
      return chunkEnd(index, limit, glyphs)
    }
    guard let year = DateScanner.number(in: glyphs, from: index, to: limit), year.digits == 4, year.end < limit,
      glyphs[year.end] == DateScanner.year,
      let month = DateScanner.number(in: glyphs, from: year.end + 1, to: limit), month.end + 1 == limit,
      glyphs[month.end] == DateScanner.month
    else { return nil }
    return limit
  }

  /// A weekday, a time of day, a day of the old calendar, the number of an issue.
  func small(_ index: Int, _ limit: Int, _ glyphs: [Glyph]) -> Int? {
    if let end = monthOrOldDay(index, limit, glyphs) { return end }
    for word in FurnitureReader.weekdays
    where index + word.count < limit
      && glyphs[index..<index + word.count].elementsEqual(word)
      && FurnitureReader.weekdayNames.contains(glyphs[index + word.count])
    { return index + word.count + 1 }
    if let hour = DateScanner.number(in: glyphs, from: index, to: limit), hour.digits <= 2, hour.end + 2 < limit + 0,
      glyphs[hour.end] == GlyphTable.colon, let minute = DateScanner.number(in: glyphs, from: hour.end + 1, to: limit),
      minute.digits == 2
    {
      var end = minute.end
      if end + 2 < limit, glyphs[end] == GlyphTable.colon,
        let second = DateScanner.number(in: glyphs, from: end + 1, to: limit)
      {
        end = second.end
      }
      return end
    }
    let mark = glyphs[index] == FurnitureReader.total && index + 1 < limit ? index + 1 : index
    guard glyphs[mark] == FurnitureReader.ordinal,
      let number = DateScanner.number(in: glyphs, from: mark + 1, to: limit),
      number.end < limit, glyphs[number.end] == FurnitureReader.issue
    else { return nil }
    return number.end + 1
  }

  private static let stems = Set(GlyphTable.glyphs("甲乙丙丁戊己庚辛壬癸"))
  private static let branches = Set(GlyphTable.glyphs("子丑寅卯辰巳午未申酉戌亥"))
  private static let capitals: ClosedRange<Glyph> = 0x41...0x5A
  private static let weekdays = ["星期", "周", "礼拜"].map(GlyphTable.glyphs)
  private static let weekdayNames = Set(GlyphTable.glyphs("一二三四五六日天"))
  /// 总
  private static let total: Glyph = 0x603B
  /// 期
  private static let issue: Glyph = 0x671F
}
