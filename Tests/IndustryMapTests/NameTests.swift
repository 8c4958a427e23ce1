import NewsModel
import Testing

@testable import IndustryMap

@Suite("Names")
struct NameTests {
  private func names(_ sample: MapSample, decisions: [NameDecision] = []) -> [String] {
    sample.rows(.names, decisions: decisions).map { row in
      ([row["name"]?.text ?? ""] + (row["aliases"]?.texts ?? [])).joined(separator: "=")
    }
  }

  @Test("A short form that one article defines is known in the others, whichever comes first")
  func definitionsHoldEverywhere() {
    let defining: [(Organization.Kind, [String])] = [(.company, ["镇江蓝桥动力股份有限公司", "蓝桥动力"])]
    let using: [(Organization.Kind, [String])] = [(.company, ["蓝桥动力"])]
    for order in [[defining, using], [using, defining]] {
      var sample = MapSample()
      for things in order { sample.article("甲高新区", things: things) }
      #expect(names(sample) == ["镇江蓝桥动力股份有限公司=蓝桥动力"])
    }
  }

  @Test("A name without the words for its legal form is the same company, where there is one such company")
  func joinsForms() {
    var sample = MapSample()
    sample.article("甲高新区", things: [(.company, ["远望装备集团有限公司"])])
    sample.article("甲高新区", things: [(.company, ["远望装备集团"]), (.company, ["远望装备(集团)"]), (.company, ["远望"])])
    #expect(names(sample) == ["远望", "远望装备集团有限公司=远望装备(集团)=远望装备集团"])
    sample.article("甲高新区", things: [(.company, ["远望装备有限公司"])])
    #expect(names(sample).count == 5, "two companies of one name: the short form could be either")
  }

  @Test("A short form of two things joins neither, and is a candidate")
  func leavesAmbiguousForms() {
    var sample = MapSample()
    sample.article("甲高新区", things: [(.company, ["海川重工有限公司", "海川"])])
    sample.article("甲高新区", things: [(.company, ["海川新材料有限公司", "海川"])])
    #expect(names(sample) == ["海川", "海川新材料有限公司", "海川重工有限公司"])
    #expect(sample.rows(.aliases).count == 3)
  }

  @Test("Equal names in different zones stay apart")
  func zonesStayApart() {
    var sample = MapSample()
    sample.article("甲高新区", things: [(.government, ["企业服务中心"])])
    sample.article("乙高新区", things: [(.government, ["乙高新区企业服务中心", "企业服务中心"])])
    #expect(sample.column("name", .names) == ["企业服务中心"])
    #expect(sample.column("name", .names, "乙高新区") == ["乙高新区企业服务中心"])
  }

  @Test("What a person has settled joins names, keeps them apart, and ends the question")
  func decisionsDecide() {
    var sample = MapSample()
    sample.article("甲高新区", things: [(.company, ["星澜海洋科技"]), (.company, ["星澜船舶零部件"])])
    #expect(sample.column("why", .aliases) == ["same beginning"])
    let decision = { (same: Bool, zone: String) in
      NameDecision(isSame: same, zone: zone, one: "星澜海洋科技", other: "星澜船舶零部件", note: "")
    }
    #expect(names(sample, decisions: [decision(true, "甲高新区")]) == ["星澜船舶零部件=星澜海洋科技"])
    #expect(names(sample, decisions: [decision(true, "乙高新区")]).count == 2, "another zone's decision")
    #expect(sample.rows(.aliases, decisions: [decision(false, "甲高新区")]).isEmpty)
    sample.article("甲高新区", things: [(.company, ["星澜海洋科技", "星澜船舶零部件"])])
    #expect(names(sample).count == 1)
    #expect(names(sample, decisions: [decision(false, "甲高新区")]).count == 2, "a person overrules an article")
  }

  @Test(
    "Likely names are proposed and never joined",
    arguments: [
      ("企锐船舶推进器", "企锐船用推进器", true), ("海岚", "海岚海工装备", true), ("船舶海工机电配套产业园", "船舶海工产业园", true),
      ("江苏省船海设计研究院公司", "江苏海工工程设计研究院有限公司", true), ("江苏银行", "江苏股交中心", false), ("东岳光电", "西岭材料", false),
    ])
  func proposes(one: String, other: String, isProposed: Bool) {
    var sample = MapSample()
    sample.article("甲高新区", things: [(.company, [one])])
    sample.article("甲高新区", things: [(.company, [other])])
    #expect(names(sample).count == 2)
    #expect(sample.rows(.aliases).count == (isProposed ? 1 : 0))
  }

  @Test("A name counts as a thing by definition, suffix, list, or two independent articles")
  func tellsWhyAThingCounts() {
    var sample = MapSample()
    let text = String(repeating: "近日园区举行企业座谈会就下一阶段的重点工作交换意见并部署安全生产检查", count: 1) + "各有关单位负责人参加了会议并作交流发言随后前往现场考察"
    sample.article(
      "甲高新区",
      things: [
        (.company, ["远望重工有限公司"]), (.company, ["青禾生物科技有限公司", "青禾"]), (.company, ["蓝桥"]), (.company, ["墨石"]),
      ], text: text,
      facts: [
        ("relation", .actual, #"{"a":"蓝桥","type":"located_in","b":"甲产业园"}"#),
        ("relation", .actual, #"{"a":"远望重工有限公司","type":"located_in","b":"甲产业园"}"#),
      ])
    func basis() -> [String: String] {
      Dictionary(uniqueKeysWithValues: zip(sample.column("name", .names), sample.column("basis", .names)))
    }
    #expect(basis() == ["远望重工有限公司": "suffix", "青禾生物科技有限公司": "definition", "蓝桥": "list", "墨石": ""])
    sample.article("甲高新区", things: [(.company, ["墨石"])], text: text + "本报记者摄影报道")
    #expect(basis()["墨石"] == "", "a reprint is no second source")
    sample.article("甲高新区", things: [(.company, ["墨石"])])
    #expect(basis()["墨石"] == "articles")
  }
}
