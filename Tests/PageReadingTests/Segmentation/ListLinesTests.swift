import NewsModel
import PageReading
import Testing

@Suite("Lists on pages")
struct ListLinesTests {
  private let first = "平川高新区去年引进企业32家，总投资45亿元。区内的新材料企业大多在年内投产。"
  private let last = "园区负责人表示，下一步将围绕产业链继续招商，把配套企业引到链主身边来。"

  @Test(
    "Lines of a list are text, each for itself",
    arguments: [
      ["工业总产值达260亿元", "规上企业143家", "进出口增长18.5%"],
      ["143家规上企业", "26个省级平台", "9万名产业工人"],
      ["平川精密铸造有限公司", "青石轴承股份有限公司", "云岭电缆有限公司"],
      ["1.先看园区布局", "2.再看配套能力", "3.后看人才储备"],
      ["187.3亿元", "前三季度产业营业收入", "73家", "本地配套企业"],
      ["前三季度产业营业收入", "187.3亿元", "本地配套企业", "73家"],
    ])
  func lists(_ lines: [String]) {
    for gap in ["\n", "\n\n"] {
      let articles = SegmentedPages.articles(
        "平川高新区招商再提速\n\n\(first)\n\n\(lines.joined(separator: gap))\n\n\(last)")
      #expect(articles.count == 1)
      #expect(articles.first?.body == [first] + lines + [last])
      #expect(articles.first?.texts(.heading) == [])
    }
  }

  @Test("Two lines that are alike are still a heading", arguments: [["引企业", "建链条"], ["产值破百亿元", "企业超百家"]])
  func headingOfTwoLines(_ lines: [String]) {
    let articles = SegmentedPages.articles(
      "平川高新区招商再提速\n\n\(first)\n\n\(lines.joined(separator: "\n"))\n\n\(last)")
    #expect(articles.first?.texts(.heading) == [lines.joined(separator: " ")])
  }

  @Test("Items that markup lists are text; a lone numbered line over a paragraph is a heading")
  func markdownItems() {
    let articles = SegmentedPages.articles(
      "# 平川高新区招商再提速\n\n\(first)\n\n- 建标准厂房\n- 办招商大会\n\n1. 补链\n\n\(last)", hint: PathHint(path: "page.md"))
    #expect(articles.first?.body == [first, "建标准厂房", "办招商大会", last])
    #expect(articles.first?.texts(.heading) == ["补链"])
  }
}
