import NewsModel
import Testing

@Suite("Titles that somebody was given or has")
struct HonourFactTests {
  private func honours(_ words: String) throws -> [String] {
    try FactSample("江西恒汐科技有限公司位于临川高新区。" + words, published: "2025-06-10").extraction.facts.compactMap {
      fact -> String? in
      guard fact.kind.rawValue == "honour", case .text(let entity)? = fact["entity"],
        case .text(let title)? = fact["title"]
      else { return nil }
      return "\(entity): \(title)"
    }
  }

  @Test(
    "a title that was won goes to whoever stands in front of the verb",
    arguments: [
      ("今年3月,江西恒汐科技有限公司获评江西省瞪羚企业。", "江西恒汐科技有限公司: 江西省瞪羚企业"),
      ("今年3月,临川高新区铜基材料产业集群入选江西省中小企业特色产业集群。", "临川高新区铜基材料产业集群: 江西省中小企业特色产业集群"),
      ("江西恒汐科技有限公司培育的“临丰6号”今年被列为江西省农业主导品种。", "“临丰6号”: 江西省农业主导品种"),
      ("江西恒汐科技有限公司今年入选国家知识产权优势企业。", "江西恒汐科技有限公司: 国家知识产权优势企业"),
    ])
  func won(words: String, expected: String) throws {
    #expect(try honours(words) == [expected])
  }

  @Test(
    "a firm that is said to be something has the title",
    arguments: [
      ("江西恒汐科技有限公司是国家级绿色工厂。", "江西恒汐科技有限公司: 国家级绿色工厂"),
      ("作为国家级专精特新“小巨人”企业,江西恒汐科技有限公司订单饱满。", "江西恒汐科技有限公司: 国家级专精特新“小巨人”企业"),
      ("这家位于临川高新区的国家高新技术企业,产品远销海外。", "江西恒汐科技有限公司: 国家高新技术企业"),
    ])
  func standing(words: String, expected: String) throws {
    #expect(try honours(words) == [expected])
  }

  @Test(
    "a wish, a count, a goal and what nobody has given are no titles",
    arguments: [
      "江西恒汐科技有限公司正在申报国家级绿色工厂。", "全区有国家级绿色工厂5家。", "江西恒汐科技有限公司将成为国家级绿色工厂。", "江西恒汐科技有限公司是行业龙头企业。",
      "临川高新区的目标是国家级绿色工厂。",
    ])
  func none(words: String) throws {
    #expect(try honours(words).isEmpty)
  }
}
