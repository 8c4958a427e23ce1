import Foundation
import GaoxinAPI
import Testing

/// Folders in the folder: new ones, renamed ones, and what becomes of the pages in them.
@Suite struct FolderTreeTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  @Test func `pages in a new tree of folders are found, at every depth`() throws {
    try box.makeFolder("一/二/三/四")
    try box.write(SamplePage.text("甲号示范线"), to: "一/a.txt")
    try box.write(SamplePage.text("乙号示范线"), to: "一/二/三/b.txt")
    try box.write(SamplePage.text("丙号示范线"), to: "一/二/三/四/c.txt")
    try daemon.catchUp()
    #expect(Set(try daemon.articles().map(\.path)) == ["一/a.txt", "一/二/三/b.txt", "一/二/三/四/c.txt"])
    try box.write(SamplePage.text("丁号示范线"), to: "一/二/三/四/d.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "丁号示范线") == ["一/二/三/四/d.txt"])
  }

  @Test func `a tree that is moved in with its pages is found`() throws {
    let outside = box.home + "/tree"
    try FileManager.default.createDirectory(atPath: outside + "/inner", withIntermediateDirectories: true)
    try Sandbox.write(Array(SamplePage.text("甲号示范线").utf8), toPath: outside + "/a.txt")
    try Sandbox.write(Array(SamplePage.text("乙号示范线").utf8), toPath: outside + "/inner/b.txt")
    try Sandbox.rename(outside, to: box.path("tree"))
    try daemon.catchUp()
    #expect(Set(try daemon.articles().map(\.path)) == ["tree/a.txt", "tree/inner/b.txt"])
    #expect(try daemon.status().watching.directories == 3)
  }

  @Test func `a renamed folder keeps the articles in it, and nothing is read again`() throws {
    try box.makeFolder("old/inner")
    for number in 1...30 {
      try box.write(SamplePage.text("第\(number)号示范线"), to: "old/\(number).txt")
      try box.write(SamplePage.text("第\(number)号试验线"), to: "old/inner/\(number).txt")
    }
    try daemon.catchUp()
    let before = try daemon.articles()
    #expect(before.count == 60)
    let pages = try StoreReader.pages(box)
    try box.rename("old", to: "new")
    try daemon.catchUp()
    #expect(try StoreReader.pages(box) == pages)
    #expect(try daemon.status().warnings.isEmpty)
    let after = try daemon.articles()
    #expect(Set(after.map(\.id)) == Set(before.map(\.id)))
    #expect(after.allSatisfy { $0.path.hasPrefix("new/") })
    #expect(try daemon.explain("old/1.txt").state == "unknown")
    try box.write(SamplePage.text("新来的示范线"), to: "new/inner/later.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新来的示范线") == ["new/inner/later.txt"])
  }

  @Test func `a folder that is deleted and made again under its name is watched again`() throws {
    try box.makeFolder("daily")
    try box.write(SamplePage.text("甲号示范线"), to: "daily/a.txt")
    try daemon.catchUp()
    try box.remove("daily")
    try box.makeFolder("daily")
    try daemon.catchUp()
    #expect(try daemon.articles().isEmpty)
    try box.write(SamplePage.text("乙号示范线"), to: "daily/b.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["daily/b.txt"])
  }

  @Test func `a page that becomes a folder and a page again is each time what it is`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "a")
    try daemon.catchUp()
    try box.remove("a")
    try box.makeFolder("a")
    try box.write(SamplePage.text("乙号示范线"), to: "a/x.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["a/x.txt"])
    try box.remove("a")
    try box.write(SamplePage.text("丙号示范线"), to: "a")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["a"])
    #expect(try daemon.paths(finding: "丙号示范线") == ["a"])
  }

  @Test func `of three copies two may go and the article stays`() throws {
    let page = SamplePage.text("甲号示范线")
    try box.makeFolder("copies")
    for name in ["a.txt", "b.txt", "copies/c.txt"] { try box.write(page, to: name) }
    try daemon.catchUp()
    let found = try daemon.search("甲号示范线")
    #expect(found.total == 1)
    let article = try #require(found.hits.first?.article.id)
    #expect(try daemon.ask(ArticleReport.self, "show", article).paths == ["a.txt", "b.txt", "copies/c.txt"])
    try box.remove("a.txt")
    try daemon.catchUp()
    #expect(try daemon.ask(ArticleReport.self, "show", article).paths == ["b.txt", "copies/c.txt"])
    try box.remove("copies")
    try daemon.catchUp()
    #expect(try daemon.ask(ArticleReport.self, "show", article).paths == ["b.txt"])
    #expect(try daemon.search("甲号示范线").total == 1)
    try box.remove("b.txt")
    try daemon.catchUp()
    #expect(try daemon.search("甲号示范线").total == 0)
  }
}
