import NewsModel
import Testing

@Suite("Initiatives and honours")
struct InitiativeFactTests {
  private func field(_ name: String, of kind: String, in words: String) throws -> [String] {
    let facts = try FactSample(words, published: "2025-06-10").extraction.facts.filter { $0.kind.rawValue == kind }
    return facts.compactMap { fact in
      guard case .text(let value)? = fact[name] else { return nil }
      return value
    }.sorted()
  }

  @Test(
    "an initiative has a name of its own",
    arguments: [
      ("临川高新区实施“育鹰计划”。", "“育鹰计划”", "plan"),
      ("临川高新区推行“首席服务员”制度。", "“首席服务员”制度", "mechanism"),
      ("临川高新区组建企业帮办服务小分队。", "企业帮办服务小分队", "mechanism"),
      ("临川高新区建立重点项目协调服务联席会议制度。", "重点项目协调服务联席会议制度", "mechanism"),
      ("临川高新区编制铜产业链“三色图谱”。", "铜产业链“三色图谱”", "list"),
      ("3月初,该区发布首批“应用场景机会清单”。", "“应用场景机会清单”", "list"),
      ("铜基材料产业基金总规模30亿元。", "铜基材料产业基金", "fund"),
      ("临川高新区设立6000万元的概念验证资金。", "概念验证资金", "fund"),
      ("该区组织的“百链千企”供需对接已开展61场。", "“百链千企”供需对接", "mechanism"),
      ("按照《临川高新区铜产业三年行动方案》,全区将扩大规模。", "《临川高新区铜产业三年行动方案》", "plan"),
    ])
  func initiatives(words: String, name: String, type: String) throws {
    #expect(try field("name", of: "initiative", in: words) == [name])
    #expect(try field("type", of: "initiative", in: words) == [type])
  }

  @Test(
    "slogans, topics of a talk and products are no initiatives",
    arguments: [
      "干部以“开局即冲刺”的姿态投入工作。", "专家围绕“固态电池平台”等话题作了分享。", "开展“一对一”服务400余次。", "江西恒汐科技有限公司自主研发的“云图”平台上线。",
      "党员在车间开展“会诊”活动。",
    ])
  func noInitiatives(words: String) throws {
    #expect(try field("name", of: "initiative", in: words) == [])
  }

  @Test(
    "an honour has a holder",
    arguments: [
      ("江西恒汐科技有限公司获评江西省制造业单项冠军企业。", "江西省制造业单项冠军企业"), ("江西恒汐科技有限公司入选国家级绿色工厂。", "国家级绿色工厂"),
      ("江西恒汐科技有限公司去年被科技部认定为国家高新技术企业。", "国家高新技术企业"),
    ])
  func honours(words: String, title: String) throws {
    #expect(try field("title", of: "honour", in: words) == [title])
    #expect(try field("entity", of: "honour", in: words) == ["江西恒汐科技有限公司"])
  }

  @Test("what is applied for or aimed at is no honour")
  func noHonours() throws {
    #expect(try field("title", of: "honour", in: "公司正在申报国家级专精特新“小巨人”企业。") == [])
    #expect(try field("title", of: "honour", in: "力争三年内建成世界级铜产业基地。") == [])
  }

  @Test(
    "a fund is named behind its size, and planned where the plan goes on",
    arguments: [
      ("临川高新区设立首期规模3亿元的铜基材料产业基金。", "铜基材料产业基金", Modality.actual),
      ("总规模8亿元、首期2亿元的临川高新区新材料成果转化基金完成备案。", "临川高新区新材料成果转化基金", .actual),
      ("今年该区将新建产线2条;同时发起设立首期规模5亿元的铜基材料母基金。", "铜基材料母基金", .planned),
    ])
  func funds(words: String, name: String, modality: Modality) throws {
    #expect(try field("name", of: "initiative", in: words) == [name])
    #expect(try FactSample(words).modalities(FactKind(rawValue: "initiative")) == [modality])
  }

  @Test("the projects that a fund put money in are the fund's, without the verb")
  func fundProjects() throws {
    let sample = try FactSample("临川高新区设立首期规模3亿元的铜基材料产业基金,已投出项目4个、金额5200万元。")
    #expect(
      sample.facts(FactKind(rawValue: "project_aggregate")) == [
        "project_aggregate subject=铜基材料产业基金 class=项目 count=4 个 amount=52000000 CNY"
      ])
  }
}
