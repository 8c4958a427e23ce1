import Glibc
import Testing

@testable import FolderWatch

/// What the kernel tells about each way in which files come, change and go. Nothing here waits for time: the barrier
/// says when all was told.
struct FolderWatcherTests {
  let folder = TemporaryFolder()

  @Test func `the first order is to scan all, because the watcher has begun`() async throws {
    folder.write("a")
    let watcher = try FolderWatcher(root: try folder.root())
    try await whileRunning(watcher) {
      await watcher.barrier()
      let batch = watcher.takeChanges()
      #expect(batch.paths.isEmpty)
      #expect(batch.rescans.map(\.subtree) == [.root])
      #expect(batch.rescans.first?.reasons == [.startup])
    }
  }

  @Test func `a written file is told with its close`() async throws {
    try await withWatcher(of: folder) { mirror in
      folder.write("页.txt")
      await mirror.catchUp()
      #expect(mirror.told["页.txt"]?.kinds == [.created, .modified, .closed])
      #expect(mirror.told["页.txt"]?.latest == .closed)
      #expect(mirror.told["页.txt"]?.closes == 1)
      #expect(mirror.rescans.isEmpty)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `a file that is renamed in is told as such, and its temporary name is not told at all`() async throws {
    try await withWatcher(of: folder) { mirror in
      folder.write("页.txt.tmp")
      await mirror.catchUp()
      #expect(mirror.told.isEmpty)
      folder.rename("页.txt.tmp", "页.txt")
      await mirror.catchUp()
      #expect(mirror.told["页.txt"]?.kinds == .movedIn)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `a rename within the folder says of the old path that it went to another`() async throws {
    folder.makeFolder("sub")
    folder.write("a")
    folder.write("b")
    folder.write("c")
    try await withWatcher(of: folder) { mirror in
      folder.rename("a", "sub/a")
      folder.rename("b", "b~")
      check(Glibc.rename(folder.absolute("c"), folder.path + ".outside"), "rename")
      await mirror.catchUp()
      unlink(folder.path + ".outside")
      #expect(mirror.told["a"]?.kinds == [.movedOut, .renamedAway])
      #expect(mirror.told["a"]?.latest == .movedOut)
      #expect(mirror.told["b"]?.kinds == .movedOut)
      #expect(mirror.told["c"]?.kinds == .movedOut)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `two paths that are exchanged are both told as present`() async throws {
    folder.write("a", "1")
    folder.write("b", "22")
    try await withWatcher(of: folder) { mirror in
      exchange(folder.absolute("a"), folder.absolute("b"))
      await mirror.catchUp()
      #expect(mirror.told["a"]?.kinds.contains(.movedIn) == true)
      #expect(mirror.told["b"]?.kinds.contains(.movedIn) == true)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `two folders that are exchanged, and a folder with a file, end with the right watches`() async throws {
    folder.makeFolders("a/deep")
    folder.makeFolders("b")
    folder.write("a/deep/1")
    folder.write("b/2")
    folder.write("c")
    try await withWatcher(of: folder) { mirror in
      exchange(folder.absolute("a"), folder.absolute("b"))
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      exchange(folder.absolute("b"), folder.absolute("c"))
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      mirror.startOver()
      folder.write("a/2", "changed")
      folder.write("c/deep/1", "changed")
      folder.write("b", "changed")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["a/2", "c/deep/1", "b"])
      mirror.expectToMatchDisk()
    }
  }

  @Test func `links and nameless files are told as created`() async throws {
    folder.write("a")
    try await withWatcher(of: folder) { mirror in
      folder.link("a", "b")
      let number = open(folder.path, O_WRONLY | 0o20_200_000, 0o644)
      check(number, "O_TMPFILE")
      writeAll("text", to: number)
      check(linkat(AT_FDCWD, "/proc/self/fd/\(number)", AT_FDCWD, folder.absolute("c"), AT_SYMLINK_FOLLOW), "linkat")
      close(number)
      await mirror.catchUp()
      #expect(mirror.told["b"]?.latest == .created)
      #expect(mirror.told["c"]?.kinds.contains(.created) == true)
      // The other name has one link more by now, and no event tells it.
      #expect(mirror.told["a"] == nil)
      mirror.expectToMatchDisk()
      guard case .file(let status, _) = mirror.watcher.root.look(at: "a") else {
        Issue.record("no file")
        return
      }
      #expect(status.hasOtherNames)
      #expect(mirror.files["a"]?.identity == mirror.files["b"]?.identity)
    }
  }

  @Test func `permissions and times are told as attributes`() async throws {
    folder.write("a")
    try await withWatcher(of: folder) { mirror in
      folder.setPermissions("a", 0)
      folder.setPermissions("a", 0o644)
      await mirror.catchUp()
      #expect(mirror.told["a"]?.kinds == .attributes)
      #expect(mirror.told["a"]?.latest == [])
    }
  }

  @Test func `a file that keeps its size and gets its old time back is another signature`() async throws {
    folder.write("a", "old!")
    try await withWatcher(of: folder) { mirror in
      let before = mirror.files["a"]
      var status = stat()
      check(stat(folder.absolute("a"), &status), "stat")
      folder.write("a", "new!")
      var times = [status.st_atim, status.st_mtim]
      check(utimensat(AT_FDCWD, folder.absolute("a"), &times, 0), "utimensat")
      await mirror.catchUp()
      #expect(mirror.told["a"] != nil)
      #expect(mirror.files["a"]?.modified == before?.modified)
      #expect(mirror.files["a"]?.size == before?.size)
      #expect(mirror.files["a"] != before)
    }
  }

  @Test func `vim's dance is one path, and neither its probe nor its backup is told`() async throws {
    folder.write("v.txt", "old")
    try await withWatcher(of: folder) { mirror in
      folder.write("4913", "")
      folder.remove("4913")
      folder.rename("v.txt", "v.txt~")
      folder.write("v.txt", "new")
      folder.remove("v.txt~")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["v.txt"])
      #expect(mirror.told["v.txt"]?.latest == .closed)
      mirror.expectToMatchDisk()
    }
  }

  @Test func `a file that becomes a folder and a file again is seen each time`() async throws {
    folder.write("a")
    try await withWatcher(of: folder) { mirror in
      folder.remove("a")
      folder.makeFolder("a")
      folder.write("a/x")
      await mirror.catchUp()
      #expect(Set(mirror.files.keys) == ["a/x"])
      folder.removeTree("a")
      folder.write("a")
      await mirror.catchUp()
      #expect(Set(mirror.files.keys) == ["a"])
      mirror.expectToMatchDisk()
    }
  }

  @Test func `special files are told and found to be none to read`() async throws {
    try await withWatcher(of: folder) { mirror in
      folder.makeFIFO("fifo")
      folder.symlink(to: "nowhere", at: "dangling")
      await mirror.catchUp()
      #expect(mirror.special == ["fifo", "dangling"])
      #expect(mirror.files.isEmpty)
    }
  }

  @Test func `reading the folder wakes nobody`() async throws {
    folder.makeFolders("a/b")
    for number in 0..<100 { folder.write("a/b/\(number)") }
    try await withWatcher(of: folder) { mirror in
      let before = mirror.watcher.statistics
      for _ in 0..<3 { run("/bin/grep", ["-rq", "nothing", folder.path]) }
      _ = mirror.watcher.scan { _ in .proceed }
      for number in 0..<100 {
        _ = mirror.watcher.root.read(RelativePath(unchecked: Array("a/b/\(number)".utf8)), limit: 100)
      }
      #expect(mirror.watcher.statistics == before)
    }
  }

  @Test func `names that are no text are told byte by byte`() async throws {
    let names: [[UInt8]] = [
      [0xB8, 0xDF, 0xD0, 0xC2], Array("\u{E9}".utf8), Array("e\u{301}".utf8), Array("A".utf8), Array("a".utf8),
      Array("line\nbreak".utf8), Array(String(repeating: "高", count: 85).utf8),
    ]
    try await withWatcher(of: folder) { mirror in
      for name in names { folder.write(name) }
      await mirror.catchUp()
      #expect(Set(mirror.told.keys.map(\.bytes)) == Set(names))
      mirror.expectToMatchDisk()
    }
  }

  @Test func `after the end a barrier promises nothing and the wake-ups are over`() async throws {
    let watcher = try FolderWatcher(root: try folder.root())
    watcher.shutDown()
    try await watcher.run()
    #expect(await watcher.barrier() == false)
    for await _ in watcher.wakeups {}
  }

  @Test func `cancellation ends the watcher, and who waits at a barrier is let go`() async throws {
    let watcher = try FolderWatcher(root: try folder.root())
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await watcher.run() }
      await watcher.barrier()
      group.cancelAll()
      await group.waitForAll()
      #expect(await watcher.barrier() == false)
    }
  }
}
