import NewsModel
import Testing

@Suite("Stages of projects, by the ways this press says them")
struct StageKindTests {
  /// The stages of a text, as `project stage`, with the modality where it is not plain.
  private func stages(_ text: String) throws -> [String] {
    try FactSample("临川高新区抓项目。", text, published: "2025-06-10").extraction.facts.compactMap { fact -> String? in
      guard fact.kind.rawValue == "project_stage", case .text(let project)? = fact["project"],
        case .text(let stage)? = fact["stage"]
      else { return nil }
      return "\(project) \(stage)" + (fact.modality == .actual ? "" : " (\(fact.modality.rawValue))")
    }.sorted()
  }

  @Test(
    "the name of a project holds its yearly output, and goes back to the verb that opens it",
    arguments: [
      ("江西恒汐科技有限公司年产2亿只微型轴承智能工厂在临川高新区投产。", "年产2亿只微型轴承智能工厂 operating"),
      ("该公司投资8800万元建设的年产3000万瓶发酵枸杞饮品生产线4月投产。", "年产3000万瓶发酵枸杞饮品生产线 operating"),
      ("总投资32亿元的储能电芯超级工厂4月开工。", "储能电芯超级工厂 started"),
      ("江西恒汐科技有限公司精密齿轮扩产项目主体厂房封顶。", "精密齿轮扩产项目 building (ongoing)"),
      ("江西恒汐科技有限公司去年12月投产的行星减速器产线,年产能6万台。", "行星减速器产线 operating"),
    ])
  func names(words: String, expected: String) throws {
    #expect(try stages(words) == [expected])
  }

  @Test("centres and institutes are projects while they are built and opened, universities never")
  func institutes() throws {
    #expect(try stages("总投资3亿元的抚河材料检测中心去年11月投用。") == ["抚河材料检测中心 operating"])
    #expect(try stages("由临川高新区与南昌大学共建的抚河材料研究院,总投资2亿元,4月投入运行。") == ["抚河材料研究院 operating"])
    #expect(try stages("南昌大学的仪器4月启用。").isEmpty)
  }

  @Test(
    "a part, and the last word of the name, mean the project told of",
    arguments: [
      ("总投资26亿元的抚河机器人产业港4月开工。首批8万平方米厂房将于9月交付。", "抚河机器人产业港 completed (planned)"),
      ("总投资26亿元的抚河轴承智能工厂4月开工,首条产线将于年底前投产。", "抚河轴承智能工厂 operating (planned)"),
      ("公司投向钙钛矿电池中试线,4月中试线建成。", "钙钛矿电池中试线 completed"),
      ("总投资9亿元的抚河物流园,一期3条分拣线4月投产。", "抚河物流园 operating"),
    ])
  func parts(words: String, expected: String) throws {
    #expect(try stages(words).contains(expected))
  }

  @Test(
    "building is also told by its progress",
    arguments: [
      ("抚河机器人产业港4月开工,目前形象进度为65%。", "抚河机器人产业港 building (ongoing)"),
      ("抚河机器人产业港4月开工,厂房钢结构完成六成。", "抚河机器人产业港 building (ongoing)"),
      ("抚河机器人产业港4月开工,目前9栋单体中6栋封顶。", "抚河机器人产业港 building (ongoing)"),
      ("抚河机器人产业港4月开工,眼下正抢抓天气进行主体施工。", "抚河机器人产业港 building (ongoing)"),
    ])
  func progress(words: String, expected: String) throws {
    #expect(try stages(words).contains(expected))
  }

  @Test("progress of money, and of something that is no project, is no building")
  func noProgress() throws {
    #expect(try stages("全区固定资产投资进度为65%。").isEmpty)
  }

  @Test(
    "what was intended, is put off, or stands in a plan has not happened",
    arguments: [
      ("总投资26亿元的抚河机器人产业港,投产时间由原定的3月推迟到8月。", ["抚河机器人产业港 operating (expected)"]),
      ("原计划3月投用的抚河人才公寓,预计8月交付。", ["抚河人才公寓 completed (expected)"]),
      ("按照计划,抚河机器人产业港8月开工。", ["抚河机器人产业港 started (planned)"]),
    ])
  func notDone(words: String, expected: [String]) throws {
    #expect(try stages(words) == expected)
  }

  @Test("an agreement signs what it is about; a joint laboratory to come is no signed project")
  func agreements() throws {
    #expect(
      try stages("江西恒汐科技有限公司与临川高新区签订投资协议,拟投资4亿元建设轴承研发制造总部。")
        .contains("轴承研发制造总部 signed"))
    #expect(try stages("临川高新区与南昌大学签署战略合作协议,将共建抚河材料联合实验室。").filter { $0.contains("signed") }.isEmpty)
  }

  @Test("where a project goes, who runs a place, and nouns with a stage word are no stages of the place")
  func others() throws {
    let placed = try stages("江西恒汐科技有限公司投资4亿元建设轴承研发制造总部,选址抚河产业园,力争明年上半年投产。")
    #expect(placed.contains("轴承研发制造总部 operating (planned)"))
    #expect(!placed.contains { $0.hasPrefix("抚河产业园") })
    #expect(try stages("运营抚河产业园的江西恒汐科技有限公司总经理熊涛算了笔账。").isEmpty)
    #expect(try stages("抚河智算中心签约使用率达78%。").isEmpty)
  }
}
