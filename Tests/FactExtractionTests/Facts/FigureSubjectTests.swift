import NewsModel
import Testing

/// Whose a figure is: what was founded, held or quoted, else the zone.
@Suite("Subjects of figures")
struct FigureSubjectTests {
  private static let count = FactKind(rawValue: "count")
  private static let indicator = FactKind(rawValue: "indicator")

  @Test(
    "what was founded is told of in the clauses that go on with it",
    arguments: [
      ("临川高新区与抚州学院共建赣东新材料研究院,目前已入驻团队12个。", "count subject=赣东新材料研究院 class=团队 amount=12 个"),
      ("临川高新区举办“银企面对面”活动,达成合作意向23项。", "count subject=“银企面对面”活动 class=合作意向 amount=23 项"),
    ])
  func founded(sentence: String, fact: String) throws {
    #expect(try FactSample(sentence).facts(FigureSubjectTests.count) == [fact])
  }

  @Test(
    "what the zone does next is the zone's",
    arguments: [
      ("临川高新区与抚州学院共建赣东新材料研究院,新培育高新技术企业6家。", "count subject=临川高新区 class=高新技术企业 amount=6 家"),
      ("临川高新区启动“领航”行动,引进博士19名。", "count subject=临川高新区 class=博士 amount=19 名"),
    ])
  func founder(sentence: String, fact: String) throws {
    #expect(try FactSample(sentence).facts(FigureSubjectTests.count) == [fact])
  }

  @Test("a founded thing is told of no further than its sentence")
  func nextSentence() throws {
    let sample = try FactSample("临川高新区与抚州学院共建赣东新材料研究院。全年引进博士19名。")
    #expect(sample.facts(FigureSubjectTests.count) == ["count subject=临川高新区 class=博士 amount=19 名"])
  }

  @Test("双方 means the article's own zone")
  func both() throws {
    let sample = try FactSample("临川高新区与赣江高新区签订协议,双方互派干部8名。")
    #expect(sample.facts(FigureSubjectTests.count) == ["count subject=临川高新区 class=干部 amount=8 名"])
  }

  @Test("a quotation is told of the company of whoever is named behind it")
  func quotation() throws {
    let sample = try FactSample("“今年营业收入达到3.6亿元。”抚州恒屿机械有限公司总经理秦望舒说。")
    #expect(
      sample.facts(FigureSubjectTests.indicator) == [
        "indicator scope=抚州恒屿机械有限公司 name=营业收入 measure=level amount=360000000 CNY"
      ])
  }

  @Test("a name behind 由 and a noun is no subject")
  func agent() throws {
    let sample = try FactSample("赣东科技园由区属国企抚州恒屿发展有限公司运营,已有企业54家。")
    #expect(sample.facts(FigureSubjectTests.count) == ["count subject=赣东科技园 class=企业 amount=54 家"])
  }
}
