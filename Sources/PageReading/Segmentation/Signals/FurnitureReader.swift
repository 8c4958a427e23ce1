import NewsModel

/// Tells page furniture: page number, section name, date line, editors, imprint, source, leads to other pages.
///
/// A line is furniture where each of its parts is; a part that is unknown is put up with beside a page number or a date
/// (the name of a section or of the paper).
package struct FurnitureReader: Sendable {
  let words: PageVocabulary
  private let signatures: SignatureReader
  /// No such line is longer, in glyphs.
  private static let longest = 120

  /// - Parameters:
  ///   - words: words of furniture.
  ///   - signatures: reads names.
  package init(words: PageVocabulary, signatures: SignatureReader) {
    self.words = words
    self.signatures = signatures
  }

  /// What was found in a line so far.
  private struct Tally {
    var furniture = Furniture(certainty: .atEdges)
    var pageMarks = 0
    var sections = 0
    /// Names of papers among the sections.
    var papers = 0
    var unknown = 0
    var dates = 0
    /// Weekdays, times, numbers of issues.
    var small = 0
    var certain = false
  }

  /// Reads a whole line; nil where it is not furniture.
  package func read(_ range: Range<Int>, in glyphs: [Glyph]) -> Furniture? {
    if range.count == 1, glyphs[range.lowerBound] == FurnitureReader.sheet { return Furniture(certainty: .atEdges) }
    guard range.count <= FurnitureReader.longest, range.count >= 2 else { return nil }
    let core = SignatureReader.core(of: range, in: glyphs)
    if isForeignMasthead(core, glyphs) { return Furniture(certainty: .atEdges) }
    if continuation(core, glyphs) {
      var lead = Furniture(certainty: .everywhere)
      lead.continuesHere = glyphs[core.lowerBound] == FurnitureReader.above
      return lead
    }
    if isLead(core, glyphs) { return Furniture(certainty: .everywhere) }
    if words.word(in: glyphs, from: core.lowerBound, to: core.upperBound)?.uses.contains(.notice) == true,
      core.count <= 40
    {
      return Furniture(certainty: .everywhere)
    }
    if range.count <= 10, glyphs[range.lowerBound] == GlyphTable.leftLens,
      glyphs[range.upperBound - 1] == GlyphTable.rightLens
    {
      return Furniture(certainty: .section)
    }
    if isSpacedMasthead(core, glyphs) { return Furniture(certainty: .atEdges) }
    guard !core.contains(where: { GlyphTable.endsSentence(glyphs[$0]) }) else { return nil }
    var tally = Tally()
    var index = core.lowerBound
    while index < core.upperBound {
      if FurnitureReader.separates(glyphs[index]) {
        index += 1
        continue
      }
      guard let next = part(index, core.upperBound, glyphs, &tally), next > index else { return nil }
      index = next
    }
    return verdict(tally)
  }

  /// Whether a range is a lead to or from another page: 下转第三版, 上接A1版.
  package func continuation(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    let core = SignatureReader.core(of: range, in: glyphs)
    guard core.count <= 18, let word = words.word(in: glyphs, from: core.lowerBound, to: core.upperBound) else {
      return false
    }
    return word.uses.contains(.continuation)
  }

  /// Whether a range announces what stands on another page: 夏粮收购忙 >>>2版, …详见A3版.
  private func isLead(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard range.count <= 48, let last = range.last, glyphs[last] == FurnitureReader.sheet else { return false }
    var index = last
    while index > range.lowerBound, isPageNumber(glyphs[index - 1]) { index -= 1 }
    guard index < last, index > range.lowerBound else { return false }
    while index > range.lowerBound, glyphs[index - 1] == GlyphTable.space { index -= 1 }
    guard index > range.lowerBound else { return false }
    return FurnitureReader.pointers.contains(glyphs[index - 1]) || GlyphTable.isOrnament(glyphs[index - 1])
  }

  private func isPageNumber(_ glyph: Glyph) -> Bool {
    GlyphTable.isDigit(glyph) || GlyphTable.isLetter(glyph) || DateScanner.digit(glyph) != nil
      || glyph == TimeScanner.tenth
      || glyph == FurnitureReader.ordinal
  }

  /// The glyphs of the name of a section that stands before a title on the same line; nil where none does.
  ///
  /// A known name, or a short one with the usual ending (园区短波), white space, and a title.
  package func label(_ range: Range<Int>, in glyphs: [Glyph]) -> Range<Int>? {
    let core = SignatureReader.core(of: range, in: glyphs)
    guard core.count >= 12, core.count <= 60, !core.contains(where: { GlyphTable.endsSentence(glyphs[$0]) }),
      let space = glyphs[core.prefix(FurnitureReader.longestLabel + 1)].firstIndex(of: GlyphTable.space)
    else { return nil }
    let label = core.lowerBound..<space
    guard label.count >= 3, label.allSatisfy({ GlyphTable.isHan(glyphs[$0]) }) else { return nil }
    let uses = words.uses(of: label, in: glyphs)
    let ending = words.word(in: glyphs, backFrom: space, to: label.lowerBound)?.uses ?? []
    guard uses.contains(.section) || (label.count > 3 && ending.contains(.sectionEnd)) else { return nil }
    // What follows must be a title by itself.
    let rest = space..<core.upperBound
    let length = rest.count { glyphs[$0] != GlyphTable.space }
    guard length >= FurnitureReader.shortestTitle, read(rest, in: glyphs) == nil else { return nil }
    return label
  }

  private func verdict(_ tally: Tally) -> Furniture? {
    var furniture = tally.furniture
    if tally.certain || tally.dates > 0 {
      guard tally.unknown <= 3 else { return nil }
      furniture.certainty = .everywhere
      return furniture
    }
    if tally.pageMarks > 0, tally.unknown <= 3 { return furniture }
    guard tally.sections + tally.small > 0, tally.unknown <= min(1, tally.papers) else { return nil }
    furniture.certainty = .section
    return furniture
  }

  /// Reads the part that begins at a place; the index past it, nil where the line cannot be furniture.
  private func part(_ index: Int, _ limit: Int, _ glyphs: [Glyph], _ tally: inout Tally) -> Int? {
    if let (date, end) = DateScanner.fullDate(in: glyphs, from: index, to: limit) {
      tally.furniture.date = date
      tally.dates += 1
      return end
    }
    if let end = small(index, limit, glyphs) {
      tally.small += 1
      return end
    }
    if let end = pageMark(index, limit, glyphs) {
      tally.pageMarks += 1
      if glyphs[end - 1] == FurnitureReader.sheet { tally.certain = true }
      return end
    }
    if let word = words.word(in: glyphs, from: index, to: limit) {
      if let end = known(word, index, limit, glyphs, &tally) { return end }
    }
    let end = chunkEnd(index, limit, glyphs)
    if end < limit, glyphs[end] == GlyphTable.colon, end - index <= 8,
      words.word(in: glyphs, backFrom: end, to: index)?.uses.contains(.editor) == true,
      let next = names(end, limit, glyphs)
    {
      tally.certain = true
      return next
    }
    // 本社广告刊登热线: and whatever else ends so.
    if end < limit, glyphs[end] == GlyphTable.colon, end - index <= 12,
      words.word(in: glyphs, backFrom: end, to: index)?.uses.contains(.imprint) == true
    {
      tally.certain = true
      return limit
    }
    if tally.certain, words.word(in: glyphs, from: index, to: limit)?.uses.contains(.notice) == true { return limit }
    guard end - index <= 10, (index..<end).allSatisfy({ GlyphTable.isHan(glyphs[$0]) }) else { return nil }
    // The name of a paper or of a section: 平川日报, 园区专刊.
    let ending = words.word(in: glyphs, backFrom: end, to: index)?.uses ?? []
    if end - index >= 3, ending.contains(.paper) {
      tally.sections += 1
      tally.papers += 1
    } else if end - index >= 3, end - index <= FurnitureReader.longestSection, ending.contains(.sectionEnd) {
      tally.sections += 1
    } else {
      tally.unknown += 1
    }
    return end
  }

  /// A part that begins with a word that the vocabulary knows.
  private func known(
    _ word: PageVocabulary.Word, _ index: Int, _ limit: Int, _ glyphs: [Glyph], _ tally: inout Tally
  ) -> Int? {
    let isBound = word.bound == limit || FurnitureReader.separates(glyphs[word.bound])
    let hasColon = word.bound < limit && glyphs[word.bound] == GlyphTable.colon
    let hasFigure = word.bound < limit && (glyphs[word.bound] == GlyphTable.space || glyphs[word.bound] < 0x80)
    if word.uses.contains(.imprint), hasColon || tally.certain || (hasFigure && word.bound - index >= 4) {
      tally.certain = true
      return limit
    }
    if word.uses.contains(.editor), isBound, let end = names(word.bound, limit, glyphs) {
      tally.certain = true
      return end
    }
    if word.uses.contains(.source), hasColon {
      let end = chunkEnd(word.bound + 1, limit, glyphs)
      tally.furniture.source = SignatureReader.core(of: word.bound + 1..<end, in: glyphs)
      tally.certain = true
      return end
    }
    if word.uses.contains(.writer) || word.uses.contains(.role), hasColon, tally.certain || tally.dates > 0 {
      let end = chunkEnd(word.bound + 1, limit, glyphs)
      if let signature = signatures.read(word.bound + 1..<end, in: glyphs) {
        tally.furniture.people += signature.writers
      }
      return end
    }
    if word.uses.contains(.section), isBound {
      tally.sections += 1
      return word.bound
    }
    return nil
  }

  /// The names behind an editor's office; nil where no name follows.
  private func names(_ start: Int, _ limit: Int, _ glyphs: [Glyph]) -> Int? {
    var index = start
    var count = 0
    while index < limit {
      if FurnitureReader.separates(glyphs[index]) {
        index += 1
        continue
      }
      let end = chunkEnd(index, limit, glyphs)
      if words.word(in: glyphs, from: index, to: end)?.uses.contains(.editor) == true { break }
      if words.word(in: glyphs, from: index, to: end)?.uses.contains(.imprint) == true { break }
      guard end - index <= 4, (index..<end).allSatisfy({ GlyphTable.isHan(glyphs[$0]) }) else { break }
      count += 1
      index = end
    }
    return count > 0 ? index : nil
  }

  func chunkEnd(_ start: Int, _ limit: Int, _ glyphs: [Glyph]) -> Int {
    var index = start
    while index < limit, glyphs[index] == GlyphTable.space { index += 1 }
    while index < limit, !FurnitureReader.separates(glyphs[index]) { index += 1 }
    return index
  }

  /// A03, 03版, 第二版, or a number of one or two digits that stands alone.
  private func pageMark(_ start: Int, _ limit: Int, _ glyphs: [Glyph]) -> Int? {
    var index = start
    if glyphs[index] == FurnitureReader.ordinal { index += 1 }
    if index < limit, GlyphTable.isLetter(glyphs[index]) { index += 1 }
    guard index < limit,
      let number = DateScanner.number(in: glyphs, from: index, to: limit)
        ?? DateScanner.chineseNumber(in: glyphs, from: index, to: limit)
    else { return nil }
    if number.end < limit, glyphs[number.end] == FurnitureReader.sheet { return number.end + 1 }
    guard (1...2).contains(number.digits), glyphs[start] != FurnitureReader.ordinal else { return nil }
    return number.end == limit || FurnitureReader.separates(glyphs[number.end]) ? number.end : nil
  }

  private static func separates(_ glyph: Glyph) -> Bool {
    switch glyph {
    case GlyphTable.space, GlyphTable.comma, GlyphTable.listComma, GlyphTable.semicolon, GlyphTable.slash,
      GlyphTable.colon,
      GlyphTable.middleDot, GlyphTable.dash, 0x7C, GlyphTable.leftTitleMark, GlyphTable.rightTitleMark,
      GlyphTable.leftLens, GlyphTable.rightLens, GlyphTable.leftBracket,
      GlyphTable.rightBracket:
      return true
    default: return GlyphTable.isOrnament(glyph)
    }
  }

  /// No name of a section that is told by its ending is longer, in glyphs.
  private static let longestSection = 7
  /// No name of a section before a title is longer, no title behind one shorter, in glyphs.
  private static let longestLabel = 6
  private static let shortestTitle = 8
  /// >》→见…
  private static let pointers: Set<Glyph> = [0x3E, 0x300B, 0x2192, 0x89C1, GlyphTable.ellipsis, 0x25B6]
  /// 第
  static let ordinal: Glyph = 0x7B2C
  /// 上
  private static let above: Glyph = 0x4E0A
  /// 版
  private static let sheet: Glyph = 0x7248
}
