import Foundation
import GaoxinAPI
import Testing

/// A file with several names is one file: what is written under one is read under all.
@Suite struct OtherNamesTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    daemon = try RunningDaemon(box)
    try daemon.catchUp()
    // A page that was changed just before it was read is read a second time; after that nothing looks at it by itself.
    let end = ContinuousClock.now + .milliseconds(300)
    while ContinuousClock.now < end { try daemon.catchUp() }
  }

  private func makeLink(_ name: String) { #expect(link(box.path("a.txt"), box.path(name)) == 0) }

  /// What is done to another name.
  enum Other: String, CaseIterable {
    case readable, ignored, removed, replaced, renamedAndRemoved
  }

  @Test(arguments: Other.allCases)
  func `what is written under another name is read under this one`(other: Other) throws {
    try daemon.whilePaused {
      let name = other == .ignored ? "b.part" : "b.txt"
      makeLink(name)
      try box.write(SamplePage.text("乙号示范线"), to: name)
      switch other {
      case .readable, .ignored: break
      case .removed: try box.remove(name)
      case .replaced: try box.drop(SamplePage.text("丙号示范线"), as: name)
      case .renamedAndRemoved:
        try box.rename(name, to: "c.txt")
        try box.remove("c.txt")
      }
    }
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
  }

  @Test func `what is written under a name in a new folder is read under the old one`() throws {
    try daemon.whilePaused {
      try box.makeFolder("new")
      makeLink("new/b.txt")
      try box.write(SamplePage.text("乙号示范线"), to: "new/b.txt")
    }
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "甲号示范线") == [])
    #expect(try daemon.paths(finding: "乙号示范线") == ["a.txt"])
  }
}
