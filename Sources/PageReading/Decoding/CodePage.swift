import Glibc

/// What the codes of a legacy encoding stand for, asked from glibc's iconv once and then looked up.
///
/// A table beside a walk over lead bytes gives the text and the width of every character in one pass; iconv alone would
/// not tell which raw bytes a character came from.
struct CodePage: Sendable {
  /// First and last lead byte of a two-byte code.
  private static let leads: ClosedRange<Int> = 0x81...0xFE
  /// First and last trail byte of a two-byte code.
  private static let trails: ClosedRange<Int> = 0x40...0xFE
  /// Number of four-byte codes from 81308130 on that GB18030 gives to the Basic Multilingual Plane.
  private static let planeCodes = 39_420

  /// Characters of the two-byte codes, 0 where there is none.
  private let pairs: [UInt32]
  /// Characters of the four-byte codes below U+10000, 0 where there is none; empty for Big5.
  private let quads: [UInt32]

  /// GB18030, GBK and GB2312 within it.
  static let gb18030 = CodePage(
    pairs: pairs(of: "GB18030"), quads: quads(of: "GB18030"))

  /// Big5 with the characters that ETEN and Hong Kong added. The codes C6A1 to C8FE are left out: vendors differ on
  /// what they stand for.
  static let big5 = CodePage(
    pairs: pairs(of: "BIG5-HKSCS") { code in
      switch code {
      case 0xC6A1...0xC8FE: 0
      case 0xA15A: 0x2574
      case 0xA1C3: 0xFFE3
      case 0xA1C5: 0x02CD
      case 0xA1FE: 0xFF0F
      case 0xA240: 0xFF3C
      case 0xA2CC: 0x5341
      case 0xA2CE: 0x5345
      default: nil
      }
    }, quads: [])

  /// The character of a two-byte code, 0 where there is none.
  @inline(__always)
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
    let row = Int(lead) - CodePage.leads.lowerBound
    let column = Int(trail) - CodePage.trails.lowerBound
    guard row >= 0, row < CodePage.leads.count, column >= 0, column < CodePage.trails.count else { return 0 }
    return pairs[row * CodePage.trails.count + column]
  }

  /// The character of a four-byte code, 0 where there is none.
  func scalar(_ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8) -> UInt32 {
    guard (0x81...0xFE).contains(one), (0x30...0x39).contains(two), (0x81...0xFE).contains(three),
      (0x30...0x39).contains(four)
    else { return 0 }
    let linear =
      ((Int(one) - 0x81) * 10 + Int(two) - 0x30) * 1260 + (Int(three) - 0x81) * 10 + Int(four) - 0x30
    if linear < quads.count { return quads[linear] }
    // From 90308130 on the codes follow U+10000 in order.
    let beyond = linear - (0x90 - 0x81) * 12_600
    guard beyond >= 0, beyond < 0x100000 else { return 0 }
    return UInt32(0x10000 + beyond)
  }

  private static func pairs(of name: String, override: (Int) -> UInt32? = { _ in nil }) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: leads.count * trails.count)
    guard let converter = Converter(from: name) else { return result }
    for lead in leads {
      for trail in trails where trail != 0x7F {
        let code = lead << 8 | trail
        result[(lead - leads.lowerBound) * trails.count + trail - trails.lowerBound] =
          override(code) ?? converter.scalar(UInt8(lead), UInt8(trail))
      }
    }
    return result
  }

  private static func quads(of name: String) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: planeCodes)
    guard let converter = Converter(from: name) else { return result }
    for linear in 0..<planeCodes {
      result[linear] = converter.scalar(
        UInt8(0x81 + linear / 12_600), UInt8(0x30 + linear / 1260 % 10), UInt8(0x81 + linear / 10 % 126),
        UInt8(0x30 + linear % 10))
    }
    return result
  }
}

/// An iconv descriptor that turns single codes into scalars.
private final class Converter {
  private let descriptor: iconv_t

  init?(from name: String) {
    guard let descriptor = iconv_open("UTF-32LE", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The one scalar that a code stands for; 0 where it stands for none or for several.
  func scalar(_ code: UInt8...) -> UInt32 {
    var input = code.map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: 16)
    let written: Int = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var fromLeft = source.count
        var toLeft = target.count
        iconv(descriptor, nil, nil, nil, nil)
        guard iconv(descriptor, &from, &fromLeft, &to, &toLeft) == 0, fromLeft == 0,
          iconv(descriptor, nil, nil, &to, &toLeft) == 0
        else { return 0 }
        return target.count - toLeft
      }
    }
    guard written == 4 else { return 0 }
    return output[0..<4].reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
  }
}
