import Glibc
import Testing

@testable import FolderWatch

/// Mounts need a namespace of their own and leave traces if a test dies, so they run only where `GAOXIN_TEST_MOUNTS` is
/// set, as `deploy/test.sh` does in one.
@Suite(.serialized, .enabled(if: getenv("GAOXIN_TEST_MOUNTS") != nil, "needs a mount namespace: NOT TESTED"))
struct FolderWatcherMountTests {
  let folder = TemporaryFolder()

  private func mountMemory(at relative: String) {
    #expect(run("/bin/mount", ["-t", "tmpfs", "tmpfs", folder.absolute(relative)]) == 0)
  }

  private func unmount(_ relative: String) {
    #expect(run("/bin/umount", [folder.absolute(relative)]) == 0)
  }

  @Test func `what is mounted over a folder and unmounted is told and watched`() async throws {
    folder.makeFolder("sub")
    folder.write("sub/below")
    folder.write("beside")
    try await withWatcher(of: folder) { mirror in
      mountMemory(at: "sub")
      await mirror.catchUp()
      #expect(mirror.rescans.map(\.subtree) == ["sub"])
      #expect(mirror.rescans.first?.reasons == [.mountsChanged])
      #expect(Set(mirror.files.keys) == ["beside"])
      var mounts: [String] = []
      _ = mirror.watcher.scan { entry in
        if case .mountPoint(let path, _, let type) = entry { mounts.append("\(path) \(type)") }
        return .proceed
      }
      #expect(mounts == ["sub tmpfs"])

      mirror.startOver()
      folder.write("sub/on top")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["sub/on top"])

      mirror.startOver()
      unmount("sub")
      await mirror.catchUp()
      #expect(mirror.rescans.contains { $0.subtree == "sub" && $0.reasons.contains(.mountsChanged) })
      #expect(Set(mirror.files.keys) == ["beside", "sub/below"])
      mirror.startOver()
      folder.write("sub/below", "changed")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["sub/below"])
    }
  }

  @Test func `what is mounted over the root puts it in doubt, and what was opened stays in view`() async throws {
    folder.makeFolder("root")
    folder.write("root/file")
    let watcher = try FolderWatcher(root: try FolderRoot.open(folder.absolute("root")))
    let mirror = FolderMirror(watcher)
    try await whileRunning(watcher) {
      await mirror.catchUp()
      mirror.startOver()
      mountMemory(at: "root")
      await mirror.catchUp()
      #expect(mirror.rescans.map(\.reasons) == [[.mountsChanged]])
      if case .replaced = watcher.root.verifyIdentity() {} else { Issue.record("the mount is not noticed") }
      #expect(Set(mirror.files.keys) == ["file"])
      unmount("root")
      await mirror.catchUp()
      #expect(watcher.root.verifyIdentity() == .same)
    }
  }

  @Test func `a mount elsewhere concerns nobody`() async throws {
    let elsewhere = TemporaryFolder()
    elsewhere.makeFolder("sub")
    try await withWatcher(of: folder) { mirror in
      #expect(run("/bin/mount", ["-t", "tmpfs", "tmpfs", elsewhere.absolute("sub")]) == 0)
      await mirror.catchUp()
      #expect(mirror.rescans.isEmpty)
      #expect(run("/bin/umount", [elsewhere.absolute("sub")]) == 0)
    }
  }

  @Test func `a folder that is mounted twice is watched at one place and polled at the other`() async throws {
    folder.makeFolder("a")
    folder.makeFolder("b")
    folder.write("a/file")
    try await withWatcher(of: folder) { mirror in
      #expect(run("/bin/mount", ["--bind", folder.absolute("a"), folder.absolute("b")]) == 0)
      await mirror.catchUp()
      #expect(mirror.watcher.polled.map(\.path) == ["b"])
      #expect(mirror.watcher.polled.map(\.reason) == [.sameFolderAs("a")])
      folder.write("b/later")
      await mirror.catchUp()
      #expect(mirror.files["a/later"] != nil)
      mirror.watcher.requestPolled()
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      unmount("b")
      await mirror.catchUp()
      #expect(mirror.watcher.polled.isEmpty)
      mirror.expectToMatchDisk()
    }
  }

  @Test(
    .enabled(
      if: access("/proc/sys/user/max_inotify_watches", W_OK) == 0, "needs a user namespace of its own: NOT TESTED"))
  func `the kernel's own limit of watches leads to polling that names it`() async throws {
    for number in 0..<10 { folder.makeFolder("\(number)") }
    let path = "/proc/sys/user/max_inotify_watches"
    let former = try #require(ProcFile(path: path)?.read())
    func setLimit(_ text: String) {
      let number = open(path, O_WRONLY | O_CLOEXEC)
      check(number, "open \(path)")
      writeAll(text, to: number)
      close(number)
    }
    setLimit("4")
    defer { setLimit(String(decoding: former, as: UTF8.self)) }
    try await withWatcher(of: folder, configuration: WatchConfiguration(watchShare: 1)) { mirror in
      let polled = mirror.watcher.polled
      #expect(!polled.isEmpty)
      #expect(polled.count + mirror.watcher.statistics.watches == 11)
      #expect(polled.first?.description.contains("user.max_inotify_watches (now 4)") == true)
      for number in 0..<10 { folder.write("\(number)/file") }
      mirror.watcher.requestPolled()
      await mirror.catchUp()
      #expect(mirror.files.count == 10)
      mirror.expectToMatchDisk()
    }
  }
}
