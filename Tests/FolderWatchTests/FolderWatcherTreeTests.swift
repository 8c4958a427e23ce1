import Glibc
import Testing

@testable import FolderWatch

/// Folders that come, go and move: the watches must follow.
struct FolderWatcherTreeTests {
  let folder = TemporaryFolder()

  @Test func `what comes with a deep tree at once is found`() async throws {
    try await withWatcher(of: folder) { mirror in
      for number in 0..<1_000 {
        let path = "\(number % 7)/\(number % 31)/\(number)/x/y"
        folder.makeFolders(path)
        folder.write("\(path)/file")
      }
      await mirror.catchUp()
      #expect(mirror.files.count == 1_000)
      mirror.expectToMatchDisk()
      mirror.startOver()
      folder.write("3/3/3/x/y/later")
      await mirror.catchUp()
      #expect(mirror.told["3/3/3/x/y/later"]?.latest == .closed)
      #expect(mirror.rescans.isEmpty)
    }
  }

  @Test func `a tree that grows while it is scanned is found whole`() async throws {
    try await withWatcher(of: folder) { mirror in
      let folder = folder
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for number in 0..<500 {
            folder.makeFolders("d\(number)/e/f")
            folder.write("d\(number)/e/f/1")
            folder.write("d\(number)/e/2")
          }
        }
        while mirror.files.count < 500 { await mirror.catchUp() }
        try await group.waitForAll()
      }
      await mirror.catchUp()
      #expect(mirror.files.count == 1_000)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `a folder that is removed and made again is watched again`() async throws {
    folder.makeFolder("d")
    try await withWatcher(of: folder) { mirror in
      for _ in 0..<50 {
        folder.removeTree("d")
        folder.makeFolder("d")
      }
      await mirror.catchUp()
      mirror.startOver()
      folder.write("d/f")
      await mirror.catchUp()
      #expect(mirror.told["d/f"]?.latest == .closed)
      #expect(mirror.rescans.isEmpty)
      #expect(mirror.watcher.statistics.watches == 2)
    }
  }

  @Test func `a renamed tree is told under its new paths, with no watch lost or left over`() async throws {
    for number in 0..<200 {
      folder.makeFolders("old/\(number % 20)/\(number)")
      folder.write("old/\(number % 20)/\(number)/file")
    }
    try await withWatcher(of: folder) { mirror in
      let watches = mirror.watcher.statistics.watches
      folder.rename("old", "new")
      await mirror.catchUp()
      #expect(mirror.rescans.map(\.subtree).sorted() == ["new", "old"])
      #expect(mirror.rescans.first { $0.subtree == "new" }?.reasons == [.directoryMovedIn])
      #expect(mirror.rescans.first { $0.subtree == "old" }?.reasons == [.directoryGone])
      #expect(mirror.files.count == 200)
      mirror.expectToMatchDisk()
      mirror.startOver()
      folder.write("new/5/5/file", "changed")
      folder.makeFolder("old")
      folder.write("old/other")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys).subtracting(["old/other"]) == ["new/5/5/file"])
      #expect(mirror.watcher.statistics.watches == watches + 1)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `a write in a renamed tree before the scan is told under the new path`() async throws {
    folder.makeFolders("old/sub")
    folder.write("old/sub/file")
    try await withWatcher(of: folder) { mirror in
      folder.rename("old", "new")
      folder.write("new/sub/file", "changed")
      await mirror.watcher.barrier()
      let batch = mirror.watcher.takeChanges()
      #expect(batch.paths["new/sub/file"]?.latest == .closed)
    }
  }

  @Test func `a tree that is moved out is watched no longer, and watched again when it comes back`() async throws {
    let outside = TemporaryFolder()
    folder.makeFolders("d/e")
    folder.write("d/e/1")
    try await withWatcher(of: folder) { mirror in
      check(Glibc.rename(folder.absolute("d"), outside.absolute("d")), "rename")
      await mirror.catchUp()
      #expect(mirror.files.isEmpty)
      #expect(mirror.watcher.statistics.watches == 1)
      mirror.startOver()
      outside.write("d/e/2")
      await mirror.catchUp()
      #expect(mirror.told.isEmpty)
      check(Glibc.rename(outside.absolute("d"), folder.absolute("d")), "rename")
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      #expect(mirror.files.count == 2)
      #expect(mirror.watcher.statistics.watches == 3)
    }
  }

  @Test func `a folder that takes a hidden name is forgotten with all below it`() async throws {
    folder.makeFolders("d/e")
    folder.write("d/e/1")
    try await withWatcher(of: folder) { mirror in
      folder.rename("d", ".d")
      await mirror.catchUp()
      #expect(mirror.files.isEmpty)
      #expect(mirror.watcher.statistics.watches == 1)
      folder.rename(".d", "d")
      await mirror.catchUp()
      #expect(Set(mirror.files.keys) == ["d/e/1"])
    }
  }

  @Test func `folders that swap their places by three renames keep their own files`() async throws {
    folder.makeFolder("a")
    folder.makeFolder("b")
    folder.write("a/1")
    folder.write("b/2")
    try await withWatcher(of: folder) { mirror in
      for _ in 0..<20 {
        folder.rename("a", "swap")
        folder.rename("b", "a")
        folder.rename("swap", "b")
      }
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      mirror.startOver()
      folder.write("a/1", "changed")
      folder.write("b/2", "changed")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["a/1", "b/2"])
      #expect(mirror.watcher.statistics.watches == 3)
    }
  }

  @Test func `a rename of the root or of a folder above it is told`() async throws {
    folder.makeFolders("above/root/sub")
    folder.write("above/root/sub/1")
    let watcher = try FolderWatcher(root: try FolderRoot.open(folder.absolute("above/root")))
    let mirror = FolderMirror(watcher)
    try await whileRunning(watcher) {
      await mirror.catchUp()
      for (from, to) in [("above", "elsewhere"), ("elsewhere/root", "elsewhere/other")] {
        mirror.startOver()
        folder.rename(from, to)
        await mirror.catchUp()
        #expect(mirror.rescans.map(\.reasons) == [[.rootMoved]])
        #expect(watcher.root.verifyIdentity() == .missing)
        #expect(Set(mirror.files.keys) == ["sub/1"])
      }
      folder.rename("elsewhere/other", "elsewhere/root")
      folder.rename("elsewhere", "above")
      await mirror.catchUp()
      #expect(watcher.root.verifyIdentity() == .same)
      mirror.startOver()
      folder.write("above/root/sub/2")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["sub/2"])
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a folder that is closed and opened is scanned each time, and only then`() async throws {
    folder.makeFolder("d")
    folder.write("d/1")
    try await withWatcher(of: folder) { mirror in
      folder.setPermissions("d", 0)
      await mirror.catchUp()
      #expect(mirror.rescans.map(\.reasons) == [[.directoryPermissions]])
      mirror.startOver()
      folder.setPermissions("d", 0o400)
      folder.setPermissions("d", 0o700)
      await mirror.catchUp()
      #expect(mirror.rescans.contains { $0.reasons == [.directoryPermissions] })
      #expect(Set(mirror.files.keys) == ["d/1"])
      mirror.startOver()
      folder.setPermissions("d", 0o755)
      await mirror.catchUp()
      #expect(mirror.rescans.isEmpty)
      folder.write("d/2")
      await mirror.catchUp()
      #expect(mirror.told["d/2"]?.latest == .closed)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `after any history of changes what is known equals what is on the disk`(seed: UInt64) async throws {
    try await withWatcher(of: folder) { mirror in
      var history = RandomHistory(seed: seed, folder: folder)
      for _ in 0..<20 {
        for _ in 0..<50 { history.step() }
        await mirror.catchUp()
        mirror.expectToMatchDisk()
      }
      mirror.startOver()
      // Each folder must be watched: a file in it is told by itself.
      let folders = history.folders
      for path in folders { folder.write(path.isEmpty ? "probe" : "\(path)/probe") }
      await mirror.catchUp()
      #expect(mirror.told.count == folders.count)
      #expect(mirror.rescans.isEmpty)
      #expect(mirror.watcher.statistics.watches == folders.count)
    }
  }
}
