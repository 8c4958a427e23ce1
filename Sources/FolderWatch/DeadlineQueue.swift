/// Paths by the time at which they are due: a binary heap.
struct DeadlineQueue: Sendable {
  private struct Item {
    let instant: ContinuousClock.Instant
    let path: RelativePath
  }

  private var items: [Item] = []

  /// The earliest time.
  var first: ContinuousClock.Instant? { items.first?.instant }

  mutating func insert(_ path: RelativePath, at instant: ContinuousClock.Instant) {
    items.append(Item(instant: instant, path: path))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if items[parent].instant <= items[child].instant { return }
      items.swapAt(parent, child)
      child = parent
    }
  }

  /// Takes out the path with the earliest time if that is not after `now`.
  mutating func takeFirst(notAfter now: ContinuousClock.Instant) -> RelativePath? {
    guard let top = items.first, top.instant <= now else { return nil }
    items.swapAt(0, items.count - 1)
    items.removeLast()
    var parent = 0
    while true {
      let left = 2 * parent + 1
      if left >= items.count { return top.path }
      let right = left + 1
      let least = right < items.count && items[right].instant < items[left].instant ? right : left
      if items[parent].instant <= items[least].instant { return top.path }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
