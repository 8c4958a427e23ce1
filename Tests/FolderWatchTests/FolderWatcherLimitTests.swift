import Glibc
import Synchronization
import Testing

@testable import FolderWatch

/// Where events do not come or do not suffice.
struct FolderWatcherLimitTests {
  let folder = TemporaryFolder()

  @Test func `after an overflow of the kernel's queue every file is found`() async throws {
    let limit =
      ProcFile(path: "/proc/sys/fs/inotify/max_queued_events")
      .flatMap { Int(String(decoding: $0.read().dropLast(), as: UTF8.self)) } ?? 16_384
    try #require(limit < 200_000, "the queue is too long for a test")
    let watcher = try FolderWatcher(root: try folder.root())
    let mirror = FolderMirror(watcher)
    _ = watcher.scan { _ in .proceed }
    // Nobody reads the queue yet. Three events for each file.
    let count = limit / 3 + 1_000
    for number in 0..<count { folder.write("page\(number)") }
    try await whileRunning(watcher) {
      await mirror.catchUp()
      #expect(watcher.statistics.overflows == 1)
      #expect(mirror.rescans.contains { $0.subtree == .root && $0.reasons.contains(.queueOverflow) })
      #expect(mirror.files.count == count)
      mirror.expectToMatchDisk()
      mirror.startOver()
      folder.write("later")
      await mirror.catchUp()
      #expect(Set(mirror.told.keys) == ["later"])
    }
  }

  @Test func `more changes than are kept apart become an order to scan their folder`() async throws {
    folder.makeFolder("sub")
    try await withWatcher(of: folder, configuration: WatchConfiguration(changeLimit: 100)) { mirror in
      for number in 0..<500 { folder.write("sub/\(number)") }
      await mirror.watcher.barrier()
      let batch = mirror.watcher.takeChanges()
      #expect(batch.paths.count <= 100)
      #expect(batch.rescans.map(\.subtree) == ["sub"])
      #expect(batch.rescans.first?.reasons == [.tooManyChanges])
    }
  }

  /// Gives watches until there are as many as allowed, as the kernel does.
  private final class Allowance: Sendable {
    let left: Mutex<Int>

    init(_ count: Int) {
      left = Mutex(count)
    }

    var addWatch: InotifyQueue.AddWatch {
      { queue, folder in
        let isAllowed = self.left.withLock { left in
          left -= 1
          return left >= 0
        }
        return isAllowed ? InotifyQueue.addWatchOfFolder(queue: queue, folder: folder) : -ENOSPC
      }
    }
  }

  @Test func `without watches left a folder is polled, and the cure is named`() async throws {
    for name in ["a", "b", "c"] { folder.makeFolders("\(name)/sub") }
    let allowance = Allowance(3)
    try await withWatcher(of: folder, addWatch: allowance.addWatch) { mirror in
      let polled = mirror.watcher.polled
      // The root and two of the six folders are watched; below a folder that is not, none is tried.
      #expect(mirror.watcher.statistics.watches == 3)
      #expect(polled.count == 2)
      let limit = WatchLimit.current()
      #expect(
        polled.first?.reason.description
          == "because no inotify watches are left: raise \(limit) with `sysctl -w \(limit.sysctl)=\(limit.suggestion)`")
      #expect(["fs.inotify.max_user_watches", "user.max_inotify_watches"].contains(limit.sysctl))

      for name in ["a", "b", "c"] { folder.write("\(name)/sub/file") }
      await mirror.catchUp()
      #expect(mirror.files.count == 1)
      mirror.watcher.requestPolled()
      await mirror.catchUp()
      mirror.expectToMatchDisk()
      #expect(Set(mirror.rescans.flatMap(\.reasons)) == [.pollDue])

      // With room again the next scan watches.
      allowance.left.withLock { $0 = 100 }
      mirror.watcher.requestPolled()
      await mirror.catchUp()
      #expect(mirror.watcher.polled.isEmpty)
      #expect(mirror.watcher.statistics.watches == 7)
      mirror.startOver()
      for name in ["a", "b", "c"] { folder.write("\(name)/sub/later") }
      await mirror.catchUp()
      #expect(mirror.told.count == 3)
    }
  }

  @Test func `no more than the share of the limit is taken`() async throws {
    let limit = try #require(WatchLimit.current().value)
    for number in 0..<5 { folder.makeFolder("\(number)") }
    let share = 3.0 / Double(limit)
    try await withWatcher(of: folder, configuration: WatchConfiguration(watchShare: share)) { mirror in
      #expect(mirror.watcher.statistics.watches == 3)
      #expect(mirror.watcher.polled.count == 3)
      let polled = mirror.watcher.polled
      mirror.watcher.requestPolled()
      mirror.watcher.request(.periodic)
      await mirror.catchUp()
      #expect(mirror.watcher.statistics.watches == 3)
      #expect(mirror.watcher.polled == polled)
    }
  }

  @Test func `a folder that is polled and removed is polled no longer`() async throws {
    folder.makeFolders("a/sub")
    try await withWatcher(of: folder, addWatch: Allowance(1).addWatch) { mirror in
      #expect(mirror.watcher.polled.map(\.path) == ["a"])
      folder.removeTree("a")
      await mirror.catchUp()
      #expect(mirror.watcher.polled.isEmpty)
    }
  }

  @Test func `what is configured to be polled is scanned at the interval`() async throws {
    folder.write("a")
    let configuration = WatchConfiguration(pollInterval: .milliseconds(1), alwaysPoll: true)
    let watcher = try FolderWatcher(root: try folder.root(), configuration: configuration)
    try await whileRunning(watcher) {
      var polls = 0
      for await _ in watcher.wakeups {
        if watcher.takeChanges().rescans.contains(where: { $0.reasons.contains(.pollDue) }) { polls += 1 }
        if polls == 3 { break }
      }
      #expect(polls == 3)
      #expect(watcher.polled.map(\.reason) == [.configured])
      #expect(watcher.statistics.watches == 0)
    }
  }

  @Test func `a limit that cannot be read is learned when it is met`() async throws {
    for name in ["a", "b", "c"] { folder.makeFolder(name) }
    let allowance = Allowance(3)
    let hidden = WatchLimit(sysctl: "fs.inotify.max_user_watches", value: nil)
    try await withWatcher(of: folder, addWatch: allowance.addWatch, readLimit: { hidden }) { mirror in
      let reason = try #require(mirror.watcher.polled.first?.reason.description)
      #expect(reason.contains("it ended at 3 watches of this daemon"))
      #expect(reason.contains("sysctl -w fs.inotify.max_user_watches=524288"))
    }
  }
}
