/// Reads a page's markup into lines and the elements that hold them.
///
/// It is no full tree: inline elements are passed over, what is never text is dropped at once. The depth is bounded, so
/// that hostile nesting costs neither stack nor time.
struct HTMLTree {
  /// The elements; each stands behind its parent. The first is the page.
  private(set) var nodes = [HTMLNode(.block, parent: 0)]
  /// The lines in reading order.
  private(set) var flows: [HTMLFlow] = []
  /// What the head says.
  private(set) var metadata = HTMLMetadata()

  /// Elements below this depth are taken as part of the one at this depth.
  private static let deepest = 250

  private struct Open {
    let node: Int
    let name: String
    /// Number of the name; nil for a hidden inline element.
    let number: Int?
    let element: HTMLElement
    /// Innermost node, this one included, that makes lines.
    let block: Int
    let isLinked: Bool
    let isSkipped: Bool
    let isPreformatted: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var stack: [Open]
  /// How many elements of each known name are open; how many were not put on the stack for their depth.
  private var openCounts = [Int](repeating: 0, count: HTMLElement.nameCount)
  private var tooDeep = [Int](repeating: 0, count: HTMLElement.nameCount)
  /// How many hidden inline elements are open.
  private var hiddenCount = 0
  private let paragraphNumber = HTMLElement.named("p")?.number ?? 0
  private var parts: [HTMLFlow.Part] = []
  /// Number of `<br>` since the last text or the last start or end of a block.
  private var breaks = 0
  /// Whether the last call of `closeFlow` ended a line with text.
  private var isAtText = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    stack = [
      Open(
        node: 0, name: "", number: nil, element: .block, block: 0, isLinked: false, isSkipped: false,
        isPreformatted: false)
    ]
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): add(text: range)
      case .startTag(let name, let attributes): start(name, attributes, &tokenizer)
      case .endTag(let name): end(named: string(name))
      case .comment(let range): metadata.read(comment: bytes, range)
      }
    }
    closeFlow()
    countUp()
  }

  private var top: Open { stack[stack.count - 1] }

  private func string(_ name: Range<Int>) -> String {
    guard name.count <= 15 else { return "" }
    return String(decoding: bytes[name].map(\.lowercased), as: UTF8.self)
  }

  private mutating func start(_ nameRange: Range<Int>, _ range: Range<Int>, _ tokenizer: inout HTMLTokenizer) {
    let name = string(nameRange)
    guard let known = HTMLElement.named(name) else {
      startInline(name, range)
      return
    }
    let element = known.element
    switch element {
    case .rawText: _ = tokenizer.rawText(of: name)
    case .pageTitle: metadata.read(title: bytes, tokenizer.rawText(of: name), isInHead: !top.isSkipped)
    case .meta: metadata.read(meta: HTMLAttributes(bytes, range))
    case .reference: metadata.read(reference: HTMLAttributes(bytes, range))
    case .head: break
    case .lineBreak:
      breakLine()
    case .rule: closeFlow()
    default:
      closeImplied(by: element)
      if element.isBlock { closeFlow() }
      push(element, name, known.number, HTMLAttributes(bytes, range))
    }
  }

  /// An inline element matters only where it is hidden.
  private mutating func startInline(_ name: String, _ range: Range<Int>) {
    if name == "img" { nodes[top.node].hasPicture = true }
    guard range.count > 6, !name.isEmpty, !HTMLTree.isVoid(name) else { return }
    let attributes = HTMLAttributes(bytes, range)
    if HTMLSuspicion.isHidden(attributes) { push(.inline, name, nil, attributes) }
  }

  private static func isVoid(_ name: String) -> Bool {
    ["img", "input", "wbr", "area", "base", "col", "embed", "param", "source", "track"].contains(name)
  }

  private mutating func push(_ element: HTMLElement, _ name: String, _ number: Int?, _ attributes: HTMLAttributes) {
    if element == .link, attributes["href"] == nil { return }
    guard stack.count < HTMLTree.deepest else {
      if let number { tooDeep[number] += 1 }
      return
    }
    var node = HTMLNode(element, parent: top.node)
    node.isSuspect = element.isBlock && HTMLSuspicion.isSuspect(attributes)
    node.isCaption = HTMLSuspicion.isCaption(attributes)
    node.isFigure = HTMLSuspicion.isFigure(attributes)
    node.titleCount = element == .title ? 1 : 0
    node.linkCount = element == .link ? 1 : 0
    node.blockCount = element.isBlock ? 1 : 0
    nodes.append(node)
    let index = nodes.count - 1
    stack.append(
      Open(
        node: index, name: name, number: number, element: element, block: element.isBlock ? index : top.block,
        isLinked: top.isLinked || element == .link, isSkipped: top.isSkipped || isSkipped(element, attributes),
        isPreformatted: top.isPreformatted || element == .preformatted))
    if let number { openCounts[number] += 1 } else { hiddenCount += 1 }
  }

  private func isSkipped(_ element: HTMLElement, _ attributes: HTMLAttributes) -> Bool {
    element == .skipped || element == .inline || element == .link && HTMLSuspicion.isHidden(attributes)
  }

  private mutating func closeImplied(by element: HTMLElement) {
    if element.closesParagraph, openCounts[paragraphNumber] > 0 {
      close(down: [.paragraph], barrier: [.cell, .table])
    }
    let (elements, barrier) = element.closes
    if !elements.isEmpty { close(down: elements, barrier: barrier) }
  }

  /// Closes the outermost of the wanted elements that stands above the nearest barrier, and all in it.
  private mutating func close(down wanted: [HTMLElement], barrier: [HTMLElement]) {
    var index = stack.count - 1
    var found: Int?
    while index > 0, !barrier.contains(stack[index].element) {
      if wanted.contains(stack[index].element) { found = index }
      index -= 1
    }
    if let found { pop(to: found) }
  }

  private mutating func end(named name: String) {
    if let number = HTMLElement.named(name)?.number {
      if name == "br" || name == "p", openCounts[number] == 0 {
        if name == "br" { breakLine() } else { closeFlow() }
        return
      }
      if tooDeep[number] > 0 {
        tooDeep[number] -= 1
        return
      }
      guard openCounts[number] > 0 else { return }
    } else if hiddenCount == 0 {
      return
    }
    // A cell keeps stray end tags of what stands around the table inside.
    let isTablePart = ["table", "tr", "tbody", "thead", "tfoot", "td", "th"].contains(name)
    var index = stack.count - 1
    while index > 0, stack[index].name != name {
      if !isTablePart, stack[index].element == .cell || stack[index].element == .table { return }
      index -= 1
    }
    if index > 0 { pop(to: index) }
  }

  private mutating func pop(to index: Int) {
    while stack.count > index {
      let open = top
      if open.element.isBlock { closeFlow() }
      if let number = open.number { openCounts[number] -= 1 } else { hiddenCount -= 1 }
      stack.removeLast()
    }
  }

  private mutating func add(text range: Range<Int>) {
    guard !top.isSkipped else { return }
    if top.isPreformatted {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = LineScan.lineEnd(UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: start)
        parts.append(HTMLFlow.Part(range: start..<end.text, isLinked: top.isLinked))
        if end.next > end.text { breakLine() }
        start = end.next
      }
    } else {
      parts.append(HTMLFlow.Part(range: range, isLinked: top.isLinked))
    }
  }

  private mutating func breakLine() {
    let before = breaks
    closeFlow()
    // Two in a row are a paragraph's end, as a start or end of a block is.
    breaks = (isAtText ? 0 : before) + 1
    isAtText = false
  }

  /// Ends the line that grows, if there is text in it.
  private mutating func closeFlow() {
    let hasText = parts.contains { part in !bytes[part.range].allSatisfy(\.isHTMLSpace) }
    if hasText {
      let isBroken = breaks == 1 && !flows.isEmpty && !isIndented
      if isBroken { flows[flows.count - 1].isBrokenBehind = true }
      flows.append(HTMLFlow(node: top.block, parts: parts, isBrokenBefore: isBroken))
    }
    isAtText = hasText
    breaks = 0
    parts.removeAll(keepingCapacity: true)
  }

  /// Whether the line begins with white space of a paragraph's first line: `&nbsp;`, U+3000 and the like.
  private var isIndented: Bool {
    for part in parts {
      var index = part.range.lowerBound
      while index < part.range.upperBound, bytes[index].isHTMLSpace { index += 1 }
      guard index < part.range.upperBound else { continue }
      if let reference = CharacterReference(bytes, at: index, end: part.range.upperBound),
        bytes[index] == UInt8(ascii: "&")
      {
        return reference.characters.withUnsafeBufferPointer { characters in
          var index = 0
          return !characters.isEmpty && LineScan.kind(characters, at: &index) == .space
        }
      }
      return LineScan.kind(bytes, at: &index) == .space
    }
    return false
  }

  /// Counts the text of each line, and adds it to all elements around it.
  private mutating func countUp() {
    for flow in flows {
      let count = HTMLTextCount(bytes, flow)
      nodes[flow.node].textCount += count.all
      nodes[flow.node].linkedCount += count.linked
      nodes[flow.node].proseCount += count.hasSentence ? count.all - count.linked : 0
      nodes[flow.node].flowCount += 1
    }
    for index in nodes.indices.dropFirst().reversed() {
      let node = nodes[index]
      nodes[node.parent].textCount += node.textCount
      nodes[node.parent].linkedCount += node.linkedCount
      nodes[node.parent].proseCount += node.proseCount
      nodes[node.parent].linkCount += node.linkCount
      nodes[node.parent].titleCount += node.titleCount
      nodes[node.parent].flowCount += node.flowCount
      nodes[node.parent].blockCount += node.blockCount
    }
  }
}
