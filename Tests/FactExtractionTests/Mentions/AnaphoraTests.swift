import Testing

@Suite("Words that mean an organisation named before")
struct AnaphoraTests {
  @Test("该集团, 该公司 and 公司 mean the company that the text speaks of, not one mentioned by the way")
  func companies() throws {
    let sample = try MentionSample(
      "长沙钰膜光学有限公司去年给湖南曜影光电科技有限公司供货，公司计划扩产。该企业产能不足，企业正在招工。")
    #expect(
      sample.places(.anaphor) == ["公司→长沙钰膜光学有限公司", "该企业→长沙钰膜光学有限公司", "企业→长沙钰膜光学有限公司"])
  }

  @Test("该产业园 means the park, 园区 the zone")
  func parks() throws {
    let sample = try MentionSample("鄂州高新区启用光电智造产业园，该产业园引进8家企业，园区配套完善。", zone: "鄂州高新区")
    #expect(sample.places(.anaphor) == ["该产业园→光电智造产业园", "园区→鄂州高新区"])
  }

  @Test("企业 and 公司 with a modifier mean none", arguments: ["龙头企业增多，规上企业58家。", "上市公司4家，子公司投产。"])
  func modified(sentence: String) throws {
    let sample = try MentionSample("绵阳锐澜电子有限公司投产。" + sentence)
    #expect(sample.places(.anaphor) == [])
  }

  @Test("企业 at the head of a clause means the firm of the paragraph in front, where nothing else was named since")
  func carriedOn() throws {
    let firm = "绵阳锐澜电子有限公司去年转型。"
    #expect(try MentionSample(firm, "转机来了。企业拿出1亿元用于研发。").places(.anaphor) == ["企业→绵阳锐澜电子有限公司"])
    #expect(try MentionSample(firm, "德阳高新区发文。企业可申请补助。", zone: "德阳高新区").places(.anaphor) == [])
  }
}
