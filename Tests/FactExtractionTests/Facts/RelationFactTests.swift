import NewsModel
import Testing

@Suite("Who stands where, makes what, and works with whom")
struct RelationFactTests {
  /// The relations of a text, as `A makes B`.
  private func relations(_ paragraphs: String..., type: String? = nil) throws -> [String] {
    let text = paragraphs.joined()
    let facts = try FactSample(text, published: "2025-06-10").extraction.facts.filter { $0.kind.rawValue == "relation" }
    return facts.compactMap { fact in
      guard case .text(let one)? = fact["a"], case .text(let kind)? = fact["type"], case .text(let two)? = fact["b"],
        type == nil || type == kind
      else { return nil }
      return "\(one) \(kind) \(two)"
    }.sorted()
  }

  @Test(
    "what a firm develops, builds, sells or shows is what it makes",
    arguments: [
      ("江西恒汐科技有限公司专做伺服电机。", "伺服电机"),
      ("江西恒汐科技有限公司自主研发的伺服驱动器获批上市。", "伺服驱动器"),
      ("江西恒汐科技有限公司的碳纤维叶片良率由62%提高到78%。", "碳纤维叶片"),
      ("江西恒汐科技有限公司前三季度销售协作机器人5200台。", "协作机器人"),
      ("江西恒汐科技有限公司的车间里,一台永磁发电机正在试验。", "永磁发电机"),
      ("江西恒汐科技有限公司把钛合金阀门卖到了9个国家。", "钛合金阀门"),
      ("隔壁便是做光纤连接器的江西恒汐科技有限公司。", "光纤连接器"),
      ("江西恒汐科技有限公司开发出巡检大模型“云隼”。", "“云隼”"),
      ("主营宠物零食的江西恒汐科技有限公司,去年营收下降。", "宠物零食"),
      ("江西恒汐科技有限公司研制的6座货运无人机首飞。", "货运无人机"),
      ("江西恒汐科技有限公司的工人正调试矿用无人驾驶控制器。", "矿用无人驾驶控制器"),
      ("江西恒汐科技有限公司年产3万吨硅碳负极项目4月投产。", "硅碳负极"),
      ("江西恒汐科技有限公司去年投产的谐波减速器产线,年产能6万台。", "谐波减速器"),
      ("4月,江西恒汐科技有限公司生产焊接机器人的车间扩建。该公司去年销售机器人5200台。", "焊接机器人"),
    ])
  func makes(words: String, product: String) throws {
    #expect(try relations(words, type: "makes") == ["江西恒汐科技有限公司 makes \(product)"])
  }

  @Test("several products are several facts")
  func severalProducts() throws {
    #expect(
      try relations("江西澄露生物科技有限公司生产面膜、精油和口服液。", type: "makes") == [
        "江西澄露生物科技有限公司 makes 口服液", "江西澄露生物科技有限公司 makes 精油", "江西澄露生物科技有限公司 makes 面膜",
      ])
  }

  @Test(
    "a bare 产品, people, plants and what is bought are no products of the firm",
    arguments: [
      "江西恒汐科技有限公司生产的产品远销海外。", "江西恒汐科技有限公司的工程师正在休假。", "江西恒汐科技有限公司是驱动区域发展的“发动机”。",
      "江西恒汐科技有限公司新建年产20万台伺服电机项目。", "江西恒汐科技有限公司年产3万吨硅碳负极项目4月开工。",
      "江西恒汐科技有限公司主营技术服务。", "江西恒汐科技有限公司的车间里,一台台退役发动机被拆解。",
    ])
  func noProducts(words: String) throws {
    #expect(try relations(words, type: "makes") == [])
  }

  @Test(
    "where a firm or a park stands",
    arguments: [
      ("位于临川高新区的江西恒汐科技有限公司正在扩产。", "江西恒汐科技有限公司 located_in 临川高新区"),
      ("临川高新区企业江西恒汐科技有限公司满产运行。", "江西恒汐科技有限公司 located_in 临川高新区"),
      ("临川高新区东部片区的江西恒汐科技有限公司满产运行。", "江西恒汐科技有限公司 located_in 临川高新区"),
      ("临川高新区正在规划1.2平方公里的云岭产业园。", "云岭产业园 located_in 临川高新区"),
      ("江西恒汐科技有限公司把中试线搬进云岭产业园。", "江西恒汐科技有限公司 located_in 云岭产业园"),
    ])
  func places(words: String, expected: String) throws {
    #expect(try relations(words, type: "located_in").contains(expected))
  }

  @Test("a meeting at a place settles nobody there, nor does a leader of others")
  func noPlaces() throws {
    #expect(try relations("在临川高新区举行的推介会上,江西恒汐科技有限公司总经理李文博说。", type: "located_in") == [])
    #expect(try relations("江西恒汐科技有限公司带动30家配套企业落户临川高新区。", type: "located_in") == [])
  }

  @Test("园区 means the park that was told of before")
  func vaguePark() throws {
    let found = try relations("临川高新区的云岭产业园去年建成。", "江西恒汐科技有限公司、江西瑞芯微电子有限公司等9家企业落户园区。", type: "located_in")
    #expect(found.contains("江西恒汐科技有限公司 located_in 云岭产业园"))
    #expect(found.contains("江西瑞芯微电子有限公司 located_in 云岭产业园"))
  }

  @Test(
    "who leads a chain, and of which industry",
    arguments: [
      "作为铜基材料产业链链主企业,江西金瑞铜业有限公司去年扩产。", "临川高新区铜基材料产业以江西金瑞铜业有限公司为龙头。", "江西金瑞铜业有限公司是铜基材料产业的链主。",
      "在铜基材料领域,依托江西金瑞铜业有限公司等龙头企业,加快补链。",
    ])
  func leaders(words: String) throws {
    #expect(try relations(words, type: "leads_chain") == ["江西金瑞铜业有限公司 leads_chain 铜基材料"])
  }

  @Test(
    "owners, investors and suppliers",
    arguments: [
      ("作为临川高新区区属国有企业,临川高新建设集团有限公司负责园区开发。", "临川高新建设集团有限公司 subsidiary_of 临川高新区"),
      ("江西恒汐科技有限公司为江西金瑞铜业有限公司供应轴承。", "江西恒汐科技有限公司 supplies 江西金瑞铜业有限公司"),
      ("江西金瑞铜业有限公司以8亿元入股江西恒汐科技有限公司。", "江西金瑞铜业有限公司 invests_in 江西恒汐科技有限公司"),
      ("临川高新区投资23亿元建设铜基材料产业园。", "临川高新区 builds 铜基材料产业园"),
    ])
  func deeds(words: String, expected: String) throws {
    #expect(try relations(words).contains(expected))
  }

  @Test("both sides build what they build together; what is only agreed is planned")
  func jointly() throws {
    let sample = try FactSample("临川高新区与南昌大学签订协议,双方将共建铜基材料联合实验室。", published: "2025-06-10")
    let builds = sample.extraction.facts.filter { $0["type"] == .text("builds") }
    #expect(builds.count == 2)
    #expect(builds.allSatisfy { $0.modality == .planned })
  }
}
