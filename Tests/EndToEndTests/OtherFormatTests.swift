import Foundation
import GaoxinAPI
import Testing

/// What lies beside the pages and is none: other formats, and files that programs have not finished.
@Suite struct OtherFormatTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    daemon = try RunningDaemon(box)
  }

  @Test func `pictures, PDF, archives and office documents are counted by type, without alarm`() throws {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
    try box.write(picture, to: "one.png")
    try box.write(picture + [1], to: "two.txt")
    try box.write(Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8), to: "paper.pdf")
    try box.write(Self.zip(member: "pages.txt"), to: "pages.zip")
    try box.write(Self.zip(member: "word/document.xml"), to: "letter.docx")
    try box.write(SamplePage.text("甲号示范线"), to: "page.txt")
    try daemon.catchUp()
    let status = try daemon.status()
    #expect(
      status.files.skippedByReason == [
        "unsupported:PNG picture": 2, "unsupported:PDF document": 1, "unsupported:ZIP archive": 1,
        "unsupported:DOCX document": 1,
      ])
    #expect(status.problems.isEmpty)
    #expect(status.warnings.isEmpty)
    #expect(status.files.ingested == 1)
    let printed = try daemon.client("status")
    #expect(printed.status == 0)
    #expect(printed.output.contains("PNG picture 2"))
    #expect(try daemon.explain("two.txt").state == "skipped")
  }

  /// The beginning of a ZIP file: the header of its first member.
  private static func zip(member: String) -> [UInt8] {
    let name = Array(member.utf8)
    return [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 16) + [UInt8(name.count), 0, 0, 0]
      + name
      + Array("content".utf8)
  }

  @Test(arguments: [
    ".hidden.txt", "page.txt~", "page.txt.part", "page.tmp", ".goutputstream-A1B2C3", ".page.txt.Xy12Zq",
    ".syncthing.page.txt.tmp", "~$page.docx", ".~lock.page.odt#", "4913", ".page.txt.swp", ".git/page.txt",
  ])
  func `what programs have not finished is not read before it has its name`(name: String) throws {
    try box.makeFolder(".git")
    try box.write(SamplePage.text("未完成的示范线"), to: name)
    try daemon.catchUp()
    #expect(
      try daemon.status().files
        == .init(
          ingested: 0, waiting: 0, skipped: 0, quarantined: 0, held: 0, skippedByReason: [:]))
    #expect(try daemon.explain(name).state == "ignored")
    #expect(try daemon.client("rescan").status == 0)
    try daemon.catchUp()
    #expect(try daemon.search("未完成的示范线").total == 0)
    try box.rename(name, to: "page.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "未完成的示范线") == ["page.txt"])
  }

  @Test func `a page that an editor saves by way of a backup is one page, with its new words`() throws {
    try box.write(SamplePage.text("甲号示范线"), to: "v.txt")
    try daemon.catchUp()
    try box.write([], to: "4913")
    try box.remove("4913")
    try box.rename("v.txt", to: "v.txt~")
    try box.write(SamplePage.text("乙号示范线"), to: "v.txt")
    try box.remove("v.txt~")
    try daemon.catchUp()
    #expect(try daemon.articles().map(\.path) == ["v.txt"])
    #expect(try daemon.paths(finding: "乙号示范线") == ["v.txt"])
    #expect(try daemon.status().files.ingested == 1)
  }
}
