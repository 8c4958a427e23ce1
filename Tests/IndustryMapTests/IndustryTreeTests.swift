import Testing

@testable import IndustryMap

@Suite("The tree of industries")
struct IndustryTreeTests {
  private var sample: MapSample {
    var sample = MapSample()
    sample.article(
      "甲高新区",
      things: [(.park, ["东湾产业园"]), (.company, ["蓝芯科技有限公司"]), (.company, ["远望重工有限公司"])],
      facts: [
        ("scheme", .actual, #"{"zone":"甲高新区","code":"1+2+X","members":["海工装备支柱产业","半导体","新材料","未来产业"]}"#),
        ("chain", .actual, #"{"scope":"东湾产业园","industry":"半导体","segments":["芯片设计","封装测试"]}"#),
        ("relation", .actual, #"{"a":"蓝芯科技有限公司","type":"makes","b":"电源芯片设计工具"}"#),
        ("relation", .actual, #"{"a":"蓝芯科技有限公司","type":"located_in","b":"东湾产业园"}"#),
        ("relation", .actual, #"{"a":"远望重工有限公司","type":"leads_chain","b":"海工装备"}"#),
        ("project_stage", .ongoing, #"{"project":"深海平台项目","stage":"building","parties":["远望重工有限公司"]}"#),
      ])
    return sample
  }

  private func lines(_ sample: MapSample) -> [String] {
    sample.rows(.map).map { row in
      ["industry", "rank", "segment", "kind", "name"].compactMap { row[$0]?.text }.joined(separator: " ")
    }
  }

  @Test("Industries are as the scheme says, with segments in order, those who are there, and gaps")
  func builds() {
    #expect(
      lines(sample) == [
        "海工装备支柱产业 pillar company 远望重工有限公司", "海工装备支柱产业 pillar project 深海平台项目",
        "半导体 slot 2 company 蓝芯科技有限公司", "半导体 slot 2 park 东湾产业园", "半导体 slot 2 product 电源芯片设计工具",
        "半导体 slot 2 芯片设计 company 蓝芯科技有限公司", "半导体 slot 2 芯片设计 product 电源芯片设计工具",
        "半导体 slot 2 封装测试 gap", "新材料 slot 2 industry", "未来产业 future industry",
      ])
  }

  @Test("A segment with nobody in it is a gap until somebody is told to make it")
  func gapsClose() {
    #expect(sample.column("segment", .gaps) == ["封装测试"])
    var more = sample
    more.article(
      "甲高新区", things: [(.company, ["青禾测试有限公司"])],
      facts: [("relation", .actual, #"{"a":"青禾测试有限公司","type":"makes","b":"封装测试设备"}"#)])
    #expect(more.rows(.gaps).isEmpty)
  }

  @Test("The later scheme that says what it stands for decides")
  func latestSchemeDecides() {
    var more = sample
    more.article(
      "甲高新区", ("2030-01-01", "2030-01-31"),
      facts: [("scheme", .actual, #"{"zone":"甲高新区","code":"1+1","members":["新能源","半导体"]}"#)])
    #expect(more.rows(.map).first?["industry"] == .text("新能源"))
    #expect(more.column("code", .schemes) == ["1+2+X", "1+1"])
    #expect(more.rows(.map, "乙高新区").isEmpty)
  }
}
