import NewsModel
import PageReading
import Testing

@Suite("Bylines and credits")
struct SignatureTests {
  private static let words = PageVocabulary(lexicon: SegmentedPages.lexicon)
  private let signatures = SignatureReader(words: words)
  private let credits = CreditReader(words: words, signatures: SignatureReader(words: words))

  private func names(_ text: String) -> [String]? {
    let glyphs = GlyphTable.glyphs(text)
    return signatures.read(glyphs.indices, in: glyphs)?.writers.map { person in
      let name = String(String.UnicodeScalarView(glyphs[person.name].compactMap { Unicode.Scalar(UInt32($0)) }))
      return name.filter { !$0.isWhitespace } + (person.role.map { "/" + $0 } ?? "")
    }
  }

  @Test(
    "Every form of byline gives its people with their roles",
    arguments: [
      ("▶ 本报记者 周舟", ["周舟/记者"]),
      ("本报通讯员 周舟 柳青青 本报记者 江河", ["周舟/通讯员", "柳青青/通讯员", "江河/记者"]),
      ("记者　康　宁　通讯员　佟乐", ["康宁/记者", "佟乐/通讯员"]),
      ("□ 首席记者 周舟", ["周舟/记者"]),
      ("周舟 柳青青 江河", ["周舟", "柳青青", "江河"]),
      ("（周舟 柳青青）", ["周舟", "柳青青"]),
      ("本报记者 周舟 文/图", ["周舟/记者"]),
      ("文/图 本报记者 周舟", ["周舟/记者"]),
      ("周舟/文 柳青/摄", ["周舟"]),
      ("本报记者 周舟 实习生 柳青", ["周舟/记者", "柳青"]),
      ("特约通讯员 艾力江·买买提", ["艾力江·买买提/特约通讯员"]),
      ("记者周舟 欧阳青青", ["周舟/记者", "欧阳青青/记者"]),
      ("平川日报记者 周舟", ["周舟/记者"]),
      ("平川日报记者 周舟 柳青 成都报道", ["周舟/记者", "柳青/记者"]),
      ("本报记者 周舟 黑龙江摄影报道", ["周舟/记者"]),
      ("青石云/平川日报记者 周舟 通讯员 柳青", ["周舟/记者", "柳青/通讯员"]),
    ])
  func bylines(_ text: String, _ people: [String]) {
    #expect(names(text) == people)
  }

  @Test(
    "A line that names nobody or says something else is no byline",
    arguments: ["科技创新再添动力", "向新而生 向高而行", "从“一张图纸”到“一台样机”", "平川高新区", "本报讯 周舟报道称，项目开工。", ""])
  func noByline(_ text: String) {
    #expect(names(text) == nil)
  }

  @Test(
    "Credits are told from other short lines",
    arguments: [
      ("平川高新区供图", true), ("周舟 摄", true), ("周舟/摄", true), ("曾牧摄", true), ("本报记者 周舟 摄", true),
      ("图片均由平川高新区提供", true), ("本文图片由管委会提供", true), ("资料图片", true), ("图片来源：新华社", true),
      ("（受访者供图）", true), ("摄影：周舟", true), ("图/平川公司提供", true), ("杜一舟 航拍", true), ("杜　舟　摄（平川视觉）", true),
      ("平川高新区生产车间", false), ("周舟 柳青", false), ("园区向企业提供服务", false), ("科技创新再添动力", false),
    ])
  func creditLines(_ text: String, _ isCredit: Bool) {
    let glyphs = GlyphTable.glyphs(text)
    #expect(credits.isCredit(glyphs.indices, in: glyphs) == isCredit)
  }

  @Test("A caption and its credit on one line are taken apart")
  func captionWithCredit() {
    for line in ["技术人员在调试设备。  周舟 摄", "技术人员在调试设备。周舟摄", "技术人员在调试设备。（周舟 摄）"] {
      let articles = SegmentedPages.articles(
        "平川高新区招商再提速\n\n本报记者 江河\n\n平川高新区去年引进企业32家，总投资45亿元，其中过亿元的有8家。\n\n\n\n\(line)")
      #expect(articles.first?.texts(.caption) == ["技术人员在调试设备。"])
      #expect(articles.first?.texts(.credit).count == 1)
    }
  }

  @Test("A bracket with a name behind the last sentence signs the article and stays in the text")
  func signatureAtTheEnd() {
    let text = "平川高新区去年引进企业32家，总投资45亿元，其中过亿元的有8家。（记者 周舟）"
    let articles = SegmentedPages.articles("平川高新区招商再提速\n\n\(text)")
    #expect(articles.first?.bylines == [Byline(name: "周舟", role: "记者")])
    #expect(articles.first?.body == [text])
  }
}
