import Foundation
import GaoxinAPI
import Testing

/// Another folder stands at the path while the daemon runs: it is opened by itself, and what is missing in it is no
/// delete before somebody says so.
@Suite struct FolderReplacementTests {
  let box: Sandbox
  let daemon: RunningDaemon
  let away: String

  init() throws {
    box = try Sandbox()
    away = box.home + "/away"
    for number in 1...8 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    daemon = try RunningDaemon(box)
    try daemon.catchUp()
    // A page that was changed just before it was read is read once more, then it stays.
    try daemon.catchUp()
  }

  /// Puts a folder in place of the watched one, with copies of some of its pages.
  private func replace(copying numbers: [Int]) throws {
    try Sandbox.rename(box.pages, to: away)
    let fresh = box.home + "/fresh"
    try FileManager.default.createDirectory(atPath: fresh, withIntermediateDirectories: false)
    for number in numbers {
      try FileManager.default.copyItem(atPath: away + "/\(number).txt", toPath: fresh + "/\(number).txt")
    }
    try Sandbox.rename(fresh, to: box.pages)
  }

  @Test func `a folder with copies of all pages takes the place of the first, and nothing is extracted again`() throws {
    let pages = try StoreReader.pages(box)
    try replace(copying: Array(1...8))
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try StoreReader.pages(box) == pages)
    try box.drop(SamplePage.text("新来的示范线"), as: "new.txt")
    try box.remove("1.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
    #expect(try daemon.articles().count == 8)
    try Sandbox.write(Array(SamplePage.text("别处的示范线").utf8), toPath: away + "/elsewhere.txt")
    try daemon.catchUp()
    #expect(try daemon.search("别处的示范线").total == 0)
  }

  @Test func `a folder without most pages deletes nothing until that is confirmed, and its own pages are read`() throws
  {
    try replace(copying: [1, 2])
    try box.drop(SamplePage.text("新来的示范线"), as: "new.txt")
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.status().warnings.map(\.code) == ["mass-delete"])
    #expect(try daemon.explain("3.txt").state == "held")
    #expect(try daemon.articles().count == 9)
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
    #expect(try daemon.client("confirm-deletes").status == 0)
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(Set(try daemon.articles().map(\.path)) == ["1.txt", "2.txt", "new.txt"])
    try box.remove("1.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().count == 2)
  }

  @Test func `the guard stays up over a restart, and the first folder that is back has lost nothing`() throws {
    let pages = try StoreReader.pages(box)
    try replace(copying: [])
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    try daemon.stop()
    try daemon.start()
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.articles().count == 8)
    try daemon.stop()
    // What is in place at the start counts, not what was there when the daemon stopped.
    try Sandbox.rename(box.pages, to: box.home + "/empty")
    try Sandbox.rename(away, to: box.pages)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try StoreReader.pages(box) == pages)
  }

  @Test func `the first folder that comes back while the daemon runs has lost nothing`() throws {
    let pages = try StoreReader.pages(box)
    for _ in 1...2 {
      try replace(copying: [3])
      #expect(try daemon.client("wait", "--timeout", "60").status == 1)
      try Sandbox.rename(box.pages, to: box.home + "/empty")
      #expect(try daemon.client("wait", "--timeout", "60").status == 1)
      #expect(try daemon.status().warnings.map(\.code).contains("folder-gone"))
      try Sandbox.rename(away, to: box.pages)
      try daemon.catchUp()
      #expect(try daemon.client("status").status == 0)
      #expect(try StoreReader.pages(box) == pages)
      try FileManager.default.removeItem(atPath: box.home + "/empty")
    }
    try box.drop(SamplePage.text("新来的示范线"), as: "new.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new.txt"])
  }

  @Test func `a folder that is made anew is found without being asked`() throws {
    try Sandbox.rename(box.pages, to: away)
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    try FileManager.default.copyItem(atPath: away, toPath: box.pages)
    let end = ContinuousClock.now + .seconds(30)
    while try daemon.status().warnings.contains(where: { $0.code == "folder-gone" }), ContinuousClock.now < end {}
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().count == 8)
  }
}
