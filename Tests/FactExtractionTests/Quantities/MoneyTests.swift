import Testing

@Suite("Sums of money")
struct MoneyTests {
  @Test(
    "a sum has its value in the base unit and the operator of the words around it",
    arguments: [
      ("项目总投资近100亿元。", ["<=10000000000 CNY"]),
      ("新增年产值超过20亿元。", [">=2000000000 CNY"]),
      ("总投资20亿元的储能基地项目开工。", ["2000000000 CNY"]),
      ("投资总额183.04亿元。", ["18304000000 CNY"]),
      ("引进外资总投资5000万美元。", ["50000000 USD"]),
      ("约1,200万元用于改造。", ["≈12000000 CNY"]),
      ("突破三千六百万元。", [">=36000000 CNY"]),
      ("成交额为1.5万亿元左右。", ["≈1500000000000 CNY"]),
      ("兑现奖励资金30余万元。", [">=300000 CNY"]),
      ("年营收不足500万元。", ["<=5000000 CNY"]),
      ("单户授信不超过300万元。", ["<=3000000 CNY"]),
      ("两千多万元的订单。", [">=20000000 CNY"]),
    ])
  func sums(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test(
    "ranges and lists share the unit that is printed once",
    arguments: [
      ("投资5亿至8亿元。", ["500000000~800000000 CNY"]),
      ("投资5—8亿元。", ["500000000~800000000 CNY"]),
      ("投资5亿元到8亿元。", ["500000000~800000000 CNY"]),
      ("分别达到20亿元、1.5亿元。", ["2000000000 CNY", "150000000 CNY"]),
      ("给予30万、50万元补助。", ["300000 CNY", "500000 CNY"]),
    ])
  func ranges(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test(
    "a size that says which things are meant is a threshold or a class",
    arguments: [
      ("新签约亿元以上产业项目21个。", [">=100000000 CNY", "21 个"]),
      ("其中10亿元以上项目4个。", [">=1000000000 CNY", "4 个"]),
      ("打造百亿级优势产业。", ["class 10000000000 CNY"]),
      ("新增亿元企业3家。", ["class 100000000 CNY", "3 家"]),
    ])
  func thresholds(sentence: String, amounts: [String]) throws {
    let read = try FactSample(sentence).amounts.map { $0.hasPrefix("class") ? "class " + $0.dropFirst(5) : $0 }
    #expect(read == amounts)
  }
}
