import Foundation
import GaoxinAPI
import Testing

/// An article that is corrected silently is seen to be.
@Suite struct ChangesTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  private func page(_ amount: String, title: String = "镇江高新区项目建设提速") -> String {
    """
    \(title)

    本报讯 近日，镇江高新区航空材料项目正式签约，总投资\(amount)亿元，由江苏某航空材料有限公司投资建设。

    园区负责人表示，将继续完善配套设施。

    """
  }

  private func changes(_ arguments: String...) throws -> ChangesReport {
    let outcome = try daemon.client(["changes", "--json"] + arguments)
    return try WireCoding.decode(ChangesReport.self, from: Data(outcome.output.utf8))
  }

  @Test func `an edited amount shows with the old and the new one`() throws {
    try box.write(page("12"), to: "a.txt")
    try box.write(page("7", title: "另一篇"), to: "b.txt")
    try daemon.catchUp()
    #expect(try changes().changes.isEmpty, "a first reading changes nothing")
    #expect(try daemon.client("changes").status == 1)
    try box.write(page("15"), to: "a.txt")
    try daemon.catchUp()
    let entry = try #require(try changes().changes.first)
    #expect(try changes().changes.count == 1)
    #expect(entry.path == "a.txt" && !entry.isGone && entry.revisions == 1)
    let article = try #require(entry.articles.first)
    #expect(article.old?.paragraphs.joined().contains("12亿元") == true)
    #expect(article.new?.paragraphs.joined().contains("15亿元") == true)
    #expect(article.new?.id == (try daemon.articles().first { $0.path == "a.txt" }?.id))
    let amounts = entry.facts.filter { $0.old?.kind == "project_amount" }
    #expect(amounts.count == 1)
    #expect(amounts.first?.old?.text.contains("12亿元") == true)
    #expect(amounts.first?.new?.text.contains("15亿元") == true)
    let shown = try daemon.client("changes").output
    #expect(shown.contains("- ") && shown.contains("+ ") && shown.contains("15亿元"), "\(shown)")
  }

  @Test func `revisions that follow each other closely are one entry, and none where all is as it was`() throws {
    try box.write(page("12"), to: "a.txt")
    try daemon.catchUp()
    for amount in ["13", "14", "15"] {
      try box.write(page(amount), to: "a.txt")
      try daemon.catchUp()
    }
    let entries = try changes().changes
    #expect(entries.count == 1 && entries.first?.revisions == 3)
    #expect(entries.first?.articles.first?.old?.paragraphs.joined().contains("12亿元") == true)
    #expect(entries.first?.articles.first?.new?.paragraphs.joined().contains("15亿元") == true)
    try box.write(page("12"), to: "a.txt")
    try daemon.catchUp()
    #expect(try changes().changes.isEmpty)
  }

  @Test func `renames, copies and touched files change nothing; a file that goes does`() throws {
    try box.write(page("12"), to: "a.txt")
    try daemon.catchUp()
    try box.rename("a.txt", to: "b.txt")
    try daemon.catchUp()
    try box.write(page("12"), to: "copy.txt")
    try daemon.catchUp()
    try box.remove("b.txt")
    try box.setModified("copy.txt", seconds: 1_700_000_000)
    try daemon.catchUp()
    #expect(try changes().changes.isEmpty)
    try box.remove("copy.txt")
    try daemon.catchUp()
    let entry = try #require(try changes().changes.first)
    #expect(entry.isGone && entry.path == "copy.txt")
    #expect(entry.articles.allSatisfy { $0.new == nil } && !entry.facts.isEmpty)
  }

  @Test func `numbers go on after a restart, and start over where the history was lost`() throws {
    try box.write(page("12"), to: "a.txt")
    try box.write(page("22"), to: "b.txt")
    try daemon.catchUp()
    try box.write(page("13"), to: "a.txt")
    try daemon.catchUp()
    let first = try changes()
    try daemon.stop(SIGKILL)
    try box.write(page("23"), to: "b.txt")
    try daemon.start()
    try daemon.catchUp()
    let second = try changes("--since", "\(first.last)", "--epoch", first.epoch)
    #expect(!second.startOver && second.changes.map(\.path) == ["b.txt"])
    #expect(try !daemon.client("export").output.contains(second.epoch))
    try daemon.stop()
    for part in ["", "-wal", "-shm"] { unlink(box.store + "/gaoxin-changes.sqlite" + part) }
    try daemon.start()
    try daemon.catchUp()
    let third = try changes("--since", "\(second.last)", "--epoch", first.epoch)
    #expect(third.startOver && third.epoch != first.epoch)
  }
}
