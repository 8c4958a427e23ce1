import Testing

@testable import IndustryMap

@Suite("Amounts of the map")
struct AmountTests {
  private func amount(_ value: Double, _ op: String = "=", unit: String = "CNY") throws -> MapAmount {
    try #require(MapAmount(.object(["value": .number(value), "unit": .text(unit), "op": .text(op)])))
  }

  @Test(
    "An open amount agrees with what it leaves room for, an exact one with itself alone",
    arguments: [
      (30, ">=", 32, true), (30, "=", 32, false), (100, "<=", 97, true), (100, "<=", 20, false), (100, "≈", 104, true),
      (100, "≈", 120, false), (30, "=", 30, true),
    ])
  func agrees(value: Double, op: String, other: Double, isSame: Bool) throws {
    let (one, two) = (try amount(value, op), try amount(other))
    #expect(one.agrees(with: two) == isSame)
    #expect(two.agrees(with: one) == isSame)
    let dollars = try amount(value, op, unit: "USD")
    #expect(!one.agrees(with: dollars))
  }

  @Test(
    "The least size is read from the name of a class",
    arguments: [
      ("亿元以上产业项目", 1e8), ("10亿元以上项目", 1e9), ("5000万元以上项目", 5e7), ("百亿元企业", 1e10), ("千万元以上项目", 1e7),
      ("产业项目", nil), ("配套项目", nil),
    ])
  func readsThresholds(name: String, value: Double?) {
    #expect(Threshold.of(name) == value)
  }
}
