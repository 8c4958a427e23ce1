import FolderWatch
import Testing

@testable import GaoxinDaemon

@Suite("Work ledger")
struct WorkLedgerTests {
  private func path(_ name: String) throws -> RelativePath { try #require(RelativePath(name)) }

  @Test("Fresh paths overtake the backlog")
  func freshFirst() throws {
    var ledger = WorkLedger()
    ledger.add(try path("old1"), cause: "", noticed: nil, isFresh: false)
    ledger.add(try path("old2"), cause: "", noticed: nil, isFresh: false)
    ledger.add(try path("new"), cause: "", noticed: nil, isFresh: true)
    #expect(ledger.take(1).map(\.path.display) == ["new"])
    #expect(Set(ledger.take(5).map(\.path.display)) == ["old1", "old2"])
    #expect(ledger.take(5).isEmpty)
  }

  @Test("A path that is queued is not queued again, and can be once it was taken")
  func queuesOnce() throws {
    var ledger = WorkLedger()
    for _ in 0..<3 { ledger.add(try path("a"), cause: "", noticed: nil, isFresh: true) }
    #expect(ledger.take(9).count == 1)
    ledger.add(try path("a"), cause: "", noticed: nil, isFresh: true)
    #expect(ledger.take(9).count == 1)
  }

  @Test("Nothing is taken while a path among the next is in hand", arguments: [true, false])
  func keepsWhatIsInHand(isFresh: Bool) throws {
    var ledger = WorkLedger()
    for name in ["a", "b", "c"] { ledger.add(try path(name), cause: "", noticed: nil, isFresh: isFresh) }
    #expect(ledger.take(9, unless: [try path("b")]).isEmpty)
    #expect(ledger.pathCount == 3)
    #expect(Set(ledger.take(9, unless: [try path("d")]).map(\.path.display)) == ["a", "b", "c"])
    #expect(ledger.pathCount == 0)
  }

  @Test("A wait is over when all that was noticed before it is done, whatever came after")
  func waitsForItsEpoch() throws {
    var ledger = WorkLedger()
    ledger.add(try path("before"), cause: "", noticed: nil, isFresh: true)
    ledger.add(scan: .root, cause: "start")
    let upTo = ledger.openEpoch()
    ledger.add(try path("after"), cause: "", noticed: nil, isFresh: true)
    #expect(!ledger.isDone(upTo: upTo))
    for item in ledger.take(9) where item.path.display == "before" { ledger.close(item.epoch) }
    #expect(!ledger.isDone(upTo: upTo))
    let next = ledger.takeScan()
    let scan = try #require(next)
    ledger.add(try path("found"), cause: "", noticed: nil, isFresh: false, epoch: scan.epoch)
    ledger.close(scan.epoch)
    #expect(!ledger.isDone(upTo: upTo))
    for item in ledger.take(9) { ledger.close(item.epoch) }
    #expect(ledger.isDone(upTo: upTo))
    #expect(ledger.openCount == 1)
  }

  @Test("A scan of a part is taken in by one of the whole that is still to come")
  func mergesScans() throws {
    var ledger = WorkLedger()
    ledger.add(scan: .root, cause: "overflow")
    ledger.add(scan: try path("sub"), cause: "appeared")
    #expect(ledger.scans.map(\.cause) == ["overflow"])
  }

  @Test(
    "More than half of at least fifty files must vanish at once to be doubted",
    arguments: [
      (25, 49, false), (49, 49, false), (25, 50, false), (26, 50, true), (600, 1000, true), (500, 1000, false),
    ])
  func doubtsMassDeletes(vanished: Int, ingested: Int, expected: Bool) {
    #expect(RemovalGuard.isSuspicious(vanished: vanished, ofIngested: ingested) == expected)
  }
}
