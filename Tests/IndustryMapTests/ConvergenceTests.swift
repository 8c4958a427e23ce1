import Testing

@testable import IndustryMap

@Suite("The map is a function of the set of facts")
struct ConvergenceTests {
  /// A zone with everything in it, several articles on each thing.
  private var sample: MapSample {
    var sample = MapSample()
    for number in 0..<6 {
      let day = "2026-0\(number + 1)-15"
      sample.article(
        number == 5 ? "乙高新区" : "甲高新区", (day, day),
        things: [
          (.zone, ["甲高新区"]), (.company, ["远望装备有限公司", number.isMultiple(of: 2) ? "远望" : "远望装备"]), (.park, ["东湾产业园"]),
          (.company, ["星澜\(["海洋", "船舶"][number % 2])科技"]),
        ],
        facts: [
          (
            "project_stage", .actual,
            #"{"project":"储能基地项目","stage":"\#(["signed", "started"][number % 2])","parties":["远望"]}"#
          ),
          (
            "project_stage", .planned,
            #"{"project":"远望储能基地项目","stage":"operating","period":{"start":null,"end":"2026-12-31"}}"#
          ),
          (
            "project_amount", .actual,
            #"{"project":"储能基地","role":"investment","amount":{"value":\#(20 + number % 2),"unit":"CNY","op":"="}}"#
          ),
          (
            "count", .actual,
            #"{"subject":"东湾产业园","class":"\#(["企业", "科技企业"][number % 2])","amount":{"value":\#(number),"unit":"家","op":"="}}"#
          ),
          ("relation", .actual, #"{"a":"远望","type":"located_in","b":"东湾产业园"}"#),
          ("chain", .actual, #"{"scope":"东湾产业园","industry":"储能","segments":["电芯","系统集成"]}"#),
          ("scheme", .actual, #"{"zone":"甲高新区","code":"1+\#(number % 2)","members":["储能产业","新材料"]}"#),
          ("commitment", .actual, #"{"owner":"甲高新区","what":"实事项目","total":27,"done":\#(number)}"#),
        ])
    }
    return sample
  }

  private func tables(_ sample: MapSample) -> [[MapTable.Stored]] {
    let reading = sample.reading()
    return MapCatalogue.tables.map { $0.rows(of: reading) }
  }

  @Test("Any order of articles and facts gives the same rows")
  func orderDoesNotMatter() {
    let right = tables(sample)
    #expect(right.map(\.count).reduce(0, +) > 40)
    var generator = SplitMix(state: 7)
    for _ in 0..<30 {
      var shuffled = sample
      shuffled.articles.shuffle(using: &generator)
      shuffled.facts.shuffle(using: &generator)
      #expect(tables(shuffled) == right)
    }
  }

  @Test("When the last source of a fact goes, its rows go")
  func factsGoWithTheirSources() {
    var rest = sample
    rest.facts.removeAll { $0.kind == "chain" }
    #expect(rest.rows(.chains).isEmpty)
    #expect(rest.rows(.gaps).isEmpty)
    rest.articles.removeAll()
    #expect(tables(rest).flatMap { $0 }.isEmpty)
  }

  @Test("Tables have names of their own, and every row has a cell for each column")
  func catalogueIsSound() {
    #expect(Set(MapCatalogue.tables.map(\.name)).count == MapCatalogue.tables.count)
    let reading = sample.reading()
    for table in MapCatalogue.tables {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count)
      for row in table.rows(of: reading) {
        guard case .list(let cells)? = MapValue(json: row.cells) else {
          Issue.record("\(table.name): \(row.cells)")
          continue
        }
        #expect(cells.count == table.columns.count)
      }
      // A table that is a part of another takes the other's rows.
      for row in table.rows(reading) where table.name != MapTable.gaps.name {
        #expect(Set(row.cells.keys).isSubset(of: table.columns.map(\.name)), "\(table.name)")
      }
    }
  }
}

/// Equal numbers for equal seeds.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
