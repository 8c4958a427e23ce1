import NewsModel

/// Who is quoted, and what goes on from the paragraph in front.
extension SubjectTracker {
  /// Whose words a sentence is.
  struct Speaker {
    let subject: Subject
    /// Whether the organisation is named beside the person.
    let isNamed: Bool
  }

  /// For each sentence of a quotation the company of whoever is quoted: “公司去年…。”总经理赵某说.
  func speakers(of sentences: [ParsedSentence]) -> [Speaker?] {
    var found: [Speaker?] = Array(repeating: nil, count: sentences.count)
    var start = 0
    while start < sentences.count {
      guard sentences[start].tokens.first?.mark == .quoteOpen else {
        start += 1
        continue
      }
      let end = quoteEnd(from: start, sentences)
      let speaker =
        own(sentences[start]) ?? (end + 1 < sentences.count ? own(sentences[end + 1], behindQuote: true) : nil)
      if let speaker { for number in start...end { found[number] = speaker } }
      start = end + 1
    }
    return found
  }

  /// The last sentence of a quotation that begins with one.
  private func quoteEnd(from start: Int, _ sentences: [ParsedSentence]) -> Int {
    var depth = 0
    for number in start..<sentences.count {
      for token in sentences[number].tokens {
        if token.mark == .quoteOpen { depth += 1 }
        if token.mark == .quoteClose { depth -= 1 }
      }
      if depth <= 0 { return number }
    }
    return start
  }

  /// The company or institute of the first person of a sentence, where that person speaks.
  private func own(_ sentence: ParsedSentence, behindQuote: Bool = false) -> Speaker? {
    var isNamed = false
    for (index, token) in sentence.tokens.enumerated() {
      if reading.organization(token) != nil { isNamed = true }
      if behindQuote, [.comma, .quoteOpen].contains(token.mark) { return nil }
      if case .person = token.kind {
        return speaker(index, token, sentence).map { Speaker(subject: .organization($0), isNamed: isNamed) }
      }
    }
    return nil
  }

  private static let deictics: [[UInt8]] = ["该", "这款", "这条", "这家", "这一", "这项", "这套", "这批", "这台", "这座"].map {
    Array($0.utf8)
  }

  /// 该疫苗历时9年研发: a paragraph that begins so goes on with what the one in front spoke of.
  func goesOn(_ sentence: ParsedSentence?) -> Bool {
    guard let sentence, let first = sentence.tokens.first(where: { !$0.isTime }),
      first.kind == .text || first.classes.contains(.noun)
    else { return false }
    let text = reading.text.paragraphs[sentence.paragraph].bytes
    return SubjectTracker.deictics.contains { Bytes.matches($0, in: text, at: first.range.lowerBound) }
  }

  /// “高新区出地、县区出项目”的模式: what a short quotation names is nothing that the text speaks of.
  func isInShortQuote(_ index: Int, _ sentence: ParsedSentence, _ state: inout State) -> Bool {
    if let end = state.quoteEnd {
      if index >= end { state.quoteEnd = nil }
      return true
    }
    guard sentence.tokens[index].mark == .quoteOpen, index > 0,
      ![.comma, .colon, .stop].contains(sentence.tokens[index - 1].mark),
      !sentence.tokens[index - 1].classes.contains(.say)
    else { return false }
    var depth = 0
    for position in index..<sentence.tokens.count {
      if sentence.tokens[position].mark == .quoteOpen { depth += 1 }
      if sentence.tokens[position].mark == .quoteClose { depth -= 1 }
      if depth == 0 {
        state.quoteEnd = position
        return false
      }
    }
    return false
  }
}
