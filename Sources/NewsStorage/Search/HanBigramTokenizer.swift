import GRDB

/// The tokens of full-text search: pairs of neighbouring Han characters, the last character of a run alone, and whole
/// words of other scripts.
///
/// 高新区 gives 高新, 新区, 区. So a word of two characters is one token, a longer one a phrase of pairs that never
/// reaches across punctuation, and a single character is found as the beginning of a token. In a query the last run
/// drops its tail, which in a text need not be the end of a run.
final class HanBigramTokenizer: FTS5CustomTokenizer {
  static let name = "han_bigram"

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let keepsLastTail = !tokenization.contains(.query)
    return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { bytes in
      var tokens = TokenRun(bytes: UnsafeBufferPointer(start: bytes, count: Int(nText)))
      return tokens.forEach(keepsLastTail: keepsLastTail) { token, start, end in
        token.withMemoryRebound(to: CChar.self) {
          tokenCallback(context, 0, $0.baseAddress, CInt($0.count), CInt(start), CInt(end))
        }
      }
    }
  }
}
