import Foundation
import GaoxinAPI
import Testing

/// A damaged store costs time, never an answer: it is told, set aside and built anew from the folder.
@Suite struct CorruptStoreTests {
  /// How many seeds are tried; more with `GAOXIN_LONG_TESTS`.
  static let seeds = UInt64(1)...UInt64(max(20, LongTests.share(of: 200)))

  private func write(_ box: Sandbox) throws {
    try SeedPages.write(to: box)
    for number in 1...40 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
  }

  /// Waits for the daemon to be done with its check, and with what follows from it.
  private func settle(_ daemon: RunningDaemon) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    repeat {
      _ = try daemon.client("wait", "--timeout", "60")
    } while try daemon.status().warnings.contains { $0.code == "store-check" } && clock.now < end
    try daemon.catchUp()
  }

  @Test func `whatever bit of the store flips, it ends as a fresh one or was told and built anew`() throws {
    let box = try Sandbox()
    try write(box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let right = try daemon.client("export").output
    try daemon.stop()
    let original = try #require(FileManager.default.contents(atPath: box.store + "/gaoxin.sqlite"))
    var rebuilt = 0
    for seed in Self.seeds {
      try FileManager.default.removeItem(atPath: box.store)
      try FileManager.default.createDirectory(atPath: box.store, withIntermediateDirectories: false)
      try Sandbox.write([UInt8](original), toPath: box.store + "/gaoxin.sqlite")
      // As a process leaves it that was killed.
      try Sandbox.write([], toPath: box.store + "/gaoxin.sqlite.open")
      var damage = StoreDamage(seed: seed)
      let done = try damage.damage(box.store + "/gaoxin.sqlite")
      try daemon.start()
      try settle(daemon)
      let warnings = try daemon.status().warnings.map(\.code)
      let wasSetAside = FileManager.default.fileExists(atPath: box.store + "/gaoxin.sqlite.corrupt-1")
      #expect(warnings.contains("store-set-aside") == wasSetAside, "seed \(seed): \(done)")
      #expect(try daemon.client("export").output == right, "seed \(seed): \(done)")
      #expect(try daemon.client("verify").status == 0, "seed \(seed): \(done)")
      #expect(try daemon.stop() == 0, "seed \(seed): \(done)")
      if wasSetAside { rebuilt += 1 }
    }
    #expect(rebuilt > 0, "damage is noticed")
  }

  @Test func `whatever bit of the log of a killed daemon flips, it ends as a fresh one`() throws {
    let box = try Sandbox()
    try write(box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let right = try daemon.client("export").output
    // The log is emptied by a clean end alone.
    try daemon.stop(SIGKILL)
    let parts = try ["", "-wal"].map { part in
      (part, [UInt8](try #require(FileManager.default.contents(atPath: box.store + "/gaoxin.sqlite" + part))))
    }
    #expect(parts[1].1.count > 100_000)
    for seed in Self.seeds {
      try FileManager.default.removeItem(atPath: box.store)
      try FileManager.default.createDirectory(atPath: box.store, withIntermediateDirectories: false)
      for (part, bytes) in parts { try Sandbox.write(bytes, toPath: box.store + "/gaoxin.sqlite" + part) }
      try Sandbox.write([], toPath: box.store + "/gaoxin.sqlite.open")
      var damage = StoreDamage(seed: seed)
      let done = try damage.damage(box.store + "/gaoxin.sqlite-wal")
      try daemon.start()
      try settle(daemon)
      #expect(try daemon.client("export").output == right, "seed \(seed): \(done)")
      #expect(try daemon.client("verify").status == 0, "seed \(seed): \(done)")
      #expect(try daemon.stop() == 0, "seed \(seed): \(done)")
    }
  }

  @Test func `a store that is damaged while it is in use is built anew without a restart`() throws {
    let box = try Sandbox()
    try write(box)
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    let right = try daemon.client("export").output
    try daemon.stop()
    // The daemon is told to be well by its clean end; the damage shows when it is asked.
    try StoreReader.alter(box, "UPDATE article SET layout = x'ff'")
    try daemon.start()
    try daemon.catchUp()
    let article = try #require(try daemon.articles().first)
    #expect(try daemon.client("show", article.id).status == 70)
    try settle(daemon)
    #expect(try daemon.client("show", article.id).status == 0)
    #expect(try daemon.status().warnings.map(\.code) == ["store-set-aside"])
    #expect(try daemon.client("export").output == right)
    #expect(FileManager.default.fileExists(atPath: box.store + "/gaoxin.sqlite.corrupt-1"))
  }

  @Test func `a file that is no database is set aside at the start`() throws {
    let box = try Sandbox()
    try write(box)
    try FileManager.default.createDirectory(atPath: box.store, withIntermediateDirectories: false)
    try Sandbox.write([UInt8](repeating: 7, count: 9000), toPath: box.store + "/gaoxin.sqlite")
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(try daemon.status().warnings.map(\.code) == ["store-set-aside"])
    #expect(try daemon.search("第7号示范线").total == 1)
    #expect(FileManager.default.contents(atPath: box.store + "/gaoxin.sqlite.corrupt-1")?.count == 9000)
  }

  @Test func `after a clean end nothing is checked, and a notice is no illness`() throws {
    let box = try Sandbox()
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    #expect(FileManager.default.fileExists(atPath: box.store + "/gaoxin.sqlite.open"))
    try daemon.stop()
    #expect(!FileManager.default.fileExists(atPath: box.store + "/gaoxin.sqlite.open"))
    try daemon.start()
    #expect(try daemon.status().warnings.isEmpty)
  }
}
