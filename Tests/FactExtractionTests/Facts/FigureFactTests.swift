import NewsModel
import Testing

@Suite("Indicators and counts")
struct FigureFactTests {
  private static let indicator = FactKind(rawValue: "indicator")
  private static let count = FactKind(rawValue: "count")

  @Test(
    "an indicator has its scope, name and measure",
    arguments: [
      ("全区规上工业总产值增长8.9%。", ["scope=临川高新区 name=规上工业总产值 measure=growth amount=8.9 %"]),
      ("全区规上工业总产值下降2.1%。", ["scope=临川高新区 name=规上工业总产值 measure=growth amount=-2.1 %"]),
      ("园区入驻率达95%。", ["scope=临川高新区 name=入驻率 measure=share amount=95 %"]),
      (
        "一般公共预算收入达32.5亿元,同比增长6%。",
        [
          "scope=临川高新区 name=一般公共预算收入 measure=growth amount=6 %",
          "scope=临川高新区 name=一般公共预算收入 measure=level amount=3250000000 CNY",
        ]
      ),
      ("研发投入强度提高0.6个百分点。", ["scope=临川高新区 name=研发投入强度 measure=change amount=0.6 pp"]),
    ])
  func indicators(sentence: String, fields: [String]) throws {
    #expect(try FactSample(sentence).facts(FigureFactTests.indicator) == fields.map { "indicator " + $0 })
  }

  @Test("预计 in front of a list governs all of it")
  func listModality() throws {
    let sample = try FactSample(
      "2023年预计全区GDP增长6.5%以上,一般公共预算收入增长8%,规上工业总产值增长10%。", published: "2024-01-20")
    #expect(sample.modalities(FigureFactTests.indicator) == [.expected, .expected, .expected])
  }

  @Test("what a figure is compared with is none of its own")
  func comparison() throws {
    let sample = try FactSample("全区规上工业总产值增长8.9%,高于全省平均水平2.1个百分点。")
    #expect(
      sample.facts(FigureFactTests.indicator) == ["indicator scope=临川高新区 name=规上工业总产值 measure=growth amount=8.9 %"])
  }

  @Test(
    "a count has the noun that is counted, without its verb",
    arguments: [
      ("累计孵化科技型企业30余家。", "class=科技型企业 amount=>=30 家"),
      ("集聚8家科创企业。", "class=科创企业 amount=8 家"),
      ("全区现有高新技术企业312家。", "class=高新技术企业 amount=312 家"),
    ])
  func counts(sentence: String, fields: String) throws {
    #expect(try FactSample(sentence).facts(FigureFactTests.count) == ["count subject=临川高新区 " + fields])
  }

  @Test(
    "what a policy offers, a name holds or a comparison needs is no figure",
    arguments: [
      "对新认定的企业最高给予50万元奖励。",
      "科级以上领导干部参加了学习。",
      "会议在2号楼召开。",
      "多家企业和一批项目落地。",
    ])
  func nothing(sentence: String) throws {
    let sample = try FactSample(sentence)
    #expect(sample.facts(FigureFactTests.indicator) + sample.facts(FigureFactTests.count) == [])
  }

  @Test("ten times a number changes that number alone")
  func scaled() throws {
    func facts(_ count: Int, _ growth: Int) throws -> [String] {
      try FactSample("全区现有高新技术企业\(count)家,规上工业总产值增长\(growth)%。").facts
    }
    let plain = try facts(31, 7)
    #expect(plain.count == 2)
    #expect(try facts(310, 7) == plain.map { $0.replacing("31 家", with: "310 家") })
    #expect(try facts(31, 70) == plain.map { $0.replacing("7 %", with: "70 %") })
  }

  @Test("full-width and half-width signs read the same")
  func widths() throws {
    let half = try FactSample("全区规上工业总产值增长8.9%,高新技术企业达312家;入驻率达95%。")
    let full = try FactSample("全区规上工业总产值增长８．９％，高新技术企业达３１２家；入驻率达９５％。")
    #expect(half.facts.count == 3)
    #expect(full.facts == half.facts)
  }
}
