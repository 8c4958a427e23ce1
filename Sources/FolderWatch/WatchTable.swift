/// Which watch stands for which folder.
///
/// A tree by names, not a map of paths: when a folder is renamed, one edge moves and all below it have their new paths
/// at once. Pure bookkeeping; the caller ends the watches that an operation answers.
///
/// The table may be wrong for a while: events are read later than the folders change, and scans (which register folders
/// as they are now) run beside. It cannot stay wrong: each event that takes a folder away from a path where one stands
/// *now* was queued before the event that brought that one, and this later event causes a scan, which registers anew
/// before it lists. So an event that was given a wrong path in between is made good by the listing.
struct WatchTable: Sendable {
  private struct Node {
    var parent: Int32?
    var name: [UInt8]
    var children: [[UInt8]: Int32] = [:]
    /// When it was last registered, on the table's own count.
    var registered: UInt64
  }

  private var nodes: [Int32: Node] = [:]
  private var root: Int32?
  /// Folders that were renamed away, by the cookie of the rename, until the other half of it comes.
  private var detached: [UInt32: Int32] = [:]

  /// Counts registrations: a moment for ``removeStale(below:registeredBefore:)``.
  private(set) var moment: UInt64 = 0

  var count: Int { nodes.count }
  var isRootWatched: Bool { root != nil }

  func isRoot(_ watch: Int32) -> Bool { root == watch }

  /// The path that `watch` stands for. Nil for a watch that is not known or whose folder is on its way elsewhere.
  func path(of watch: Int32) -> RelativePath? {
    var names: [[UInt8]] = []
    var current = watch
    while current != root {
      guard let node = nodes[current], let parent = node.parent else { return nil }
      names.append(node.name)
      current = parent
    }
    return RelativePath(unchecked: Array(names.reversed().joined(separator: [UInt8(ascii: "/")])))
  }

  /// The watch of the folder at `path`.
  func watch(at path: RelativePath) -> Int32? {
    var current = root
    for name in path.components {
      guard let watch = current else { return nil }
      current = nodes[watch]?.children[Array(name)]
    }
    return current
  }

  /// Registers that `watch` stands for `path`. If it stood for another path, it moves with all below it. Answers the
  /// watches to end: of what stood at `path` before, or `watch` itself where the folder above is not watched.
  mutating func insert(_ watch: Int32, at path: RelativePath) -> [Int32] {
    moment += 1
    guard let parentPath = path.parent else { return insertRoot(watch) }
    guard let parent = self.watch(at: parentPath) else { return remove(watch) + [watch] }
    let name = Array(path.name)
    var ended: [Int32] = []
    if let former = nodes[parent]?.children[name], former != watch { ended += remove(former) }
    if nodes[watch] == nil {
      nodes[watch] = Node(parent: nil, name: name, registered: moment)
    } else if isAtOrAbove(watch, parent) {
      // The table has it upside down; its former children register again as the scan goes on.
      ended += remove(watch).filter { $0 != watch }
      guard self.watch(at: parentPath) == parent else { return ended + [watch] }
      nodes[watch] = Node(parent: nil, name: name, registered: moment)
    } else {
      unlink(watch)
    }
    link(watch, to: parent, name: name)
    nodes[watch]?.registered = moment
    return ended
  }

  /// Takes `watch` and all below it out. Answers them.
  mutating func remove(_ watch: Int32) -> [Int32] {
    guard nodes[watch] != nil else { return [] }
    unlink(watch)
    if root == watch { root = nil }
    var removed: [Int32] = []
    var open = [watch]
    while let next = open.popLast() {
      guard let node = nodes.removeValue(forKey: next) else { continue }
      removed.append(next)
      open.append(contentsOf: node.children.values)
    }
    return removed
  }

  /// Takes the folder `name` of `parent` and all below it out. Answers the watches.
  mutating func removeChild(_ name: [UInt8], of parent: Int32) -> [Int32] {
    guard let child = nodes[parent]?.children[name] else { return [] }
    return remove(child)
  }

  /// The folder `name` of `parent` was renamed; the other half of the rename may come with the same `cookie`.
  mutating func detach(_ name: [UInt8], of parent: Int32, cookie: UInt32) -> [Int32] {
    guard let child = nodes[parent]?.children[name] else { return [] }
    let superseded = detached.removeValue(forKey: cookie).map { remove($0) } ?? []
    unlink(child)
    detached[cookie] = child
    return superseded
  }

  /// The folder with `cookie` is now `name` of `parent`. Answers the watches of what stood there.
  mutating func attach(cookie: UInt32, as name: [UInt8], of parent: Int32) -> [Int32] {
    guard let child = detached.removeValue(forKey: cookie), nodes[child] != nil, nodes[child]?.parent == nil else {
      return []
    }
    guard nodes[parent] != nil, !isAtOrAbove(child, parent) else { return remove(child) }
    let ended = removeChild(name, of: parent)
    link(child, to: parent, name: name)
    return ended
  }

  /// Takes out the folders that were renamed to a place where they are not watched. Answers the watches.
  mutating func removeDetached() -> [Int32] {
    if detached.isEmpty { return [] }
    let orphans = detached.values.filter { nodes[$0]?.parent == nil && $0 != root }
    detached = [:]
    return orphans.flatMap { remove($0) }
  }

  /// Takes out what lies below `subtree` and was not registered after `moment`: folders whose end was not told. Answers
  /// the watches.
  mutating func removeStale(below subtree: RelativePath, registeredBefore moment: UInt64) -> [Int32] {
    guard let top = watch(at: subtree) else { return [] }
    var removed: [Int32] = []
    var open = [top]
    while let next = open.popLast() {
      guard let node = nodes[next] else { continue }
      if node.registered <= moment {
        removed += remove(next)
      } else {
        open.append(contentsOf: node.children.values)
      }
    }
    return removed
  }

  private mutating func insertRoot(_ watch: Int32) -> [Int32] {
    var ended: [Int32] = []
    if let former = root, former != watch { ended = remove(former) }
    if nodes[watch] == nil { nodes[watch] = Node(parent: nil, name: [], registered: moment) }
    nodes[watch]?.registered = moment
    root = watch
    return ended
  }

  private mutating func link(_ watch: Int32, to parent: Int32, name: [UInt8]) {
    nodes[watch]?.parent = parent
    nodes[watch]?.name = name
    nodes[parent]?.children[name] = watch
  }

  private mutating func unlink(_ watch: Int32) {
    guard let node = nodes[watch], let parent = node.parent else { return }
    if nodes[parent]?.children[node.name] == watch { nodes[parent]?.children[node.name] = nil }
    nodes[watch]?.parent = nil
  }

  private func isAtOrAbove(_ watch: Int32, _ descendant: Int32) -> Bool {
    var current: Int32? = descendant
    while let next = current {
      if next == watch { return true }
      current = nodes[next]?.parent
    }
    return false
  }
}
