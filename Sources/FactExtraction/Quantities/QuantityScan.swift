import NewsModel

/// One walk over a sentence that collects its amounts.
struct QuantityScan {
  let finder: QuantityFinder
  let paragraph: Int
  let text: [UInt8]
  let sentence: Sentence
  var found: [FoundQuantity] = []
  /// Numbers without a unit so far in a list: 3.5、4.2、5.1亿元.
  var waiting: [(numeral: Numeral, start: Int)] = []
  /// Offset where the last amount ended; nothing in front of it is an operator of the next.
  var floor: Int

  var limit: Int { sentence.range.upperBound }

  init(finder: QuantityFinder, paragraph: Int, text: [UInt8], sentence: Sentence) {
    self.finder = finder
    self.paragraph = paragraph
    self.text = text
    self.sentence = sentence
    floor = sentence.range.lowerBound
  }

  mutating func run() -> [FoundQuantity] {
    var index = sentence.range.lowerBound
    while index < limit {
      let byte = text[index]
      if byte < 0x80 {
        index = Ascii.isDigit(byte) ? readNumber(at: index) : index + 1
      } else if Ascii.isContinuation(byte) {
        index += 1
      } else if byte < 0xE4, let end = finder.phrases.nameEnd(text, at: index, limit: limit) {
        index = end
      } else {
        index = readPhrase(at: index) ?? readNumber(at: index)
      }
    }
    return found
  }

  /// 翻番, 一半 — amounts that are no number with a unit — and idioms that are no amount.
  private mutating func readPhrase(at index: Int) -> Int? {
    guard let (phrase, end) = finder.phrases.phrase(text, at: index, limit: limit) else { return nil }
    guard let unit = phrase.unit else { return end }
    var candidate = Candidate(
      value: phrase.value, unit: unit, kind: unit == "x" ? .multiple : .percent, start: index, unitStart: end, end: end)
    if phrase.op != .equal { candidate.inner = phrase.op }
    return add(candidate)
  }

  /// Reads the number at an offset with its unit.
  /// - Returns: where to go on.
  private mutating func readNumber(at start: Int) -> Int {
    if text[start] == 0xE7, let end = readPercentWord(start) { return end }
    guard let numeral = finder.numerals.read(text, at: start, limit: limit) else {
      return Bytes.characterEnd(at: start, in: text)
    }
    if isInsideName(start) { return skipOrdinals(numeral.end) }
    if isOrdinal(start) { return readOrdinal(start, numeral) }
    if let end = readShare(start, numeral) ?? readRange(start, numeral) { return end }
    guard let unit = unit(behind: numeral), !isLevel(unit, numeral) else { return readWithoutUnit(start, numeral) }
    if let end = skipDate(numeral, unit) { return end }
    if isNoAmount(start, numeral, unit) {
      waiting = []
      return unit.end
    }
    flushWaiting(unit)
    return add(candidate(numeral, unit, start: start))
  }

  /// G312, ZK-101: a number that goes on from letters.
  private func isInsideName(_ start: Int) -> Bool {
    guard start > sentence.range.lowerBound else { return false }
    let before = text[start - 1]
    if Ascii.isLetter(before) || before == 0x2E || Ascii.isDigit(before) { return true }
    guard before == 0x2D, start - 1 > sentence.range.lowerBound else { return false }
    return Ascii.isLetter(text[start - 2])
  }

  /// A unit with the words between it and the number.
  struct Unit {
    let word: MeasureWord
    let start: Int
    let end: Int
    /// 余, 多 between number and unit.
    let isOpen: Bool
  }

  /// The unit behind a number.
  func unit(behind numeral: Numeral) -> Unit? {
    var index = numeral.end
    if index < limit, text[index] == 0x20 { index += 1 }
    if let (word, end) = finder.measure(text, at: index, limit: limit) {
      return Unit(word: word, start: index, end: end, isOpen: numeral.isOpen)
    }
    guard let (_, open) = finder.operators.beginning(text, at: index, limit: limit, .open),
      let (word, end) = finder.measure(text, at: open, limit: limit)
    else { return nil }
    return Unit(word: word, start: open, end: end, isOpen: true)
  }
}
