/// Cuts HTML into tags and the text between them, by the rules of the standard's tokenizer, with positions.
///
/// Every byte is looked at once, whatever the markup. Comments, declarations and processing instructions are passed over.
struct HTMLTokenizer {
  /// A piece of the page; all ranges are half-open, in bytes of its UTF-8.
  enum Token: Equatable {
    /// Running text with its character references.
    case text(Range<Int>)
    /// `<name attributes>`.
    case startTag(name: Range<Int>, attributes: Range<Int>)
    /// `</name>`.
    case endTag(name: Range<Int>)
    /// `<!-- … -->`: what stands between the marks.
    case comment(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    index = start
  }

  /// The next piece; nil at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      let start = index
      let markup = nextMarkup(from: start)
      if markup > start {
        index = markup
        return .text(start..<markup)
      }
      if let token = readMarkup() { return token }
    }
    return nil
  }

  /// Passes over the content of an element that has no markup in it (`<script>`, `<title>`).
  /// - Returns: the content; its end tag comes next.
  mutating func rawText(of name: String) -> Range<Int> {
    let start = index
    let wanted = Array(name.utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
        stands(wanted, at: index + 2)
      {
        let behind = index + 2 + wanted.count
        if behind >= bytes.count || isNameEnd(bytes[behind]) { return start..<index }
      }
      index += 1
    }
    return start..<index
  }

  /// Where the next tag, comment or declaration begins; a `<` before anything else is text.
  private func nextMarkup(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count {
        let next = bytes[index + 1]
        if next.isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return index }
        if next == UInt8(ascii: "/"), index + 2 < bytes.count { return index }
      }
      index += 1
    }
    return bytes.count
  }

  private mutating func readMarkup() -> Token? {
    let next = bytes[index + 1]
    if next == UInt8(ascii: "!") { return readDeclaration() }
    if next == UInt8(ascii: "?") {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    let isEnd = next == UInt8(ascii: "/")
    let nameStart = index + (isEnd ? 2 : 1)
    guard bytes[nameStart].isLetter else {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    var nameEnd = nameStart
    while nameEnd < bytes.count, !isNameEnd(bytes[nameEnd]) { nameEnd += 1 }
    index = nameEnd
    guard let attributesEnd = skipAttributes() else { return nil }
    return isEnd
      ? .endTag(name: nameStart..<nameEnd) : .startTag(name: nameStart..<nameEnd, attributes: nameEnd..<attributesEnd)
  }

  private mutating func readDeclaration() -> Token? {
    guard stands(Array("--".utf8), at: index + 2) else {
      skip(past: UInt8(ascii: ">"))
      return nil
    }
    let start = index + 4
    index = start
    // `<!-->` and `<!--->` are empty comments.
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
      index += 1
      return nil
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"), index >= start + 1, bytes[index - 1] == UInt8(ascii: "-"),
        bytes[index - 2] == UInt8(ascii: "-")
      {
        index += 1
        return .comment(start..<max(start, index - 3))
      }
      index += 1
    }
    return nil
  }

  /// Moves behind the `>` of a tag; one within a quoted value does not close it.
  /// - Returns: where the attributes end; nil where the page ends first.
  private mutating func skipAttributes() -> Int? {
    var afterEquals = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        return index - 1
      }
      if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        skip(past: byte)
        afterEquals = false
        continue
      }
      if byte == UInt8(ascii: "=") {
        afterEquals = true
      } else if !byte.isHTMLSpace {
        afterEquals = false
      }
      index += 1
    }
    return nil
  }

  private mutating func skip(past wanted: UInt8) {
    while index < bytes.count, bytes[index] != wanted { index += 1 }
    index = min(bytes.count, index + 1)
  }

  private func stands(_ lowercase: [UInt8], at offset: Int) -> Bool {
    guard offset + lowercase.count <= bytes.count else { return false }
    for position in lowercase.indices where bytes[offset + position].lowercased != lowercase[position] { return false }
    return true
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// White space of HTML.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

  /// An ASCII capital as small letter, anything else as it is.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
