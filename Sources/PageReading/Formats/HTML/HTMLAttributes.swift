/// The attributes of one tag.
struct HTMLAttributes {
  private var values: [(name: String, value: String)] = []

  /// - Parameter range: what stands between the tag's name and its `>`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: "/")
      { index += 1 }
      let name = String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
      let value = HTMLAttributes.value(bytes, at: &index, end: range.upperBound)
      // A tag with more attributes than this is no page's.
      if values.count < 64 { values.append((name, value)) }
    }
  }

  /// The value, with character references undone; nil where there is no such attribute. As in browsers, the first of two
  /// of one name counts.
  subscript(_ name: String) -> String? { values.first { $0.name == name }?.value }

  private static func value(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, end: Int) -> String {
    var next = index
    while next < end, bytes[next].isHTMLSpace { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return "" }
    next += 1
    while next < end, bytes[next].isHTMLSpace { next += 1 }
    guard next < end else {
      index = next
      return ""
    }
    let quote = bytes[next]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let start = isQuoted ? next + 1 : next
    var stop = start
    while stop < end, isQuoted ? bytes[stop] != quote : !bytes[stop].isHTMLSpace { stop += 1 }
    index = isQuoted ? stop + 1 : stop
    return unescaped(bytes, start..<stop)
  }

  /// A text with its character references undone.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(bytes, at: index, end: range.upperBound)
      {
        result += reference.characters
        index += reference.length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
