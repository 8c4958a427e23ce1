/// Decides which elements of a saved page stand around the text: navigation, lists of links, footers, what is hidden.
struct HTMLFurniture {
  /// For each node of the tree, whether it or an element around it is left out.
  let isLeftOut: [Bool]

  init(_ nodes: [HTMLNode]) {
    var left = [Bool](repeating: false, count: nodes.count)
    for index in nodes.indices.dropFirst() {
      left[index] = left[nodes[index].parent] || HTMLFurniture.isFurniture(nodes[index], page: nodes[0])
    }
    isLeftOut = left
  }

  private static func isFurniture(_ node: HTMLNode, page: HTMLNode) -> Bool {
    // What holds the body of the page is never left out: whole pages stand in a form or in a box named nav-wrapper.
    let isMain =
      page.proseCount > 0 ? node.proseCount * 2 > page.proseCount : node.textCount * 2 > page.textCount
    // Navigation alone on a page is still none of its text.
    if node.element == .navigation { return !isMain || page.proseCount == 0 }
    guard !isMain else { return false }
    switch node.element {
    case .frame: return node.titleCount == 0 || node.titleCount < page.titleCount
    default: break
    }
    if node.isSuspect, node.titleCount == 0 || node.titleCount < page.titleCount { return true }
    return isLinkList(node)
  }

  /// Whether most of the text is links, and none of it a sentence.
  private static func isLinkList(_ node: HTMLNode) -> Bool {
    switch node.element {
    case .block, .list, .listItem, .term, .table, .tableSection, .row, .cell, .paragraph:
      node.linkCount >= 2 && node.linkedCount * 2 >= node.textCount && node.proseCount == 0 && node.titleCount == 0
    default: false
    }
  }
}
