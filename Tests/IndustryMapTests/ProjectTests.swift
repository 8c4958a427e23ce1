import Testing

@testable import IndustryMap

@Suite("Projects")
struct ProjectTests {
  private func stage(_ project: String, _ stage: String, _ more: String = "") -> String {
    #"{"project":"\#(project)","stage":"\#(stage)"\#(more)}"#
  }

  @Test("A project is one row under all its names, with its company's name in front or not")
  func joinsNames() {
    var sample = MapSample()
    sample.article(
      "甲高新区", things: [(.company, ["远望"])],
      facts: [("project_stage", .actual, stage("储能技术基地项目", "signed", #","parties":["远望"]"#))])
    sample.article("甲高新区", facts: [("project_stage", .actual, stage("远望储能技术基地", "started"))])
    #expect(sample.column("name", .projects) == ["远望储能技术基地"])
    #expect(sample.column("aliases", .projects) == ["储能技术基地项目"])
    #expect(sample.column("stage", .projects) == ["started"])
    #expect(sample.column("sources", .projects) == ["2"])
  }

  @Test("Short names of two companies' projects are two projects")
  func keepsShortNamesApart() {
    var sample = MapSample()
    for company in ["远望", "青禾"] {
      sample.article(
        "甲高新区", facts: [("project_stage", .actual, stage("研发中心", "started", #","parties":["\#(company)"]"#))])
    }
    #expect(sample.column("parties", .projects).sorted() == ["远望", "青禾"].sorted())
  }

  @Test("Projects that are counted together are never a project")
  func aggregatesAreNoProjects() {
    var sample = MapSample()
    sample.article(
      "甲高新区",
      facts: [
        ("project_aggregate", .actual, #"{"subject":"甲高新区","class":"配套项目","count":{"value":9,"unit":"个","op":"="}}"#),
        ("project_stage", .actual, stage("配套项目", "landed")),
      ])
    #expect(sample.rows(.projects).isEmpty)
    #expect(sample.column("class", .aggregates) == ["配套项目"])
  }

  @Test("A plan is not a result: what is planned comes next, whatever stage it is")
  func plansAreNext() {
    var sample = MapSample()
    sample.article(
      "甲高新区", ("2026-03-01", "2026-03-31"),
      facts: [
        ("project_stage", .actual, stage("储能基地项目", "started")),
        ("project_stage", .planned, stage("储能基地项目", "operating", #","period":{"start":null,"end":"2026-12-31"}"#)),
        ("project_stage", .actual, stage("储能基地项目", "completed", #","part":"一期""#)),
      ])
    let row = sample.rows(.projects)[0]
    #expect(row["stage"] == .text("started"))
    #expect(row["next"] == .text("operating"))
    #expect(row["due"] == .text("2026-12-31"))
    #expect(row["parts"]?.texts == ["一期 completed"])
  }

  @Test("What is planned for a day is overdue from the next one until it is told as done")
  func overdue() {
    var sample = MapSample()
    let plan = stage("储能基地项目", "operating", #","period":{"start":null,"end":"2026-06-30"}"#)
    sample.article("甲高新区", ("2026-03-01", "2026-03-31"), facts: [("project_stage", .planned, plan)])
    func overdue() -> [[String?]] {
      sample.rows(.watch).filter { $0["kind"] == .text("overdue") }.map { [$0["since"]?.text, $0["until"]?.text] }
    }
    #expect(overdue() == [["2026-07-01", nil]])
    sample.article(
      "甲高新区", ("2026-09-01", "2026-09-30"), facts: [("project_stage", .actual, stage("储能基地项目", "operating"))])
    #expect(overdue() == [["2026-07-01", "2026-09-30"]])
    sample.article(
      "甲高新区", ("2026-06-01", "2026-06-20"), facts: [("project_stage", .actual, stage("储能基地项目", "operating"))])
    #expect(overdue().isEmpty, "done in time")
  }

  @Test("Silence begins with the last report on a project that does not run yet, and ends with the next")
  func silence() {
    var sample = MapSample()
    func silent() -> [[String?]] {
      sample.rows(.watch).filter { $0["kind"] == .text("silent") }.map { [$0["since"]?.text, $0["until"]?.text] }
    }
    sample.article("甲高新区", ("2025-03-01", "2025-03-01"), facts: [("project_stage", .actual, stage("储能基地项目", "signed"))])
    #expect(silent() == [["2025-03-01", nil]])
    sample.article(
      "甲高新区", ("2026-05-01", "2026-05-01"), facts: [("project_stage", .actual, stage("储能基地项目", "operating"))])
    #expect(silent() == [["2025-03-01", "2026-05-01"]])
  }

  @Test("An earlier stage in a later article is a regression; two times of one stage contradict each other")
  func regressionsAndContradictions() {
    var sample = MapSample()
    sample.article(
      "甲高新区", ("2025-03-01", "2025-03-01"), facts: [("project_stage", .actual, stage("储能基地项目", "completed"))])
    sample.article(
      "甲高新区", ("2026-03-01", "2026-03-01"), facts: [("project_stage", .ongoing, stage("储能基地项目", "building"))])
    for month in ["05", "07"] {
      let period = #","period":{"start":"2024-\#(month)-01","end":"2024-\#(month)-28"}"#
      sample.article("甲高新区", facts: [("project_stage", .actual, stage("储能基地项目", "started", period))])
    }
    let kinds = sample.column("kind", .watch)
    #expect(kinds.filter { $0 == "regression" }.count == 1)
    #expect(kinds.filter { $0 == "contradiction" }.count == 1)
    #expect(sample.column("verdict", .compare) == ["differs"])
  }

  @Test("A correction holds for the map, with its note, and is shown with what was read")
  func corrections() {
    var sample = MapSample()
    let amount = #"{"project":"储能基地项目","role":"investment","amount":{"value":20,"unit":"CNY","op":"="}}"#
    sample.article(
      "甲高新区", facts: [("project_amount", .actual, amount), ("project_stage", .actual, stage("储能基地项目", "signed"))])
    let right = MapCorrection(
      fact: "f0", kind: "", words: "", fields: "", field: "amount", value: "30", note: "see the deed")
    let wrong = MapCorrection(fact: "f1", kind: "", words: "", fields: "", field: nil, value: "", note: "")
    let corrections: [ZoneInput.Correction] = [(right, ["f0"]), (wrong, ["f1"])]
    let row = sample.rows(.projects, corrections: corrections)[0]
    #expect(row["investment"]?["value"]?.number == 30)
    #expect(row["stage"] == .null)
    let stored = MapTable.projects.rows(of: sample.reading(corrections: corrections))[0]
    #expect(stored.facts == ["f0"])
    #expect(stored.notes == ["corrected: amount is 30 — see the deed"])
    #expect(
      sample.rows(.corrections, corrections: corrections).map { $0["right"] } == [.text("amount = 30"), .text("wrong")])
  }
}
