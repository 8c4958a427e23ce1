import NewsModel
import PageReading
import Testing

@Suite("HTML")
struct HTMLTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    /// Markup (`T`itle, `H`eading, `P`aragraph, `C`aption, `-` for none) and text of each line.
    let lines: [String]
    var testDescription: String { name }
    init(_ name: String, _ body: String, _ lines: [String]) {
      self.name = name
      self.body = body
      self.lines = lines
    }
  }

  static let text: [Case] = [
    Case(
      "blocks make lines", "<h1>一</h1><h2>二</h2><p>三</p><div>四<div>五</div>六</div>",
      ["T 一", "H 二", "P 三", "P 四", "P 五", "P 六"]),
    Case("inline elements do not", "<p>一<b>二</b><a href=x>三</a><span>四</span><x-y>五</x-y></p>", ["P 一二三四五"]),
    Case("white space folds", "<p> 一  二\n   三 new\n\tword </p>", ["P 一 二三 new word"]),
    Case(
      "references", "<p>&ldquo;一&rdquo;&#20108;&#x4e09; a&lt;b R&D &unknown; &copy2025</p>",
      ["P “一”二三 a<b R&D &unknown; ©2025"]),
    Case("a paragraph's indent goes", "<p>&emsp;&emsp;一</p><p>&nbsp;&nbsp;二&nbsp;三</p>", ["P 一", "P 二\u{A0}三"]),
    Case(
      "the place of a picture holds its caption, that of an article does not",
      "<div class=\"pic\"><img><br>一</div><div class=\"img-text\"><img><p>" + String(repeating: "长", count: 101)
        + "</p></div>", ["C 一", "P " + String(repeating: "长", count: 101)]),
    Case("captions", "<figure><img><figcaption>一</figcaption></figure><p class=\"pic-caption\">二</p>", ["C 一", "C 二"]),
    Case("breaks split", "<p>一。<br>二</p><p>三<br/><br/>四</p>", ["- 一。", "- 二", "P 三", "P 四"]),
    Case("an indent behind a break begins a paragraph", "<p>　　一。<br>　　二。</p>", ["P 一。", "P 二。"]),
    Case("preformatted lines stay", "<pre>一  二\n三</pre>", ["- 一  二", "- 三"]),
    Case("lists", "<ul><li>一<li>二</ul><dl><dt>三<dd>四</dl>", ["I 一", "I 二", "P 三", "P 四"]),
    Case(
      "rows of figures", "<table><tr><th>指标</th> <th>数值</th></tr>\n<tr><td>产值</td>\n<td>43</td></tr></table>",
      ["P 指标 数值", "P 产值 43"]),
    Case(
      "tables that lay out the page", "<table><tr><td><p>一</p><p>二</p></td> <td>三</td></tr></table>",
      ["P 一", "P 二", "P 三"]),
    Case("definitions, comments, instructions", "<?x y?><!-- 一 --><![CDATA[二]]><p>三</p>", ["P 三"]),
  ]

  static let malformed: [Case] = [
    Case("open paragraphs", "<p>一<p>二<div>三", ["P 一", "P 二", "P 三"]),
    Case("crossed elements", "<p><b>一</p><p>二</b>三</p>", ["P 一", "P 二三"]),
    Case("stray end tags", "</div></p>一</span></td>二", ["P 一二"]),
    Case("quotes in attributes", "<p title='a>b' class=\"c>d\">一</p>", ["P 一"]),
    Case("signs that are no tags", "<p>产值<30亿元 a < b <3</p>", ["P 产值<30亿元 a < b <3"]),
    Case("capitals and spaces in tags", "<P CLASS=x >一</P ><BR><H1\n>二</H1>", ["P 一", "T 二"]),
    Case("a script that is not closed", "<p>一</p><script>var a = '<p>二</p>'", ["P 一"]),
    Case("a comment that is not closed", "<p>一</p><!-- <p>二</p>", ["P 一"]),
    Case("a tag that is not closed", "<p>一</p><p class=\"", ["P 一"]),
  ]

  static let furniture: [Case] = [
    Case(
      "scripts, styles, hidden boxes",
      "<script>一</script><style>二</style><noscript>三</noscript><select><option>四</select><p>正文。</p><p style=\"display: none\">五</p><span hidden>六</span>",
      ["P 正文。"]),
    Case(
      "navigation and asides", "<nav>一</nav><aside><p>二</p></aside><div role=navigation>三</div><p>正文。</p>", ["P 正文。"]),
    Case(
      "lists of links",
      "<ul><li><a href=1>首页</a><li><a href=2>要闻</a></ul><div>当前位置：<a href=1>首页</a>&gt;<a href=2>要闻</a></div><p>正文。</p>",
      ["P 正文。"]),
    Case("links inside text stay", "<p>一家<a href=1>公司</a>和另一家<a href=2>公司</a>签约。</p>", ["P 一家公司和另一家公司签约。"]),
    Case("a source with a link stays", "<p>来源：<a href=1>平川日报</a></p><p>正文。</p>", ["P 来源：平川日报", "P 正文。"]),
    Case("boxes named as furniture", "<div class=\"topNav\">一</div><div id=footer>二</div><p>正文。</p>", ["P 正文。"]),
    Case(
      "a header with the title stays", "<header><h1>题</h1></header><p>正文。</p><footer>版权</footer>", ["T 题", "P 正文。"]),
    Case("a form around the page stays", "<form><h1>题</h1><p>正文一。</p><p>正文二。</p></form>", ["T 题", "P 正文一。", "P 正文二。"]),
    Case(
      "a box around the page stays whatever its name", "<div class=\"nav\"><p>正文一。</p><p>正文二。</p></div>",
      ["P 正文一。", "P 正文二。"]),
  ]

  @Test("What stands on the page", arguments: text + malformed + furniture)
  func reads(_ page: Case) {
    let source = "<!DOCTYPE html><body>" + page.body
    let text = pageText(source, path: "page.txt")
    #expect(text.format == .html)
    #expect(text.lines.map { "\(letter($0.markup)) \($0.text)" } == page.lines)
  }

  @Test("Lines read back from their ranges in every encoding", arguments: TextEncoding.allCases, ["\n", "\r\n", "\r"])
  func encodings(_ encoding: TextEncoding, _ end: String) {
    let source =
      encoding == .big5 ? "<html><body><p>" + SamplePages.traditional.replacing("\n", with: "<p>") : SamplePages.html
    let expected = pageText(source)
    let bytes = EncodedText.bytes(source.replacing("\n", with: end), encoding)
    let text = pageText(bytes)
    #expect(text.encoding == encoding)
    #expect(text.texts == expected.texts)
    for line in text.lines { #expect(readsBack(line, in: bytes, of: text), "\(line.text)") }
  }

  @Test("A sample page is read without what stands around its text")
  func sample() {
    let page = pageText(SamplePages.html)
    #expect(
      page.lines.map { "\(letter($0.markup)) \($0.text)" } == [
        "T 平川高新区开园三年", "P 本报记者\u{A0}江一河",
        "P 平川高新区共引进企业120家，“完成投资”43.5亿元，其中新兴产业占比过半。R&D投入增长<20%。", "C 图为园区全景",
      ])
    #expect(page.notes.map(\.code) == [.pageFurniture])
  }

  @Test(
    "The head tells of the page",
    arguments: [
      ("<title>题_平川网</title>", PageMetadata(title: "题_平川网")),
      ("<title>长题</title><meta property=\"og:title\" content=\"题 &amp; 文\">", PageMetadata(title: "题 & 文")),
      ("<meta name=\"publishdate\" content=\"2025-03-06 08:00\">", PageMetadata(date: FrontMatterTests.day)),
      (
        "<meta content=\"2025-03-06T08:00:00+08:00\" property='article:published_time'>",
        PageMetadata(date: FrontMatterTests.day)
      ),
      ("<meta name=PubDate content=2025/3/6>", PageMetadata(date: FrontMatterTests.day)),
      ("<meta name=source content=平川日报><meta name=author content=江一河>", PageMetadata(source: "平川日报", author: "江一河")),
      ("<link rel=canonical href=\"https://a.example/1\">", PageMetadata(url: "https://a.example/1")),
      ("<!-- saved from url=(0021)https://a.example/2 -->", PageMetadata(url: "https://a.example/2")),
    ])
  func metadata(_ head: String, _ expected: PageMetadata) {
    #expect(pageText("<html><head>\(head)</head><body><p>正文。</p></body></html>").metadata == expected)
  }

  @Test("The title that the page shows counts where the head only adds the site's name")
  func titleOfThePage() {
    let page = pageText("<html><title>开园-平川日报</title><h1>开园</h1><p>正文。</p>")
    #expect(page.metadata.title == "开园")
  }

  @Test(
    "Without a main heading, the line that the head's title begins with is the title",
    arguments: [("开园三年", "T 开园三年"), ("开园三年 - 平川日报", "T 开园三年"), ("开园三年又三年", "P 开园三年"), ("平川日报", "P 开园三年")])
  func titleByHead(_ title: String, _ first: String) {
    let page = pageText("<html><title>\(title)</title><body><div>开园三年</div><p>正文。</p>")
    #expect(page.lines.map { "\(letter($0.markup)) \($0.text)" } == [first, "P 正文。"])
  }

  @Test("A name tells HTML only where there are tags")
  func byName() {
    #expect(pageText("一<br>二", path: "page.htm").format == .html)
    #expect(pageText("一\n二", path: "page.html").format == .text)
  }

  @Test("A page of nothing but navigation has no lines, and the note says so")
  func onlyNavigation() {
    let page = pageText("<html><nav>一</nav><script>二</script></html>")
    #expect(page.texts.isEmpty)
    #expect(page.notes.map(\.code) == [.pageFurniture])
  }
}
