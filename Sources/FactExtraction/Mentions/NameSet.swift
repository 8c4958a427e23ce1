/// A small set of names that is built for one article and finds the names that begin at a place.
///
/// A trie would find them too, but costs more to build than one article is long.
struct NameSet: Sendable {
  /// Numbers of the names, in the order of their first characters, longer names first.
  private let order: [Int]
  private let names: [[UInt16]]
  /// One bit for each remainder of a first character.
  private var filter: [UInt64] = Array(repeating: 0, count: 16)

  /// A set of names; the number of a name is its place in the list.
  init(_ names: [[UInt16]]) {
    self.names = names
    order = names.indices.filter { !names[$0].isEmpty }.sorted { one, two in
      (names[one][0], names[two].count, one) < (names[two][0], names[one].count, two)
    }
    for number in order { filter[Int(names[number][0] >> 6) & 15] |= 1 << UInt64(names[number][0] & 63) }
  }

  /// Visits the names that begin at a place, longest first, with their number and the offset past them.
  /// - Parameter body: says whether to stop.
  @inline(__always)
  func visit(_ text: UnsafeBufferPointer<UInt16>, at offset: Int, _ body: (Int, Int) -> Bool) {
    let unit = text[offset]
    guard filter[Int(unit >> 6) & 15] & (1 << UInt64(unit & 63)) != 0 else { return }
    var index = firstIndex(unit)
    while index < order.count, names[order[index]][0] == unit {
      let name = names[order[index]]
      if offset + name.count <= text.count, NameSet.matches(text, offset, name), body(order[index], offset + name.count)
      {
        return
      }
      index += 1
    }
  }

  private static func matches(_ text: UnsafeBufferPointer<UInt16>, _ offset: Int, _ name: [UInt16]) -> Bool {
    for index in 1..<max(name.count, 1) where text[offset + index] != name[index] { return false }
    return true
  }

  private func firstIndex(_ unit: UInt16) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if names[order[middle]][0] < unit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
