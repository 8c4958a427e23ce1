import NewsModel
import Testing

@Suite("Projects: stages, amounts, several together")
struct ProjectFactTests {
  private static let stage = FactKind(rawValue: "project_stage")
  private static let amount = FactKind(rawValue: "project_amount")
  private static let aggregate = FactKind(rawValue: "project_aggregate")

  @Test(
    "the verb tells the stage, the words around it whether it is reached",
    arguments: [
      ("澄海储能装备项目正式开工建设。", "started", Modality.actual),
      ("澄海储能装备项目建成投产。", "operating", .actual),
      ("澄海储能装备项目预计明年投产。", "operating", .expected),
      ("澄海储能装备项目计划于2025年6月竣工。", "completed", .planned),
      ("澄海储能装备项目力争年内开工。", "started", .planned),
      ("澄海储能装备项目成功签约。", "signed", .actual),
      ("澄海储能装备项目主体结构封顶。", "building", .ongoing),
      ("澄海储能装备项目全面达产。", "full_capacity", .actual),
    ])
  func stages(sentence: String, stage: String, modality: Modality) throws {
    let facts = try FactSample(sentence, published: "2024-11-15").extraction.facts.filter {
      $0.kind == ProjectFactTests.stage && $0["stage"] == .text(stage)
    }
    #expect(facts.count == 1)
    #expect(facts.first?["project"] == .text("澄海储能装备项目"))
    #expect(facts.first?.modality == modality)
  }

  @Test(
    "the noun in front of an amount tells its role",
    arguments: [
      ("澄海储能装备项目已开工,总投资20亿元。", "investment", "2000000000 CNY"),
      ("总投资20亿元的澄海储能装备项目已开工。", "investment", "2000000000 CNY"),
      ("澄海储能装备项目已开工,占地面积约120亩。", "land_area", "≈120 亩"),
      ("澄海储能装备项目已开工,总建筑面积8万平方米。", "floor_area", "80000 m²"),
      ("澄海储能装备项目已开工,全部达产后年产值可超30亿元。", "output_expected", ">=3000000000 CNY"),
      ("澄海储能装备项目已开工,达产后可年纳税5000万元。", "tax", "50000000 CNY"),
    ])
  func amounts(sentence: String, role: String, amount: String) throws {
    let sample = try FactSample(sentence, published: "2024-11-15")
    let found = sample.extraction.facts.filter { $0.kind == ProjectFactTests.amount }.map { fact in
      [fact["project"], fact["role"], fact["amount"]].map { value -> String in
        switch value {
        case .text(let words): words
        case .amount(let amount): FactSample.line(amount)
        default: ""
        }
      }
    }
    #expect(found == [["澄海储能装备项目", role, amount]])
  }

  @Test("a sum over several projects is no project's own")
  func aggregates() throws {
    let sample = try FactSample("今年以来,临川高新区新签约亿元以上产业项目21个,总投资近100亿元。", published: "2024-11-15")
    #expect(sample.facts(ProjectFactTests.amount) == [])
    let found = sample.extraction.facts.filter { $0.kind == ProjectFactTests.aggregate }
    #expect(found.count == 1)
    #expect(found.first?["subject"] == .text("临川高新区"))
    #expect(found.first?["class"] == .text("亿元以上产业项目"))
    #expect(found.first?["amount"] == .amount(Amount(value: 1e10, unit: "CNY", op: .atMost)))
  }

  @Test(
    "a plan put in front turns a reached stage into a plan",
    arguments: [("拟", Modality.planned), ("计划", .planned), ("力争", .planned), ("预计", .expected), ("有望", .expected)])
  func flips(word: String, modality: Modality) throws {
    #expect(try FactSample("澄海储能装备项目投产。").modalities(ProjectFactTests.stage) == [.actual])
    #expect(try FactSample("澄海储能装备项目\(word)投产。").modalities(ProjectFactTests.stage) == [modality])
  }

  @Test("a list of buildings that ends in a place with a name is told of whole")
  func listOfBuildings() throws {
    let facts = try FactSample("科创展示中心、临川海关综合实验楼交付工程加快推进。", published: "2025-06-10").facts
      .filter { $0.hasPrefix("project_stage") }
    #expect(facts.count == 2)
    #expect(facts.contains { $0.contains("project=科创展示中心 ") } && facts.contains { $0.contains("综合实验楼 ") })
  }

  @Test("institutes that sign an agreement are no projects")
  func signingInstitutes() throws {
    let facts = try FactSample("澄海科技有限公司与临川大学、临川第一医院签订合作协议。", published: "2025-06-10").facts
    #expect(!facts.contains { $0.hasPrefix("project_stage") })
  }
}
