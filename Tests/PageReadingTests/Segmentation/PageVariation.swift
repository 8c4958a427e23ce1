import NewsModel

/// Ways to set a page differently without changing what it says.
enum PageVariation {
  static let caption = "园区企业生产车间"
  private static let pairs: [(full: Character, half: Character)] = [
    ("，", ","), ("：", ":"), ("；", ";"), ("！", "!"), ("？", "?"), ("（", "("), ("）", ")"),
  ]

  static func halfWidth(_ text: String) -> String {
    let widths = Dictionary(uniqueKeysWithValues: pairs.map { ($0.full, $0.half) })
    return String(text.map { widths[$0] ?? $0 })
  }

  /// Front matter keeps its marks.
  static func fullWidth(_ text: String) -> String {
    let widths = Dictionary(uniqueKeysWithValues: pairs.map { ($0.half, $0.full) })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.first == "---" ? (lines.dropFirst().firstIndex(of: "---") ?? 0) : -1
    return lines.enumerated().map { number, line in
      number <= end ? String(line) : String(line.map { widths[$0] ?? $0 })
    }.joined(separator: "\n")
  }

  /// A column break at a random place of a long line of running text; nil where the page has none.
  static func columnBreak(
    _ text: String, _ articles: [Article], _ withCaption: Bool, using random: inout SeededRandom
  ) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let bodies = articles.filter { $0.kind != .photo }.flatMap(\.body)
    let long = lines.indices.filter { number in
      let line = lines[number].drop(while: \.isWhitespace)
      return line.count >= 60 && bodies.contains { $0.contains(line) }
    }
    guard let number = long.randomElement(using: &random) else { return nil }
    let line = Array(lines[number])
    let places = (20..<line.count - 4).filter { !"。！？!?”’）)".contains(line[$0 - 1]) }
    guard let place = places.randomElement(using: &random) else { return nil }
    let gap = withCaption ? ["", "", "", caption, "", "", ""] : [""]
    lines.replaceSubrange(number...number, with: [String(line[..<place])] + gap + [String(line[place...])])
    return lines.joined(separator: "\n")
  }

  /// The articles in the opposite order; nil where one of them stands inside another.
  static func reversed(_ text: String, _ articles: [Article]) -> String? {
    let spans = articles.map(span)
    for (one, two) in zip(spans, spans.dropFirst()) where one.upperBound > two.lowerBound { return nil }
    let bytes = Array(text.utf8)
    var result = ""
    for (article, span) in zip(articles, spans).reversed() {
      // A photo item needs its slot.
      if !result.isEmpty { result += article.kind == .photo ? "\n\n\n\n" : "\n\n" }
      result += String(decoding: bytes[span], as: UTF8.self)
    }
    return result
  }

  /// Title and byline moved behind the last line of an article.
  static func titleBehind(_ text: String, _ article: Article) -> String? {
    let head = article.paragraphs.prefix { $0.role == .title || $0.role == .byline }
    guard let last = article.paragraphs.last(where: { $0.role == .body })?.ranges.last?.end,
      let first = head.first?.ranges.first?.start, let end = head.last?.ranges.last?.end,
      article.paragraphs.filter({ $0.role == .title || $0.role == .byline }).count == head.count
    else { return nil }
    let bytes = Array(text.utf8)
    let cut = String(decoding: bytes[first..<end], as: UTF8.self)
    let before = String(decoding: bytes[..<first], as: UTF8.self)
    let body = String(decoding: bytes[end..<last], as: UTF8.self).drop(while: \.isNewline)
    return before + body + "\n\n" + cut + "\n" + String(decoding: bytes[last...], as: UTF8.self)
  }

  private static func span(_ article: Article) -> Range<Int> {
    let ranges = article.paragraphs.filter { $0.role != .other }.flatMap(\.ranges)
    return (ranges.map(\.start).min() ?? 0)..<(ranges.map(\.end).max() ?? 0)
  }
}
