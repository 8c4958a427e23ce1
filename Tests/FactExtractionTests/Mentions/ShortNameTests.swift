import Testing

@Suite("Short names and definitions")
struct ShortNameTests {
  @Test(
    "a definition gives an organisation its short name, in either width of punctuation",
    arguments: [
      "江西磁宇新材料股份有限公司(以下简称“磁宇新材”)投产。磁宇新材扩产。",
      "江西磁宇新材料股份有限公司（以下简称“磁宇新材”）投产。磁宇新材扩产。",
      "江西磁宇新材料股份有限公司（下称“磁宇新材”）投产。磁宇新材扩产。",
      "江西磁宇新材料股份有限公司(简称磁宇新材)投产。磁宇新材扩产。",
    ])
  func definitions(sentence: String) throws {
    let sample = try MentionSample(sentence)
    #expect(sample.names == ["company 江西磁宇新材料股份有限公司"])
    #expect(try sample.organization("磁宇新材").aliases == ["磁宇新材"])
  }

  @Test(
    "a text may shorten a full name by itself",
    arguments: [
      ("赣州循溪资源循环有限公司", "循溪公司"), ("山东鲁锐控股集团有限公司", "鲁锐集团"), ("中翎动力(集团)有限公司", "中翎动力"),
      ("海口椰泉生物科技股份有限公司", "椰泉生物"), ("新疆昆凌新能源装备股份有限公司", "昆凌装备"), ("长春泽朗医药科技有限公司", "长春泽朗"),
      ("洛阳高新科创集团有限公司", "高新科创集团"), ("宝鸡高新区先进钛材产业园", "先进钛材产业园"),
    ])
  func shortForms(full: String, short: String) throws {
    let sample = try MentionSample("这是\(full)。随后，\(short)宣布扩产。")
    #expect(sample.mentions.organizations.count == 1, "\(sample.names)")
    #expect(try sample.organization(short).name == full)
  }

  @Test("a short form that fits two names stands for neither")
  func ambiguousForms() throws {
    let sample = try MentionSample("山东鲁锐陶瓷有限公司与山东鲁锐电子有限公司签约，山东鲁锐表示满意。")
    #expect(sample.mentions.organization(named: "山东鲁锐") == nil)
    #expect(sample.mentions.organizations.count == 2)
  }

  @Test("names that only look alike stay apart")
  func neighbours() throws {
    let sample = try MentionSample("常熟高新区与常熟新区同城，常熟市科技局与常熟高新区科技局会商。")
    #expect(sample.mentions.organizations.count == 4, "\(sample.names)")
  }
}
