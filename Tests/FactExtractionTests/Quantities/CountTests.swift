import Testing

@Suite("Counts, areas, shares, durations and ranks")
struct CountTests {
  @Test(
    "a number with a measure word is a count",
    arguments: [
      ("孵化科技型企业30余家。", [">=30 家"]),
      ("集聚近百家企业。", ["<=100 家"]),
      ("服务职工1200人次。", ["1200 人次"]),
      ("培育企业十二家。", ["12 家"]),
      ("引进项目二十多个。", [">=20 个"]),
      ("发明专利超过5000件。", [">=5000 件"]),
      ("开展活动上百场。", [">=100 场"]),
      ("拥有两百三十名工程师。", ["230 名"]),
      ("产线年产3000台(套)设备。", ["3000 台"]),
    ])
  func counts(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test(
    "areas keep 亩 and turn the rest into square metres",
    arguments: [
      ("占地面积约216亩。", ["≈216 亩"]),
      ("总建筑面积约47万平方米。", ["≈470000 m²"]),
      ("单层8000㎡厂房。", ["8000 m²"]),
      ("规划面积12.5平方公里。", ["12500000 m²"]),
      ("流转土地100多亩。", [">=100 亩"]),
      ("新增绿地3公顷。", ["30000 m²"]),
    ])
  func areas(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test(
    "parts of a whole are percentages, multiples are multiples",
    arguments: [
      ("同比增长6.5%以上。", [">=6.5 %"]),
      ("提高2.6个百分点。", ["2.6 pp"]),
      ("入驻率达八成以上。", [">=80 %"]),
      ("占全区的三分之一。", ["33.33 %"]),
      ("销售额翻了一番。", ["2 x"]),
      ("产量是去年的3.2倍。", ["3.2 x"]),
      ("用电量下降一成。", ["10 %"]),
      ("合格率为百分之九十八。", ["98 %"]),
    ])
  func shares(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }

  @Test(
    "durations and ranks are amounts",
    arguments: [
      ("从开工到投产仅用15个月。", ["15 个月"]),
      ("审批时间压缩到3个工作日以内。", ["<=3 个工作日"]),
      ("位居全国第17位。", ["17 位"]),
      ("综合排名上升49位。", ["49 位"]),
    ])
  func durationsAndRanks(sentence: String, amounts: [String]) throws {
    #expect(try FactSample(sentence).amounts == amounts)
  }
}
