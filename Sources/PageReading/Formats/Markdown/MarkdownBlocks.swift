/// A Markdown page taken apart into blocks: paragraphs, headings, rows of tables, lines of code.
struct MarkdownBlocks {
  /// One block; all ranges are half-open, in bytes of the page's UTF-8.
  struct Block {
    /// What the block is.
    enum Kind: Equatable {
      case paragraph
      /// Level 1 to 6.
      case heading(Int)
      /// One row of a table; `|` parts its cells.
      case row
      /// One line of code, taken as it is.
      case code
    }

    var kind: Kind
    /// The block's lines, without the marks of quotes, lists and headings.
    var lines: [Range<Int>]
    /// Number of blank lines before it.
    let blankLinesBefore: Int
    /// Whether the mark of a list stands before it.
    let isItem: Bool
  }

  /// The blocks in reading order.
  private(set) var blocks: [Block] = []
  /// Names that link definitions (`[name]: address`) give, in small letters.
  private(set) var definitions: Set<String> = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var blankLines = 0
  /// Whether the last block is a paragraph that the next line may go on with.
  private var isOpen = false
  /// The fence that closes the code that is being read.
  private var fence: (mark: UInt8, count: Int)?
  private var isInTable = false
  /// Whether the line that is being read begins an item of a list.
  private var beginsItem = false

  /// - Parameter start: where the page begins, behind its front matter.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    var start = start
    while start < bytes.count {
      let end = LineScan.lineEnd(bytes, from: start)
      read(start..<end.text, next: end.next)
      start = end.next
    }
  }

  private mutating func read(_ whole: Range<Int>, next: Int) {
    var line = MarkdownLine(bytes, whole)
    if let fence {
      if line.closes(fence) { self.fence = nil } else { add(.code, whole) }
      return
    }
    beginsItem = line.stripContainers()
    if beginsItem { close() }
    if line.isBlank {
      close()
      blankLines += 1
      return
    }
    if let mark = line.fence {
      close()
      fence = mark
    } else if isOpen, let level = line.underlineLevel, underline(level) {
      close()
    } else if line.isRule {
      close()
      blankLines += 1
    } else if let (level, content) = line.heading {
      close()
      add(.heading(level), content)
    } else if isInTable || beginsTable(line, next: next) {
      if line.isTableRule { isInTable = true } else { addRow(line) }
    } else if let name = line.definition, !isOpen {
      definitions.insert(name)
    } else if isOpen {
      blocks[blocks.count - 1].lines.append(line.content)
    } else {
      add(.paragraph, line.content)
      isOpen = true
    }
  }

  private mutating func close() {
    isOpen = false
    isInTable = false
  }

  private mutating func add(_ kind: Block.Kind, _ line: Range<Int>) {
    blocks.append(Block(kind: kind, lines: [line], blankLinesBefore: blankLines, isItem: beginsItem))
    blankLines = 0
  }

  private mutating func addRow(_ line: MarkdownLine) {
    if line.hasBar {
      isOpen = false
      isInTable = true
      add(.row, line.content)
    } else {
      close()
      add(.paragraph, line.content)
      isOpen = true
    }
  }

  /// Whether a line and the rule under it begin a table.
  private func beginsTable(_ line: MarkdownLine, next: Int) -> Bool {
    guard line.hasBar, next < bytes.count else { return false }
    var rule = MarkdownLine(bytes, next..<LineScan.lineEnd(bytes, from: next).text)
    _ = rule.stripContainers()
    return rule.isTableRule
  }

  /// Makes the open paragraph a heading; one of several lines, or one that ends as a sentence does, stays what it is.
  private mutating func underline(_ level: Int) -> Bool {
    let last = blocks[blocks.count - 1]
    guard last.lines.count == 1, let line = last.lines.first, !MarkdownLine(bytes, line).endsSentence else {
      return false
    }
    blocks[blocks.count - 1].kind = .heading(level)
    return true
  }
}
