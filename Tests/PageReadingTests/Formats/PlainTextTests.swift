import NewsModel
import PageReading
import Testing

@Suite("Lines of plain text")
struct PlainTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Blank lines before each line, and its text.
    let lines: [(Int, String)]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "line feeds", text: "一\n二\n\n三", lines: [(0, "一"), (0, "二"), (1, "三")]),
    Case(name: "carriage returns and line feeds", text: "一\r\n\r\n二\r\n", lines: [(0, "一"), (1, "二")]),
    Case(name: "carriage returns", text: "一\r二\r\r\r三", lines: [(0, "一"), (0, "二"), (2, "三")]),
    Case(name: "mixed line ends", text: "一\n\r\n二\r三", lines: [(0, "一"), (1, "二"), (0, "三")]),
    Case(
      name: "separators of Unicode", text: "一\u{2028}二\u{2029}三\u{85}四",
      lines: [(0, "一"), (0, "二"), (0, "三"), (0, "四")]),
    Case(name: "form feeds end lines", text: "一\u{C}二", lines: [(0, "一"), (0, "二")]),
    Case(name: "blank lines at the start count", text: "\n\n\n一", lines: [(3, "一")]),
    Case(name: "lines of white space are blank", text: "一\n \n\u{3000}\u{3000}\n\t\n二", lines: [(0, "一"), (3, "二")]),
    Case(name: "lines of zero-width characters are blank", text: "一\n\u{200B}\n二", lines: [(0, "一"), (1, "二")]),
    Case(name: "outer white space goes", text: "\u{3000}\u{3000}一 \u{A0}\u{2003}\n\t二\t", lines: [(0, "一"), (0, "二")]),
    Case(name: "inner white space stays", text: "一\u{3000}二 三\u{A0}\u{A0}四", lines: [(0, "一\u{3000}二 三\u{A0}\u{A0}四")]),
    Case(name: "full-width letters and digits stay", text: "２０２５年Ａ区", lines: [(0, "２０２５年Ａ区")]),
    Case(name: "zero-width characters around white space", text: "\u{200B} 一\u{200B} \u{200B}", lines: [(0, "一")]),
    Case(name: "markup is text", text: "<p>一</p> # 二 &amp;", lines: [(0, "<p>一</p> # 二 &amp;")]),
  ]

  @Test("Lines, blank lines and white space", arguments: cases)
  func lines(_ page: Case) {
    let text = pageText(page.text)
    #expect(text.lines.map { "\($0.blankLinesBefore) \($0.text)" } == page.lines.map { "\($0.0) \($0.1)" })
    #expect(text.format == .text)
    for line in text.lines {
      #expect(line.markup == nil)
      #expect(readsBack(line, in: Array(page.text.utf8), of: text))
    }
  }

  @Test("White space at a line's ends is not in its ranges")
  func trimmedRanges() {
    let page = pageText("\u{3000}一\u{200B}二 \n三")
    #expect(page.lines[0].content.ranges == [ByteRange(3, 6), ByteRange(9, 12)])
    #expect(page.lines[1].content.ranges == [ByteRange(14, 17)])
  }
}
