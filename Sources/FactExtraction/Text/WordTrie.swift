/// A set of words that finds, at a place of a text, the longest word that begins there; each word carries a value.
///
/// Words and text are folded UTF-8. Built once, then read from any thread.
package final class WordTrie<Value: Sendable>: Sendable {
  private struct Node {
    /// The edges of a node lie side by side in `labels` and `targets`.
    var first: Int32 = 0
    var count: Int32 = 0
    var value: Int32 = -1
  }

  private let nodes: [Node]
  private let labels: [UInt8]
  private let targets: [Int32]
  private let root: [Int32]
  private let values: [Value]
  /// One bit for each character of three bytes that begins a word: most places of a text begin none.
  private let starts: [UInt64]

  /// A trie of words; a later word with the same bytes replaces the earlier one.
  package init(_ words: some Sequence<(String, Value)>) {
    var entries: [[UInt8]: Int32] = [:]
    var values: [Value] = []
    var starts = [UInt64](repeating: 0, count: 1024)
    for (word, value) in words where !word.isEmpty {
      entries[Array(word.utf8)] = Int32(values.count)
      values.append(value)
      if let unit = WordTrie.unit(Array(word.utf8), 0) { starts[unit >> 6] |= 1 << UInt64(unit & 63) }
    }
    let sorted = entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var edges = Edges()
    edges.build(sorted[...], depth: 0, node: 0)
    var root = [Int32](repeating: -1, count: 256)
    for edge in 0..<Int(edges.nodes[0].count) {
      root[Int(edges.labels[Int(edges.nodes[0].first) + edge])] = edges.targets[Int(edges.nodes[0].first) + edge]
    }
    nodes = edges.nodes
    labels = edges.labels
    targets = edges.targets
    self.root = root
    self.values = values
    self.starts = starts
  }

  /// Whether there is no word in it.
  package var isEmpty: Bool { values.isEmpty }

  /// The longest word that begins at an offset and ends inside the limit.
  /// - Returns: its value and the offset past it.
  package func longest(in text: [UInt8], at offset: Int, limit: Int) -> (value: Value, end: Int)? {
    var found: (Int32, Int)?
    walk(text, offset, limit) { value, end in found = (value, end) }
    return found.map { (values[Int($0.0)], $0.1) }
  }

  /// Every word that begins at an offset and ends inside the limit, shortest first.
  package func all(in text: [UInt8], at offset: Int, limit: Int) -> [(value: Value, end: Int)] {
    var found: [(Value, Int)] = []
    walk(text, offset, limit) { value, end in found.append((values[Int(value)], end)) }
    return found
  }

  @inline(__always)
  private func walk(_ text: [UInt8], _ offset: Int, _ limit: Int, _ visit: (Int32, Int) -> Void) {
    guard offset < limit, canBegin(text, offset) else { return }
    var node = Int(root[Int(text[offset])])
    var index = offset + 1
    while node >= 0 {
      let here = nodes[node]
      if here.value >= 0 { visit(here.value, index) }
      guard index < limit else { return }
      let label = text[index]
      node = -1
      for edge in Int(here.first)..<Int(here.first + here.count) where labels[edge] == label {
        node = Int(targets[edge])
        break
      }
      index += 1
    }
  }

  /// Whether a word may begin at an offset, by its first character.
  @inline(__always)
  private func canBegin(_ text: [UInt8], _ offset: Int) -> Bool {
    guard let unit = Self.unit(text, offset) else { return true }
    return starts[unit >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  /// The character of three bytes at an offset as a number of 16 bits; nil of any other character.
  @inline(__always)
  private static func unit(_ text: [UInt8], _ offset: Int) -> Int? {
    guard text[offset] & 0xF0 == 0xE0, offset + 2 < text.count else { return nil }
    return Int(text[offset] & 0x0F) << 12 | Int(text[offset + 1] & 0x3F) << 6 | Int(text[offset + 2] & 0x3F)
  }

  /// The nodes and edges while they are laid out.
  private struct Edges {
    var nodes: [Node] = [Node()]
    var labels: [UInt8] = []
    var targets: [Int32] = []

    mutating func build(_ entries: ArraySlice<(key: [UInt8], value: Int32)>, depth: Int, node: Int) {
      var rest = entries
      if let first = rest.first, first.key.count == depth {
        nodes[node].value = first.value
        rest = rest.dropFirst()
      }
      var groups: [(UInt8, ArraySlice<(key: [UInt8], value: Int32)>)] = []
      while let first = rest.first {
        let label = first.key[depth]
        let end = rest.firstIndex { $0.key[depth] != label } ?? rest.endIndex
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
        build(group.1, depth: depth + 1, node: nodes.count - 1)
      }
    }
  }
}
