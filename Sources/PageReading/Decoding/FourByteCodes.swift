/// 四字节编码 — the four-byte codes of GB18030: rare characters, other scripts, everything beyond the basic plane.
enum FourByteCodes {
  /// Number of codes, from 81308130 on, whose characters are below U+10000; they follow a table.
  private static let tableCount = 39_420
  /// Number of the code of U+10000, from which on the characters follow in order.
  private static let beyondStart = (0x90 - 0x81) * 12_600

  private static let table: [UInt32] = {
    let codes = (0..<tableCount).map { number in
      (0x81 + number / 12_600) << 24 | (0x30 + number / 1260 % 10) << 16 | (0x81 + number / 10 % 126) << 8
        | (0x30 + number % 10)
    }
    var table = CodeConverter(from: "GB18030")?.scalars(of: codes, width: 4) ?? []
    // As in the edition of 2000, whose two-byte code for the private character U+E7C7 counts.
    if let moved = codes.firstIndex(of: 0x8135_F437), moved < table.count { table[moved] = 0x1E3F }
    return table
  }()

  /// The character of a code, 0 where there is none.
  static func scalar(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) -> UInt32 {
    guard (0x81...0xFE).contains(one), two.isDigit, (0x81...0xFE).contains(three), four.isDigit else { return 0 }
    let number =
      (Int(one) - 0x81) * 12_600 + (Int(two) - 0x30) * 1260 + (Int(three) - 0x81) * 10 + Int(four) - 0x30
    if number < tableCount { return number < table.count ? table[number] : 0 }
    guard (0..<0x100000).contains(number - beyondStart) else { return 0 }
    return UInt32(0x10000 + number - beyondStart)
  }
}
