/// Tells whether a paragraph opens as a brief or an agency report does.
package struct DatelineReader: Sendable {
  private let words: PageVocabulary
  private let signatures: SignatureReader
  /// No head of a dateline (本报北京6月12日讯) is longer, in glyphs.
  private static let longestHead = 22
  /// No name of a paper is longer, in glyphs.
  private static let longestPaper = 12
  /// No bracket with names is longer, in glyphs.
  private static let longestBracket = 80

  /// - Parameters:
  ///   - words: the words that open briefs.
  ///   - signatures: reads the names in them.
  package init(words: PageVocabulary, signatures: SignatureReader) {
    self.words = words
    self.signatures = signatures
  }

  /// Reads the opening of a range; nil where it opens otherwise.
  package func read(_ range: Range<Int>, in glyphs: [Glyph]) -> Dateline? {
    var start = range.lowerBound
    while start < range.upperBound,
      GlyphTable.isOrnament(glyphs[start]) || glyphs[start] == GlyphTable.space
        || glyphs[start] == GlyphTable.leftLens
    { start += 1 }
    let limit = min(range.upperBound, start + DatelineReader.longestHead)
    guard let (end, isPlain) = head(start..<limit, range.upperBound, glyphs) else { return nil }
    var dateline = Dateline(end: end)
    dateline.hasDay = hasDay(start..<end, glyphs)
    if end < range.upperBound, glyphs[end] == GlyphTable.rightLens { dateline.end += 1 }
    readNames(behind: range.upperBound, glyphs, into: &dateline)
    if !isPlain, !dateline.hasDay, dateline.people.isEmpty, !dateline.isUnfinished { return nil }
    return dateline
  }

  /// The end of the dateline's head, and whether it proves a dateline by itself.
  private func head(_ range: Range<Int>, _ lineEnd: Int, _ glyphs: [Glyph]) -> (end: Int, isPlain: Bool)? {
    if let word = words.word(in: glyphs, from: range.lowerBound, to: range.upperBound), word.uses.contains(.dateline) {
      return (word.bound, true)
    }
    if let end = namedPaper(range, lineEnd, glyphs) { return (end, true) }
    guard let opening = DatelineReader.openings.first(where: { begins($0.word, range, glyphs) }) else { return nil }
    var index = range.lowerBound + opening.word.count
    while index < range.upperBound {
      let glyph = glyphs[index]
      if glyph == DatelineReader.report || glyph == DatelineReader.wire {
        let next = index + 1
        let closes = next == lineEnd || !GlyphTable.isHan(glyphs[next]) || glyph == DatelineReader.report
        return closes ? (next, opening.proves) : nil
      }
      guard GlyphTable.isHan(glyph) || GlyphTable.isDigit(glyph) || glyph == GlyphTable.space else { return nil }
      index += 1
    }
    return nil
  }

  /// 平川日报讯, 平川日报11月26日讯: the name of a paper, a site or a station, perhaps a day, and 讯.
  private func namedPaper(_ range: Range<Int>, _ lineEnd: Int, _ glyphs: [Glyph]) -> Int? {
    var hasDay = false
    for index in range.dropFirst(2) {
      let glyph = glyphs[index]
      if GlyphTable.isDigit(glyph) {
        guard hasDay || DatelineReader.media.contains(glyphs[index - 1]) else { return nil }
        hasDay = true
        continue
      }
      guard GlyphTable.isHan(glyph), hasDay || index - range.lowerBound <= DatelineReader.longestPaper else {
        return nil
      }
      guard glyph == DatelineReader.report else { continue }
      guard DatelineReader.media.contains(glyphs[index - 1]) || (hasDay && glyphs[index - 1] == DateScanner.day) else {
        continue
      }
      let next = index + 1
      return next == lineEnd || !GlyphTable.isHan(glyphs[next]) ? next : nil
    }
    return nil
  }

  private func begins(_ word: [Glyph], _ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    range.count > word.count && glyphs[range.lowerBound..<range.lowerBound + word.count].elementsEqual(word)
  }

  /// Names in brackets, or 记者张三报道: right behind the head.
  private func readNames(behind limit: Int, _ glyphs: [Glyph], into dateline: inout Dateline) {
    var index = dateline.end
    while index < limit, glyphs[index] == GlyphTable.space { index += 1 }
    guard index < limit else { return }
    let bound = min(limit, index + DatelineReader.longestBracket)
    if glyphs[index] == GlyphTable.leftBracket {
      guard let close = glyphs[index..<bound].firstIndex(of: GlyphTable.rightBracket) else {
        dateline.isUnfinished = bound == limit
        return
      }
      guard let signature = signatures.read(index + 1..<close, in: glyphs) else { return }
      dateline.people = signature.writers
      dateline.end = close + 1
      return
    }
    guard let word = words.word(in: glyphs, from: index, to: bound), word.uses.contains(.role) else { return }
    guard let stop = glyphs[index..<min(bound, index + 40)].firstIndex(where: { $0 == DatelineReader.reports.first }),
      stop + 1 < bound, glyphs[stop + 1] == DatelineReader.reports[1],
      let signature = signatures.read(index..<stop, in: glyphs), signature.isExplicit
    else { return }
    dateline.people = signature.writers
    dateline.end = stop + 2
  }

  private func hasDay(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    range.contains { glyphs[$0] == DateScanner.day && $0 > range.lowerBound && GlyphTable.isDigit(glyphs[$0 - 1]) }
  }

  private static let openings: [(word: [Glyph], proves: Bool)] = [
    (GlyphTable.glyphs("本报"), false), (GlyphTable.glyphs("本刊"), false), (GlyphTable.glyphs("新华社"), true),
    (GlyphTable.glyphs("新华网"), true), (GlyphTable.glyphs("中新社"), true), (GlyphTable.glyphs("中新网"), true),
    (GlyphTable.glyphs("人民网"), true),
  ]
  /// 讯
  private static let report: Glyph = 0x8BAF
  /// 电
  private static let wire: Glyph = 0x7535
  private static let media = Set(GlyphTable.glyphs("报刊网社台"))
  private static let reports = GlyphTable.glyphs("报道")
}
