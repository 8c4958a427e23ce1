import Testing

@Suite("Zones")
struct ZoneNameTests {
  @Test(
    "zones are found by the list and by their form",
    arguments: [
      ("苏州高新区经济向好。", "苏州高新区"), ("包头稀土高新区增长。", "包头稀土高新区"), ("四川遂宁高新区合作。", "四川遂宁高新区"),
      ("霸州经济开发区招商。", "霸州经济开发区"), ("来到瑞金高新技术产业开发区调研。", "瑞金高新技术产业开发区"),
    ])
  func zones(sentence: String, name: String) throws {
    #expect(try MentionSample(sentence).names == ["zone \(name)"])
  }

  @Test(
    "a kind or number of zones is no zone",
    arguments: ["全国国家级高新区排名公布。", "两家高新区携手。", "沿海高新区和其他高新区走在前列。", "两高新区合作。", "中国式现代化高新区新实践。"])
  func kindsOfZones(sentence: String) throws {
    #expect(try MentionSample(sentence).names == [])
  }

  @Test("高新区 alone is another name of the article's zone")
  func bareZone() throws {
    let sample = try MentionSample("新余高新区发布数据。高新区聚焦主业，全区企业增长，该高新区提速。", zone: "新余高新区")
    #expect(sample.places(.alias) == ["高新区→新余高新区"])
    #expect(sample.places(.anaphor) == ["全区→新余高新区", "该高新区→新余高新区"])
    #expect(try sample.organization("高新区").name == "新余高新区")
  }

  @Test("the zone that page reading gave is found whatever its form")
  func givenZone() throws {
    let sample = try MentionSample("火炬高新区签约20个项目。", zone: "火炬高新区")
    #expect(sample.names == ["zone 火炬高新区"])
    #expect(sample.mentions.zone == 0)
  }

  @Test("without it the zone named most often is the article's")
  func mostNamedZone() throws {
    let sample = try MentionSample("泰州高新区与湘潭高新区签约，湘潭高新区将派员。")
    #expect(sample.mentions.zone.map { sample.mentions.organizations[$0].name } == "湘潭高新区")
  }

  @Test("another zone in the same sentences changes the zone and nothing else")
  func swappedZones() throws {
    let words = "@商务局与@科创集团有限公司签约，@将支持澜芯科技、云砺智能等企业入驻@智能装备产业园。"
    func names(_ zone: String) throws -> Set<String> {
      try Set(
        MentionSample(words.split(separator: "@", omittingEmptySubsequences: false).joined(separator: zone)).names.map {
          $0.split(separator: zone, omittingEmptySubsequences: false).joined(separator: "@")
        })
    }
    let one = try names("宜昌高新区")
    #expect(try one == names("银川高新区"))
    #expect(try one == names("重庆璧山高新区"))
    #expect(one.count == 6)
  }
}
