import Foundation
import GaoxinAPI
import Testing

/// When much vanishes at once, it is rather the folder that is away than the pages that are deleted.
@Suite struct DisappearanceTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  private func write(_ numbers: ClosedRange<Int>) throws {
    for number in numbers { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try daemon.catchUp()
  }

  private func removeAtOnce(_ numbers: ClosedRange<Int>) throws {
    try daemon.whilePaused { for number in numbers { try box.remove("\(number).txt") } }
    _ = try daemon.client("wait", "--timeout", "60")
  }

  @Test func `more than half of sixty pages are not forgotten before somebody confirms it`() throws {
    try write(1...60)
    try removeAtOnce(1...31)
    let held = try daemon.client("status")
    #expect(held.status == 1)
    #expect(held.output.contains("confirm-deletes"))
    #expect(try daemon.status().warnings.map(\.code) == ["mass-delete"])
    let waited = try daemon.client("wait", "--timeout", "60")
    #expect(waited.status == 1)
    #expect(waited.output.contains("held: 31.txt"))
    #expect(try daemon.explain("31.txt").state == "held")
    #expect(try daemon.explain("32.txt").state == "ingested")
    #expect(try daemon.status().articles == 60)
    #expect(try daemon.search("号示范线").total == 60)
    #expect(try daemon.client("confirm-deletes").status == 0)
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(Set(try daemon.articles().map(\.path)) == Set((32...60).map { "\($0).txt" }))
  }

  @Test func `a few deletes after many are held back with them`() throws {
    try write(1...60)
    try removeAtOnce(1...31)
    try box.remove("32.txt")
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.articles().count == 60)
    for number in 1...31 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().count == 59)
  }

  @Test func `half of sixty pages are believed to be deleted`() throws {
    try write(1...60)
    try removeAtOnce(1...30)
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().count == 30)
  }

  @Test func `all of forty-nine pages are believed to be deleted`() throws {
    try write(1...49)
    try removeAtOnce(1...49)
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().isEmpty)
  }

  @Test func `pages that come back after they had vanished are well again, unconfirmed`() throws {
    try box.makeFolder("papers")
    for number in 1...60 { try box.write(SamplePage.text("第\(number)号示范线"), to: "papers/\(number).txt") }
    try daemon.catchUp()
    let before = try daemon.articles()
    try Sandbox.rename(box.path("papers"), to: box.home + "/papers")
    _ = try daemon.client("wait", "--timeout", "60")
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.articles() == before)
    try Sandbox.rename(box.home + "/papers", to: box.path("papers"))
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles() == before)
  }

  @Test func `pages that vanished while the daemon did not run are held back too`() throws {
    try write(1...60)
    try daemon.stop()
    for number in 1...60 { try box.remove("\(number).txt") }
    try daemon.start()
    _ = try daemon.client("wait", "--timeout", "60")
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.articles().count == 60)
    #expect(try daemon.client("confirm-deletes").status == 0)
    try daemon.catchUp()
    #expect(try daemon.articles().isEmpty)
    #expect(try daemon.client("status").status == 0)
  }

  @Test func `a folder that goes away and comes back has lost nothing, and nothing is read again`() throws {
    try write(1...5)
    try daemon.catchUp()
    let before = try daemon.articles()
    let decided = try (1...5).map { try daemon.explain("\($0).txt").decided }
    try Sandbox.rename(box.pages, to: box.home + "/away")
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    let status = try daemon.client("status")
    #expect(status.status == 1)
    #expect(status.output.contains(box.pages))
    #expect(try daemon.articles() == before)
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    try Sandbox.rename(box.home + "/away", to: box.pages)
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles() == before)
    #expect(try (1...5).map { try daemon.explain("\($0).txt").decided } == decided)
    try box.write(SamplePage.text("回来后的示范线"), to: "later.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "回来后的示范线") == ["later.txt"])
  }

  @Test func `a folder whose parent is renamed is away, and well when the parent is back`() throws {
    let outer = box.home + "/outer"
    try FileManager.default.createDirectory(atPath: outer + "/inner", withIntermediateDirectories: true)
    try Sandbox.write(Array(SamplePage.text("甲号示范线").utf8), toPath: outer + "/inner/a.txt")
    try daemon.stop()
    let daemon = try RunningDaemon(box, options: ["--folder", outer + "/inner", "--store", box.home + "/other"])
    try daemon.catchUp()
    try Sandbox.rename(outer, to: box.home + "/moved")
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.search("甲号示范线").total == 1)
    try Sandbox.rename(box.home + "/moved", to: outer)
    try daemon.catchUp()
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.search("甲号示范线").total == 1)
  }

  @Test func `an empty folder in place of the watched one deletes nothing`() throws {
    try write(1...5)
    try Sandbox.rename(box.pages, to: box.home + "/away")
    try FileManager.default.createDirectory(atPath: box.pages, withIntermediateDirectories: false)
    _ = try daemon.client("wait", "--rescan", "--timeout", "60")
    #expect(try daemon.client("status").status == 1)
    #expect(try daemon.articles().count == 5)
  }
}
