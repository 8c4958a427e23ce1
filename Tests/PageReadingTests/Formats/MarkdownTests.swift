import NewsModel
import PageReading
import Testing

@Suite("Markdown")
struct MarkdownTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Markup (`T`itle, `H`eading, `P`aragraph, `C`aption, `-` for none) and text of each line.
    let lines: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ lines: [String]) {
      self.name = name
      self.text = text
      self.lines = lines
    }
  }

  static let blocks: [Case] = [
    Case("headings", "# 一 #\n\n## 二\n### 三 ##\n\n# 四", ["T 一", "H 二", "H 三", "H 四"]),
    Case("no heading without white space", "#一", ["P #一"]),
    Case("underlined headings", "一\n===\n\n二\n---\n三", ["T 一", "H 二", "P 三"]),
    Case("a sentence over dashes stays a paragraph", "这是一句。\n---\n三", ["P 这是一句。", "P 三"]),
    Case("rules", "一\n\n***\n\n- - -\n二", ["P 一", "P 二"]),
    Case("a paragraph's Chinese lines join with nothing between", "高新\n区产业。\n\n另一段", ["P 高新区产业。", "P 另一段"]),
    Case("Latin words join with a space", "new\nmaterials \nand 高新\n区", ["P new materials and 高新区"]),
    Case("hard breaks part lines", "一  \n二\\\n三<br>四", ["P 一", "P 二", "P 三", "P 四"]),
    Case("quotes", "> 一\n> 二\n>\n> > 三", ["P 一二", "P 三"]),
    Case("lists", "- 一\n- 二\n  续\n* 三\n1. 四\n2) 五", ["I 一", "I 二续", "I 三", "I 四", "I 五"]),
    Case("numbers and dashes that are no list", "2025. 一\n\n-一\n\n1.5亿元", ["P 2025. 一", "P -一", "P 1.5亿元"]),
    Case("code", "```\n# 一 **二**\n\n三\n```\n四", ["- # 一 **二**", "- 三", "P 四"]),
    Case("tables", "| 指标 | 数值 |\n|:--|--:|\n| 产值 | 43 |\n\n后", ["P 指标 数值", "P 产值 43", "P 后"]),
    Case("tight tables keep their bars", "甲|乙\n-|-\n1|2", ["P 甲|乙", "P 1|2"]),
    Case("a bar alone is text", "甲|乙\n丙", ["P 甲|乙丙"]),
    Case("pictures", "![图为园区](a.jpg)\n\n前![小图](b.jpg \"题\")后\n\n![](c.jpg)", ["C 图为园区", "P 前后", "C 小图"]),
    Case("lines in italics under a picture are its caption", "![图](a.jpg)\n*工人在装机。*\n_周舟 摄_", ["C 工人在装机。", "C 周舟 摄"]),
    Case("a picture among text keeps its stand-in text", "![图为园区](a.jpg)\n前*中*后", ["P 前中后", "C 图为园区"]),
    Case(
      "unwrapped lines speak for themselves", String(repeating: "长", count: 90) + "\n短",
      ["- " + String(repeating: "长", count: 90), "- 短"]),
    Case("link definitions", "[一][a]和[b]和[c]\n\n[a]: http://a.example\n[B]: http://b.example", ["P 一和b和[c]"]),
  ]

  static let inline: [Case] = [
    Case("emphasis", "*一* **二** ***三*** _四_ __五__ ~~六~~", ["P 一 二 三 四 五 六"]),
    Case("emphasis beside Chinese marks", "打造**“链主”**效应，**重点**。", ["P 打造“链主”效应，重点。"]),
    Case("emphasis over lines", "**一\n二**", ["P 一二"]),
    Case("stars and low lines that are none", "3*4*5 a_b_c *注 5~6 * 一 *", ["P 3*4*5 a_b_c *注 5~6 * 一 *"]),
    Case("code keeps its marks", "`a*b*` ``c`d``", ["P a*b* c`d"]),
    Case("an open backtick is text", "a`b", ["P a`b"]),
    Case("escapes", "\\*一\\* \\[二\\] \\# \\一", ["P *一* [二] # \\一"]),
    Case("links", "[一](http://a.example/x_(y)_z) [二]( <b> \"题\" ) [三", ["P 一 二 [三"]),
    Case("links around emphasis", "[**一**二](a)", ["P 一二"]),
    Case("addresses", "<http://a.example/b>", ["P http://a.example/b"]),
    Case("tags", "一<span class=\"x\">二</span><!-- 三 -->四", ["P 一二四"]),
    Case("a less-than sign is text", "产值<30亿元, a < b", ["P 产值<30亿元, a < b"]),
    Case("references stay as printed, those for white space go", "&nbsp;&emsp;一&amp;二", ["P 一&amp;二"]),
  ]

  @Test("Blocks and marks inside lines", arguments: blocks + inline)
  func reads(_ page: Case) {
    let text = pageText(page.text, path: "page.md")
    #expect(text.format == .markdown)
    #expect(text.lines.map { "\(letter($0.markup)) \($0.text)" } == page.lines)
    for line in text.lines { #expect(readsBack(line, in: Array(page.text.utf8), of: text), "\(line.text)") }
  }

  @Test(
    "The same lines come out of every encoding and line end", arguments: TextEncoding.allCases, ["\n", "\r\n", "\r"])
  func encodings(_ encoding: TextEncoding, _ end: String) {
    let source = encoding == .big5 ? SamplePages.traditional : SamplePages.markdown
    let expected = pageText(source, path: "page.md")
    let bytes = EncodedText.bytes(source.replacing("\n", with: end), encoding)
    let text = pageText(bytes, path: "page.md")
    #expect(text.texts == expected.texts)
    #expect(text.lines.map(\.markup) == expected.lines.map(\.markup))
    #expect(text.lines.map(\.blankLinesBefore) == expected.lines.map(\.blankLinesBefore))
    for line in text.lines { #expect(readsBack(line, in: bytes, of: text), "\(line.text)") }
  }

  @Test("The same text is plain text under another name")
  func byName() {
    #expect(pageText("# 一", path: "page.markdown").texts == ["一"])
    #expect(pageText("# 一", path: "page.txt").texts == ["# 一"])
  }
}

/// One letter for a line's markup.
func letter(_ markup: Line.Markup?) -> String {
  switch markup {
  case .title: "T"
  case .heading: "H"
  case .paragraph: "P"
  case .item: "I"
  case .caption: "C"
  case nil: "-"
  }
}
