import Foundation
import GaoxinAPI
import Testing

/// What happened to the folder while no daemon ran, and what a start does and does not do.
@Suite struct RestartTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  @Test func `what was added, edited, renamed and deleted meanwhile is found at the start`() throws {
    for name in ["kept", "edited", "renamed", "deleted"] {
      try box.write(SamplePage.text("原有的\(name)线"), to: name + ".txt")
    }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let ids = Dictionary(uniqueKeysWithValues: try daemon.articles().map { ($0.path, $0.id) })
    try daemon.stop()
    try box.write(SamplePage.text("改过的edited线"), to: "edited.txt")
    try box.rename("renamed.txt", to: "moved.txt")
    try box.remove("deleted.txt")
    try box.makeFolder("new/deep")
    try box.write(SamplePage.text("新增的示范线"), to: "new/deep/added.txt")
    try daemon.start()
    try daemon.catchUp()
    let articles = try daemon.articles()
    #expect(Set(articles.map(\.path)) == ["kept.txt", "edited.txt", "moved.txt", "new/deep/added.txt"])
    #expect(articles.first { $0.path == "moved.txt" }?.id == ids["renamed.txt"])
    #expect(articles.first { $0.path == "edited.txt" }?.id != ids["edited.txt"])
    #expect(try daemon.paths(finding: "改过的edited线") == ["edited.txt"])
  }

  @Test func `unchanged pages are not read again`() throws {
    for number in 1...30 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    // A file that was changed just before it was read is read a second time; then it is settled.
    try daemon.catchUp()
    try daemon.stop()
    try daemon.start()
    try daemon.catchUp()
    let decided = try (1...30).map { try daemon.explain("\($0).txt").decided }
    try daemon.stop()
    try daemon.start()
    try daemon.catchUp()
    #expect(try (1...30).map { try daemon.explain("\($0).txt").decided } == decided)
    try box.write(SamplePage.text("改过的示范线"), to: "7.txt")
    try daemon.catchUp()
    let later = try (1...30).map { try daemon.explain("\($0).txt").decided }
    #expect(zip(later, decided).map { $0 == $1 } == (1...30).map { $0 != 7 })
  }

  @Test func `a page that was last changed years ago is found when it was moved in meanwhile`() throws {
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try daemon.stop()
    try box.write(SamplePage.text("甲号示范线"), to: "old.txt")
    try box.setModified("old.txt", seconds: 1_262_304_000)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["old.txt"])
  }

  @Test func `an edit of equal size with the old time stamp is found at the start`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.setModified("a.txt", seconds: 1_700_000_000, nanoseconds: 123_456_789)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(try daemon.search("甲号示范线").total == 1)
    try daemon.stop()
    try box.write(SamplePage.text("乙号示范线"), to: "a.txt")
    try box.setModified("a.txt", seconds: 1_700_000_000, nanoseconds: 123_456_789)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.search("甲号示范线").total == 0)
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
  }

  @Test func `a store that is lost is built again with the same articles`() throws {
    for number in 1...10 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let before = try daemon.articles()
    try daemon.stop()
    try FileManager.default.removeItem(atPath: box.store)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.articles() == before)
  }

  @Test func `after the daemon was killed nothing is lost and nothing is double`() throws {
    for number in 1...200 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    #expect(try daemon.stop(SIGKILL) == 128 + SIGKILL)
    try daemon.start()
    try daemon.catchUp()
    #expect(try daemon.status().files.ingested == 200)
    #expect(try daemon.search("号示范线").total == 200)
  }
}
