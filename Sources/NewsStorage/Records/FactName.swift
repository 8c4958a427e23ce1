/// Names of facts: 16 hex digits over the article's name, the kind, the fields and the evidence. A fact keeps its name
/// as long as the bytes it was read from and the rules stay.
enum FactName {
  static func text(article: String, kind: String, fields: String, evidence: String) -> String {
    // FNV-1a in two lanes: a name need not withstand forgery, only chance.
    var high: UInt32 = 0x811C_9DC5
    var low: UInt32 = 0x9747_B28C
    for part in [article, kind, fields, evidence] {
      for byte in part.utf8 {
        high = (high ^ UInt32(byte)) &* 0x0100_0193
        low = (low ^ UInt32(byte) ^ (high >> 7)) &* 0x0100_0193
      }
      high = (high ^ 0xFF) &* 0x0100_0193
      low = (low ^ 0xFF) &* 0x0100_0193
    }
    return hex(high) + hex(low)
  }

  private static func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
