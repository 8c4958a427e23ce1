import NewsModel
import PageReading
import Testing

@Suite("Habits of pages")
struct HabitsOfPagesTests {
  private let first = "平川高新区去年引进企业32家，总投资45亿元。区内的新材料企业大多在年内投产。"
  private let second = "园区负责人表示，下一步将围绕产业链继续招商，把配套企业引到链主身边来。"
  private let third = "服务企业没有终点。平川高新区推出便企举措26项，把审批时限压到3天以内，营商环境好评率达到98%。"

  @Test("A heading of two lines is none of a new article where the page's other headings are set so")
  func headingsOfTwoLines() {
    let articles = SegmentedPages.articles(
      """
      平川高新区奋力建设产业高地

      \(first)

      招商引资
      把“朋友圈”做大

      \(second)

      贴心服务
      把“营商环境”做优

      \(third)

      （周舟　柳青）
      """)
    #expect(articles.map(\.title) == ["平川高新区奋力建设产业高地"])
    #expect(articles.first?.texts(.heading) == ["招商引资 把“朋友圈”做大", "贴心服务 把“营商环境”做优"])
    #expect(articles.first?.bylines.map(\.name) == ["周舟", "柳青"])
  }

  @Test("A day, another zone and a credit make a photo item, also at the distance of paragraphs")
  func photoItemAtTheEnd() {
    let item = "2025年8月9日，在青石高新区的变压器车间内，工人在组装出口的电抗器。该企业上半年出口交货值5亿元。"
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n\(item)\n\n林一 摄")
    #expect(articles.map(\.kind) == [.article, .photo])
    #expect(articles.last?.texts(.body) == [item])
    #expect(articles.last?.texts(.credit) == ["林一 摄"])
  }

  @Test("A sentence of people at work behind a credit is the picture's caption")
  func captionBehindCredit() {
    let caption = "育种人员在查看玉米长势。"
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n平川高新区宣传部供图\n\n\(caption)\n\n"
        + "青石高新区办实事\n\n本报讯 青石高新区近日举行对接会，12家企业与高校签约。")
    #expect(articles.count == 2)
    #expect(articles.first?.texts(.caption) == [caption])
  }

  @Test("A byline may stand between the lines of a title that cuts a sentence")
  func bylineInsideTitle() {
    let articles = SegmentedPages.articles(
      """
      平川高新区去年引进企业32家，总投资45亿元，在全国的位次较上年前

      一枚阀门的逆袭

      本报记者 周舟 柳青

      ——平川高新区装备产业调查

      移5个位次。

      \(second)
      """)
    #expect(articles.map(\.title) == ["一枚阀门的逆袭 ——平川高新区装备产业调查"])
    #expect(articles.first?.body.first?.hasSuffix("较上年前移5个位次。") == true)
    #expect(articles.first?.bylines.map(\.name) == ["周舟", "柳青"])
  }

  @Test(
    "A zone has the name that the article prints: the usual one, or the short form where that one does not stand",
    arguments: [
      ("武汉东湖高新区去年引进企业32家。东湖高新区的企业大多在年内投产，东湖高新区还将扩建。", "武汉东湖高新区"),
      ("仲恺高新区去年引进企业32家。仲恺高新区的企业大多在年内投产。", "仲恺高新区"),
      ("中国光谷去年引进企业32家。光谷的企业大多在年内投产。", "武汉东湖高新区"),
      ("威海火炬高技术产业开发区（以下简称“威海高新区”）去年引进企业32家。威海高新区的企业大多投产。", "威海高新区"),
    ])
  func zoneName(text: String, name: String) {
    let articles = SegmentedPages.articles("招商再提速\n\n本报记者 周舟\n\n\(text)\n\n\(second)")
    #expect(articles.map(\.zone) == [name])
  }

  @Test("Names without a family name sign among others that have one")
  func namesWithoutFamilyName() {
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n孟舟 白玛卓嘎 柳青\n\n青石高新区办实事\n\n"
        + "青石高新区近日举行对接会，12家企业与高校签约。会后，双方代表参观了检测平台。")
    #expect(articles.map(\.title) == ["平川高新区招商再提速", "青石高新区办实事"])
    #expect(articles.first?.bylines.map(\.name) == ["孟舟", "白玛卓嘎", "柳青"])
  }

  @Test("A heading behind a picture's wide gap is no second caption")
  func headingBehindPicture() {
    let articles = SegmentedPages.articles(
      """
      平川高新区招商再提速

      \(first)



      1月13日，平川高新区工程师调试设备。 林一 摄



      做强“底座”

      \(second)
      """)
    #expect(articles.first?.texts(.heading) == ["做强“底座”"])
    #expect(articles.first?.texts(.caption).count == 1)
  }
}
