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

  @Test("Lines that name paper, day and sheet, and a masthead with spaces, are no titles and no names")
  func heads() {
    for head in [
      "报纸：平川潮报\n日期：2026年3月18日\n版面：A05 蓝色产业", "平 川 园 区\n2　综合新闻　　责编：陶　冶", "平川高新区专刊", "一周速览",
      "平川晚报\nPINGCHUAN EVENING NEWS\n视界 | 08", "平川观察报\n2024年11月\n22\n星期五\n甲辰年十月廿二\n国内统一连续出版物号 CN 51-0098 第8812期",
      "平川日报 理论周刊 ·思与行·\n6\n版", "点击上方蓝字 关注我们",
    ] {
      let articles = SegmentedPages.articles("\(head)\n\n\n\n平川高新区招商再提速\n\n本报记者 周舟\n\n\(first)\n\n\(second)")
      #expect(articles.map(\.title) == ["平川高新区招商再提速"])
      #expect(articles.first?.bylines == [Byline(name: "周舟", role: "记者")])
    }
  }

  @Test("The name of a column over articles with headings of their own is none of their titles")
  func columnOverArticles() {
    let articles = SegmentedPages.articles(
      "# 园区速览\n\n## 平川高新区招商再提速\n\n\(first)\n\n## 青石高新区办实事\n\n青石高新区推出便企举措26项，把审批时限压到3天以内。",
      hint: PathHint(path: "week.md"))
    #expect(articles.map(\.title) == ["平川高新区招商再提速", "青石高新区办实事"])
  }

  @Test("A dateline with the paper's name and a day opens a brief, and the title may stand inside its text")
  func namedPaperWithDay() {
    let articles = SegmentedPages.articles(
      """
      平川日报11月26日讯（全媒体记者 周舟）\(first)

      老厂长出新枝
      ——平川高新区转型记

      \(second)
      """)
    #expect(articles.map(\.title) == ["老厂长出新枝 ——平川高新区转型记"])
    #expect(articles.map(\.titlePosition) == [.middle])
    #expect(articles.first?.bylines == [Byline(name: "周舟", role: "记者")])
  }

  @Test("A short line right over a paragraph, behind a figure slot without caption, is a heading")
  func headingBehindEmptySlot() {
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\n\n把实验室搬到田头\n\n\(second)")
    #expect(articles.first?.texts(.heading) == ["把实验室搬到田头"])
  }

  @Test("One paragraph under a title, signed for text and picture, is a photo item")
  func signedPhotoItem() {
    let item = "昨日，在青石高新区的变压器车间内，工人在组装出口的电抗器。该企业上半年出口交货值5亿元。"
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n\n\n“电”亮海外\n\n\(item)\n本报记者 林一 摄影报道")
    #expect(articles.map(\.kind) == [.article, .photo])
    #expect(articles.last?.title == "“电”亮海外")
    #expect(articles.last?.texts(.credit) == ["本报记者 林一 摄影报道"])
  }

  @Test("Names in a bracket behind the last sentence and a space sign the article")
  func namesBehindSpace() {
    let articles = SegmentedPages.articles("平川高新区招商再提速\n\n\(first)\n\n\(second) (周舟 柳青)")
    #expect(articles.first?.bylines.map(\.name) == ["周舟", "柳青"])
  }

  @Test("A paragraph that markup closes inside a word or a number goes on behind the figure")
  func cutParagraphs() {
    let figure = "<table class=\"picture\"><tr><td><img></td></tr><tr><td class=\"picinfo\">园区全景</td></tr></table>"
    let articles = SegmentedPages.articles(
      "<html><body><h1>平川高新区招商再提速</h1><p>平川高新区去年引进企业32家，区内的新材料企业大多在年内投产，成交额58</p>"
        + figure + "<p>70万元。其中过亿元的有8家。</p><p>\(second)</p></body></html>")
    #expect(
      articles.first?.body == ["平川高新区去年引进企业32家，区内的新材料企业大多在年内投产，成交额5870万元。其中过亿元的有8家。", second])
  }

  @Test("The day of the issue in a page's navigation dates the article; a list of other days does not")
  func dayInNavigation() {
    func page(_ days: [String]) -> String {
      let lines = days.map { "<tr><td>\($0)&nbsp;星期三</td><td><a href=\"a\">上一版</a> <a href=\"b\">下一版</a></td></tr>" }
      return "<html><body><table class=\"nav\">\(lines.joined())</table><h1>平川高新区招商再提速</h1>"
        + "<p>\(first)</p><p>\(second)</p></body></html>"
    }
    let day = CalendarDay(iso: "2025-06-25")
    #expect(SegmentedPages.articles(page(["2025年06月25日"])).first?.published?.earliest == day)
    #expect(SegmentedPages.articles(page(["2025年06月25日", "2025年06月18日"])).first?.published?.earliest != day)
  }

  @Test("The name of a column right over a title is none of its lines")
  func columnOverTitle() {
    for label in ["园区札记", "高新人物", "企业走笔"] {
      let articles = SegmentedPages.articles(
        "\(label)\n把服务做在开口之前\n——平川高新区前置服务的启示\n\n\(first)\n\n\(second)")
      #expect(articles.map(\.title) == ["把服务做在开口之前 ——平川高新区前置服务的启示"])
    }
  }

  @Test(
    "What the page says of itself behind a text is none of it",
    arguments: [
      "读者热线 0772-2866666", "长按识别二维码，了解更多资讯", "广告刊登热线：0728-3228899 本报地址：平川市临江路18号 邮编：433000", "— END —",
      "（作者系平川市委党校副教授）",
    ])
  func tails(_ tail: String) {
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n周舟 柳青\n\n\(tail)")
    #expect(articles.map(\.title) == ["平川高新区招商再提速"])
    #expect(articles.first?.bylines.map(\.name) == ["周舟", "柳青"])
    #expect(articles.first?.texts(.caption) == [] && articles.first?.texts(.heading) == [])
    #expect(articles.first?.body == [first, second])
  }

  @Test("An author is named before the bracket that tells who they are")
  func authorNote() {
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(second)\n\n周舟 （作者单位：平川市社会科学界联合会）")
    #expect(articles.first?.bylines.map(\.name) == ["周舟"])
  }
}
