import NewsModel
import Testing

/// Sentences that are changed in one way: the facts change as they must, and in nothing else.
@Suite("Changed sentences")
struct MetamorphicTests {
  private func lines(_ words: String, zone: String = "临川高新区") throws -> [String] {
    try FactSample(words, zone: zone, published: "2025-06-10").facts
  }

  /// The facts without their modality, and their modalities.
  private func split(_ words: String) throws -> (facts: [String], modalities: Set<Modality>) {
    let facts = try FactSample(words, published: "2025-06-10").extraction.facts.filter {
      $0.kind.rawValue != "relation"
    }
    let plain = facts.map { fact -> String in
      let line = FactSample.line(fact)
      return line.firstIndex(of: "(").map { String(line[..<$0].dropLast()) } ?? line
    }
    return (plain.sorted(), Set(facts.map(\.modality)))
  }

  private static let slots = [
    "临川高新区*引进科技企业30家。",
    "临川高新区*实现营业收入120亿元,增长8%。",
    "全区规上工业总产值*达到860亿元,同比增长9.2%。",
    "临川高新区*新增专精特新企业12家、瞪羚企业5家。",
    "澄海储能装备项目*建成投产。",
    "澄海储能装备项目、芯源封测项目*开工建设。",
    "临川高新区法院*审结涉企案件420件。",
    "临川高新区实验学校*新增学位1200个。",
  ]
  private static let words: [(word: String, modality: Modality)] = [
    ("预计", .expected), ("有望", .expected), ("计划", .planned), ("拟", .planned), ("力争", .planned), ("将", .planned),
    ("争取", .planned),
  ]

  @Test(
    "a word of planning in front of the verb changes the modality of every fact behind it, and nothing else",
    arguments: slots, words)
  func planned(sentence: String, cue: (word: String, modality: Modality)) throws {
    let told = try split(sentence.replacing("*", with: ""))
    let meant = try split(sentence.replacing("*", with: cue.word))
    #expect(!told.facts.isEmpty)
    #expect(told.modalities == [.actual])
    #expect(meant.facts == told.facts)
    #expect(meant.modalities == [cue.modality])
  }

  @Test(
    "what a plan says it will do is planned",
    arguments: ["临川高新区提出,今年*。", "临川高新区明确,年底前*。", "今年临川高新区要*。", "按照规划,到2030年临川高新区*。"],
    ["引进企业40家", "新建标准厂房20万平方米", "培育上市公司5家"])
  func proposed(frame: String, deed: String) throws {
    let facts = try FactSample(frame.replacing("*", with: deed), published: "2025-06-10").extraction.facts
    #expect(!facts.isEmpty)
    #expect(facts.allSatisfy { $0.modality == .planned })
  }

  @Test(
    "a number ten times as large changes that value only",
    arguments: [
      "澄海储能装备项目已开工,总投资*亿元。", "全区实现营业收入*亿元。", "临川高新区集聚科技企业*家。", "园区出租率由去年的5%提高到*%。",
      "临川高新区新签约亿元以上项目*个。", "铜基材料产业基金总规模*亿元。",
    ])
  func scaled(sentence: String) throws {
    let small = try lines(sentence.replacing("*", with: "8"))
    let large = try lines(sentence.replacing("*", with: "80"))
    #expect(!small.isEmpty)
    #expect(small != large)
    #expect(small.map { $0.replacing(#/\b8(0*) /#) { "80\($0.output.1) " } } == large)
  }

  @Test(
    "another zone changes the names only",
    arguments: [
      "临川高新区集聚科技企业83家,实现营业收入96亿元。", "临川高新区与南京大学签订战略合作协议。", "临川高新区推行“首席服务员”制度。",
      "临川高新区收集企业诉求426件,办结411件。",
    ])
  func swapped(sentence: String) throws {
    let own = try lines(sentence)
    let other = try lines(sentence.replacing("临川", with: "宝鸡"), zone: "宝鸡高新区")
    #expect(!own.isEmpty)
    #expect(own.map { $0.replacing("临川", with: "宝鸡") }.sorted() == other)
  }

  @Test(
    "marks of full width and of half width read the same",
    arguments: ["临川高新区集聚科技企业83家,实现营业收入96亿元;新增专利210件。", "澄海储能装备项目(一期)已开工,总投资20亿元,占地120亩。"])
  func widths(sentence: String) throws {
    let wide = sentence.replacing(",", with: "，").replacing(";", with: "；").replacing("(", with: "（").replacing(
      ")", with: "）")
    #expect(try lines(sentence) == lines(wide))
  }
}
