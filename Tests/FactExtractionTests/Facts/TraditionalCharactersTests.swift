import NewsModel
import Testing

@Suite("Articles in traditional characters")
struct TraditionalCharactersTests {
  private let printed = "臨川高新區去年實現營業收入120億元,增長8%,引進科技企業30家。園區預計今年新增專精特新企業12家。"
  private let simplified = "临川高新区去年实现营业收入120亿元,增长8%,引进科技企业30家。园区预计今年新增专精特新企业12家。"

  @Test("The same facts are read as from simplified characters")
  func facts() throws {
    let facts = try FactSample(printed, published: "2025-06-10").facts
    #expect(facts == (try FactSample(simplified, published: "2025-06-10").facts))
    #expect(facts.count >= 4)
  }

  @Test("Evidence has the words as printed")
  func evidence() throws {
    let sample = try FactSample(printed, published: "2025-06-10")
    #expect(sample.amountWords == ["120億元", "8%", "30家", "12家"])
    #expect(sample.extraction.facts.flatMap { $0.evidence.map(\.text) }.allSatisfy { printed.contains($0) })
  }
}
