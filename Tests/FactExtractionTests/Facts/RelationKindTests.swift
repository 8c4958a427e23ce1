import NewsModel
import Testing

@Suite("Who stands, builds, runs and owns, by the ways this press says it")
struct RelationKindTests {
  /// The relations of one type in a text, as `A → B`, planned ones marked.
  private func relations(_ type: String, _ paragraphs: [String], zone: String? = "临川高新区") throws -> [String] {
    let body = paragraphs.map { words in
      var map = SourceMap()
      map.append(rawStart: 0, count: words.utf8.count)
      return Paragraph(role: .body, content: MappedText(text: words, map: map))
    }
    let sample = try FactSample(zone: zone, published: ["2025-06-10"], paragraphs: body)
    return sample.extraction.facts.compactMap { fact -> String? in
      guard fact.kind.rawValue == "relation", fact["type"] == .text(type), case .text(let one)? = fact["a"],
        case .text(let two)? = fact["b"]
      else { return nil }
      return "\(one) → \(two)" + (fact.modality == .actual ? "" : " (\(fact.modality.rawValue))")
    }.sorted()
  }

  @Test(
    "a firm stands where the scene is set, where it is said to be, and where its plant starts",
    arguments: [
      (["记者走进临川高新区云岭产业园,江西恒汐科技有限公司的车间里机器轰鸣。"], ["临川高新区云岭产业园"]),
      (["临川高新区云岭产业园,江西恒汐科技有限公司二期工地塔吊林立。"], ["临川高新区云岭产业园"]),
      (["江西恒汐科技有限公司所在的云岭产业园,去年建成。"], ["云岭产业园"]),
      (["江西恒汐科技有限公司扩产迅速。", "这家由归国博士创办的企业,2021年落户云岭产业园,订单饱满。"], ["云岭产业园"]),
      (["江西恒汐科技有限公司扩产迅速。", "这家位于云岭产业园的高新技术企业,订单饱满。"], ["云岭产业园"]),
      (["在临川高新区江西恒汐科技有限公司的车间,工人正忙。"], ["临川高新区"]),
      (["在临川高新区赣东大道旁的江西恒汐科技有限公司,工人正忙。"], ["临川高新区"]),
      (["江西恒汐科技有限公司年产2万吨硅油项目在云岭产业园竣工投产。"], ["云岭产业园"]),
      (["临川高新区引进江西恒汐科技有限公司,建设年产2万吨硅油项目。"], ["临川高新区"]),
    ])
  func places(paragraphs: [String], places: [String]) throws {
    let found = try relations("located_in", paragraphs).filter { $0.hasPrefix("江西恒汐科技有限公司") }
    #expect(found == places.map { "江西恒汐科技有限公司 → \($0)" })
  }

  @Test(
    "a meeting place, a visit and what is bought place no firm",
    arguments: [
      "在临川高新区举行的推介会上,江西恒汐科技有限公司签约。", "临川高新区,江西恒汐科技有限公司的客户之一。",
      "临川高新区引进江西恒汐科技有限公司的生产设备。", "江西恒汐科技有限公司的货车在临川高新区等候。",
    ])
  func noPlaces(words: String) throws {
    #expect(try relations("located_in", [words]).isEmpty)
  }

  @Test(
    "what is built jointly is built by each",
    arguments: [
      ("由临川高新区与南昌大学共同建设的抚河材料研究院去年揭牌。", ["临川高新区 → 抚河材料研究院", "南昌大学 → 抚河材料研究院"]),
      ("云岭产业园由临川高新区与南昌大学合作共建,占地800亩。", ["临川高新区 → 云岭产业园", "南昌大学 → 云岭产业园"]),
      (
        "临川高新区联合南昌大学筹建铜基材料中试平台。",
        ["临川高新区 → 铜基材料中试平台 (planned)", "南昌大学 → 铜基材料中试平台 (planned)"]
      ),
      (
        "临川高新区与南昌大学签署合作协议,将共建铜基材料检测中心。",
        ["临川高新区 → 铜基材料检测中心 (planned)", "南昌大学 → 铜基材料检测中心 (planned)"]
      ),
      ("由南昌大学牵头、临川高新区投资2亿元建设的抚河材料研究院去年揭牌。", ["临川高新区 → 抚河材料研究院", "南昌大学 → 抚河材料研究院"]),
    ])
  func builders(words: String, expected: [String]) throws {
    #expect(try relations("builds", [words]) == expected)
  }

  @Test("who pays for a place that is built invests in it, and who only builds does not")
  func payers() throws {
    let paid = "临川高新区的云岭产业园扩容。园区由区属国企江西恒汐科技有限公司投资5亿元建设。"
    #expect(try relations("invests_in", [paid]) == ["江西恒汐科技有限公司 → 云岭产业园"])
    #expect(try relations("invests_in", ["云岭产业园由江西恒汐科技有限公司建设。"]).isEmpty)
  }

  @Test(
    "stakes are investments",
    arguments: [
      ("江西恒汐科技有限公司完成2亿元A轮融资,由抚河产业引导基金领投。", ["抚河产业引导基金 → 江西恒汐科技有限公司"]),
      (
        "江西恒汐科技有限公司与浙江澄露材料有限公司签署协议,合资组建江西汐露新能源有限公司。",
        ["江西恒汐科技有限公司 → 江西汐露新能源有限公司", "浙江澄露材料有限公司 → 江西汐露新能源有限公司"]
      ),
      ("江西恒汐科技有限公司成立于2019年。靠抚州高新投资有限公司的1200万元股权投资渡过难关。", ["抚州高新投资有限公司 → 江西恒汐科技有限公司"]),
    ])
  func stakes(words: String, expected: [String]) throws {
    #expect(try relations("invests_in", [words]) == expected)
  }

  @Test("a loan and a stake without a receiver are none")
  func noStakes() throws {
    #expect(try relations("invests_in", ["江西恒汐科技有限公司获得银行3000万元贷款,由担保公司担保。"]).isEmpty)
    #expect(try relations("invests_in", ["抚州高新投资有限公司完成5亿元股权投资。"]).isEmpty)
  }

  @Test(
    "who owns whom",
    arguments: [
      ("抚州高新城投有限公司是临川高新区的区属国企。", ["抚州高新城投有限公司 → 临川高新区"]),
      ("临川高新区与浙江澄露集团有限公司旗下的江西露新材料有限公司签署备忘录。", ["江西露新材料有限公司 → 浙江澄露集团有限公司"]),
      (
        "江西恒汐科技有限公司与浙江澄露材料有限公司签署协议,合资组建江西汐露新能源有限公司,其中江西恒汐科技有限公司持股60%。",
        ["江西汐露新能源有限公司 → 江西恒汐科技有限公司"]
      ),
    ])
  func owners(words: String, expected: [String]) throws {
    #expect(try relations("subsidiary_of", [words]) == expected)
  }

  @Test("less than half makes no subsidiary")
  func minority() throws {
    let words = "江西恒汐科技有限公司与浙江澄露材料有限公司签署协议,合资组建江西汐露新能源有限公司,其中江西恒汐科技有限公司持股40%。"
    #expect(try relations("subsidiary_of", [words]).isEmpty)
  }

  @Test("signed memoranda, and projects signed by the firm that is to build them")
  func signed() throws {
    #expect(
      try relations("signed_with", ["临川高新区与浙江澄露集团有限公司旗下的江西露新材料有限公司签署谅解备忘录。"])
        == ["临川高新区 → 江西露新材料有限公司"])
    #expect(
      try relations("signed_with", ["临川高新区抓项目。同日,年产3万吨硅油项目正式签约,由浙江澄露材料有限公司投资建设。"])
        == ["浙江澄露材料有限公司 → 临川高新区"])
    #expect(try relations("signed_with", ["临川高新区抓项目。年产3万吨硅油项目由浙江澄露材料有限公司投资建设。"]).isEmpty)
  }

  @Test("orders and direct supply")
  func supplies() throws {
    #expect(
      try relations("supplies", ["江西恒汐科技有限公司拿下了浙江澄露材料有限公司三成的订单。"])
        == ["江西恒汐科技有限公司 → 浙江澄露材料有限公司"])
    #expect(
      try relations("supplies", ["江西恒汐科技有限公司年产轴承5万套,其中六成直供浙江澄露材料有限公司。"])
        == ["江西恒汐科技有限公司 → 浙江澄露材料有限公司"])
    #expect(try relations("supplies", ["江西恒汐科技有限公司拿下了浙江澄露材料有限公司的股权。"]).isEmpty)
  }

  @Test("who runs a place is named behind the verb, with what it is called in front or not")
  func operators() throws {
    let shared = "云岭产业园扩容。运营云岭产业园的江西恒汐科技有限公司总经理熊涛算了笔账。"
    #expect(try relations("operates", [shared]) == ["江西恒汐科技有限公司 → 云岭产业园"])
    let owned = "云岭产业园总建筑面积21万平方米,由区属国企江西恒汐科技有限公司运营。"
    #expect(try relations("operates", [owned]) == ["江西恒汐科技有限公司 → 云岭产业园"])
    #expect(try relations("operates", ["江西恒汐科技有限公司入驻云岭产业园,运营良好。"]).isEmpty)
  }

  @Test(
    "each firm of a zone's list stands there, and one that came from elsewhere stands where it came to",
    arguments: [
      (
        "临川高新区的江西恒汐科技有限公司、江西澜岭机械有限公司等9家企业上榜。",
        ["江西恒汐科技有限公司 → 临川高新区", "江西澜岭机械有限公司 → 临川高新区"]
      ),
      ("江西恒汐科技有限公司2023年从南昌迁入临川高新区。", ["江西恒汐科技有限公司 → 临川高新区"]),
    ])
  func listed(words: String, expected: [String]) throws {
    #expect(try relations("located_in", [words]) == expected)
  }

  @Test("who leads builds what is set up, whatever else the text speaks of")
  func headed() throws {
    #expect(
      try relations("builds", ["江西恒汐科技有限公司牵头建设铜基材料检测共享中心,总投资1.2亿元。"])
        == ["江西恒汐科技有限公司 → 铜基材料检测共享中心"])
    #expect(
      try relations("builds", ["由江西恒汐科技有限公司牵头组建的铜基材料联合实验室4月揭牌。"])
        == ["江西恒汐科技有限公司 → 铜基材料联合实验室"])
    #expect(try relations("builds", ["江西恒汐科技有限公司牵头组建帮办服务队。"]).isEmpty)
  }

  @Test("a firm that the zone owns alone is the zone's, and one that holds the post leads the chain")
  func roles() throws {
    #expect(
      try relations("subsidiary_of", ["临川高新区国有全资企业抚州云岭产业发展有限公司负责运营。"])
        == ["抚州云岭产业发展有限公司 → 临川高新区"])
    #expect(
      try relations("leads_chain", ["由江西恒汐科技有限公司担任有机硅产业链“链主”,集聚企业40家。"])
        == ["江西恒汐科技有限公司 → 有机硅"])
  }

  @Test("who develops something together works together, not the zone")
  func developed() throws {
    #expect(
      try relations("cooperates_with", ["由江西恒汐科技有限公司联合江西澜岭机械有限公司研制的压缩机交付。"])
        == ["江西恒汐科技有限公司 → 江西澜岭机械有限公司"])
  }

  @Test("a park with a number in its name is one park")
  func numbered() throws {
    #expect(
      try relations("located_in", ["临川高新区抚岭1号科创园,江西恒汐科技有限公司的车间里机器轰鸣。"])
        == ["临川高新区抚岭1号科创园 → 临川高新区", "江西恒汐科技有限公司 → 临川高新区抚岭1号科创园"])
  }
}
