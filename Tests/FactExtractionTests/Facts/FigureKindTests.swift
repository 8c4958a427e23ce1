import NewsModel
import Testing

/// Kinds of phrases that tell figures, each with one that looks like it and is none.
@Suite("Kinds of figures")
struct FigureKindTests {
  private static let count = FactKind(rawValue: "count")
  private static let indicator = FactKind(rawValue: "indicator")

  @Test(
    "verbs and predicates are no part of what is counted",
    arguments: [
      ("服务专员走访商户86家。", "class=商户 amount=86 家"),
      ("全区梳理出“堵心”问题54个。", "class=“堵心”问题 amount=54 个"),
      ("已有63支团队亮出了作品。", "class=团队 amount=63 支"),
      ("现有备案企业38家。", "class=备案企业 amount=38 家"),
      ("全区开通航线后累计飞行3200架次。", "class=飞行 amount=3200 架次"),
    ])
  func classes(sentence: String, fields: String) throws {
    #expect(try FactSample(sentence).facts(FigureKindTests.count) == ["count subject=临川高新区 " + fields])
  }

  @Test("a size picks out some of those counted and is no figure of its own")
  func picked() throws {
    let sample = try FactSample("全区现有陶瓷企业85家,其中年产值亿元以上的23家。")
    #expect(
      sample.facts(FigureKindTests.count) == [
        "count subject=临川高新区 class=年产值亿元以上的陶瓷企业 amount=23 家", "count subject=临川高新区 class=陶瓷企业 amount=85 家",
      ])
    #expect(sample.facts(FigureKindTests.indicator) == [])
  }

  @Test(
    "so many of anything, slots of a scheme and spans of time are not counted",
    arguments: [
      "每4台电机就有1台出自这里。", "全区构建“1个研究院+2个基地+N个场景”模式。", "两个多月后,设备调试完毕。",
      "即陶瓷1个首位产业。",
    ])
  func uncounted(sentence: String) throws {
    #expect(try FactSample(sentence).facts(FigureKindTests.count) == [])
  }

  @Test(
    "goods and land that a verb moves, frees or uses up are figures",
    arguments: [
      ("去年全区消纳磷石膏26万吨。", "name=消纳磷石膏 measure=level amount=260000 吨"),
      ("全区收回闲置用地213亩。", "name=收回闲置用地 measure=level amount=213 亩"),
    ])
  func volumes(sentence: String, fields: String) throws {
    #expect(
      try FactSample(sentence).facts(FigureKindTests.indicator) == ["indicator scope=临川高新区 " + fields])
  }

  @Test("a distance that nothing measures is no figure")
  func distance() throws {
    #expect(try FactSample("他们跑了300公里。").facts(FigureKindTests.indicator) == [])
  }

  @Test("占 without a whole is a share of what was told in front; a list of shares keeps its part")
  func shares() throws {
    #expect(
      try FactSample("全区营业收入达12亿元,其中海外收入占37%。").facts(FigureKindTests.indicator)
        .contains("indicator scope=临川高新区 name=海外收入占营业收入 measure=share amount=37 %"))
    let listed = try FactSample("全区钨丝产量占全国的65%、占全球的33%。").facts(FigureKindTests.indicator)
    #expect(
      listed == [
        "indicator scope=临川高新区 name=钨丝产量占全国 measure=share amount=65 %",
        "indicator scope=临川高新区 name=钨丝产量占全球 measure=share amount=33 %",
      ])
  }

  @Test("what is compared stands in front of 比, and is not what was told before")
  func compared() throws {
    #expect(
      try FactSample("全区税收达5亿元,平均亩产比对照田提高7.8%。").facts(FigureKindTests.indicator)
        .contains("indicator scope=临川高新区 name=平均亩产 measure=growth amount=7.8 %"))
  }

  @Test("the size of a fund is the fund's, and planned where only its first part is there")
  func funds() throws {
    let sample = try FactSample("临川高新区设立5000万元的陶瓷转贷资金。")
    #expect(
      sample.facts(FigureKindTests.indicator) == ["indicator scope=陶瓷转贷资金 name=规模 measure=level amount=50000000 CNY"])
    #expect(sample.modalities(FigureKindTests.indicator) == [.actual])
    let plan = try FactSample("明年临川高新区将设立5000万元的陶瓷转贷资金。")
    #expect(plan.modalities(FigureKindTests.indicator) == [.planned])
  }

  @Test("a date set for one thing says nothing of the next that has a subject of its own")
  func event() throws {
    let sample = try FactSample("首批厂房将于今年9月交付,入驻企业16家。", published: "2025-03-20")
    #expect(sample.modalities(FigureKindTests.count) == [.actual])
    let plan = try FactSample("全区计划新建厂房,引进企业16家。", published: "2025-03-20")
    #expect(plan.modalities(FigureKindTests.count) == [.planned])
  }

  @Test("what those counted are still doing is under way")
  func underWay() throws {
    #expect(try FactSample("另有2家企业正在办理手续。").modalities(FigureKindTests.count) == [.ongoing])
    #expect(try FactSample("另有2家企业办完手续。").modalities(FigureKindTests.count) == [.actual])
  }
}
