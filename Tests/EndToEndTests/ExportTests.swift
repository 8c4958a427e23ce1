import Foundation
import GaoxinAPI
import Testing

/// What the store holds is a function of the folder, and of nothing that has happened to it.
@Suite struct ExportTests {
  /// The folder that every history ends in.
  private func write(_ box: Sandbox) throws {
    try SeedPages.write(to: box)
    try box.makeFolder("甲/乙")
    try box.write(SamplePage.text("甲号示范线"), to: "甲/乙/2025-03-06_西部工业导报_A03.txt")
    try box.write(SamplePage.text("甲号示范线"), to: "copy.txt")
    try box.write(SamplePage.text("甲号示范线"), to: "甲/copy.txt")
    try box.write([], to: "empty.txt")
    try box.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "picture.png")
    try box.write([0xFF, 0x00, 0xFF], to: "binary.txt")
    mkfifo(box.path("fifo"), 0o644)
  }

  private func export(_ daemon: RunningDaemon) throws -> String {
    let outcome = try daemon.client("export")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func freshExport() throws -> String {
    let box = try Sandbox()
    try write(box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    return try export(daemon)
  }

  @Test func `a folder that came about by edits, renames, deletes and restarts is exported as a fresh one`() throws {
    let box = try Sandbox()
    for number in 1...20 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try box.write(SamplePage.text("改过的示范线"), to: "1.txt")
    try box.rename("2.txt", to: "copy.txt")
    try box.makeFolder("乙")
    try box.rename("乙", to: "甲")
    try box.write([0x50], to: "empty.txt")
    try daemon.catchUp()
    try daemon.stop(SIGKILL)
    for number in 3...20 { try box.remove("\(number).txt") }
    try write(box)
    try daemon.start()
    try daemon.catchUp()
    try box.remove("1.txt")
    try box.rename("copy.txt", to: "moved.txt")
    try daemon.catchUp()
    try box.rename("moved.txt", to: "copy.txt")
    try daemon.catchUp()
    #expect(try export(daemon) == freshExport())
  }

  @Test func `the order in which files arrive does not show`() throws {
    let box = try Sandbox()
    let daemon = try RunningDaemon(box)
    try box.write(SamplePage.text("甲号示范线"), to: "copy.txt")
    try daemon.catchUp()
    for (name, bytes) in try SeedPages.all().reversed() where !name.contains("/") {
      try box.write(bytes, to: name)
      if name.utf8.count % 4 == 0 { try daemon.catchUp() }
    }
    try write(box)
    try daemon.catchUp()
    #expect(try export(daemon) == freshExport())
  }

  @Test func `an export has every file, article and fact, and closes with their sums`() throws {
    let box = try Sandbox()
    try write(box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let lines = try export(daemon).split(separator: "\n").map { try JSON(Data($0.utf8)) }
    let count = { (record: String) in lines.count { $0["record"]?.text == record } }
    let end = try WireCoding.decode(
      ExportRecord.End.self, from: Data((try export(daemon).split(separator: "\n").last ?? "").utf8))
    #expect(lines.first?["record"]?.text == "export")
    #expect(
      end
        == ExportRecord.End(files: count("file"), articles: count("article"), facts: count("fact"), rows: count("row")))
    #expect(end.rows > 20)
    #expect(end.articles == (try daemon.status().articles))
    #expect(end.facts > 20)
    #expect(count("file") == (try StoreReader.fileCount(box)))
    let paths = lines.compactMap { $0["record"]?.text == "file" ? $0["path"]?.text : nil }
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let copies = lines.first { $0["paths"]?.list.compactMap(\.text).contains("copy.txt") ?? false }
    #expect(copies?["paths"]?.list.compactMap(\.text) == ["copy.txt", "甲/copy.txt"])
    let empty = lines.first { $0["path"]?.text == "empty.txt" }
    #expect(empty?["state"]?.text == "quarantined" && empty?["reason"]?.text == "empty")
  }

  @Test func `an export tells which files are held`() throws {
    let box = try Sandbox()
    for number in 1...60 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try daemon.whilePaused { for number in 1...31 { try box.remove("\(number).txt") } }
    _ = try daemon.client("wait", "--timeout", "60")
    let held = try export(daemon).split(separator: "\n").filter { $0.contains(#""state":"held""#) }
    #expect(held.count == 31)
    #expect(held.allSatisfy { $0.contains(#""reason":"vanished""#) })
  }
}
