import Crypto
import NewsModel

/// Digests that identify content.
enum Digest {
  /// SHA-256 of bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// Identity of a page: the content and what the path tells. Files with equal keys yield the same articles.
  static func pageKey(contentHash: [UInt8], hint: PathHint) -> [UInt8] {
    let words = [hint.date?.description ?? "", hint.source ?? "", hint.fileExtension ?? ""]
    return sha256(contentHash + Array(words.joined(separator: "\u{1F}").utf8))
  }

  /// Name of an article: 16 hex digits over the page's key and its place on the page.
  static func articleName(pageKey: [UInt8], ordinal: Int) -> String {
    hex(sha256(pageKey + Array(String(ordinal).utf8)).prefix(8))
  }

  /// Lower-case hex digits of bytes.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
