import NewsModel

extension HTMLFlow {
  /// Offset of the first byte.
  var start: Int { parts.first?.range.lowerBound ?? 0 }

  /// Offset just past the last byte.
  var end: Int { parts.last?.range.upperBound ?? 0 }
}

extension HTMLTree {
  /// A row of a table of figures has at most this much text; where there is more, the table only lays out the page.
  private static let longestRow = 200

  /// Beside a picture there is at most this much text; where there is more, it is not the picture's.
  private static let longestCaption = 100

  /// The lines that make one row of a table of figures, or the one line at `index`.
  func row(at index: Int) -> Range<Int> {
    guard let row = rowNode(of: flows[index]) else { return index..<index + 1 }
    var end = index + 1
    while end < flows.count, rowNode(of: flows[end]) == row { end += 1 }
    return index..<end
  }

  /// What the markup says of a line.
  func markup(of flow: HTMLFlow) -> Line.Markup? {
    var index = flow.node
    var isPreformatted = false
    var isItem = false
    while true {
      switch nodes[index].element {
      case .title: return .title
      case .heading: return .heading
      case .caption: return .caption
      case .preformatted: isPreformatted = true
      case .listItem: isItem = true
      default: if isCaption(nodes[index]) { return .caption }
      }
      if index == 0 { break }
      index = nodes[index].parent
    }
    // A single line break inside a paragraph may cut a sentence: then the lines speak for themselves.
    if isPreformatted || flow.isBrokenBefore || flow.isBrokenBehind { return nil }
    return isItem ? .item : .paragraph
  }

  /// Whether an element is the text to a picture, or holds one with little text beside it.
  private func isCaption(_ node: HTMLNode) -> Bool {
    node.isCaption || node.isFigure && node.hasPicture && node.textCount <= HTMLTree.longestCaption
  }

  private func rowNode(of flow: HTMLFlow) -> Int? {
    let cell = nodes[flow.node]
    guard cell.element == .cell, cell.flowCount == 1, cell.blockCount == 1 else { return nil }
    let row = nodes[cell.parent]
    let isPlain = row.element == .row && row.flowCount > 1 && row.flowCount * 2 + 1 >= row.blockCount
    return isPlain && row.textCount <= HTMLTree.longestRow ? cell.parent : nil
  }
}
