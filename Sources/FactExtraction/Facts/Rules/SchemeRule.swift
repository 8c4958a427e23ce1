import NewsModel

/// “1+3+X” — numeric codes of a zone's industries or ways of working, with what their slots stand for where the text says so.
struct SchemeRule: FactRule {
  let context: FactContext

  func read(_ reading: ArticleReading, ledger: inout FigureLedger) -> [FactDraft] {
    var drafts: [FactDraft] = []
    for paragraph in reading.sentences.indices {
      for sentence in reading.sentences[paragraph] {
        for index in sentence.tokens.indices where sentence.tokens[index].mark == .quoteOpen {
          let phrases = PhraseReader(reading: reading, sentence: sentence)
          guard let close = phrases.closing(index, .quoteOpen, .quoteClose, sentence.tokens.count), close > index + 1
          else { continue }
          let code = phrases.words(index + 1..<close)
          guard isCode(code, index, sentence) else { continue }
          let members = SchemeMembers(reading: reading, sentence: sentence, code: code, close: close).read()
          guard isScheme(code, members, sentence, close) else { continue }
          drafts.append(draft(code, members, sentence, index))
        }
      }
    }
    return drafts
  }

  /// 将构建“1+2+N”体系 is a plan, 正构建 is under way.
  private func modality(_ sentence: ParsedSentence, _ open: Int) -> Modality {
    let said = ModalityReader(reading: context.reading, sentence: sentence).figure(at: open, period: [])
    guard said == .actual else { return said }
    let clause = sentence.clauses[sentence.clauseOf[open]]
    return sentence.tokens[clause.lowerBound..<open].contains { $0.classes.contains(.ongo) } ? .ongoing : .actual
  }

  private func draft(_ code: String, _ members: [String], _ sentence: ParsedSentence, _ open: Int) -> FactDraft {
    var fields: [Fact.Field] = []
    if let zone = context.reading.zoneName { fields.append(.init("zone", .text(zone))) }
    fields.append(.init("code", .text(code)))
    if !members.isEmpty { fields.append(.init("members", .texts(members))) }
    return FactDraft(
      kind: .scheme, modality: modality(sentence, open), fields: fields, place: sentence.place, rule: "scheme")
  }

  /// 1+3+X, 2+3+N, 1155, 一主三新: numbers with plus signs, bare digits, or numbers in 一二三 with their nouns.
  private func isCode(_ code: String, _ open: Int, _ sentence: ParsedSentence) -> Bool {
    let text = TextFolding.fold(Array(code.utf8), keepingSpaces: false).bytes
    if isSum(text) { return true }
    if text.allSatisfy(Ascii.isDigit), (3...5).contains(text.count) { return true }
    return isHanCode(code)
  }

  private func isSum(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: 0x2B, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && (part.allSatisfy(Ascii.isDigit) || part.count == 1 && Ascii.isLetter(part[part.startIndex]))
    } && parts.contains { $0.allSatisfy(Ascii.isDigit) }
  }

  /// 一主三新, 三区一高地: at least two numbers, each with one or two characters behind.
  private func isHanCode(_ code: String) -> Bool {
    let numbers: Set<Character> = ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "多", "N", "X"]
    let characters = Array(code)
    guard (4...7).contains(characters.count), numbers.contains(characters[0]) else { return false }
    return characters.filter { numbers.contains($0) }.count >= 2 && !characters.contains("、")
  }

  /// Codes in 一二三 are schemes only where their slots are told: 一企一策 and 两张网 are stock phrases.
  private func isScheme(_ code: String, _ members: [String], _ sentence: ParsedSentence, _ close: Int) -> Bool {
    if !members.isEmpty { return true }
    return code.contains("+") || code.contains("＋")
  }
}
