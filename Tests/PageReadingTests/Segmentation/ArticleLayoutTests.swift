import NewsModel
import PageReading
import Testing

@Suite("Articles on a page")
struct ArticleLayoutTests {
  private let first = "平川高新区去年引进企业32家，总投资45亿元。区内的新材料企业大多在年内投产。"
  private let second = "园区负责人表示，下一步将围绕产业链继续招商，把配套企业引到链主身边来。"
  private let other = "青石高新区近日举行对接会，12家企业与高校签约。会后，双方代表参观了检测平台。"

  @Test("A title of several lines, byline, text and headings make one article")
  func oneArticle() {
    let articles = SegmentedPages.articles(
      """
      向新而行

      平川高新区

      奋力建设产业高地

      ▶ 本报记者 周舟 通讯员 柳青

      \(first)

      科技创新再添动力

      \(second)
      """)
    #expect(articles.map(\.title) == ["向新而行 平川高新区 奋力建设产业高地"])
    #expect(articles.first?.titlePosition == .head)
    #expect(
      articles.first?.bylines == [Byline(name: "周舟", role: "记者"), Byline(name: "柳青", role: "通讯员")])
    #expect(articles.first?.body == [first, second])
    #expect(articles.first?.texts(.heading) == ["科技创新再添动力"])
  }

  @Test("A brief opens an article, and its title may stand behind it, with the byline before or after")
  func titleBehind() {
    for tail in ["青石高新区\n校企对接结硕果\n\n林一", "林一\n\n青石高新区\n校企对接结硕果"] {
      let articles = SegmentedPages.articles(
        "平川高新区招商再提速\n\n周舟 柳青\n\n\(first)\n\n\(second)\n\n本报讯 \(other)\n\n\(tail)")
      #expect(articles.map(\.title) == ["平川高新区招商再提速", "青石高新区 校企对接结硕果"])
      #expect(articles.map(\.kind) == [.article, .brief])
      #expect(articles.map(\.titlePosition) == [.head, .tail])
      #expect(articles.map { $0.bylines.map(\.name) } == [["周舟", "柳青"], ["林一"]])
    }
  }

  @Test("The names in the brackets of a dateline sign the brief, also where a column break cuts them")
  func dateline() {
    for text in ["本报讯（周舟 特约通讯员 柳青）\(other)", "本报讯（周舟 特约通\n\n讯员 柳青）\(other)"] {
      let articles = SegmentedPages.articles("青石高新区校企对接结硕果\n\n\(text)\n\n\(second)")
      #expect(
        articles.first?.bylines == [Byline(name: "周舟", role: nil), Byline(name: "柳青", role: "特约通讯员")])
      #expect(articles.first?.kind == .brief)
    }
  }

  @Test("A sentence goes on past a figure slot with its caption and credit")
  func captionInSentence() {
    let articles = SegmentedPages.articles(
      """
      平川高新区招商再提速

      本报记者 周舟

      平川高新区去年引进企业32家，总投资45亿元。区内的新材料企



      平川高新区新材料企业生产车间

      平川高新区供图



      业大多在年内投产，带动就业2000余人。

      \(second)
      """)
    #expect(
      articles.first?.body == [
        "平川高新区去年引进企业32家，总投资45亿元。区内的新材料企业大多在年内投产，带动就业2000余人。", second,
      ])
    #expect(articles.first?.texts(.caption) == ["平川高新区新材料企业生产车间"])
    #expect(articles.first?.texts(.credit) == ["平川高新区供图"])
  }

  @Test("An article whose title stands inside its first sentences is one article")
  func titleInside() {
    let articles = SegmentedPages.articles(
      """
      把实验室搬进园区，把园区装进产业链。变化始于一次改革，平川高新区对辖区内的孵化器逐一体检，保留下来的由国有集

      陪着企业慢慢跑

      ——平川高新区孵化改革观察

      本报记者 周舟

      团统一运营，考核指标只有三个。

      \(second)
      """)
    #expect(articles.map(\.title) == ["陪着企业慢慢跑 ——平川高新区孵化改革观察"])
    #expect(articles.first?.titlePosition == .middle)
    #expect(articles.first?.body.count == 2)
    #expect(articles.first?.body.first?.hasSuffix("由国有集团统一运营，考核指标只有三个。") == true)
  }

  @Test("Text goes on past a neighbour's title, whose own text follows")
  func neighboursTitle() {
    let articles = SegmentedPages.articles(
      """
      平川高新区招商再提速

      本报记者 周舟

      \(first)园区负责人表示，下一步将围绕产业链继续招商，把配套企业引到链

      青石高新区校企对接结硕果

      本报记者 林一

      主身边来。

      \(other)
      """)
    #expect(articles.map(\.title) == ["平川高新区招商再提速", "青石高新区校企对接结硕果"])
    #expect(articles.first?.body == [first + "园区负责人表示，下一步将围绕产业链继续招商，把配套企业引到链主身边来。"])
    #expect(articles.last?.body == [other])
    #expect(articles.map { $0.bylines.map(\.name) } == [["周舟"], ["林一"]])
  }

  @Test("A photo item in a figure slot stands by itself")
  func photoItem() {
    let photo = "11月21日，青石高新区湿地公园迎来首批游客。公园占地约20万平方米，由园区平台公司建设。"
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n本报记者 周舟\n\n\(first)\n\n\(second)\n\n\n\n\(photo)\n\n林一 摄")
    #expect(articles.map(\.kind) == [.article, .photo])
    #expect(articles.last?.body == [photo])
    #expect(articles.last?.texts(.credit) == ["林一 摄"])
    #expect(articles.last?.zone == "青石高新区")
  }

  @Test("Page furniture belongs to no text")
  func furniture() {
    let articles = SegmentedPages.articles(
      """
      A03 园区经济

      2025年3月6日 星期四

      平川高新区招商再提速

      本报记者 周舟

      \(first)（下转第四版）

      责任编辑：林一 美编：柳青 校对：江河
      """)
    #expect(articles.count == 1)
    #expect(articles.first?.title == "平川高新区招商再提速")
    #expect(articles.first?.body == [first])
    #expect(
      articles.first?.texts(.other) == [
        "A03 园区经济", "2025年3月6日 星期四", "（下转第四版）", "责任编辑：林一 美编：柳青 校对：江河",
      ])
  }

  @Test("A first paragraph that the second one repeats is a lead")
  func lead() {
    let lead = "作为平川市区属国有企业，平川高新发展集团把服务嵌入园区开发全过程，串起产业链、创新链、人才链。"
    let articles = SegmentedPages.articles(
      "平川集团转型记\n\n本报记者 周舟\n\n\(lead)\n\n\(lead.dropLast())，在项目一线组建攻坚队，推动区域建设加速。\n\n\(second)")
    #expect(articles.first?.paragraphs.map(\.role) == [.title, .byline, .lead, .body, .body])
  }

  @Test("Every range of an article reads back as its text")
  func provenance() {
    for sample in SegmentedPages.samples {
      let bytes = Array(sample.text.utf8)
      for paragraph in SegmentedPages.articles(sample.text).flatMap(\.paragraphs) {
        let again = paragraph.ranges.flatMap { bytes[$0.start..<$0.end] }
        #expect(
          String(decoding: again, as: UTF8.self) == paragraph.text.replacing(" ", with: " ")
            || paragraph.role == .heading)
        #expect(paragraph.content.map.textCount == paragraph.text.utf8.count)
      }
    }
  }
}
