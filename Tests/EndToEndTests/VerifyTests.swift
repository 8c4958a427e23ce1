import Foundation
import GaoxinAPI
import Testing

/// A store that is not what the folder yields is told so, and mended.
@Suite struct VerifyTests {
  let box: Sandbox
  let daemon: RunningDaemon

  init() throws {
    box = try Sandbox()
    try SeedPages.write(to: box)
    for number in 1...10 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    mkfifo(box.path("fifo"), 0o644)
    daemon = try RunningDaemon(box)
    try daemon.catchUp()
  }

  @Test func `a store that is right is told to be equal, with the number of files`() throws {
    let outcome = try daemon.client("verify")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains("equal"))
    let files = try StoreReader.fileCount(box)
    #expect(outcome.output.hasPrefix("\(files) files"))
  }

  @Test(arguments: [
    ("UPDATE article SET title = 'x' WHERE page = (SELECT page FROM file WHERE path = CAST('3.txt' AS BLOB))", "title"),
    (
      "UPDATE fact SET fields = '{}' WHERE id = (SELECT min(id) FROM fact)", "fields"
    ),
    ("DELETE FROM fact WHERE id = (SELECT min(id) FROM fact)", "is missing"),
    ("UPDATE fact SET sort = (SELECT max(id) FROM fact_sort) WHERE id = (SELECT min(id) FROM fact)", "is "),
    ("UPDATE article SET body = replace(body, '园区', '国区')", "body"),
    ("UPDATE file SET reason = 'odd' WHERE path = CAST('5.txt' AS BLOB)", "reason"),
    ("UPDATE file SET state = 'skipped', page = NULL WHERE path = CAST('5.txt' AS BLOB)", "state"),
    ("DELETE FROM file WHERE path = CAST('5.txt' AS BLOB)", "5.txt: it is not in the store"),
    (
      """
      INSERT INTO file SELECT CAST('ghost.txt' AS BLOB), state, reason, detail, size, modified, changed, inode, device,
      content_hash, page, cause, decided, digest FROM file WHERE path = CAST('5.txt' AS BLOB)
      """, "ghost.txt: it is in the store and not in the folder"
    ),
    ("UPDATE map_row SET cells = replace(cells, '园区', '国区')", "the rows of"),
    ("DELETE FROM map_row WHERE place = 0", "the rows of"),
    ("UPDATE map_zone SET zone = zone || 'x'", "a zone that it does not know"),
    ("DELETE FROM map_article WHERE article = (SELECT min(article) FROM map_article)", "not in the maps"),
    ("DELETE FROM article_text_docsize; DELETE FROM article_text_data WHERE id > 10", "index"),
  ])
  func `a row that was altered is named, and mended when that is asked for`(sql: String, named: String) throws {
    let before = try daemon.client("export").output
    try StoreReader.alter(box, sql)
    let told = try daemon.client("verify")
    #expect(told.status == 1, "\(told.output)")
    #expect(told.output.contains(named), "\(told.output)")
    let mended = try daemon.client("verify", "--repair")
    if !named.contains("index") { #expect(mended.status == 0, "\(mended.output)\(mended.errors)") }
    try daemon.catchUp()
    let after = try daemon.client("verify")
    #expect(after.status == 0, "\(after.output)")
    #expect(try daemon.client("export").output == before)
  }

  @Test func `files that change all the while are not reported`() throws {
    let changer = try SpawnedProcess(
      ["/bin/sh", "-c", "while :; do date +第%N号示范线在高新区开工。 > \"$0\"; sleep 0.02; done", box.path("1.txt")],
      environment: ["PATH": "/usr/bin:/bin"], output: STDOUT_FILENO, errors: STDERR_FILENO)
    let events = try lines(try daemon.client("verify", "--json").output)
    changer.send(SIGKILL)
    _ = try changer.waitForEnd()
    #expect(events.allSatisfy { $0["event"]?.text != "difference" })
    try daemon.catchUp()
    #expect(try daemon.client("verify").status == 0)
  }

  @Test func `a quick look compares signatures, and says that it proves less`() throws {
    // Once more, so that nothing is left that could have changed unseen.
    try daemon.catchUp()
    let quick = try daemon.client("verify", "--quick")
    #expect(quick.status == 0, "\(quick.output)")
    #expect(quick.output.contains("not contents"))
    try StoreReader.alter(box, "UPDATE file SET size = size + 1 WHERE path = CAST('5.txt' AS BLOB)")
    let told = try daemon.client("verify", "--quick")
    #expect(told.status == 1)
    #expect(told.output.contains("5.txt"))
    #expect(try daemon.client("verify", "--quick", "--repair").status == 0)
  }

  @Test func `while it compares, pages are read and found`() throws {
    let verifier = try UnixConnection(box.socket)
    verifier.send("POST /v1/verify HTTP/1.1\r\nhost: gaoxin\r\nconnection: close\r\n\r\n")
    try box.drop(SamplePage.text("新号示范线"), as: "new.txt")
    try daemon.catchUp()
    #expect(try daemon.paths(finding: "新号示范线") == ["new.txt"])
    let reply = try verifier.readReply()
    #expect(reply.status == 200)
    #expect(String(decoding: reply.body, as: UTF8.self).contains(#""is_equal":true"#))
  }

  private func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON(Data($0.utf8)) }
  }
}
