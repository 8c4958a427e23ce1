/// Tells picture credits: XX供图, XX 摄, 图片由…提供, 摄影：X — as a whole piece, or at the end of one.
package struct CreditReader: Sendable {
  private let words: PageVocabulary
  private let signatures: SignatureReader
  /// No credit is longer, in glyphs.
  private static let longest = 40

  /// - Parameters:
  ///   - words: words that open and close credits.
  ///   - signatures: reads the names in them.
  package init(words: PageVocabulary, signatures: SignatureReader) {
    self.words = words
    self.signatures = signatures
  }

  /// Whether a range is nothing but a credit.
  package func isCredit(_ range: Range<Int>, in glyphs: [Glyph]) -> Bool {
    guard range.count <= CreditReader.longest + 4 else { return false }
    var core = SignatureReader.core(of: range, in: glyphs)
    if let last = core.last, glyphs[last] == GlyphTable.fullStop { core = core.lowerBound..<last }
    core = beforeBracket(behindException(core, glyphs), glyphs)
    guard core.count >= 2, core.count <= CreditReader.longest,
      !core.contains(where: { GlyphTable.endsSentence(glyphs[$0]) })
    else { return false }
    if let signature = signatures.read(core, in: glyphs), signature.isCreditOnly { return true }
    if opensCredit(core, glyphs) { return true }
    return closesCredit(core, glyphs)
  }

  /// 除署名外，本版图片均由…供图: the part behind the exception.
  private func behindException(_ core: Range<Int>, _ glyphs: [Glyph]) -> Range<Int> {
    guard let first = core.first, glyphs[first] == CreditReader.except,
      let comma = glyphs[core.prefix(CreditReader.longestException)].firstIndex(of: GlyphTable.comma),
      glyphs[comma - 1] == CreditReader.outside
    else { return core }
    return comma + 1..<core.upperBound
  }

  /// 周舟 摄（平川视觉）: the part before the name of the agency.
  private func beforeBracket(_ core: Range<Int>, _ glyphs: [Glyph]) -> Range<Int> {
    guard let last = core.last, glyphs[last] == GlyphTable.rightBracket,
      let open = glyphs[core].lastIndex(of: GlyphTable.leftBracket), open > core.lowerBound + 2,
      last - open <= CreditReader.longestAgency
    else { return core }
    return SignatureReader.core(of: core.lowerBound..<open, in: glyphs)
  }

  /// Where a credit begins that stands at the end of a piece of other text; nil where there is none.
  ///
  /// Looked for behind the last sentence, in a closing bracket, and behind the last spaces.
  package func trailingCredit(of range: Range<Int>, in glyphs: [Glyph]) -> Int? {
    guard range.count > 6 else { return nil }
    let floor = max(range.lowerBound + 3, range.upperBound - 30)
    var spaces: [Int] = []
    var index = range.upperBound - 1
    while index > floor {
      let glyph = glyphs[index - 1]
      if GlyphTable.endsSentence(glyph), index < range.upperBound {
        return ends(index..<range.upperBound, glyphs) ? index : spaces.last { ends($0..<range.upperBound, glyphs) }
      }
      if glyph == GlyphTable.space { spaces.append(index) }
      if glyphs[index] == GlyphTable.leftBracket, glyphs[range.upperBound - 1] == GlyphTable.rightBracket {
        return ends(index..<range.upperBound, glyphs) ? index : nil
      }
      index -= 1
    }
    return spaces.reversed().first { ends($0..<range.upperBound, glyphs) }
  }

  /// Like `isCredit`, but stricter: behind other text a bare 摄 needs a family name before it.
  private func ends(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard isCredit(range, in: glyphs) else { return false }
    let core = SignatureReader.core(of: range, in: glyphs)
    if let word = words.word(in: glyphs, backFrom: core.upperBound, to: core.lowerBound),
      core.upperBound - word.bound > 1
    {
      return true
    }
    guard let signature = signatures.read(core, in: glyphs), signature.isCreditOnly else { return true }
    return signature.surnames > 0 || signature.isExplicit
  }

  private func opensCredit(_ core: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    guard let word = words.word(in: glyphs, from: core.lowerBound, to: core.upperBound),
      word.uses.contains(.creditStart)
    else { return false }
    if word.bound == core.upperBound { return word.uses.contains(.creditEnd) }
    let next = glyphs[word.bound]
    if next == GlyphTable.colon || next == GlyphTable.slash || next == GlyphTable.space { return true }
    return mentions(CreditReader.giving, in: core, glyphs)
  }

  private func closesCredit(_ core: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    if ends(with: CreditReader.offered, core, glyphs) { return mentions(CreditReader.pictures, in: core, glyphs) }
    if starts(with: CreditReader.agency, core, glyphs), core.count <= 16 {
      return ends(with: [CreditReader.sent], core, glyphs)
    }
    guard let word = words.word(in: glyphs, backFrom: core.upperBound, to: core.lowerBound),
      word.uses.contains(.creditEnd)
    else { return false }
    if core.contains(where: { glyphs[$0] == GlyphTable.comma }) { return false }
    if core.upperBound - word.bound > 1 { return true }
    return word.bound > core.lowerBound && isBody(core.lowerBound..<word.bound, glyphs)
  }

  /// Whether 摄 stands behind an organisation's short name: 区委宣传部 摄.
  private func isBody(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    var high = range.upperBound
    while high > range.lowerBound, glyphs[high - 1] == GlyphTable.space || glyphs[high - 1] == GlyphTable.slash {
      high -= 1
    }
    guard high > range.lowerBound, high < range.upperBound, high - range.lowerBound <= 14 else { return false }
    guard !(range.lowerBound..<high).contains(where: { glyphs[$0] == GlyphTable.space }) else { return false }
    return CreditReader.bodies.contains(glyphs[high - 1])
  }

  private func mentions(_ choices: [[Glyph]], in range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    range.contains { index in choices.contains { starts(with: $0, index..<range.upperBound, glyphs) } }
  }

  private func starts(with word: [Glyph], _ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    range.count >= word.count && glyphs[range.lowerBound..<range.lowerBound + word.count].elementsEqual(word)
  }

  private func ends(with choices: [[Glyph]], _ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    choices.contains {
      range.count >= $0.count && glyphs[range.upperBound - $0.count..<range.upperBound].elementsEqual($0)
    }
  }

  /// 除
  private static let except: Glyph = 0x9664
  /// 外
  private static let outside: Glyph = 0x5916
  private static let longestException = 12
  private static let longestAgency = 12
  private static let offered = [GlyphTable.glyphs("提供")]
  private static let pictures = ["图", "照片", "摄影"].map(GlyphTable.glyphs)
  private static let giving = ["提供", "供图", "摄", "拍摄", "来自", "来源"].map(GlyphTable.glyphs)
  private static let agency = GlyphTable.glyphs("新华社")
  private static let sent = GlyphTable.glyphs("发")
  private static let bodies = Set(GlyphTable.glyphs("区部局办会司社报院校学团厂队所站室"))
}
