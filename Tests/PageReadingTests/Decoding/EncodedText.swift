import Foundation
import NewsModel

/// Writes and reads texts in the encodings of pages, by other code than the module's.
enum EncodedText {
  /// A text in an encoding.
  /// - Parameter mark: whether a byte order mark stands before it.
  static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
    let body: [UInt8]
    switch encoding {
    case .utf8: body = Array(text.utf8)
    case .utf16LittleEndian: body = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: body = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030, .big5:
      body = text.data(using: foundation(encoding), allowLossyConversion: true).map(Array.init) ?? []
    }
    guard mark else { return body }
    switch encoding {
    case .utf8: return [0xEF, 0xBB, 0xBF] + body
    case .utf16LittleEndian: return [0xFF, 0xFE] + body
    case .utf16BigEndian: return [0xFE, 0xFF] + body
    case .gb18030, .big5: return body
    }
  }

  /// What bytes say in an encoding; nil where they are not of it.
  static func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? {
    switch encoding {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian: units(bytes, 0, 1)
    case .utf16BigEndian: units(bytes, 1, 0)
    case .gb18030, .big5: String(data: Data(bytes), encoding: foundation(encoding))
    }
  }

  private static func units(_ bytes: [UInt8], _ low: Int, _ high: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8 }
    return String(validating: units, as: UTF16.self)
  }

  private static func foundation(_ encoding: TextEncoding) -> String.Encoding {
    String.Encoding(rawValue: encoding == .big5 ? 0x8000_0A03 : 0x8000_0632)
  }
}
