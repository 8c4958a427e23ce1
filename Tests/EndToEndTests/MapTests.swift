import Foundation
import GaoxinAPI
import Testing

/// The industry map as the client shows it.
@Suite struct MapTests {
  private static let first = """
    东湾高新区储能产业园开工

    本报讯(记者 江源)3月6日,东湾高新区与远望装备有限公司(以下简称“远望装备”)签订合作协议。总投资20亿元的远望储能基地项目已开工建设,计划2026年12月底前投产。

    东湾高新区梳理“为企办实事”项目27项,截至目前已办结17项。

    """
  private static let second = """
    东湾高新区举行项目推进会

    本报讯(记者 柏舟)5月8日,东湾高新区举行重点项目推进会。会议要求,各部门要优化服务,强化要素保障。远望储能基地项目总投资22亿元,主体结构已封顶。远望装备负责人表示,将加快设备采购。

    """

  private func query(_ daemon: RunningDaemon, _ arguments: String...) throws -> QueryReport {
    let outcome = try daemon.client(["query"] + arguments + ["--json"])
    return try WireCoding.decode(QueryReport.self, from: Data(outcome.output.utf8))
  }

  @Test func `every query answers, as table, JSON and CSV, and every row leads to its facts`() throws {
    let box = try Sandbox()
    try SeedPages.write(to: box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let list = try daemon.ask(QueryList.self, "query", "--list")
    #expect(list.queries.count > 20)
    var rows = 0
    for query in list.queries {
      let report = try self.query(daemon, query.name)
      #expect(report.pending == 0)
      #expect(report.columns.map(\.name) == query.columns.map(\.name))
      rows += report.rows.count
      for row in report.rows where !["names", "reprints", "parks", "companies", "institutes"].contains(query.name) {
        #expect(!row.facts.isEmpty || query.name == "aliases", "\(query.name) \(row.values)")
      }
      #expect(try daemon.client("query", query.name).status == (report.rows.isEmpty ? 1 : 0))
      let csv = try daemon.client("query", query.name, "--csv").output
      #expect(csv.hasPrefix("\u{FEFF}\"zone\","))
      #expect(csv.unicodeScalars.filter { $0 == "\r" }.count >= report.rows.count + 1)
    }
    #expect(rows > 200)
    let fact = try #require(try query(daemon, "projects").rows.first?.facts.first)
    #expect(try daemon.client("why", fact).status == 0)
    #expect(try daemon.client("query", "projects", "nothing=x").status == 2)
    #expect(try daemon.client("query", "nothing").status == 1)
  }

  @Test func `short commands show the map, its projects and what became of them`() throws {
    let box = try Sandbox()
    try box.write(Self.first, to: "2026-03-07_西部工业导报_A01.txt")
    try box.write(Self.second, to: "2026-05-09_东湾日报_A02.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let projects = try daemon.client("projects", "--zone", "东湾高新区").output
    #expect(projects.contains("储能基地"))
    #expect(projects.contains("亿元"))
    let history = try daemon.client("project", "储能基地").output
    #expect(history.contains("2026-03-07_西部工业导报_A01.txt") && history.contains("2026-05-09_东湾日报_A02.txt"))
    #expect(try daemon.client("commitments").output.contains("63"))
    #expect(try daemon.client("compare", "--differs").output.contains("20亿元"))
    #expect(try daemon.client("map", "东湾高新区").output.contains("远望装备有限公司"))
    #expect(try daemon.client("map", "--dot").output.hasPrefix("digraph"))
    #expect(try daemon.client("watchlist", "--as-of", "2026-06-01").output.contains("17 of 27"))
    #expect(!(try daemon.client("watchlist", "--as-of", "2026-06-01").output.contains("overdue")))
    #expect(try daemon.client("watchlist", "--as-of", "2027-01-01").output.contains("overdue"))
    #expect(try daemon.client("events").output.contains("signing"))
    #expect(try daemon.client("honours").status == 1)
  }

  @Test func `when the last source of a fact goes, the fact goes from the map`() throws {
    let box = try Sandbox()
    try box.write(Self.first, to: "1.txt")
    try box.write(Self.second, to: "2.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(try query(daemon, "commitments").total == 1)
    try box.remove("1.txt")
    try daemon.catchUp()
    #expect(try query(daemon, "commitments").total == 0)
    #expect(try query(daemon, "compare").total == 0)
    #expect(try query(daemon, "projects").total == 1)
    try box.remove("2.txt")
    try daemon.catchUp()
    #expect(try daemon.client("export").output.split(separator: "\n").count == 2)
  }

  @Test func `a correction and a settled name outlive restart and a new store, and are told`() throws {
    let box = try Sandbox()
    try box.write(Self.first, to: "1.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let before = try daemon.client("export").output
    let fact = try #require(try query(daemon, "amounts").rows.first?.facts.first)
    #expect(
      try daemon.client("correct", fact, "--field", "amount", "--value", "2200000000", "--note", "合同为准").status == 0)
    let amount = try #require(try query(daemon, "amounts").rows.first)
    #expect(amount.notes == ["corrected: amount is 2200000000 — 合同为准"])
    #expect(try daemon.client("projects").output.contains("22亿元"))
    #expect(try daemon.client("corrections").output.contains("合同为准"))
    let arguments = ["aliases", "--different", "--zone", "东湾高新区", "远望装备有限公司", "远望装备", "--note", "两家"]
    #expect(try daemon.client(arguments).status == 0)
    #expect(try query(daemon, "names", "name=远望装备").total == 2)
    let after = try daemon.client("export").output
    #expect(after != before)
    try daemon.stop()
    for name in try FileManager.default.contentsOfDirectory(atPath: box.store) where name.hasPrefix("gaoxin") {
      try FileManager.default.removeItem(atPath: box.store + "/" + name)
    }
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.client("export").output == after)
    for file in ["aliases.tsv", "corrections.tsv"] {
      try FileManager.default.removeItem(atPath: box.store + "/" + file)
    }
    try daemon.catchUp()
    #expect(try daemon.client("export").output == before, "the files are read again when they change")
  }

  @Test func `a correction is found again by its words after the page was edited elsewhere`() throws {
    let box = try Sandbox()
    try box.write(Self.first, to: "1.txt")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let fact = try #require(try query(daemon, "commitments").rows.first?.facts.first)
    #expect(try daemon.client("correct", fact, "--wrong", "--note", "=SUM(A1)").status == 0)
    let file = try daemon.client("corrections", "--csv").output
    #expect(file.contains("\"'=SUM(A1)\""), "no formula for a spreadsheet")
    #expect(try query(daemon, "commitments").total == 0)
    try box.write(Self.first + "\n园区将继续优化营商环境。\n", to: "1.txt")
    try daemon.catchUp()
    #expect(try query(daemon, "commitments").total == 0)
    #expect(try query(daemon, "corrections").total == 1)
  }
}
