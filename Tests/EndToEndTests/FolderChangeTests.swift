import Foundation
import GaoxinAPI
import Testing

/// What a person does to the folder while the daemon runs, as the client sees it.
@Suite struct FolderChangeTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  @Test(arguments: ["written in place", "renamed in"])
  func `a dropped page is found by its words`(way: String) throws {
    let page = SamplePage.text("甲号示范线")
    if way == "renamed in" { try box.drop(page, as: "a.txt") } else { try box.write(page, to: "a.txt") }
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["a.txt"])
    #expect(try daemon.paths(finding: "乙号示范线") == [])
  }

  @Test func `an edited page is found by its new words and not by its old ones`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    let old = try #require(try daemon.articles().first?.id)
    try box.write(SamplePage.text("乙号示范线"), to: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
    #expect(try daemon.articles().map(\.id) != [old])
    #expect(try daemon.client("show", old).status == 1)
  }

  @Test func `a renamed page keeps its article and is known by its new name alone`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    let before = try daemon.articles()
    try box.rename("a.txt", to: "b.txt")
    try daemon.catchUp()
    let after = try daemon.articles()
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.path) == ["b.txt"])
    #expect(try daemon.explain("a.txt").state == "unknown")
    #expect(try daemon.explain("b.txt").state == "ingested")
  }

  @Test func `a deleted page is forgotten with its articles`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.write(SamplePage.text("乙号示范线"), to: "b.txt")
    try daemon.catchUp()
    let gone = try #require(try daemon.search("甲号示范线").hits.first?.article.id)
    try box.remove("a.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["b.txt"])
    #expect(try daemon.client("show", gone).status == 1)
    #expect(try daemon.status().files.ingested == 1)
  }

  @Test func `a page that is replaced by renaming another over it is read anew`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    try box.drop(SamplePage.text("乙号示范线"), as: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
    #expect(try daemon.articles().count == 1)
  }

  @Test func `two pages whose names are exchanged keep their articles under the other name`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.write(SamplePage.text("乙号示范线"), to: "b.txt")
    try daemon.catchUp()
    let before = Set(try daemon.articles().map(\.id))
    try box.rename("a.txt", to: "c.txt")
    try box.rename("b.txt", to: "a.txt")
    try box.rename("c.txt", to: "b.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["b.txt"])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
    #expect(Set(try daemon.articles().map(\.id)) == before)
  }

  @Test func `a page that was last changed years ago is found when it is moved in`() throws {
    let outside = box.home + "/old.txt"
    try Sandbox.write(Array(SamplePage.text("甲号示范线").utf8), toPath: outside)
    let old = timespec(tv_sec: 1_262_304_000, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, outside, [old, old], 0) == 0)
    try Sandbox.rename(outside, to: box.path("old.txt"))
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == ["old.txt"])
  }

  @Test func `an edit of equal size with the old time stamp is found`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.setModified("a.txt", seconds: 1_700_000_000)
    try daemon.catchUp()
    try box.write(SamplePage.text("乙号示范线"), to: "a.txt")
    try box.setModified("a.txt", seconds: 1_700_000_000)
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
  }

  @Test func `a page written through one of its two names is new under both`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    #expect(link(box.path("a.txt"), box.path("b.txt")) == 0)
    try daemon.catchUp()
    #expect(try daemon.explain("b.txt").state == "ingested")
    try box.write(SamplePage.text("乙号示范线"), to: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    let article = try #require(try daemon.search("乙号示范线").hits.first?.article.id)
    #expect(try daemon.ask(ArticleReport.self, "show", article).paths == ["a.txt", "b.txt"])
  }
}
