import NewsModel

/// Puts one line after another together from parts of a decoded page: characters without width and control characters
/// stay out, and so does white space at either end.
struct LineAssembler {
  /// The page the parts are of.
  let source: DecodedText
  /// Raw bytes of the control and zero-width characters that were left out so far.
  private(set) var invisible: [ByteRange] = []
  /// Number of these characters.
  private(set) var invisibleCount = 0
  /// Raw bytes of the replacement characters that the file itself holds.
  private(set) var replacements: [ByteRange] = []

  private var utf8: [UInt8] = []
  private var map = SourceMap()
  /// Where the text ends without the white space behind it.
  private var trimmedCount = 0

  /// Notes name this many places and count the rest.
  private static let placesNamed = 100

  init(_ source: DecodedText) { self.source = source }

  /// Whether nothing but white space came since the last line.
  var isBlank: Bool { trimmedCount == 0 }

  /// Adds a part of the page.
  /// - Parameter range: half-open, in bytes of the page's UTF-8, on character boundaries, without line ends.
  mutating func append(_ range: Range<Int>) {
    source.utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var index = start
      while index < range.upperBound {
        let end = LineScan.visibleEnd(bytes, from: index, to: range.upperBound)
        if end > index {
          if isBlank { start = begin(at: index) }
          trimmedCount = utf8.count + end - start
          index = end
          continue
        }
        switch LineScan.kind(bytes, at: &index) {
        case .visible, .space: break
        case .invisible:
          copy(start..<end, of: bytes)
          leaveOut(end..<index)
          start = index
        case .replacement:
          if isBlank { start = begin(at: end) }
          trimmedCount = utf8.count + index - start
          if replacements.count < LineAssembler.placesNamed { replacements += source.map.ranges(of: end..<index) }
        }
      }
      copy(start..<range.upperBound, of: bytes)
    }
  }

  /// Adds characters that stand for other bytes of the page: an HTML entity, an escape.
  /// - Parameters:
  ///   - characters: as UTF-8.
  ///   - range: the bytes that stand for them in the page's UTF-8, which must lie side by side in the file.
  mutating func append(_ characters: [UInt8], readFrom range: Range<Int>) {
    let ranges = source.map.ranges(of: range)
    guard ranges.count == 1, let raw = ranges.first else { return }
    characters.withUnsafeBufferPointer { bytes in
      var index = 0
      var isVisible = false
      while index < bytes.count {
        switch LineScan.kind(bytes, at: &index) {
        case .visible: isVisible = true
        case .replacement:
          isVisible = true
          if replacements.count < LineAssembler.placesNamed { replacements.append(raw) }
        case .space: break
        case .invisible: return
        }
      }
      if isVisible || !isBlank {
        utf8 += bytes
        map.append(rawStart: raw.start, textWidth: bytes.count, rawWidth: raw.count, count: 1)
        if isVisible { trimmedCount = utf8.count }
      }
    }
  }

  /// The line that was put together; nil where it is blank. The next one begins.
  mutating func finish(blankLinesBefore: Int, markup: Line.Markup? = nil) -> Line? {
    defer {
      utf8.removeAll(keepingCapacity: true)
      map = SourceMap()
      trimmedCount = 0
    }
    guard trimmedCount > 0 else { return nil }
    let text = utf8.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[..<trimmedCount]), as: UTF8.self)
    }
    let kept = trimmedCount == utf8.count ? map : map.slice(0..<trimmedCount)
    return Line(
      content: MappedText(text: text, map: kept), blankLinesBefore: blankLinesBefore, markup: markup)
  }

  /// Begins the text of the line with what stands at `index`; white space before it goes.
  private mutating func begin(at index: Int) -> Int {
    utf8.removeAll(keepingCapacity: true)
    map = SourceMap()
    return index
  }

  private mutating func copy(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    guard !range.isEmpty, !isBlank else { return }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    map.append(source.map.slice(range))
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    invisibleCount += 1
    if invisible.count < LineAssembler.placesNamed { invisible += source.map.ranges(of: range) }
  }
}
