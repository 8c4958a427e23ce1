import NewsModel
import Testing

@Suite("Numbers that are no amounts, and words that only look like operators")
struct NumberTrapTests {
  @Test(
    "names, ordinals, dates and vague counts are no amounts",
    arguments: [
      "会议在2号楼2楼会议室举行。",
      "沿线的346国道和G312正在整治。",
      "第七届创业大赛举行。",
      "“136”产业体系加快形成。",
      "公司获得A3轮融资。",
      "规划写入“十五五”蓝图。",
      "2023年12月5日上午,签约仪式举行。",
      "2021—2035年的规划获批。",
      "多家企业到场,一批项目集中亮相。",
      "实现了从0到1的突破。",
      "一条条产线高速运转。",
      "联系电话:0511-85555555。",
      "1至10月运行平稳。",
    ])
  func noAmounts(sentence: String) throws {
    #expect(try FactSample(sentence).amounts == [])
  }

  @Test(
    "约, 超, 近 and 以上 inside other words say nothing about an amount",
    arguments: [
      ("新签约21个项目。", ["21 个"]),
      ("全年节约300万元。", ["3000000 CNY"]),
      ("预约2000人次。", ["2000 人次"]),
      ("近年来培育8家企业。", ["8 家"]),
      ("附近5个村。", ["5 个"]),
      ("超临界机组2台。", ["2 台"]),
      ("科级以上领导干部57项问题。", ["57 项"]),
    ])
  func operators(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test("the words of an amount are the printed ones, and its bytes give them back")
  func provenance() throws {
    let words = "项目总投资约１２.５亿元，占地近２００亩。"
    let sample = try FactSample(words)
    #expect(sample.amounts == ["≈1250000000 CNY", "<=200 亩"])
    #expect(sample.amountWords == ["约１２.５亿元", "近２００亩"])
    let bytes = Array(words.utf8)
    for quantity in sample.extraction.quantities {
      let read = quantity.evidence.ranges.flatMap { bytes[$0.start..<$0.end] }
      #expect(String(decoding: read, as: UTF8.self) == quantity.evidence.text)
    }
  }
}
