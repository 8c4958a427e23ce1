import Foundation
import GaoxinAPI
import Testing

/// After any history the store is what a fresh one would be.
///
/// A history is ten sequences of changes, and the store is compared after each.
@Suite struct RandomHistoryTests {
  /// A few seeds for every day; to them come those that once failed.
  static let seeds: [UInt64] = [1, 2, 3, 4, 1005, 1010, 2036, 2116, 2165, 2235]
  static let sequences = 10

  static var longSeeds: Range<UInt64> {
    LongTests.firstSeed..<LongTests.firstSeed + UInt64((LongTests.sequences + sequences - 1) / sequences)
  }

  @Test(arguments: seeds)
  func `a history of changes, pauses and kills ends in the store of a fresh daemon`(seed: UInt64) async throws {
    let box = try Sandbox()
    let daemon = try await live(seed, box)
    let fresh = try RunningDaemon(
      box, options: ["--store", box.home + "/fresh", "--socket", box.home + "/fresh.sock"])
    let environment = ["GAOXIN_SOCKET": box.home + "/fresh.sock"]
    let client = try Program.built("gaoxinctl")
    #expect(try Program.run([client, "wait", "--timeout", "60"], environment: environment).status == 0)
    let expected = try Program.run([client, "export"], environment: environment).output
    #expect(!expected.isEmpty)
    try expectEqualExports(try daemon.client("export").output, expected, "seed \(seed), at the end")
    withExtendedLifetime(fresh) {}
  }

  @Test(.enabled(if: !longSeeds.isEmpty, "GAOXIN_LONG_TESTS is not set"))
  func `many histories end in fresh stores`() async throws {
    for seed in Self.longSeeds {
      do { _ = try await live(seed, try Sandbox()) } catch { Issue.record(error) }
    }
    print("\(Self.longSeeds.count * Self.sequences) sequences, seeds \(Self.longSeeds)")
  }

  /// Lives one history, and compares the store after each sequence with one that is built from the folder anew.
  private func live(_ seed: UInt64, _ box: Sandbox) async throws -> RunningDaemon {
    var changes = RandomChanges(seed: seed, in: box)
    let daemon = try RunningDaemon(box)
    let build = try FreshBuild()
    for sequence in 1...Self.sequences {
      try run(&changes, daemon)
      if sequence == Self.sequences { changes.closeAll() }
      try daemon.catchUpConfirming(looksAtAll: changes.hasNamesOutside)
      try expectEqualExports(
        try daemon.client("export").output, try await build.export(box), "seed \(seed), sequence \(sequence)")
    }
    return daemon
  }

  private func run(_ changes: inout RandomChanges, _ daemon: RunningDaemon) throws {
    for _ in 0...changes.below(3) {
      let steps = changes.below(25) + 1
      switch changes.below(16) {
      case 0, 1, 2, 3, 4: try daemon.whilePaused { for _ in 0..<steps { changes.step() } }
      case 5:
        for _ in 0..<steps { changes.step() }
        try daemon.stop(SIGKILL)
        for _ in 0..<changes.below(10) { changes.step() }
        try daemon.start()
      case 6:
        try daemon.stop()
        for _ in 0..<steps { changes.step() }
        try daemon.start()
      case 7: changes.crowd()
      case 8:
        for _ in 0..<steps { changes.step() }
        try daemon.catchUpConfirming()
      default: for _ in 0..<steps { changes.step() }
      }
    }
  }
}
