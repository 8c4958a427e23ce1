/// Finds the marks inside the lines of one Markdown block: emphasis, code, links, pictures, tags, escapes.
///
/// Every mark is found in one pass over the bytes; what has no other half stays text.
struct MarkdownInline {
  /// What becomes of a byte.
  enum Fate: UInt8 {
    case kept
    /// A mark: left out.
    case dropped
    /// `<br>`: left out, and the line ends here.
    case broken
    /// Kept, and no mark: it was escaped or stands in code.
    case literal
  }

  /// Offset in the page of the first byte that `fates` speaks of.
  let start: Int
  /// What becomes of each byte of the block.
  private(set) var fates: [Fate]
  /// The texts that stand for pictures.
  private(set) var pictures: [Range<Int>] = []

  private struct Delimiter {
    let position: Int
    var count: Int
  }

  private struct Bracket {
    let position: Int
    let isPicture: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let definitions: Set<String>
  private var openers: [UInt8: [Delimiter]] = [:]
  private var brackets: [Bracket] = []
  /// Lengths of rows of backticks that have no equal behind them on the line.
  private var unclosedCode: Set<Int> = []
  /// The line that is read.
  private var line = 0..<0

  /// - Parameters:
  ///   - lines: the lines of one block, in reading order.
  ///   - definitions: names of link definitions, in small letters.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], definitions: Set<String>) {
    self.bytes = bytes
    self.definitions = definitions
    start = lines.first?.lowerBound ?? 0
    fates = [Fate](repeating: .kept, count: max(0, (lines.last?.upperBound ?? 0) - start))
    for line in lines {
      self.line = line
      unclosedCode = []
      var index = line.lowerBound
      while index < line.upperBound { index = read(at: index) }
    }
  }

  /// What becomes of the byte at an offset in the page.
  func fate(_ index: Int) -> Fate { fates[index - start] }

  /// - Returns: where to read on.
  private mutating func read(at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      guard index + 1 < line.upperBound, bytes[index + 1].isPunctuation else { return index + 1 }
      set(.dropped, index..<index + 1)
      set(.literal, index + 1..<index + 2)
      return index + 2
    case UInt8(ascii: "`"): return readCode(at: index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readDelimiter(at: index)
    case UInt8(ascii: "["):
      let isPicture = index > line.lowerBound && bytes[index - 1] == UInt8(ascii: "!") && fate(index - 1) == .kept
      brackets.append(Bracket(position: index, isPicture: isPicture))
      return index + 1
    case UInt8(ascii: "]"): return readBracketEnd(at: index)
    case UInt8(ascii: "<"): return readTag(at: index)
    case UInt8(ascii: "&"): return readReference(at: index)
    default: return index + 1
    }
  }

  private mutating func set(_ fate: Fate, _ range: Range<Int>) {
    for index in range { fates[index - start] = fate }
  }

  private func run(at index: Int) -> Int {
    var end = index
    while end < line.upperBound, bytes[end] == bytes[index] { end += 1 }
    return end - index
  }

  private mutating func readCode(at index: Int) -> Int {
    let width = run(at: index)
    guard !unclosedCode.contains(width) else { return index + width }
    var close = index + width
    while close < line.upperBound {
      guard bytes[close] == UInt8(ascii: "`") else {
        close += 1
        continue
      }
      let closing = run(at: close)
      if closing == width {
        set(.dropped, index..<index + width)
        set(.literal, index + width..<close)
        set(.dropped, close..<close + width)
        return close + width
      }
      close += closing
    }
    unclosedCode.insert(width)
    return index + width
  }

  private mutating func readDelimiter(at index: Int) -> Int {
    let mark = bytes[index]
    let width = run(at: index)
    let before = index > line.lowerBound ? bytes[index - 1] : 0x20
    let after = index + width < line.upperBound ? bytes[index + width] : 0x20
    var canOpen = !after.isHTMLSpace
    var canClose = !before.isHTMLSpace
    switch mark {
    // Names keep their low lines, products and sums their stars, and one tilde is a range.
    case UInt8(ascii: "_"):
      canOpen = canOpen && !before.isLetterOrDigit
      canClose = canClose && !after.isLetterOrDigit
    case UInt8(ascii: "*") where width == 1 && before.isDigit && after.isDigit: return index + 1
    case UInt8(ascii: "~") where width != 2: return index + width
    default: break
    }
    var left = width
    while canClose, left > 0, let opener = openers[mark]?.last {
      let count = min(left, opener.count)
      let end = opener.position + opener.count
      set(.dropped, end - count..<end)
      let from = index + width - left
      set(.dropped, from..<from + count)
      left -= count
      openers[mark]?.removeLast()
      if opener.count > count {
        openers[mark]?.append(Delimiter(position: opener.position, count: opener.count - count))
      }
    }
    if canOpen, left > 0 {
      openers[mark, default: []].append(Delimiter(position: index + width - left, count: left))
    }
    return index + width
  }

  private mutating func readBracketEnd(at index: Int) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let text = open.position + 1..<index
    guard let end = linkEnd(behind: index, text) else { return index + 1 }
    if open.isPicture {
      set(.dropped, open.position - 1..<end)
      pictures.append(text)
    } else {
      set(.dropped, open.position..<open.position + 1)
      set(.dropped, index..<end)
    }
    return end
  }

  /// Where the link ends whose text ends with the bracket at `index`; nil where there is none.
  private func linkEnd(behind index: Int, _ text: Range<Int>) -> Int? {
    guard index + 1 < line.upperBound else { return isDefined(text) ? index + 1 : nil }
    if bytes[index + 1] == UInt8(ascii: "(") {
      var depth = 0
      var end = index + 1
      // Brackets end the search, so that no byte is searched twice.
      while end < line.upperBound, bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "]") {
        if bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
        end += 1
        if depth == 0 { return end }
      }
      return nil
    }
    if bytes[index + 1] == UInt8(ascii: "[") {
      var end = index + 2
      while end < line.upperBound, bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "]") { end += 1 }
      guard end < line.upperBound, bytes[end] == UInt8(ascii: "]") else { return nil }
      return isDefined(end == index + 2 ? text : index + 2..<end) ? end + 1 : nil
    }
    return isDefined(text) ? index + 1 : nil
  }

  private func isDefined(_ name: Range<Int>) -> Bool {
    guard !definitions.isEmpty, name.count < 200, let last = name.last, last < line.upperBound else { return false }
    return definitions.contains(String(decoding: bytes[name], as: UTF8.self).lowercased())
  }

  private mutating func readTag(at index: Int) -> Int {
    guard index + 1 < line.upperBound else { return index + 1 }
    let next = bytes[index + 1]
    guard next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return index + 1 }
    var end = index + 1
    while end < line.upperBound, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end < line.upperBound, bytes[end] == UInt8(ascii: ">") else { return max(index + 1, end) }
    let inside = bytes[index + 1..<end]
    let head = inside.prefix(6).map(\.lowercased)
    if head.starts(with: "http:".utf8) || head.starts(with: "https:".utf8) || head.starts(with: "mailto".utf8) {
      set(.dropped, index..<index + 1)
      set(.dropped, end..<end + 1)
    } else {
      set(.dropped, index..<end + 1)
      if head.starts(with: "br".utf8), inside.count == 2 || !bytes[index + 3].isLetterOrDigit {
        set(.broken, index..<index + 1)
      }
    }
    return end + 1
  }

  /// References stay as printed, since evidence in Markdown is read again byte for byte; those that are white space go.
  private mutating func readReference(at index: Int) -> Int {
    guard let reference = CharacterReference(bytes, at: index, end: line.upperBound) else { return index + 1 }
    let isSpace = reference.characters.withUnsafeBufferPointer { characters in
      var position = 0
      return !characters.isEmpty && LineScan.kind(characters, at: &position) != .visible
    }
    if isSpace { set(.dropped, index..<index + reference.length) }
    return index + reference.length
  }
}

extension UInt8 {
  /// Whether it is an ASCII punctuation mark, which a backslash takes its meaning from.
  fileprivate var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
