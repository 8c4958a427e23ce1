/// A set of words over `UnitText` units that finds every word beginning at a place.
struct UnitTrie: Sendable {
  private struct Node {
    var first: Int32 = 0
    var count: Int32 = 0
    var word: Int32 = -1
  }

  private var nodes: [Node] = [Node()]
  private var labels: [UInt16] = []
  private var targets: [Int32] = []
  /// The first character leads by a table of pages, 256 characters each, that exist only where a word begins.
  private var pages: [Int32] = Array(repeating: -1, count: 256)
  private var roots: [Int32] = []

  /// A trie of words; the number of a word is its place in the list, the first of equal words counts.
  init(_ words: [[UInt16]]) {
    let sorted = words.indices.filter { !words[$0].isEmpty }.sorted { one, two in
      if words[one] == words[two] { return one < two }
      return words[one].lexicographicallyPrecedes(words[two])
    }
    build(sorted[...], words, depth: 0, node: 0)
    for edge in 0..<Int(nodes[0].count) {
      let label = labels[Int(nodes[0].first) + edge]
      let page = Int(label >> 8)
      if pages[page] < 0 {
        pages[page] = Int32(roots.count)
        roots.append(contentsOf: repeatElement(-1, count: 256))
      }
      roots[Int(pages[page]) + Int(label & 0xFF)] = targets[Int(nodes[0].first) + edge]
    }
  }

  /// Visits the words that begin at a place, shortest first, with their number and the offset past them.
  @inline(__always)
  func visit(_ text: UnsafeBufferPointer<UInt16>, at offset: Int, _ body: (Int, Int) -> Void) {
    let page = pages[Int(text[offset] >> 8)]
    guard page >= 0 else { return }
    let root = Int(roots[Int(page) + Int(text[offset] & 0xFF)])
    guard root >= 0 else { return }
    nodes.withUnsafeBufferPointer { nodes in
      labels.withUnsafeBufferPointer { labels in
        targets.withUnsafeBufferPointer { targets in
          var node = root
          var index = offset + 1
          while node >= 0 {
            let here = nodes[node]
            if here.word >= 0 { body(Int(here.word), index) }
            guard index < text.count, here.count > 0 else { return }
            node = UnitTrie.child(here, text[index], labels, targets)
            index += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func child(
    _ node: Node, _ label: UInt16, _ labels: UnsafeBufferPointer<UInt16>, _ targets: UnsafeBufferPointer<Int32>
  ) -> Int {
    var low = Int(node.first)
    var high = low + Int(node.count)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return low < end && labels[low] == label ? Int(targets[low]) : -1
  }

  private mutating func build(_ order: ArraySlice<Int>, _ words: [[UInt16]], depth: Int, node: Int) {
    var rest = order
    while let first = rest.first, words[first].count == depth {
      if nodes[node].word < 0 { nodes[node].word = Int32(first) }
      rest = rest.dropFirst()
    }
    var groups: [(UInt16, ArraySlice<Int>)] = []
    while let first = rest.first {
      let label = words[first][depth]
      let end = rest.firstIndex { words[$0][depth] != label } ?? rest.endIndex
      groups.append((label, rest[rest.startIndex..<end]))
      rest = rest[end...]
    }
    nodes[node].first = Int32(labels.count)
    nodes[node].count = Int32(groups.count)
    let base = labels.count
    for (label, _) in groups {
      labels.append(label)
      targets.append(-1)
    }
    for (offset, group) in groups.enumerated() {
      targets[base + offset] = Int32(nodes.count)
      nodes.append(Node())
      build(group.1, words, depth: depth + 1, node: nodes.count - 1)
    }
  }
}
