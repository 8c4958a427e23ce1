import NewsModel
import Testing

@Suite("Commitments, chains, schemes, posts, quotes and evidence")
struct OtherFactTests {
  private func facts(_ kind: String, _ words: String) throws -> [String] {
    try FactSample(words, published: "2024-11-15").facts(FactKind(rawValue: kind))
  }

  @Test("a task list tells what was set and what is done")
  func commitments() throws {
    let found = try facts("commitment", "排查安全隐患57项,已整改42项。")
    #expect(found.count == 1)
    #expect(found.first?.contains("total=57 ") == true)
    #expect(found.first?.contains("done=42") == true)
  }

  @Test("a chain keeps its order")
  func chains() throws {
    let found = try facts("chain", "形成“芯片设计—封装测试—产品应用”产业链。")
    #expect(found.count == 1)
    #expect(found.first?.contains("segments=[芯片设计,封装测试,产品应用]") == true)
  }

  @Test("a national formula is no scheme of the zone")
  func schemes() throws {
    #expect(try facts("scheme", "构建“1+3+X”产业体系。").count == 1)
    #expect(try facts("scheme", "运用监督执纪“四种形态”,落实“十五五”规划。") == [])
  }

  @Test("one post for each title")
  func posts() throws {
    let found = try facts("post", "临川高新区党工委副书记、管委会主任周启明表示。")
    #expect(
      found == [
        "post person=周启明 title=党工委副书记 organization=临川高新区", "post person=周启明 title=管委会主任 organization=临川高新区",
      ])
  }

  @Test("a quote needs a speaker; a slogan or a name in quote marks is none")
  func quotes() throws {
    let words = "“我们从签约到投产只用了一年时间,服务很到位。”恒汐科技总经理李文博说。"
    #expect(try facts("quote", words).count == 1)
    #expect(try facts("quote", "园区实施“育鹰计划”,擦亮“暖心服务”品牌。") == [])
  }

  @Test("a fact that is told twice is one fact with both places")
  func twice() throws {
    let sample = try FactSample("全区现有高新技术企业312家。", "目前,全区现有高新技术企业312家。")
    #expect(sample.extraction.facts.count == 1)
    #expect(sample.extraction.facts.first?.evidence.map(\.span.paragraph) == [0, 1])
  }

  @Test("a column break inside an amount changes nothing but the bytes")
  func columnBreak() throws {
    let raw = "全区现有高新技术企业3\n12家。"
    var map = SourceMap()
    let head = "全区现有高新技术企业3".utf8.count
    map.append(rawStart: 0, count: head)
    map.append(rawStart: head + 1, count: "12家。".utf8.count)
    let joined = Paragraph(role: .body, content: MappedText(text: "全区现有高新技术企业312家。", map: map))
    let broken = try FactSample(paragraphs: [joined])
    #expect(broken.facts == (try FactSample("全区现有高新技术企业312家。").facts))
    let evidence = try #require(broken.extraction.quantities.first?.evidence)
    #expect(evidence.ranges.count == 2)
    let bytes = Array(raw.utf8)
    #expect(String(decoding: evidence.ranges.flatMap { bytes[$0.start..<$0.end] }, as: UTF8.self) == "312家")
  }

  @Test("every fact names its rule and its words")
  func rules() throws {
    let sample = try FactSample("澄海储能装备项目已开工,总投资20亿元。全区现有高新技术企业312家。")
    #expect(sample.extraction.facts.count >= 3)
    #expect(sample.extraction.facts.allSatisfy { !$0.rule.isEmpty && !$0.evidence.isEmpty })
  }

  @Test("bylines, credits and other lines are not read")
  func roles() throws {
    let words = MappedText(text: "全区现有高新技术企业312家。")
    for role in [ParagraphRole.byline, .credit, .other] {
      let sample = try FactSample(paragraphs: [Paragraph(role: role, content: words)])
      #expect(sample.extraction == Extraction())
    }
  }
}
