/// Walks over a folded paragraph once and cuts it.
struct SentenceCutter {
  let text: [UInt8]
  private var sentences: [Sentence] = []
  private var clauses: [Clause] = []
  private var sentenceStart = 0
  private var clauseStart = 0

  init(text: [UInt8]) { self.text = text }

  mutating func run() -> [Sentence] {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if let mark = asciiMark(byte, index) { end(mark, at: index, width: 1, &index) } else { index += 1 }
      } else if byte == 0xE3, follows(index, 0x80, 0x82) {
        end(.stop, at: index, width: 3, &index)
      } else if byte == 0xE2, follows(index, 0x80, 0xA6) {
        end(.stop, at: index, width: 3, &index)
      } else {
        index += 1
      }
    }
    closeClause(.stop, at: text.count, next: text.count)
    closeSentence(at: text.count)
    return sentences
  }

  private mutating func end(_ mark: Clause.Mark, at place: Int, width: Int, _ index: inout Int) {
    index = place + width
    if mark == .stop {
      while let width = trailing(index) { index += width }
    }
    closeClause(mark, at: place, next: index)
    if mark == .stop { closeSentence(at: index) }
  }

  private mutating func closeClause(_ mark: Clause.Mark, at end: Int, next: Int) {
    if end > clauseStart { clauses.append(Clause(range: clauseStart..<end, mark: mark)) }
    clauseStart = next
  }

  private mutating func closeSentence(at end: Int) {
    if end > sentenceStart { sentences.append(Sentence(range: sentenceStart..<end, clauses: clauses)) }
    clauses = []
    sentenceStart = end
  }

  private func asciiMark(_ byte: UInt8, _ index: Int) -> Clause.Mark? {
    switch byte {
    case 0x2C: return isBetweenDigits(index) ? nil : .comma
    case 0x3A: return isBetweenDigits(index) ? nil : .colon
    case 0x3B: return .semicolon
    case 0x21, 0x3F: return .stop
    case 0x20: return isBetweenLetters(index) ? nil : .space
    default: return nil
    }
  }

  private func isBetweenDigits(_ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && Ascii.isDigit(text[index - 1]) && Ascii.isDigit(text[index + 1])
  }

  private func isBetweenLetters(_ index: Int) -> Bool {
    index > 0 && index + 1 < text.count && text[index - 1] < 0x80 && text[index + 1] < 0x80
  }

  private func follows(_ index: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    index + 2 < text.count && text[index + 1] == second && text[index + 2] == third
  }

  /// Width of a mark that still belongs to the sentence after its end: more end marks, closing quotes and brackets.
  private func trailing(_ index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch text[index] {
    case 0x21, 0x3F, 0x29, 0x22: return 1
    case 0xE3 where follows(index, 0x80, 0x82): return 3
    case 0xE2 where follows(index, 0x80, 0x9D) || follows(index, 0x80, 0x99) || follows(index, 0x80, 0xA6): return 3
    default: return nil
    }
  }
}
