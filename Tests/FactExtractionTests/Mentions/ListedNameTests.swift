import Testing

@Suite("Names that only their surroundings show")
struct ListedNameTests {
  @Test(
    "the items of a list of companies are companies",
    arguments: [
      ("截至9月底，芯澜达、元势、砂佳等9家半导体相关企业入驻。", ["芯澜达", "元势", "砂佳"]),
      ("海姆斯、亮皓光学、砂佳测试等企业保持领先。", ["海姆斯", "亮皓光学", "砂佳测试"]),
      ("吸引了溪芯海洋科技、锡远船舶推进器等优质企业入驻。", ["溪芯海洋科技", "锡远船舶推进器"]),
      ("与泰勒斯特、百川新镇中心建立合作关系。", ["泰勒斯特", "百川新镇中心"]),
      ("苏州络华生物、杭州美岚医药等6家生物医药方向的国家高新技术企业登台。", ["苏州络华生物", "杭州美岚医药"]),
      ("以日锋纺机为龙头，吸引上下游企业。", ["日锋纺机"]),
      ("园区参与大棠微纳A3轮融资。", ["大棠微纳"]),
      ("宏烨科技深耕铝加工设备领域。", ["宏烨科技"]),
    ])
  func lists(sentence: String, names: [String]) throws {
    #expect(try MentionSample(sentence).names == Set(names.map { "company \($0)" }))
  }

  @Test(
    "industries, products, places and roads in a list are none",
    arguments: [
      "聚焦人工智能、新型储能与氢能等领域。",
      "引进新能源汽车、集成电路等企业。",
      "疏港路、留西路等道路建设完成。",
      "先后走进西安、武汉、哈尔滨等地6所高校。",
      "产品销往山西、河北、新疆等8个省区。",
    ])
  func otherLists(sentence: String) throws {
    #expect(try MentionSample(sentence).names == [])
  }

  @Test("names in quote marks are parks where the words around say so")
  func quotedParks() throws {
    let sample = try MentionSample("打造“融心谷”“质远谷”“创汇谷”三大组团，实施“凌云计划”，擦亮“暖心”品牌。")
    #expect(sample.names == ["park 融心谷", "park 质远谷", "park 创汇谷"])
  }
}
