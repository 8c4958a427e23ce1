import NewsModel
import PageReading
import Testing

@Suite("Pages in traditional characters")
struct TraditionalPageTests {
  private let page = """
    松山湖高新區:機器人產業再擴容

    大灣時報記者 郭若梅 廣東報道

    松山湖高新區近日公布,今年首季引進機器人企業32家,總投資45億元。園區負責人表示,下一步將繼續招商。

    圖為松山湖高新區的機器人生產線。
    郭若梅 攝
    """

  @Test("Lines have the roles that they have in simplified characters, and are shown as printed")
  func roles() throws {
    let article = try #require(SegmentedPages.articles(page).first)
    #expect(article.title == "松山湖高新區:機器人產業再擴容")
    #expect(article.bylines == [Byline(name: "郭若梅", role: "记者")])
    #expect(article.body.map { $0.prefix(6) } == ["松山湖高新區"])
    #expect(article.texts(.caption) == ["圖為松山湖高新區的機器人生產線。"])
    #expect(article.texts(.credit) == ["郭若梅 攝"])
  }

  @Test("The zone has the name that is printed")
  func zone() {
    #expect(SegmentedPages.articles(page).first?.zone == "松山湖高新區")
  }
}
