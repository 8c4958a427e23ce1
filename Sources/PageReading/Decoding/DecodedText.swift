import NewsModel

/// The bytes of a page as UTF-8, with where each of them stands in the file.
package struct DecodedText: Hashable, Sendable {
  /// How the file was decoded.
  package let encoding: TextEncoding
  /// What was sound, as valid UTF-8; no byte order mark.
  package let utf8: [UInt8]
  /// Where each byte of `utf8` stands in the file.
  package let map: SourceMap
  /// Raw bytes that are left out of `utf8` because the encoding has no such bytes, in file order.
  package let unsound: [ByteRange]

  package init(encoding: TextEncoding, utf8: [UInt8], map: SourceMap, unsound: [ByteRange] = []) {
    self.encoding = encoding
    self.utf8 = utf8
    self.map = map
    self.unsound = unsound
  }

  /// Offset in the file of a byte of `utf8`; nil past the end.
  package func rawOffset(of index: Int) -> Int? { map.ranges(of: index..<index + 1).first?.start }
}
