import Testing

@testable import IndustryMap

/// What is known to be true across the five shared pages.
@Suite(
  "Truths across the shared pages",
  .enabled(if: SharedPages.areThere, "NOT TESTED: there is no folder shared/seeds beside the checkout"))
struct SharedPageTruthTests {
  private let map: PageMap
  private let zone = "镇江高新区"

  init() throws { map = try PageMap(SharedPages.texts.sorted { $0.key < $1.key }.map(\.value)) }

  @Test("What several articles say is one row with its sources")
  func corroborates() throws {
    let bond = try #require(map.row(.compare, zone, ["values": "3.5亿元"]))
    #expect(bond["verdict"] == "same")
    #expect(bond["what"]?.contains("镇江高新发展集团") == true && bond["what"]?.contains("镇江高新区") == true)
    let chain = try #require(map.row(.chains, zone, ["segments": "芯片设计、封装测试、产品应用"]))
    #expect(chain["sources"] == "3")
    for part in ["新融谷", "新质谷", "新创谷"] {
      #expect(map.row(.relations, zone, ["a": part, "type": "part_of"])?["sources"] == "2")
    }
    #expect(map.row(.parks, zone, ["name": "半导体及通信产业园"])?["sources"] == "3")
  }

  @Test("The customs building is followed from its handing over to its acceptance")
  func followsABuilding() {
    let building = "镇江海关综合实验楼"
    let course = map.rows(.stages, zone).filter { row in
      [row["project"], row["parties"]].contains { $0?.contains(building) ?? false }
    }
    #expect(course.contains { ($0["reported"] ?? "9") < "2025" })
    #expect(
      course.contains {
        ($0["reported"] ?? "") > "2026" && $0["stage"] == "completed" && $0["project"]?.contains("改造") == true
      })
  }

  @Test("Series: signed projects from 2023 to 2025, the scheme from 1+4 to 1+3+X")
  func hasSeries() {
    let signed = map.rows(.aggregates, zone).filter { $0["threshold"] == "100000000" && $0["stage"] == "signed" }
    #expect(signed.map { $0["count"] } == ["21个", "44个"])
    #expect(signed.map { $0["amount"] } == ["≤100亿元", "183.04亿元"])
    let schemes = map.rows(.schemes, zone).compactMap { $0["code"] }
    #expect(schemes.filter { ["1+4", "1+3+X"].contains($0) } == ["1+4", "1+3+X"])
  }

  @Test("Other definitions are not comparable, and nothing is called a conflict")
  func reportsNoFalseConflict() throws {
    let tenants = try #require(map.row(.compare, zone, ["what": "半导体及通信产业园", "kind": "count"]))
    #expect(tenants["verdict"] == "not comparable")
    #expect(map.rows(.compare, zone).allSatisfy { $0["verdict"] != "differs" })
  }

  @Test("What must not be merged is not")
  func mergesNothingFalse() throws {
    let project = try #require(map.row(.projects, zone, ["name": "储能技术创新产业基地"]))
    #expect(project["investment"] == "20亿元")
    let nine = try #require(map.row(.aggregates, zone, ["class": "配套项目"]))
    #expect(nine["amount"] == "20亿元" && nine["count"] == "9个")
    #expect(map.rows(.projects, zone).allSatisfy { $0["name"]?.contains("配套项目") == false })
    #expect(map.row(.schemes, "湘潭高新区", ["code": "1+1+X"]) != nil)
    #expect(map.row(.schemes, zone, ["code": "1+1+X"]) == nil)
    #expect(map.row(.names, "湘潭高新区", ["name": "企业服务中心"]) != nil)
    #expect(map.row(.names, zone, ["name": "企业发展服务中心"]) != nil)
    #expect(map.rows(.names, zone).allSatisfy { $0["name"] != "湘潭高新区企业服务中心" })
    let group = try #require(map.row(.names, zone, ["name": "镇江高新发展集团有限公司"]))
    #expect(group["aliases"] == "镇江高新发展集团", "and not 高新产业发展有限公司")
    #expect(map.row(.lists, zone, ["name": "3张清单"])?["sources"] == "1")
  }

  @Test("No row of a zone's map names another zone's facts")
  func zonesStayApart() {
    let zones = ["镇江高新区", "济宁高新区", "银川高新区", "福州高新区", "湘潭高新区", "平顶山高新区", "白银高新区", "镇江新区"]
    for table in [MapTable.projects, .commitments, .schemes, .initiatives, .people, .counts, .indicators] {
      for zone in zones {
        for row in map.rows(table, zone) {
          for other in zones where other != zone {
            for column in ["subject", "scope", "owner", "organization", "name"] {
              #expect(row[column]?.hasPrefix(other) != true, "\(table.name) of \(zone): \(row)")
            }
          }
        }
      }
    }
    #expect(map.rows(.people, "福州高新区").map { $0["person"] }.contains("林勉建"))
    #expect(map.rows(.people, "银川高新区").map { $0["person"] }.contains("刘磊"))
  }

  @Test(
    "Likely names are proposed",
    arguments: [
      ("澳芯海洋科技", "澳芯船舶零部件"), ("锡瑞迪船用推进器", "锡瑞迪船舶推进器"), ("江苏海工工程设计研究院有限公司", "江苏省船海设计研究院公司"),
      ("矽佳", "矽佳测试"), ("船舶海工机电配套产业园", "船舶海工配套产业园"), ("船舶海工产业园", "船舶海工机电配套产业园"),
    ])
  func proposesAliases(one: String, other: String) {
    let names = [one, other].sorted()
    #expect(
      map.row(.aliases, zone, ["one": names[0], "other": names[1]]) != nil
        || map.rows(.aliases, zone).contains { [$0["one"], $0["other"]] == names })
    #expect(
      map.rows(.names, zone).allSatisfy { row in
        !(row["aliases"] ?? "").split(separator: "、").map(String.init).contains {
          names.contains($0) && names.contains(row["name"] ?? "")
        }
      })
  }

  @Test("Safe aliases are one name")
  func joinsSafeAliases() {
    #expect(map.row(.names, zone, ["aliases": "中船动力"])?["name"] == "中船动力(集团)有限公司")
  }

  @Test("Sums fit: the parts of a park make its whole, and a scheme has as many members as its code says")
  func sumsFit() {
    let floors = map.rows(.amounts, zone).filter { $0["project"] == "船舶海工机电配套产业园" && $0["role"] == "floor_area" }
    #expect(Set(floors.compactMap { $0["amount"] }) == ["≈10万m²", "7万m²", "3万m²"])
    #expect(map.row(.schemes, zone, ["code": "1+4"])?["members"]?.split(separator: "、").count == 5)
    #expect(map.row(.schemes, zone, ["code": "1+3+X"])?["members"]?.split(separator: "、").count == 5)
  }

  @Test("What only a caption tells is known")
  func readsCaptions() {
    #expect(map.row(.names, zone, ["name": "镇江高新区海外创新中心"])?["basis"] == "suffix")
  }
}
