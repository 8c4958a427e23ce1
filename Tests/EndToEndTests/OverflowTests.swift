import Foundation
import GaoxinAPI
import Testing

/// More events than the kernel keeps.
@Suite struct OverflowTests {
  /// Events that the kernel keeps for one watcher; nil where it does not tell.
  static var queueLength: Int? {
    let text = try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  @Test(.enabled(if: (queueLength ?? .max) <= 65536, "the kernel's queue is too long to be filled: NOT TESTED"))
  func `after the kernel's queue has overflowed every change is found`() throws {
    let box = try Sandbox()
    let daemon = try RunningDaemon(box)
    for name in ["kept", "edited", "renamed", "deleted"] {
      try box.write(SamplePage.text("原有的\(name)线"), to: name + ".txt")
    }
    try daemon.catchUp()
    let pages = try StoreReader.pages(box)
    try daemon.whilePaused {
      // Each round is told in three events at least.
      for round in 0..<(Self.queueLength ?? 0) / 3 + 10 {
        try box.write("x", to: "\(round)")
        try box.remove("\(round)")
      }
      try box.write(SamplePage.text("改过的edited线"), to: "edited.txt")
      try box.rename("renamed.txt", to: "moved.txt")
      try box.remove("deleted.txt")
      try box.makeFolder("new")
      try box.write(SamplePage.text("新增的示范线"), to: "new/added.txt")
    }
    try daemon.catchUp()
    #expect(try daemon.status().watching.overflows > 0)
    #expect(
      Set(try daemon.articles().map(\.path)) == ["kept.txt", "edited.txt", "moved.txt", "new/added.txt"])
    #expect(try daemon.paths(finding: "改过的edited线") == ["edited.txt"])
    let after = try StoreReader.pages(box)
    #expect(after.filter { pages[$0.key] == $0.value }.count == 2)
  }
}
