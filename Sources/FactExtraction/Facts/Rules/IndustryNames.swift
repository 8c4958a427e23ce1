import NewsModel

/// Finds the industry that a sentence speaks of: the noun in front of 产业链, 产业 or 领域.
struct IndustryNames {
  let reading: ArticleReading

  /// The industry next to a piece: in its own sentence in front, then behind, then in what the article told before.
  func industry(_ paragraph: Int, _ number: Int, near piece: Int) -> String? {
    let sentence = reading.sentences[paragraph][number]
    if let name = last(sentence, 0..<min(piece + 1, sentence.tokens.count)) { return name }
    if let name = first(sentence, piece + 1..<max(piece + 1, sentence.tokens.count)) { return name }
    for earlier in stride(from: number - 1, through: 0, by: -1) {
      let sentence = reading.sentences[paragraph][earlier]
      if let name = last(sentence, sentence.tokens.indices) { return name }
    }
    for earlier in stride(from: paragraph - 1, through: max(0, paragraph - 3), by: -1) {
      for sentence in reading.sentences[earlier].reversed() {
        if let name = last(sentence, sentence.tokens.indices) { return name }
      }
    }
    return nil
  }

  private static let marks = ["产业链", "产业", "领域"]

  private func last(_ sentence: ParsedSentence, _ pieces: Range<Int>) -> String? {
    pieces.reversed().lazy.compactMap { name(sentence, $0, pieces.lowerBound) }.first
  }

  private func first(_ sentence: ParsedSentence, _ pieces: Range<Int>) -> String? {
    pieces.lazy.compactMap { name(sentence, $0, pieces.lowerBound) }.first
  }

  /// The industry whose name ends in a piece.
  private func name(_ sentence: ParsedSentence, _ piece: Int, _ floor: Int) -> String? {
    let words = reading.words(sentence, sentence.tokens[piece])
    guard let mark = IndustryNames.marks.first(where: { words.contains($0) }), let end = words.startIndex(ofFirst: mark)
    else { return nil }
    var name = String(words[..<end])
    if reading.organization(sentence.tokens[piece]) == nil {
      var start = piece
      while start > floor, isPart(sentence.tokens[start - 1]) { start -= 1 }
      if start < piece { name = reading.words(sentence.paragraph, sentence.bytes(start..<piece)) + name }
    }
    return cleaned(name)
  }

  private func isPart(_ token: CueToken) -> Bool {
    token.isNominal || token.classes.contains(.nominal) && token.range.count > 3
  }

  private static let cuts = ["的", "区", "在", "市", "省", "了", "是", "着", "和", "与", "“", "”", "、"]
  private static let heads = ["重点", "主导", "优势", "其", "该", "做强", "做大", "壮大", "发展", "聚焦", "深耕", "我国", "全国", "打造", "培育"]
  private static let empty = [
    "首个", "这条", "这一", "一条", "全", "新兴", "特色", "传统", "未来", "现代", "支柱", "战略性新兴", "上下游", "高新技术", "完整", "多条", "相关", "各",
  ]

  private func cleaned(_ words: String) -> String? {
    var name = words
    for cut in IndustryNames.cuts {
      if let end = name.endIndex(ofLast: cut) { name = String(name[end...]) }
    }
    for head in IndustryNames.heads where name.hasPrefix(head) { name.removeFirst(head.count) }
    guard (2...12).contains(name.count),
      !IndustryNames.empty.contains(where: { name.hasSuffix($0) || name.hasPrefix($0) && $0.utf8.count > 3 }),
      !name.contains(where: { $0.isNumber })
    else { return nil }
    return name
  }
}
