import NewsModel
import PageReading
import Testing

/// Sample pages changed in ways that change nothing of what they say.
@Suite("Pages that are set differently read the same")
struct VariedPageTests {
  private func contents(_ text: String, leavingOut: Set<String> = [], mend: (String) -> String = { $0 })
    -> [ArticleContent]
  {
    SegmentedPages.articles(text).map { ArticleContent($0, leavingOut: leavingOut, mend: mend) }
  }

  @Test("There are sample pages")
  func samples() { #expect(SegmentedPages.samples.count >= 10) }

  @Test("Full-width and half-width punctuation")
  func punctuationWidth() {
    for sample in SegmentedPages.samples {
      let before = contents(sample.text, mend: PageVariation.halfWidth)
      #expect(contents(PageVariation.halfWidth(sample.text), mend: PageVariation.halfWidth) == before, "\(sample.name)")
      #expect(contents(PageVariation.fullWidth(sample.text), mend: PageVariation.halfWidth) == before, "\(sample.name)")
    }
  }

  @Test("Every encoding and line ending")
  func encodings() {
    for sample in SegmentedPages.samples {
      let before = contents(sample.text)
      for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030] {
        for ending in ["\n", "\r\n", "\r"] {
          let text = sample.text.replacing("\n", with: ending)
          let page = SegmentedPages.page(EncodedText.bytes(text, encoding))
          #expect(page?.encoding == encoding)
          #expect(
            page?.articles.map { ArticleContent($0) } == before, "\(sample.name) \(encoding) \(ending.debugDescription)"
          )
        }
      }
    }
  }

  /// Breaks that leave too little on a side to tell are not made, and a few of all cases may be read otherwise: a break can
  /// leave a piece that reads as a heading, as a reader of the page alone would take it too.
  @Test("Column breaks at random places, without and with a caption in the gap", arguments: [false, true])
  func columnBreaks(_ withCaption: Bool) {
    var random = SeededRandom(seed: 7)
    var wrong = 0
    var all = 0
    for _ in 0..<10 {
      for sample in SegmentedPages.samples {
        let before = SegmentedPages.articles(sample.text)
        guard let broken = PageVariation.columnBreak(sample.text, before, withCaption, using: &random) else { continue }
        all += 1
        let caption: Set<String> = [PageVariation.caption]
        if contents(broken, leavingOut: caption) != before.map({ ArticleContent($0, leavingOut: caption) }) {
          wrong += 1
        }
      }
    }
    #expect(all > 100)
    #expect(wrong * 100 <= all * (withCaption ? 3 : 2), "\(wrong) of \(all)")
  }

  @Test("Another order of the articles")
  func order() {
    var wrong = 0
    var all = 0
    for sample in SegmentedPages.samples {
      let before = SegmentedPages.articles(sample.text)
      guard before.count > 1, let turned = PageVariation.reversed(sample.text, before) else { continue }
      all += 1
      let expected = before.reversed().map { Set(ArticleContent($0).parts.filter { $0.role != .other }) }
      if contents(turned).map({ Set($0.parts.filter { $0.role != .other }) }) != expected { wrong += 1 }
    }
    #expect(all >= 3)
    #expect(wrong == 0, "\(wrong) of \(all)")
  }

  @Test("The title of a page's first article, or of a brief, behind its text")
  func titleBehind() {
    var wrong: [String] = []
    var all = 0
    for sample in SegmentedPages.samples {
      let before = SegmentedPages.articles(sample.text)
      for (number, article) in before.enumerated() where number == 0 || article.kind == .brief {
        guard article.kind != .photo, article.titlePosition == .head,
          let moved = PageVariation.titleBehind(sample.text, article)
        else { continue }
        all += 1
        let after = SegmentedPages.articles(moved)
        let isSame =
          after.map(\.title) == before.map(\.title) && after.map(\.body) == before.map(\.body)
          && after.map(\.bylines) == before.map(\.bylines)
        if !isSame { wrong.append("\(sample.name) \(number)") }
      }
    }
    #expect(all >= 8)
    #expect(wrong.count * 10 <= all, "\(wrong)")
  }
}
