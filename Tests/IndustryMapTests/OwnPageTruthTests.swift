import Testing

@testable import IndustryMap

/// The same truths as of the shared pages, on pages of other zones, firms and figures.
@Suite("Truths across pages of our own")
struct OwnPageTruthTests {
  private static let group = """
    株洲高新区:产业集团建起“新空间”

    本报记者 江源

    作为株洲高新区区属国有企业,株洲湘江产业集团有限公司(以下简称“湘江产业集团”)负责园区建设。由湘江产业集团投资建设、运营管理的湘江智谷,形成“云谷”“光谷园”“智谷园”三大组团。

    由湘江产业集团投资建设的先进光缆产业园,总投资5.74亿元,总建筑面积约12万平方米,其中生产空间9万平方米,生活配套空间3万平方米。该项目于2024年1月开工建设,2025年4月竣工并投入使用。星澜海洋科技、企锐船舶推进器等企业已入驻先进光缆产业园。

    目前,先进光缆产业园引进科创企业8家,形成光纤预制—光缆制造—系统集成的生态链。2025年,湘江产业集团获得土地储备专项债券资金4.2亿元。株洲海关实验楼改造项目今年2月竣工验收。

    """
  private static let office = """
    株洲高新区招商引资交出高分答卷

    本报记者 柏舟

    株洲高新区围绕“1+3+X”(轨道交通支柱产业,光通信、新材料、生物医药三大潜力产业和X个未来产业)布局产业。湘江智谷打造“云谷”“光谷园”“智谷园”三大组团。2025年,株洲高新区新签约亿元以上项目52个,总投资201.7亿元,其中30亿元以上重大项目1个。

    在光通信领域,株洲高新区形成光纤预制—光缆制造—系统集成的产业链。湘江智谷内,星澜船舶零部件、企锐船用推进器等项目加快落户。2025年,株洲高新区获得储备专项债券4.2亿元。

    2026年3月6日,襄阳高新区与株洲高新区签订战略合作框架协议。襄阳高新区企业服务中心主任孟知远参加活动。

    """
  private static let deeds = """
    株洲高新区 为民办实事

    本报通讯员 程以南

    2021年以来,株洲高新区加快构建“1+4”产业发展新格局。

    2021年10月,11家光通信相关企业入驻先进光缆产业园。株洲高新区梳理“为民办实事”项目30项,截至目前已办结18项。

    2021年,株洲高新区签约亿元以上产业项目26个,总投资近90亿元,其中10亿元以上项目4个。总投资20亿元的远望储能基地项目已开工建设,计划2022年6月底前投产。株洲高新区引进配套项目9个,总投资额20亿元。株洲高新区企业发展服务中心建立“三张清单”机制。

    """

  private let map: PageMap
  private let zone = "株洲高新区"

  init() throws { map = try PageMap([Self.group, Self.office, Self.deeds]) }

  @Test("What several articles say is one row with its sources")
  func corroborates() throws {
    let bond = try #require(map.row(.compare, zone, ["values": "4.2亿元"]))
    #expect(bond["verdict"] == "same")
    #expect(bond["what"]?.contains("湘江产业集团") == true && bond["what"]?.contains(zone) == true)
    #expect(map.rows(.chains, zone).map { $0["sources"] } == ["2"])
    for part in ["云谷", "光谷园", "智谷园"] {
      #expect(map.rows(.relations, zone).first { $0["a"] == part && $0["type"] == "part_of" }?["sources"] == "2")
    }
    #expect(map.row(.parks, zone, ["name": "先进光缆产业园"])?["sources"] == "2")
  }

  @Test("Series: signed projects over the years, the scheme from 1+4 to 1+3+X")
  func hasSeries() {
    let signed = map.rows(.aggregates, zone).filter { $0["threshold"] == "100000000" && $0["stage"] == "signed" }
    #expect(signed.map { $0["count"] } == ["26个", "52个"])
    #expect(map.rows(.schemes, zone).compactMap { $0["code"] } == ["1+4", "1+3+X"])
  }

  @Test("Other definitions are not comparable, and nothing is called a conflict")
  func reportsNoFalseConflict() throws {
    #expect(map.row(.compare, zone, ["what": "先进光缆产业园", "kind": "count"])?["verdict"] == "not comparable")
    #expect(map.rows(.compare, zone).allSatisfy { $0["verdict"] != "differs" })
  }

  @Test("What must not be merged is not")
  func mergesNothingFalse() throws {
    #expect(map.row(.projects, zone, ["name": "远望储能基地"])?["investment"] == "20亿元")
    let nine = try #require(map.row(.aggregates, zone, ["class": "配套项目"]))
    #expect(nine["amount"] == "20亿元" && nine["count"] == "9个")
    #expect(map.row(.names, "襄阳高新区", ["name": "襄阳高新区企业服务中心"]) != nil)
    #expect(map.rows(.names, zone).allSatisfy { $0["name"]?.contains("襄阳") == false })
    #expect(map.rows(.people, "襄阳高新区").map { $0["person"] } == ["孟知远"])
    #expect(map.rows(.people, zone).isEmpty)
    for own in [zone, "襄阳高新区"] { #expect(map.rows(.events, own).contains { $0["event"] == "signing" }) }
    #expect(map.rows(.projects, "襄阳高新区").isEmpty)
  }

  @Test(
    "Likely names are proposed and not joined", arguments: [("星澜海洋科技", "星澜船舶零部件"), ("企锐船用推进器", "企锐船舶推进器")])
  func proposesAliases(one: String, other: String) {
    let names = [one, other].sorted()
    #expect(map.rows(.aliases, zone).contains { [$0["one"], $0["other"]] == names })
    #expect(map.row(.names, zone, ["name": "湘江产业集团"])?["aliases"] == "湘江产业集团")
  }

  @Test("What was planned is overdue when its day has passed, and no result")
  func watchesPlans() {
    let row = map.rows(.watch, zone).first { $0["kind"] == "overdue" }
    #expect(row?["since"] == "2022-07-01")
    #expect(map.row(.projects, zone, ["name": "远望储能基地"])?["stage"] == "started")
    #expect(map.row(.commitments, zone, [:])?["rate"] == "60")
  }

  @Test("Sums fit: the parts of a park make its whole, and a scheme has as many members as its code says")
  func sumsFit() {
    let floors = map.rows(.amounts, zone).filter { $0["project"] == "先进光缆产业园" && $0["role"] == "floor_area" }
    #expect(Set(floors.compactMap { $0["amount"] }) == ["≈12万m²", "9万m²", "3万m²"])
    #expect(map.row(.schemes, zone, ["code": "1+3+X"])?["members"]?.split(separator: "、").count == 5)
  }
}
