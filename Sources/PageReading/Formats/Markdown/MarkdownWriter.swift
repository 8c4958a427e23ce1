import NewsModel

/// Writes the blocks of a Markdown page as lines.
struct MarkdownWriter {
  /// The lines so far.
  private(set) var lines: [Line] = []
  /// The line that grows.
  private(set) var assembler: LineAssembler

  private let bytes: UnsafeBufferPointer<UInt8>
  private var definitions: Set<String> = []
  private var hasTitle = false
  /// Whether the page breaks its paragraphs into lines of screen width, which belong together.
  private var isWrapped = true

  /// No editor wraps lines wider than this, in columns of half a Han character.
  private static let widestWrap = 160

  init(_ text: DecodedText, _ bytes: UnsafeBufferPointer<UInt8>) {
    assembler = LineAssembler(text)
    self.bytes = bytes
  }

  /// Writes all blocks of a page.
  mutating func write(_ page: MarkdownBlocks) {
    definitions = page.definitions
    isWrapped = page.blocks.allSatisfy { block in
      block.lines.count < 2 || block.lines.allSatisfy { columns($0) <= MarkdownWriter.widestWrap }
    }
    for block in page.blocks { write(block) }
  }

  private mutating func write(_ block: MarkdownBlocks.Block) {
    let inline =
      block.kind == .code ? nil : MarkdownInline(bytes, block.lines, definitions: definitions)
    switch block.kind {
    case .code:
      for line in block.lines { assembler.append(line) }
      finish(block, nil)
    case .row:
      if let inline, let line = block.lines.first { write(row: line, inline, block) }
      finish(block, .paragraph)
    case .heading(let level):
      for line in block.lines { write(line, inline, block, .heading) }
      finish(block, level == 1 && !hasTitle ? .title : .heading)
      hasTitle = hasTitle || level == 1
    case .paragraph:
      if let inline, describesPicture(block, inline) { return write(caption: block, inline) }
      write(paragraph: block, inline)
    }
    for picture in inline?.pictures ?? [] {
      assembler.append(picture)
      finish(block, .caption)
    }
  }

  /// Whether a picture stands with lines in italics right under it: they, not its stand-in text, are its caption.
  private func describesPicture(_ block: MarkdownBlocks.Block, _ inline: MarkdownInline) -> Bool {
    let others = block.lines.filter { line in !inline.pictures.contains { line.contains($0.lowerBound) } }
    return others.count < block.lines.count && !others.isEmpty && others.allSatisfy(isItalic)
  }

  private func isItalic(_ line: Range<Int>) -> Bool {
    var line = line
    while let last = line.last, bytes[last] == 0x20 || bytes[last] == 0x09 { line = line.lowerBound..<last }
    guard line.count > 2, let last = line.last, bytes[line.lowerBound] == bytes[last] else { return false }
    return bytes[last] == UInt8(ascii: "*") || bytes[last] == UInt8(ascii: "_")
  }

  private mutating func write(caption block: MarkdownBlocks.Block, _ inline: MarkdownInline) {
    for line in block.lines {
      write(line, inline, block, .caption)
      finish(block, .caption)
    }
  }

  private mutating func write(paragraph block: MarkdownBlocks.Block, _ inline: MarkdownInline?) {
    let markup: Line.Markup? = block.isItem ? .item : isWrapped || block.lines.count == 1 ? .paragraph : nil
    for (index, whole) in block.lines.enumerated() {
      var line = whole
      while let last = line.last, bytes[last] == 0x20 || bytes[last] == 0x09 { line = line.lowerBound..<last }
      var isBroken = line.upperBound + 2 <= whole.upperBound
      if let last = line.last, bytes[last] == UInt8(ascii: "\\"), inline?.fate(last) == .kept {
        line = line.lowerBound..<last
        isBroken = true
      }
      write(line, inline, block, markup)
      guard index + 1 < block.lines.count else { break }
      if isBroken || !isWrapped {
        finish(block, markup)
      } else {
        writeJoin(line, whole, next: block.lines[index + 1])
      }
    }
    finish(block, markup)
  }

  private mutating func finish(_ block: MarkdownBlocks.Block, _ markup: Line.Markup?) {
    let isFirst = lines.last.map { $0.content.map.ranges.last?.end ?? 0 < rawStart(block) } ?? true
    if let line = assembler.finish(blankLinesBefore: isFirst ? block.blankLinesBefore : 0, markup: markup) {
      lines.append(line)
    }
  }

  private func rawStart(_ block: MarkdownBlocks.Block) -> Int {
    block.lines.first.flatMap { assembler.source.rawOffset(of: $0.lowerBound) } ?? 0
  }

  /// Writes what the marks leave of a line.
  private mutating func write(
    _ line: Range<Int>, _ inline: MarkdownInline?, _ block: MarkdownBlocks.Block, _ markup: Line.Markup?
  ) {
    guard let inline else {
      assembler.append(line)
      return
    }
    var start = line.lowerBound
    for index in line {
      let fate = inline.fate(index)
      guard fate == .dropped || fate == .broken else { continue }
      assembler.append(start..<index)
      start = index + 1
      if fate == .broken { finish(block, markup) }
    }
    assembler.append(start..<line.upperBound)
  }

  /// Joins a line of a paragraph to the next: with nothing in Chinese, with a space between Latin words.
  private mutating func writeJoin(_ line: Range<Int>, _ whole: Range<Int>, next: Range<Int>) {
    guard let last = line.last, !next.isEmpty else { return }
    var lastStart = last
    while lastStart > line.lowerBound, bytes[lastStart] & 0xC0 == 0x80 { lastStart -= 1 }
    var nextStart = next.lowerBound
    if LineScan.isWide(bytes.nextScalar(at: &lastStart)) || LineScan.isWide(bytes.nextScalar(at: &nextStart)) {
      return
    }
    if line.upperBound < whole.upperBound, bytes[line.upperBound] == 0x20 {
      assembler.append(line.upperBound..<line.upperBound + 1)
    } else {
      assembler.append([0x20], readFrom: whole.upperBound..<LineScan.lineEnd(bytes, from: whole.upperBound).next)
    }
  }

  /// Writes a row of a table: the bars go, and one space stays between two cells.
  private mutating func write(row: Range<Int>, _ inline: MarkdownInline, _ block: MarkdownBlocks.Block) {
    var start = row.lowerBound
    var index = start
    func isSpace(_ index: Int) -> Bool { bytes[index] == 0x20 || bytes[index] == 0x09 }
    while index < row.upperBound {
      guard bytes[index] == UInt8(ascii: "|"), inline.fate(index) == .kept else {
        index += 1
        continue
      }
      var gap = index..<index + 1
      while gap.lowerBound > start, isSpace(gap.lowerBound - 1) { gap = gap.lowerBound - 1..<gap.upperBound }
      while gap.upperBound < row.upperBound, isSpace(gap.upperBound) { gap = gap.lowerBound..<gap.upperBound + 1 }
      write(start..<gap.lowerBound, inline, block, .paragraph)
      if let space = gap.first(where: { bytes[$0] == 0x20 }) {
        assembler.append(space..<space + 1)
      } else if gap.lowerBound > row.lowerBound, gap.upperBound < row.upperBound {
        assembler.append(index..<index + 1)
      }
      start = gap.upperBound
      index = start
    }
    write(start..<row.upperBound, inline, block, .paragraph)
  }

  /// Width of a line on a screen, in columns of half a Han character.
  private func columns(_ line: Range<Int>) -> Int {
    var index = line.lowerBound
    var columns = 0
    while index < line.upperBound, columns <= MarkdownWriter.widestWrap {
      columns += bytes.nextScalar(at: &index) < 0x2E80 ? 1 : 2
    }
    return columns
  }
}
