import Lexicon
import NewsModel
import PageReading
import Testing

@Suite("Whatever the lines are")
struct ArbitraryPageTests {
  /// Pieces of which random lines are made: words that rules look for, marks, and characters of other planes.
  private static let pieces = [
    "本报讯", "（", "）", "(", ")", "记者", "摄", "供图", "文/图", "周舟", "欧阳", "平川高新区", "镇江高新区", "高新区", "2025年", "6月", "9日", "十五五",
    "开局", "前", "个月", "1—9月", "上接", "下转", "第三版", "责任编辑", "：", ":", "。", "，", "“", "”", "——", "……", " ", "　", "𬭎", "😀",
    "\u{0301}", "A03", "%", "图①", "左图", "编者按", "|", "#", "今年", "去年", "截至", "预计", "的", "67.", "3亿元",
  ]

  private func isSound(_ page: Page, _ bytes: [UInt8]) -> Bool {
    page.articles.allSatisfy { article in
      article.paragraphs.allSatisfy { paragraph in
        !paragraph.text.isEmpty && paragraph.content.map.textCount == paragraph.text.utf8.count
          && paragraph.ranges.allSatisfy { $0.start >= 0 && $0.end <= bytes.count }
      }
    }
  }

  @Test("Random lines are read, and no character is lost")
  func randomLines() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        for _ in 0..<Int.random(in: 0...9, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? ""
        }
        text += String(repeating: "\n", count: Int.random(in: 1...4, using: &random))
      }
      let bytes = Array(text.utf8)
      guard let page = SegmentedPages.page(bytes) else { continue }
      #expect(isSound(page, bytes))
      let kept = page.articles.flatMap(\.paragraphs).map(\.text).joined()
      #expect(characters(kept) == characters(text))
    }
  }

  /// How often each character occurs that is not white space.
  private func characters(_ text: String) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    for scalar in text.unicodeScalars where GlyphTable.fold(scalar.value) != GlyphTable.space {
      counts[scalar.value, default: 0] += 1
    }
    return counts
  }

  @Test("Random bytes are read or refused")
  func randomBytes() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      if let page = SegmentedPages.page(bytes) { #expect(isSound(page, bytes)) }
    }
  }

  @Test("A page without words of a lexicon is read")
  func emptyLexicon() {
    guard case .page(let page) = PageReader(lexicon: Lexicon()).read(Array(SamplePages.plain.utf8), hint: PathHint())
    else {
      Issue.record("refused")
      return
    }
    let kept = page.articles.flatMap(\.paragraphs).map(\.text).joined()
    #expect(characters(kept) == characters(SamplePages.plain))
  }

  @Test("Work grows with the number of lines, not faster")
  func linearWork() {
    func steps(_ lines: Int) -> Int {
      let text = (0..<lines).map { ["平", "川。", "高新区", "周舟 柳青", "本报讯 近日，园区开工。"][$0 % 5] }.joined(separator: "\n")
      let page = pageText(text)
      let glyphs = PageGlyphs(page.lines)
      let inspector = PieceInspector(words: PageVocabulary(lexicon: SegmentedPages.lexicon))
      let pieces = inspector.cutter.pieces(of: page.lines, in: glyphs)
      let signals = pieces.map { inspector.look(at: $0, markup: nil, in: glyphs.glyphs).0 }
      let facts = LayoutFacts(
        pieces: pieces, signals: signals, page: glyphs, zones: ZoneMentions(), wordPairs: WordPairs([]))
      return LayoutParser(facts: facts, titleMatches: pieces.map { _ in false }).reading().steps
    }
    let one = steps(1000)
    #expect(steps(4000) <= one * 5)
  }

  @Test("A hundred thousand lines of one character are one text")
  func manyShortLines() {
    let bytes = Array(String(repeating: "平\n", count: 100_000).utf8)
    let page = SegmentedPages.page(bytes)
    #expect(page?.articles.count == 1)
    #expect(page?.articles.flatMap(\.paragraphs).reduce(0) { $0 + $1.text.count } == 100_000)
  }

  @Test("A line of ten megabytes is one paragraph")
  func longLine() {
    let sentence = "平川高新区推进项目建设，去年新签约项目21个。"
    let count = 10_000_000 / sentence.utf8.count
    let bytes = Array(String(repeating: sentence, count: count).utf8)
    let page = SegmentedPages.page(bytes)
    #expect(page?.articles.flatMap(\.paragraphs).map(\.text.utf8.count) == [bytes.count])
  }
}
