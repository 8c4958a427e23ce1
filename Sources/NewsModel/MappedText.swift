/// A text as it reads once it is repaired, with the raw bytes that each part of it was read from.
package struct MappedText: Hashable, Sendable {
  /// The text; its UTF-8 bytes are what offsets count.
  package private(set) var text: String
  /// Where the text stands in the raw file.
  package private(set) var map: SourceMap

  package init(text: String = "", map: SourceMap = SourceMap()) {
    self.text = text
    self.map = map
  }

  /// Joins another text to the end, with nothing between.
  package mutating func append(_ other: MappedText) {
    text += other.text
    map.append(other.map)
  }

  /// A part of the text.
  /// - Parameter range: half-open, in UTF-8 bytes, on character boundaries.
  package func slice(_ range: Range<Int>) -> MappedText {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return MappedText(text: String(text[start..<end]), map: map.slice(range))
  }

  /// The raw bytes of the whole text, in reading order.
  package var ranges: [ByteRange] { map.ranges }
}
