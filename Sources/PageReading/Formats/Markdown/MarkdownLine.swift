/// One line of a Markdown page, and what its marks make of it.
struct MarkdownLine {
  /// What is left of the line between its marks, without white space at its ends.
  private(set) var content: Range<Int>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameter range: the line without its end, in bytes of the page's UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    content = range
    trimStart()
  }

  /// Whether nothing is left of the line.
  var isBlank: Bool {
    var index = content.lowerBound
    while index < content.upperBound {
      switch LineScan.kind(bytes, at: &index) {
      case .space, .invisible: continue
      case .visible, .replacement: return false
      }
    }
    return true
  }

  /// Takes the marks of quotes (`>`) and list items (`-`, `*`, `+`, `1.`) off the start.
  /// - Returns: whether a list item begins here.
  mutating func stripContainers() -> Bool {
    var beginsItem = false
    // Deeper nesting than this is no page's.
    for _ in 0..<32 {
      guard let first = byte(0) else { break }
      if first == UInt8(ascii: ">") {
        advance(by: 1)
      } else if let width = itemMarkWidth, !isRule {
        advance(by: width)
        beginsItem = true
      } else {
        break
      }
    }
    return beginsItem
  }

  /// Level and text of a heading `# …`; nil where the line is none.
  var heading: (level: Int, content: Range<Int>)? {
    let level = count(of: UInt8(ascii: "#"), from: content.lowerBound)
    guard (1...6).contains(level) else { return nil }
    var text = content.lowerBound + level..<content.upperBound
    guard text.isEmpty || isSpace(bytes[text.lowerBound]) else { return nil }
    text = trimmedEnd(text)
    // A closing row of marks is no text, if white space parts it.
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end < text.upperBound, end == text.lowerBound || isSpace(bytes[end - 1]) { text = text.lowerBound..<end }
    return (level, text)
  }

  /// Level of the heading that `===` or `---` below a line makes of it; nil where the line is no such row.
  var underlineLevel: Int? {
    guard let first = byte(0), first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return nil }
    let text = trimmedEnd(content)
    guard count(of: first, from: text.lowerBound) == text.count, text.count >= 2 else { return nil }
    return first == UInt8(ascii: "=") ? 1 : 2
  }

  /// Whether it is a rule: three or more `-`, `*` or `_`, alone.
  var isRule: Bool {
    guard let first = byte(0), "-*_".utf8.contains(first) else { return false }
    var marks = 0
    for index in content {
      if bytes[index] == first { marks += 1 } else if !isSpace(bytes[index]) { return false }
    }
    return marks >= 3
  }

  /// The fence that opens code here; nil where none does.
  var fence: (mark: UInt8, count: Int)? {
    guard let first = byte(0), first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let marks = count(of: first, from: content.lowerBound)
    guard marks >= 3 else { return nil }
    if first == UInt8(ascii: "`"), bytes[content.lowerBound + marks..<content.upperBound].contains(first) { return nil }
    return (first, marks)
  }

  /// Whether it closes code that a fence opened.
  func closes(_ fence: (mark: UInt8, count: Int)) -> Bool {
    let text = trimmedEnd(content)
    return text.count >= fence.count && count(of: fence.mark, from: text.lowerBound) == text.count
  }

  /// Whether it is the rule under a table's head: `|---|:--:|`.
  var isTableRule: Bool {
    var hasDash = false
    var hasBar = false
    for index in content {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && hasBar
  }

  /// Whether a `|` stands in it.
  var hasBar: Bool { bytes[content].contains(UInt8(ascii: "|")) }

  /// The name that a link definition `[name]: address` gives, in small letters; nil where the line is none.
  var definition: String? {
    guard byte(0) == UInt8(ascii: "["),
      let close = content.prefix(200).firstIndex(where: { bytes[$0] == UInt8(ascii: "]") }),
      close > content.lowerBound + 1, close + 1 < content.upperBound, bytes[close + 1] == UInt8(ascii: ":"),
      bytes[content.lowerBound + 1] != UInt8(ascii: "^")
    else { return nil }
    return String(decoding: bytes[content.lowerBound + 1..<close], as: UTF8.self).lowercased()
  }

  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    let text = trimmedEnd(content)
    return ["。", "！", "？", "；", "…", "”", "：", "，"].contains { mark in
      text.count >= mark.utf8.count
        && bytes[(text.upperBound - mark.utf8.count)..<text.upperBound].elementsEqual(mark.utf8)
    }
  }

  /// Width of a list item's mark with the white space behind it; nil where there is none.
  private var itemMarkWidth: Int? {
    guard let first = byte(0) else { return nil }
    if "-*+".utf8.contains(first) {
      return byte(1).map(isSpace) ?? true ? 1 : nil
    }
    var digits = 0
    while digits < 4, let next = byte(digits), next.isDigit { digits += 1 }
    guard (1...3).contains(digits), let mark = byte(digits), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      byte(digits + 1).map(isSpace) ?? true
    else { return nil }
    return digits + 1
  }

  private func byte(_ offset: Int) -> UInt8? {
    let index = content.lowerBound + offset
    return index < content.upperBound ? bytes[index] : nil
  }

  private mutating func advance(by count: Int) {
    content = min(content.lowerBound + count, content.upperBound)..<content.upperBound
    trimStart()
  }

  private mutating func trimStart() {
    var start = content.lowerBound
    while start < content.upperBound, isSpace(bytes[start]) { start += 1 }
    content = start..<content.upperBound
  }

  private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private func count(of mark: UInt8, from start: Int) -> Int {
    var index = start
    while index < content.upperBound, bytes[index] == mark { index += 1 }
    return index - start
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
