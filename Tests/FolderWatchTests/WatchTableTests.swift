import Testing

@testable import FolderWatch

struct WatchTableTests {
  /// 1: root, 2: a, 3: a/b, 4: a/b/c, 5: d.
  private func makeTable() -> WatchTable {
    var table = WatchTable()
    for (watch, path) in [(1, RelativePath.root), (2, "a"), (3, "a/b"), (4, "a/b/c"), (5, "d")]
      as [(Int32, RelativePath)]
    {
      #expect(table.insert(watch, at: path) == [])
    }
    return table
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `a watch has a path and a path has a watch`() {
    let table = makeTable()
    #expect(table.path(of: 1) == .root)
    #expect(table.path(of: 4) == "a/b/c")
    #expect(table.watch(at: "a/b") == 3)
    #expect(table.path(of: 9) == nil)
    #expect(table.watch(at: "a/x") == nil)
    #expect(table.count == 5)
  }

  @Test func `a renamed folder takes all below it along`() {
    var table = makeTable()
    #expect(table.detach(bytes("a"), of: 1, cookie: 7) == [])
    #expect(table.path(of: 4) == nil)
    #expect(table.watch(at: "a") == nil)
    #expect(table.attach(cookie: 7, as: bytes("e"), of: 5) == [])
    #expect(table.path(of: 4) == "d/e/b/c")
    #expect(table.watch(at: "d/e/b") == 3)
    #expect(table.removeDetached() == [])
  }

  @Test func `a folder that was renamed to nowhere ends with all below it`() {
    var table = makeTable()
    _ = table.detach(bytes("a"), of: 1, cookie: 7)
    #expect(Set(table.removeDetached()) == [2, 3, 4])
    #expect(table.count == 2)
    #expect(table.attach(cookie: 7, as: bytes("e"), of: 5) == [])
    #expect(table.watch(at: "d/e") == nil)
  }

  @Test func `a folder that is registered elsewhere moves, and what stood there ends`() {
    var table = makeTable()
    #expect(table.insert(3, at: "d") == [5])
    #expect(table.path(of: 4) == "d/c")
    #expect(table.watch(at: "a/b") == nil)
    #expect(table.count == 4)
  }

  @Test func `a folder below one that is not watched is not kept`() {
    var table = makeTable()
    #expect(table.insert(9, at: "x/y") == [9])
    #expect(table.insert(3, at: "x/y").contains(3))
    #expect(table.watch(at: "a/b") == nil)
  }

  @Test func `a table that has two folders upside down is put right without a circle`() {
    var table = makeTable()
    // On the disk a/b was moved to the root and a into it.
    #expect(Set(table.insert(2, at: "a/b/a")).isSuperset(of: [2]))
    #expect(table.path(of: 4) == nil)
    #expect(table.count == 2)
    #expect(table.insert(3, at: "b") == [])
    #expect(table.insert(2, at: "b/a") == [])
    #expect(table.path(of: 2) == "b/a")
  }

  @Test func `what was not registered since a moment is stale`() {
    var table = makeTable()
    let moment = table.moment
    for (watch, path) in [(1, RelativePath.root), (2, "a"), (3, "a/b")] as [(Int32, RelativePath)] {
      _ = table.insert(watch, at: path)
    }
    #expect(Set(table.removeStale(below: .root, registeredBefore: moment)) == [4, 5])
    #expect(table.removeStale(below: .root, registeredBefore: moment) == [])
    #expect(table.removeStale(below: "gone", registeredBefore: moment) == [])
  }

  @Test func `another root ends all`() {
    var table = makeTable()
    #expect(Set(table.insert(6, at: .root)) == [1, 2, 3, 4, 5])
    #expect(table.path(of: 6) == .root)
    #expect(table.isRoot(6))
  }
}
