import NewsModel
import Testing

/// Tasks, projects that are counted, and sums of what is built.
@Suite("Kinds of tasks and projects")
struct TaskKindTests {
  private static let commitment = FactKind(rawValue: "commitment")
  private static let aggregate = FactKind(rawValue: "project_aggregate")
  private static let amount = FactKind(rawValue: "project_amount")

  @Test(
    "whatever became of tasks that were listed counts as done",
    arguments: [
      ("全区梳理出缺失环节14个,截至8月已补齐9个。", "what=缺失环节 total=14 done=9"),
      ("全区发布技术榜单46项,目前已攻克28项。", "what=技术榜单 total=46 done=28"),
    ])
  func listed(sentence: String, fields: String) throws {
    #expect(
      try FactSample(sentence).facts(TaskKindTests.commitment).map { $0.contains(fields) } == [true])
  }

  @Test("firms and what became of some of them are no tasks")
  func firms() throws {
    #expect(try FactSample("全区引进企业14家,已投产9家。").facts(TaskKindTests.commitment) == [])
  }

  @Test("parts of the projects counted in front have their stage")
  func parts() throws {
    let facts = try FactSample("全区计划实施重点项目33个,其中续建19个、新建14个。").facts(TaskKindTests.aggregate)
    #expect(facts.count == 3)
    #expect(facts.contains { $0.contains("count=19 个") && $0.contains("stage=building") })
    #expect(facts.contains { $0.contains("count=14 个") && $0.contains("stage=started") })
  }

  @Test("projects that were thrown out are withdrawn, and no land of a project is what was taken back")
  func withdrawn() throws {
    let sample = try FactSample("今年全区清退4个“占而不建”的仓储项目,收回用地213亩。")
    #expect(sample.facts(TaskKindTests.aggregate).map { $0.contains("stage=withdrawn") } == [true])
    #expect(sample.facts(TaskKindTests.amount) == [])
  }

  @Test("a sum belongs to the base that is named behind it")
  func base() throws {
    let sample = try FactSample("投资2.8亿元的赣东陶瓷中试基地去年11月投用。", published: "2025-03-20")
    #expect(
      sample.facts(TaskKindTests.amount).contains {
        $0.contains("project=赣东陶瓷中试基地") && $0.contains("role=investment")
      })
  }

  @Test("what these projects have spent together is no sum of one")
  func together() throws {
    let sample = try FactSample("赣东釉料项目去年开工。今年前10个月,这些项目完成投资96.5亿元。", published: "2025-11-20")
    #expect(sample.facts(TaskKindTests.amount) == [])
  }
}
