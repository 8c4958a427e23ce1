import Foundation
import GaoxinAPI
import Testing

/// Files that are no pages: each stands in the status with its reason, harms nothing else, and is forgiven when the
/// cause is gone.
@Suite struct BadInputTests {
  let box: Sandbox

  init() throws { box = try Sandbox() }

  /// Bytes that no page has, with the reason that must be given.
  enum BadBytes: String, CaseIterable, CustomTestStringConvertible {
    case empty, binary, undecodable, tooLarge = "too-large"
    case textWithZeros = "text with NUL bytes"

    var reason: String { self == .textWithZeros ? "binary" : rawValue }
    var testDescription: String { rawValue }

    var bytes: [UInt8] {
      switch self {
      case .empty: return []
      case .binary: return (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }
      case .undecodable: return (0..<400).flatMap { _ in [0xFF, 0x20, 0x80, 0x20] }
      case .tooLarge: return Array(String(repeating: SamplePage.text("甲号示范线"), count: 10).utf8)
      case .textWithZeros: return Array((SamplePage.text("甲号") + "\0" + SamplePage.text("乙号")).utf8)
      }
    }
  }

  @Test(arguments: BadBytes.allCases)
  func `a file with bytes of no page is listed with its reason, and read when it has become one`(bad: BadBytes) throws {
    try Sandbox.write(Array("size-limit: 2000\n".utf8), toPath: box.home + "/config.yaml")
    let daemon = try RunningDaemon(box, options: ["--config", box.home + "/config.yaml"])
    try box.write(SamplePage.text("良好的示范线"), to: "good.txt")
    try box.write(bad.bytes, to: "bad.txt")
    try daemon.catchUp()
    let status = try daemon.status()
    #expect(status.problems.map(\.path) == ["bad.txt"])
    #expect(status.problems.map(\.state) == ["quarantined"])
    #expect(status.problems.map(\.reason) == [bad.reason])
    #expect(status.files.quarantined == 1)
    #expect(try daemon.articles().map(\.path) == ["good.txt"])
    #expect(try daemon.client("status").output.contains("bad.txt"))
    let explained = try daemon.client("explain", "bad.txt")
    #expect(explained.status == 1)
    #expect(explained.output.contains(try #require(status.problems.first).detail))
    try box.write(SamplePage.text("修好的示范线"), to: "bad.txt")
    try daemon.catchUp()
    #expect(try daemon.status().problems.isEmpty)
    #expect(try daemon.paths(finding: "修好的示范线") == ["bad.txt"])
  }

  @Test func `a page that turns bad loses its article, and has it again when it is mended`() throws {
    let daemon = try RunningDaemon(box)
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    let id = try daemon.articles().map(\.id)
    try box.write([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3], to: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().isEmpty)
    #expect(try daemon.status().files.quarantined == 1)
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.id) == id)
  }

  @Test func `what is no regular file is never opened nor followed, and listed with its reason`() throws {
    let outside = box.home + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: false)
    try Sandbox.write(Array(SamplePage.text("外面的示范线").utf8), toPath: outside + "/page.txt")
    let daemon = try RunningDaemon(box)
    #expect(mkfifo(box.path("fifo.txt"), 0o644) == 0)
    #expect(symlink(outside + "/page.txt", box.path("link.txt")) == 0)
    #expect(symlink(outside, box.path("folder-link")) == 0)
    #expect(symlink("nowhere", box.path("dangling.txt")) == 0)
    let listener = try NotifySocket(path: box.path("socket.txt"))
    // Devices can be made by root alone, and not in every container.
    let device = mknod(box.path("zero.txt"), S_IFCHR | 0o644, 1 << 8 | 5) == 0
    try box.write(SamplePage.text("里面的示范线"), to: "page.txt")
    try daemon.catchUp()
    let status = try daemon.status()
    var reasons = ["special:fifo": 1, "special:socket": 1, "special:symbolic-link": 3]
    if device { reasons["special:character-device"] = 1 }
    #expect(status.files.skippedByReason == reasons)
    #expect(
      status.problems.map(\.path)
        == ["dangling.txt", "fifo.txt", "folder-link", "link.txt", "socket.txt"] + (device ? ["zero.txt"] : []))
    #expect(try daemon.client("status").status == 0)
    #expect(try daemon.articles().map(\.path) == ["page.txt"])
    #expect(try daemon.explain("link.txt").reason == "special:symbolic-link")
    withExtendedLifetime(listener) {}
    for name in ["fifo.txt", "link.txt", "dangling.txt", "socket.txt", "zero.txt"] { unlink(box.path(name)) }
    unlink(box.path("folder-link"))
    try box.write(SamplePage.text("管道变成的示范线"), to: "fifo.txt")
    try daemon.catchUp()
    #expect(try daemon.status().files.skippedByReason.isEmpty)
    #expect(try daemon.paths(finding: "管道变成的示范线") == ["fifo.txt"])
  }

  @Test(.enabled(if: OtherUser.isAvailable, "root may read everything and there is no setpriv: NOT TESTED"))
  func `a page that may not be read keeps what it yielded, is named by wait, and is fresh when it may`() throws {
    let daemon = try OtherUser.daemon(box)
    try box.write(SamplePage.text("甲号示范线"), to: "a.txt")
    try box.write(SamplePage.text("乙号示范线"), to: "b.txt")
    try daemon.catchUp()
    try box.write(SamplePage.text("丙号示范线"), to: "a.txt")
    chmod(box.path("a.txt"), 0)
    let held = try daemon.client("wait", "--timeout", "60")
    #expect(held.status == 1)
    #expect(held.output.contains("a.txt"))
    let status = try daemon.status()
    #expect(status.problems.map(\.path) == ["a.txt"])
    #expect(status.problems.map(\.state) == ["held"])
    #expect(try daemon.articles().map(\.path).sorted() == ["a.txt", "b.txt"])
    chmod(box.path("a.txt"), 0o644)
    try daemon.catchUp()
    #expect(try daemon.status().problems.isEmpty)
    #expect(try daemon.paths(finding: "丙号示范线") == ["a.txt"])
    #expect(try daemon.paths(finding: "乙号示范线") == ["b.txt"])
  }

  @Test(.enabled(if: OtherUser.isAvailable, "root may read everything and there is no setpriv: NOT TESTED"))
  func `a folder that may not be listed keeps the articles of its pages`() throws {
    let daemon = try OtherUser.daemon(box)
    try box.makeFolder("closed")
    try box.write(SamplePage.text("甲号示范线"), to: "closed/a.txt")
    try daemon.catchUp()
    chmod(box.path("closed"), 0)
    #expect(try daemon.client("wait", "--timeout", "60").status == 1)
    #expect(try daemon.paths(finding: "甲号示范线") == ["closed/a.txt"])
    #expect(try daemon.status().problems.map(\.path).contains("closed"))
    chmod(box.path("closed"), 0o755)
    try daemon.catchUp()
    #expect(try daemon.status().problems.isEmpty)
    #expect(try daemon.articles().map(\.path) == ["closed/a.txt"])
  }

  @Test func `names that are no text in one line are shown in one line, and can be typed back`() throws {
    let daemon = try RunningDaemon(box)
    let names: [(bytes: [UInt8], shown: String)] = [
      (Array("two\nlines.txt".utf8), #"two\nlines.txt"#),
      (Array("caf".utf8) + [0xE9] + Array(".txt".utf8), #"caf\xE9.txt"#),
      (Array("back\\slash.txt".utf8), #"back\\slash.txt"#),
      (Array("\u{1B}[31mred.txt".utf8), #"\x1B[31mred.txt"#),
      (Array(String(repeating: "页", count: 83).utf8) + Array(".txt".utf8), String(repeating: "页", count: 83) + ".txt"),
      (Array("e\u{301}.txt".utf8), "e\u{301}.txt"), (Array("\u{E9}.txt".utf8), "\u{E9}.txt"),
    ]
    for (number, name) in names.enumerated() {
      let path = Array(box.pages.utf8) + [UInt8(ascii: "/")] + name.bytes
      let page = box.home + "/page"
      try Sandbox.write(Array(SamplePage.text("第\(number)号示范线").utf8), toPath: page)
      #expect(path.withUnsafeBytes { rename(page, Array($0.map { CChar(bitPattern: $0) }) + [0]) } == 0)
    }
    try daemon.catchUp()
    let articles = try daemon.articles()
    #expect(Set(articles.map { Array($0.path.utf8) }) == Set(names.map { Array($0.shown.utf8) }))
    for name in names { #expect(try daemon.explain(name.shown).state == "ingested", "\(name.shown)") }
    #expect(try daemon.client("articles").output.split(separator: "\n").count == names.count + 1)
  }

  @Test func `pages that vanish before they are read leave nothing behind`() throws {
    let daemon = try RunningDaemon(box)
    for round in 0..<300 {
      try box.write(SamplePage.text("第\(round)号示范线"), to: "\(round % 10).txt")
      try box.remove("\(round % 10).txt")
    }
    try daemon.catchUp()
    let status = try daemon.status()
    #expect(status.files.ingested == 0)
    #expect(status.problems.isEmpty)
    #expect(status.articles == 0)
  }
}
