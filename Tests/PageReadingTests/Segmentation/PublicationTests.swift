import Foundation
import NewsModel
import PageReading
import Testing

@Suite("Dates and zones of articles")
struct PublicationTests {
  private func published(_ text: String, hint: PathHint = PathHint()) -> String? {
    let head = "园区动态一览\n\n本报记者 周舟\n\n"
    return SegmentedPages.articles(head + text, hint: hint).first?.published.map { "\($0.earliest) \($0.latest)" }
  }

  @Test(
    "The text's own words bound the day of publication",
    arguments: [
      // A figure of a whole year is given when the year is over.
      ("2025年，园区营业收入突破7亿元。今年以来，园区新引进企业12家。", "2026-01-01 2026-12-31"),
      ("6月9日，项目正式投产。2025年，园区营业收入达412亿元，今年有望突破500亿元。", "2026-06-09 2026-12-31"),
      ("今年是“十五五”开局之年。前5个月，园区签约项目7个，计划9月动工的有3个。", "2026-06-01 2026-09-30"),
      ("截至2025年9月，园区入股企业38家。今年前三季度，企业营收6200万元，预计明年秋季扩产。", "2025-10-01 2025-12-31"),
      ("在12月初公布的评价中，园区位列第一。2024年，园区产值增长6.4%，项目将于明年3月开工、2027年建成。", "2025-12-01 2025-12-31"),
      ("八月的平川，热浪滚滚。2024年，园区实现产值46亿元。", "2025-08-01 2025-12-31"),
      ("9月10日至12日，展会在深圳举办。2025年1至8月，园区出口额9.7亿元。", "2025-09-12 2025-12-31"),
      // A year-end estimate is published around the turn of the year.
      ("2023年预计全区生产总值增长6.5%以上。2024年是全面完成规划目标的关键一年。", "2024-01-01 2024-02-29"),
    ])
  func bounds(_ text: String, _ interval: String) {
    #expect(published(text) == interval)
  }

  @Test("The interval read is right and not needlessly wide", arguments: PublicationCases.all)
  func openings(_ opening: PublicationCases.Case) throws {
    let title = "平川高新区产业发展提速\n\n本报记者 周舟\n\n"
    let read = SegmentedPages.articles(title + opening.text).first?.published
    guard let interval = opening.interval else {
      #expect(read == nil)
      return
    }
    let publication = try #require(read)
    let days = interval.components(separatedBy: "..").compactMap { CalendarDay(iso: $0)?.dayNumber }
    #expect(days[0] <= publication.earliest.dayNumber && publication.latest.dayNumber <= days[1])
    let width = publication.latest.dayNumber - publication.earliest.dayNumber
    #expect(days[1] - days[0] < 14 || width * 2 >= days[1] - days[0])
  }

  @Test("A report's dateline tells nearly the day, unless the page tells of later days")
  func datelines() {
    #expect(published("本报长沙6月12日电 2025年，园区实现产值412亿元，今年前5个月增长8.2%。") == "2026-06-12 2026-06-13")
    let later = "本报长沙6月12日电 2025年，园区实现产值412亿元。6月20日，二期项目开工。"
    #expect(published(later) == "2026-06-20 2026-12-31")
  }

  @Test("A quarter that a title names without its figures is still running")
  func runningQuarter() {
    let page = "平川高新区首季“满弓”\n\n本报记者 周舟\n\n2月以来，园区焊花四溅。去年，园区产值412亿元，2024年为380亿元。"
    #expect(SegmentedPages.articles(page).first?.published?.latest == CalendarDay(2026, 3, 31))
  }

  @Test(
    "Where nothing tells the year there is no date",
    arguments: ["园区近日举行推介会，多家企业到场。", "1998年软件园奠基时，这里还是一片果园。今年8月，园区签约项目3个。"])
  func unknown(_ text: String) {
    #expect(published(text) == nil)
  }

  @Test("A printed date line, the path and front matter count in that order of growing weight")
  func given() {
    let text = "平川高新区举行推介会，多家企业到场，签约项目12个，总投资30亿元。"
    let line = "2025年3月6日 星期四 A03版\n\n园区动态一览\n\n本报记者 周舟\n\n\(text)"
    let printed = SegmentedPages.articles(line).first?.published
    #expect(printed?.earliest == CalendarDay(2025, 3, 6) && printed?.source == .printed)
    let path = SegmentedPages.articles(line, hint: PathHint(date: CalendarDay(2025, 3, 7))).first?.published
    #expect(path?.latest == CalendarDay(2025, 3, 7) && path?.source == .path)
    let front = SegmentedPages.articles("---\ndate: 2025-03-08\nsource: 平川日报\n---\n\n\(line)").first
    #expect(front?.published?.earliest == CalendarDay(2025, 3, 8) && front?.published?.source == .metadata)
    #expect(front?.source == "平川日报")
  }

  @Test("An article that tells nothing takes the interval of its neighbour")
  func neighbour() {
    let articles = SegmentedPages.articles(
      """
      平川高新区招商再提速

      本报记者 周舟

      6月9日，平川高新区新材料项目正式投产。2025年，全区实现产值412亿元，今年有望再增一成。

      本报讯 走进青石高新区，机器轰鸣，一派繁忙景象。园区企业满负荷生产，订单排得很满。

      青石高新区产销两旺

      林一
      """)
    #expect(articles.map { $0.published?.earliest } == [CalendarDay(2026, 6, 9), CalendarDay(2026, 6, 9)])
    #expect(articles.map { $0.published?.source } == [.text, .page])
  }

  @Test(
    "The zone is the one that the article is about",
    arguments: [
      ("镇江高新区招商再提速", "镇江高新区与南京的高校对接，签约项目12个。", "镇江高新区"),
      ("光谷以存储之芯聚万企", "武汉东湖高新区集成电路产业营业收入同比增长19.6%，企业达到180家。", "武汉东湖高新区"),
      ("两个高新区合建锂电园", "重庆璧山高新区与四川遂宁高新区签署合作协议。示范园选址遂宁高新区西部片区。", "遂宁高新区"),
      ("平川新区里的航天“朋友圈”", "平川高新区集聚上下游企业86家。截至9月底，平川高新区发射卫星117颗。", "平川高新区"),
      ("银川与福州两高新区携手", "银川高新区与福州高新区在福建省福州市举行座谈会，签订合作协议。", "银川高新区"),
      ("宜兴经开区项目开工忙", "宜兴经济技术开发区12个项目集中开工，总投资30亿元。", "宜兴经开区"),
      ("镇江新区航空产业园首季满弓", "镇江新区与镇江高新区虽只有一字之差，产业各有侧重。镇江新区去年产值增长一成。", "镇江新区"),
    ])
  func zone(_ title: String, _ text: String, _ zone: String) {
    #expect(SegmentedPages.articles("\(title)\n\n本报记者 周舟\n\n\(text)").first?.zone == zone)
  }

  @Test("An article that names no zone has none")
  func noZone() {
    #expect(SegmentedPages.articles("春耕一线见闻\n\n本报记者 周舟\n\n田间地头农机轰鸣，农户们正忙着播种。").first?.zone == nil)
  }
}
