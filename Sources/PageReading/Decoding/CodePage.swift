/// What the codes of a legacy encoding stand for, asked from glibc's iconv once and then looked up.
///
/// A table beside a walk over lead bytes gives the text and the width of every character in one pass; iconv alone would
/// not tell which raw bytes a character came from.
struct CodePage: Sendable {
  /// First and last lead byte of a two-byte code.
  private static let leads: ClosedRange<Int> = 0x81...0xFE
  /// First and last trail byte of a two-byte code.
  private static let trails: ClosedRange<Int> = 0x40...0xFE

  /// Characters of the two-byte codes, 0 where there is none.
  private let pairs: [UInt32]

  /// - Parameters:
  ///   - name: as iconv knows it.
  ///   - override: what some codes stand for instead, 0 for none; nil leaves a code to iconv.
  private init(_ name: String, override: (Int) -> UInt32?) {
    let codes = CodePage.leads.flatMap { lead in CodePage.trails.map { lead << 8 | $0 } }
    let asked = codes.filter { override($0) == nil && $0 & 0xFF != 0x7F }
    let answers = CodeConverter(from: name)?.scalars(of: asked, width: 2) ?? []
    var table = [UInt32](repeating: 0, count: codes.count)
    for (code, answer) in zip(asked, answers) { table[CodePage.index(code >> 8, code & 0xFF)] = answer }
    for code in codes {
      if let scalar = override(code) { table[CodePage.index(code >> 8, code & 0xFF)] = scalar }
    }
    pairs = table
  }

  /// The two-byte codes of GB18030, GBK and GB2312 within it.
  ///
  /// A few codes of vertical punctuation and parts of characters moved out of the private use area in the edition of
  /// 2005. Evidence is read again by the edition of 2000, as Python and most programs have it, so that one counts.
  static let gb18030 = CodePage("GB18030") { edition2000[$0] }

  /// Big5 as it was laid down, with the seven characters that every system added (恒, 裏 …) and numbers in circles.
  ///
  /// What vendors put elsewhere differs from one to the other, so those codes are left out.
  static let big5 = CodePage("BIG5-HKSCS") { code in
    switch code {
    case 0xA140...0xA3BF, 0xA440...0xC67E, 0xC940...0xF9DC: plainBig5[code]
    case 0xC7E9...0xC7F2: UInt32(0x2460 + code - 0xC7E9)
    case 0xC7F3...0xC7FC: UInt32(0x2474 + code - 0xC7F3)
    default: 0
    }
  }

  private static let edition2000: [Int: UInt32] = [
    0xA6D9: 0xE78D, 0xA6DA: 0xE78E, 0xA6DB: 0xE78F, 0xA6DC: 0xE790, 0xA6DD: 0xE791, 0xA6DE: 0xE792, 0xA6DF: 0xE793,
    0xA6EC: 0xE794, 0xA6ED: 0xE795, 0xA6F3: 0xE796, 0xA8BC: 0xE7C7, 0xFE51: 0xE816, 0xFE52: 0xE817, 0xFE53: 0xE818,
    0xFE59: 0xE81E, 0xFE61: 0xE826, 0xFE66: 0xE82B, 0xFE67: 0xE82C, 0xFE6C: 0xE831, 0xFE6D: 0xE832, 0xFE76: 0xE83B,
    0xFE7E: 0xE843, 0xFE90: 0xE854, 0xFE91: 0xE855, 0xFEA0: 0xE864,
  ]

  /// Codes of Big5 that Hong Kong's table does not have.
  private static let plainBig5: [Int: UInt32] = [
    0xA15A: 0x2574, 0xA1C3: 0xFFE3, 0xA1C5: 0x02CD, 0xA1FE: 0xFF0F, 0xA240: 0xFF3C, 0xA2CC: 0x5341, 0xA2CE: 0x5345,
  ]

  /// The character of a two-byte code, 0 where there is none.
  @inline(__always)
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    guard CodePage.leads.contains(Int(lead)), CodePage.trails.contains(Int(trail)) else { return 0 }
    return pairs[CodePage.index(Int(lead), Int(trail))]
  }

  @inline(__always)
  private static func index(_ lead: Int, _ trail: Int) -> Int {
    (lead - leads.lowerBound) * trails.count + trail - trails.lowerBound
  }
}
