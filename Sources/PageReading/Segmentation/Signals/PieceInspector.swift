import Lexicon

/// Looks at pieces one by one.
package struct PieceInspector: Sendable {
  private let words: PageVocabulary
  private let signatures: SignatureReader
  private let credits: CreditReader
  private let furniture: FurnitureReader
  private let datelines: DatelineReader
  /// Takes lines apart into pieces with the same readers.
  package let cutter: PieceCutter

  /// - Parameter words: the words by which lines are told apart.
  package init(words: PageVocabulary) {
    self.words = words
    signatures = SignatureReader(words: words)
    credits = CreditReader(words: words, signatures: signatures)
    furniture = FurnitureReader(words: words, signatures: signatures)
    datelines = DatelineReader(words: words, signatures: signatures)
    cutter = PieceCutter(words: words, credits: credits, furniture: furniture, signatures: signatures)
  }

  /// What a piece looks like, and what was read in it on the way.
  package func look(at piece: Piece, markup: Line.Markup?, in glyphs: [Glyph]) -> (PieceSignals, PieceReading) {
    var signals = PieceSignals()
    var reading = PieceReading()
    signals.markup = markup
    let range = piece.glyphs
    count(range, glyphs, into: &signals)
    readEnding(range, glyphs, into: &signals)
    readOpening(range, glyphs, into: &signals)
    if range.count <= 60 { readWords(range, glyphs, into: &signals) }
    if signals.sentences <= 1, range.count <= 60 { signals.isCredit = credits.isCredit(range, in: glyphs) }
    // What holds a sentence is furniture only where it begins with a word or a bracket that says so.
    if signals.sentences == 0 || signals.mayBeNotice, range.count <= 120 {
      reading.furniture = furniture.read(range, in: glyphs)
    }
    if signals.sentences == 0, range.count <= 90, !signals.isCredit, let signature = signatures.read(range, in: glyphs),
      !signature.isCreditOnly
    {
      reading.signature = signature
    }
    if reading.signature?.isExplicit == true { signals.opensCaption = false }
    reading.dateline = datelines.read(range, in: glyphs)
    signals.note(reading)
    return (signals, reading)
  }

  private func count(_ range: Range<Int>, _ glyphs: [Glyph], into signals: inout PieceSignals) {
    var spaces = 0
    var blanks = 0
    glyphs.withUnsafeBufferPointer { glyphs in
      for index in range {
        let glyph = glyphs[index]
        if glyph >= 0x4E00, glyph <= 0x9FFF { continue }
        switch glyph {
        case GlyphTable.space:
          blanks += 1
          if index == range.lowerBound || glyphs[index - 1] != GlyphTable.space { spaces += 1 }
        case GlyphTable.fullStop, GlyphTable.exclamation, GlyphTable.question: signals.sentences += 1
        case GlyphTable.comma, GlyphTable.listComma: signals.commas += 1
        case GlyphTable.semicolon: signals.semicolons += 1
        case 0x30...0x39: break
        default:
          if GlyphTable.opens(glyph) { signals.balance += 1 } else if GlyphTable.closes(glyph) { signals.balance -= 1 }
        }
      }
    }
    signals.spaces = spaces
    signals.length = range.count - blanks
  }

  /// The words inside a short piece that tell running text and captions.
  private func readWords(_ range: Range<Int>, _ glyphs: [Glyph], into signals: inout PieceSignals) {
    for index in range where words.mayBegin(with: glyphs[index]) {
      guard let word = words.word(in: glyphs, from: index, to: range.upperBound) else { continue }
      if word.uses.contains(.prose) { signals.proseWords += 1 }
      if word.uses.contains(.worker) { signals.namesWorker = true }
    }
    if signals.commas == 1,
      let comma = range.first(where: { glyphs[$0] == GlyphTable.comma || glyphs[$0] == GlyphTable.listComma })
    {
      signals.isParallel = abs((comma - range.lowerBound) - (range.upperBound - comma - 1)) <= 2
    }
    if let word = words.word(in: glyphs, backFrom: range.upperBound, to: range.lowerBound) {
      signals.endsInParticle = word.uses.contains(.particle)
    }
  }

  private func readEnding(_ range: Range<Int>, _ glyphs: [Glyph], into signals: inout PieceSignals) {
    var end = range.upperBound
    while end > range.lowerBound, GlyphTable.closes(glyphs[end - 1]) || glyphs[end - 1] == GlyphTable.space { end -= 1 }
    guard end > range.lowerBound else { return }
    let last = glyphs[end - 1]
    if GlyphTable.endsSentence(last)
      || (last == GlyphTable.period && end - 2 >= range.lowerBound && GlyphTable.isHan(glyphs[end - 2]))
    {
      signals.ending = .sentence
      signals.endsInFullStop = last == GlyphTable.fullStop
      return
    }
    if end < range.upperBound, glyphs[range.upperBound - 1] == GlyphTable.rightBracket, isBehindSentence(range, glyphs)
    {
      signals.ending = .sentence
      signals.endsInFullStop = true
      return
    }
    if last == GlyphTable.comma || last == GlyphTable.listComma { signals.endsInComma = true }
    if end == range.upperBound || glyphs[end] != GlyphTable.rightBracket {
      if last == GlyphTable.colon { signals.ending = .colon }
      if last == GlyphTable.semicolon { signals.ending = .semicolon }
    }
  }

  /// Whether the bracket that closes a piece stands behind a finished sentence: …完成。（记者 X）
  private func isBehindSentence(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    let floor = max(range.lowerBound + 1, range.upperBound - 60)
    guard let open = glyphs[floor..<range.upperBound].lastIndex(of: GlyphTable.leftBracket) else { return false }
    var end = open
    while end > range.lowerBound, GlyphTable.closes(glyphs[end - 1]) || glyphs[end - 1] == GlyphTable.space { end -= 1 }
    return end > range.lowerBound && GlyphTable.endsSentence(glyphs[end - 1])
  }

  private func readOpening(_ range: Range<Int>, _ glyphs: [Glyph], into signals: inout PieceSignals) {
    guard let first = range.first.map({ glyphs[$0] }) else { return }
    let limit = range.upperBound
    signals.isBracketed = first == GlyphTable.leftBracket && glyphs[limit - 1] == GlyphTable.rightBracket
    signals.isRow = first == PieceInspector.bar || isRow(range, glyphs, signals)
    signals.opensWithDash = first == GlyphTable.dash
    signals.opensInside = PieceInspector.closing(first)
    var start = range.lowerBound
    if first == GlyphTable.leftBracket || first == GlyphTable.leftLens || GlyphTable.isOrnament(first) { start += 1 }
    if let word = words.word(in: glyphs, from: start, to: limit) {
      if word.uses.contains(.captionStart) { signals.opensCaption = opensCaption(word.bound, limit, glyphs) }
      if word.uses.contains(.note) { signals.isNote = true }
      if word.uses.contains(.notice) || word.uses.contains(.continuation) { signals.mayBeNotice = true }
      if word.uses.contains(.opening) { signals.opensParagraph = true }
      if word.uses.contains(.trailing) { signals.opensInside = true }
    }
    if isFigureNumber(start, limit, glyphs) || PieceInspector.pointers.contains(first) { signals.opensCaption = true }
    if first == GlyphTable.leftQuote { signals.opensParagraph = true }
    signals.opensWithTime = opensWithTime(range, glyphs)
    if signals.opensWithTime { signals.opensParagraph = true }
    if let colon = glyphs[range.prefix(5)].firstIndex(of: GlyphTable.colon), colon > range.lowerBound,
      signals.ending == .sentence
    {
      signals.opensWithSpeaker = glyphs[range.lowerBound..<colon].allSatisfy {
        GlyphTable.isHan($0) || $0 == GlyphTable.middleDot
      }
    }
    signals.listMark = isListMark(range, glyphs)
    let last = signals.endsInFullStop ? limit - 1 : limit
    if let word = words.word(in: glyphs, backFrom: last, to: range.lowerBound), word.uses.contains(.captionEnd) {
      signals.closesCaption = true
      signals.showsScene =
        word.uses.contains(.scene) && signals.sentences <= 1 && range.count <= PieceInspector.longestScene
    }
    if let word = words.word(in: glyphs, from: start, to: limit), word.uses.contains(.worker), signals.sentences == 0,
      range.count >= PieceInspector.shortestScene, word.bound < limit
    {
      signals.showsScene = glyphs[word.bound] == PieceInspector.at || glyphs[word.bound] == PieceInspector.just
    }
  }

  /// A row of a table that was kept as text: a name and two figures or more, white space between them.
  private func isRow(_ range: Range<Int>, _ glyphs: [Glyph], _ signals: PieceSignals) -> Bool {
    guard signals.spaces >= 2, signals.sentences == 0, signals.commas == 0, range.count <= 80 else { return false }
    let cells = glyphs[range].split(separator: GlyphTable.space)
    guard cells.count >= 3, let last = cells.last?.first, GlyphTable.isDigit(last) else { return false }
    let figures = cells.count { cell in cell.first.map(GlyphTable.isDigit) ?? false }
    return figures >= 2 && figures * 2 >= cells.count
  }

  /// 左图: or 图为…, but not 上图书馆.
  private func opensCaption(_ bound: Int, _ limit: Int, _ glyphs: [Glyph]) -> Bool {
    guard bound < limit else { return false }
    let next = glyphs[bound]
    if next == GlyphTable.colon || next == GlyphTable.rightBracket || next == GlyphTable.space
      || next == PieceInspector.being
    {
      return true
    }
    return glyphs[bound - 1] == PieceInspector.being
  }

  /// 图①: 图1: 图一:
  private func isFigureNumber(_ start: Int, _ limit: Int, _ glyphs: [Glyph]) -> Bool {
    guard start + 2 < limit, glyphs[start] == PieceInspector.figure else { return false }
    let mark = glyphs[start + 1]
    let counts = (0x2460...0x2473).contains(mark) || GlyphTable.isDigit(mark) || PieceInspector.numerals.contains(mark)
    guard counts else { return false }
    let next = glyphs[start + 2]
    return next == GlyphTable.colon || next == GlyphTable.space || next == PieceInspector.being
      || next == GlyphTable.listComma
      || next == GlyphTable.period
  }

  /// Marks that close something or go on with something: no paragraph opens with them.
  private static func closing(_ glyph: Glyph) -> Bool {
    switch glyph {
    case GlyphTable.comma, GlyphTable.listComma, GlyphTable.fullStop, GlyphTable.semicolon, GlyphTable.colon,
      GlyphTable.question, GlyphTable.exclamation, GlyphTable.rightInnerQuote, GlyphTable.middleDot, 0x25, 0x2030:
      return true
    default: return GlyphTable.closes(glyph)
    }
  }

  private func opensWithTime(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    let limit = range.upperBound
    if let number = DateScanner.number(in: glyphs, from: range.lowerBound, to: limit), number.end < limit {
      let mark = glyphs[number.end]
      return mark == DateScanner.year || mark == DateScanner.month
    }
    if let number = DateScanner.chineseNumber(in: glyphs, from: range.lowerBound, to: limit), number.end < limit,
      glyphs[number.end] == DateScanner.month
    {
      return true
    }
    return PieceInspector.times.contains { word in
      range.count > word.count && glyphs[range.lowerBound..<range.lowerBound + word.count].elementsEqual(word)
    }
  }

  private func isListMark(_ range: Range<Int>, _ glyphs: [Glyph]) -> Bool {
    var index = range.lowerBound
    let limit = range.upperBound
    guard index < limit else { return false }
    let bracket = glyphs[index] == GlyphTable.leftBracket
    if bracket { index += 1 }
    if index < limit, glyphs[index] == PieceInspector.ordinal { index += 1 }
    if let number = DateScanner.chineseNumber(in: glyphs, from: index, to: limit), number.end < limit {
      let next = glyphs[number.end]
      return bracket
        ? next == GlyphTable.rightBracket
        : next == GlyphTable.listComma || next == PieceInspector.being2 || next == GlyphTable.comma
    }
    if let number = DateScanner.number(in: glyphs, from: index, to: limit), number.digits <= 2, number.end < limit {
      let next = glyphs[number.end]
      if bracket { return next == GlyphTable.rightBracket }
      let after = number.end + 1
      return next == GlyphTable.listComma
        || (next == GlyphTable.period && after < limit && !GlyphTable.isDigit(glyphs[after]))
    }
    return index < limit && (0x2460...0x2473).contains(glyphs[index])
  }

  /// ▲△▼▽◀◁←↑↓: they point from a caption to its picture.
  private static let pointers: Set<Glyph> = [0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x25C0, 0x25C1, 0x2190, 0x2191, 0x2193]
  /// No line that names what a picture shows is longer, in glyphs.
  private static let longestScene = 24
  /// No line that shows people at work is shorter, in glyphs.
  private static let shortestScene = 12
  /// 在
  private static let at: Glyph = 0x5728
  /// 正
  private static let just: Glyph = 0x6B63
  /// |
  private static let bar: Glyph = 0x7C
  /// 为
  private static let being: Glyph = 0x4E3A
  /// 是
  private static let being2: Glyph = 0x662F
  /// 图
  private static let figure: Glyph = 0x56FE
  /// 第
  private static let ordinal: Glyph = 0x7B2C
  private static let numerals = Set(GlyphTable.glyphs("一二三四五六七八九十"))
  private static let times = [
    "近日", "日前", "昨日", "昨天", "今日", "当日", "连日来", "近期", "近年来", "眼下", "时下", "初夏", "仲夏", "金秋", "初冬", "今年以来", "截至", "今年",
    "去年",
  ].map(GlyphTable.glyphs)
}
