import NewsModel
import Testing

@testable import IndustryMap

@Suite("Comparison")
struct CompareTests {
  /// Verdicts on two articles with one fact each.
  private func verdicts(
    _ kind: String, _ one: String, _ other: String,
    days: ((String, String), (String, String)) = (("2026-01-01", "2026-01-31"), ("2026-01-01", "2026-01-31")),
    modality: Modality = .actual, texts: (String, String) = ("", "")
  ) -> [String] {
    var sample = MapSample()
    sample.article("甲高新区", days.0, things: [(.park, ["东湾产业园"])], text: texts.0, facts: [(kind, .actual, one)])
    sample.article("甲高新区", days.1, things: [(.park, ["东湾产业园"])], text: texts.1, facts: [(kind, modality, other)])
    return sample.column("verdict", .compare)
  }

  private func count(_ number: Int, _ what: String = "科技企业", _ op: String = "=") -> String {
    #"{"subject":"东湾产业园","class":"\#(what)","amount":{"value":\#(number),"unit":"家","op":"\#(op)"}}"#
  }

  private func indicator(_ value: Double, _ name: String = "营业收入", year: Int = 2025, scope: String = "甲高新区") -> String {
    #"{"scope":"\#(scope)","name":"\#(name)","measure":"level","amount":{"value":\#(value),"unit":"CNY","op":"="},"period":{"start":"\#(year)-01-01","end":"\#(year)-12-31"}}"#
  }

  @Test("Figures of one definition are the same or differ")
  func comparesFigures() {
    #expect(verdicts("count", count(8), count(8)) == ["same"])
    #expect(verdicts("count", count(8), count(11)) == ["differs"])
    #expect(verdicts("count", count(30, "科技企业", ">="), count(32)) == ["same"])
    #expect(verdicts("indicator", indicator(7e8), indicator(9e8)) == ["differs"])
  }

  @Test("Figures of other definitions are not comparable, and no conflict")
  func tellsWhatIsNotComparable() {
    #expect(verdicts("count", count(8, "科创企业"), count(11, "半导体相关企业")) == ["not comparable"])
    let years = (("2021-01-01", "2021-12-31"), ("2026-01-01", "2026-12-31"))
    #expect(verdicts("count", count(8), count(11), days: years) == ["not comparable"])
    #expect(verdicts("indicator", indicator(7e8, year: 2024), indicator(9e8)) == [])
    #expect(verdicts("indicator", indicator(7e8), indicator(9e8), modality: .planned) == [], "a plan is no result")
    #expect(verdicts("count", count(6, "企业"), count(2300, "企业")) == ["not comparable"], "the class says too little")
    let area = { (value: Int) in
      #"{"project":"东湾产业园","role":"floor_area","amount":{"value":\#(value),"unit":"m²","op":"="}}"#
    }
    #expect(verdicts("project_amount", area(8000), area(100_000)) == ["not comparable"], "one may be of a part")
    #expect(verdicts("project_amount", area(90_000), area(100_000)) == ["differs"])
    let aggregate = { (name: String, number: Int) in
      #"{"subject":"甲高新区","class":"\#(name)","stage":"signed","count":{"value":\#(number),"unit":"个","op":"="}}"#
    }
    #expect(verdicts("project_aggregate", aggregate("亿元以上项目", 44), aggregate("10亿元以上项目", 4)) == ["not comparable"])
  }

  @Test("One exact figure under two names and of two subjects is one row with both")
  func joinsNames() {
    let (one, other) = (indicator(3.5e8, "土地储备专项债券资金", scope: "甲发展集团"), indicator(3.5e8, "储备专项债券"))
    #expect(verdicts("indicator", one, other) == ["same"])
    #expect(verdicts("indicator", one, indicator(3.5e8, "工业投资")) == [])
  }

  @Test("Reprints are one source: nothing to compare")
  func countsReprintsOnce() {
    let text = "近日园区举行企业座谈会就下一阶段的重点工作交换意见并部署安全生产检查各有关单位负责人参加了会议并作交流发言随后前往现场考察在建项目"
    #expect(verdicts("count", count(8), count(8), texts: (text, text + "记者摄影")) == [])
    #expect(verdicts("count", count(8), count(8), texts: (text, String(text.reversed()))) == ["same"])
    var sample = MapSample()
    for end in ["", "记者摄影", "本报讯"] { sample.article("甲高新区", text: text + end) }
    sample.article("甲高新区", text: String(text.reversed()))
    #expect(sample.column("copies", .reprints) == ["a1,a2"])
  }
}
