import NewsModel

/// Cuts a sentence into pieces.
struct SentenceParser {
  let lexicon: CueLexicon
  let paragraph: Int
  let text: [UInt8]
  /// Amounts, times and names of the paragraph, in reading order, none overlapping.
  let spans: [CueToken]
  private var tokens: [CueToken] = []
  private var pending: Int?
  private var next = 0

  init(lexicon: CueLexicon, paragraph: Int, text: [UInt8], spans: [CueToken]) {
    self.lexicon = lexicon
    self.paragraph = paragraph
    self.text = text
    self.spans = spans
  }

  /// The pieces of a sentence. Sentences are asked for in reading order.
  mutating func parse(_ sentence: Sentence) -> ParsedSentence {
    tokens = []
    pending = nil
    var index = sentence.range.lowerBound
    let limit = sentence.range.upperBound
    while next < spans.count, spans[next].range.lowerBound < index { next += 1 }
    while index < limit {
      if next < spans.count, spans[next].range.lowerBound == index, spans[next].range.upperBound <= limit {
        put(spans[next].kind, spans[next].range)
        index = spans[next].range.upperBound
        skipSpans(before: index)
      } else if let (mark, width) = mark(at: index, limit) {
        put(.mark(mark), index..<index + width)
        index += width
      } else if let (kind, end) = word(at: index, limit) {
        put(kind, index..<end)
        index = end
      } else {
        if pending == nil { pending = index }
        index = Bytes.characterEnd(at: index, in: text)
      }
    }
    flush(limit)
    return assembled(sentence.range)
  }

  private mutating func skipSpans(before index: Int) {
    while next < spans.count, spans[next].range.lowerBound < index { next += 1 }
  }

  private mutating func flush(_ end: Int) {
    if let start = pending, start < end { tokens.append(CueToken(kind: .text, range: start..<end)) }
    pending = nil
  }

  private mutating func put(_ kind: CueToken.Kind, _ range: Range<Int>) {
    flush(range.lowerBound)
    tokens.append(CueToken(kind: kind, range: range))
  }

  /// The cue word at an offset; one of a single character only where it cannot be part of a longer word.
  private func word(at index: Int, _ limit: Int) -> (CueToken.Kind, Int)? {
    let end = next < spans.count ? min(limit, max(index, spans[next].range.lowerBound)) : limit
    guard let (cue, stop) = lexicon.cues.longest(in: text, at: index, limit: end) else { return particle(index, end) }
    if cue.classes.contains(.tail) { return particle(index, end) }
    if let far = tailEnd(cue, stop, end) { return (.cue(.compound), far) }
    if stop - index <= 3, !cue.classes.contains(.share), !standsFree(index, stop, limit, cue) { return nil }
    return (.cue(cue), stop)
  }

  /// Past the 率 of 签约率 where a verb ends at an offset; nil where no tail follows, or a longer word does (率先).
  private func tailEnd(_ cue: Cue, _ stop: Int, _ limit: Int) -> Int? {
    guard cue.classes.contains(.verb), !cue.classes.contains(.noun), cue.word.utf8.count >= 6,
      let (next, end) = lexicon.cues.longest(in: text, at: stop, limit: limit), next.classes.contains(.tail)
    else { return nil }
    return end
  }

  private func standsFree(_ start: Int, _ end: Int, _ limit: Int, _ cue: Cue) -> Bool {
    let followsNoun = tokens.last.map { $0.range.upperBound == start && $0.classes.contains(.noun) } ?? false
    let leans = !cue.classes.isDisjoint(with: [.prep, .reach, .plan, .exp, .neg, .done, .rank])
    if pending == nil, leans { return true }
    if pending == nil, !followsNoun, next < spans.count, spans[next].range.lowerBound == end { return true }
    if next < spans.count, spans[next].range.lowerBound == end { return true }
    guard end < limit else { return true }
    if mark(at: end, limit) != nil { return true }
    let bound = next < spans.count ? min(limit, max(end, spans[next].range.lowerBound)) : limit
    if let (cue, stop) = lexicon.cues.longest(in: text, at: end, limit: bound) {
      return stop - end > 3 && !cue.classes.contains(.noun) && !cue.classes.contains(.tail)
    }
    return false
  }

  private static let of = Array("的".utf8)
  private static let etc = Array("等".utf8)

  private func particle(_ index: Int, _ limit: Int) -> (CueToken.Kind, Int)? {
    if Bytes.matches(SentenceParser.of, in: text, at: index) { return (.of, index + 3) }
    if Bytes.matches(SentenceParser.etc, in: text, at: index) { return (.etc, index + 3) }
    return nil
  }

  private func mark(at index: Int, _ limit: Int) -> (CueToken.Mark, Int)? {
    let byte = text[index]
    if byte < 0x80 {
      switch byte {
      case 0x2C: return isBetweenDigits(index) ? nil : (.comma, 1)
      case 0x3B: return (.semicolon, 1)
      case 0x3A: return isBetweenDigits(index) ? nil : (.colon, 1)
      case 0x21, 0x3F: return (.stop, 1)
      case 0x28: return (.open, 1)
      case 0x29: return (.close, 1)
      case 0x2B: return (.plus, 1)
      case 0x20: return isLatin(index) ? nil : (.space, 1)
      default: return nil
      }
    }
    guard byte == 0xE2 || byte == 0xE3, index + 2 < text.count else { return nil }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x82): return (.stop, 3)
    case (0xE3, 0x80, 0x81): return (.pause, 3)
    case (0xE3, 0x80, 0x8A): return (.titleOpen, 3)
    case (0xE3, 0x80, 0x8B): return (.titleClose, 3)
    case (0xE2, 0x80, 0x9C): return (.quoteOpen, 3)
    case (0xE2, 0x80, 0x9D): return (.quoteClose, 3)
    case (0xE2, 0x80, 0xA6): return (.stop, 3)
    case (0xE2, 0x80, 0x94): return (.dash, 3)
    default: return nil
    }
  }

  private func isBetweenDigits(_ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && Ascii.isDigit(text[index - 1]) && Ascii.isDigit(text[index + 1])
  }

  private func isLatin(_ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && text[index - 1] < 0x80 && text[index + 1] < 0x80
  }

  private func assembled(_ range: Range<Int>) -> ParsedSentence {
    var clauses: [Range<Int>] = []
    var clauseOf: [Int] = []
    var start = 0
    for (index, token) in tokens.enumerated() {
      clauseOf.append(clauses.count)
      switch token.mark {
      case .comma, .semicolon, .colon, .stop, .space:
        if index > start || clauses.isEmpty {
          clauses.append(start..<index)
        } else {
          clauseOf[index] = max(0, clauses.count - 1)
        }
        start = index + 1
      default: break
      }
    }
    if start < tokens.count || clauses.isEmpty { clauses.append(start..<tokens.count) }
    clauseOf = clauseOf.map { min($0, clauses.count - 1) }
    return ParsedSentence(paragraph: paragraph, range: range, tokens: tokens, clauses: clauses, clauseOf: clauseOf)
  }
}
