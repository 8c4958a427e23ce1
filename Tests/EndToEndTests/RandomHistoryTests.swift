import Foundation
import GaoxinAPI
import Testing

/// After any history the store is what a fresh one would be.
///
/// `GAOXIN_LONG_TESTS=N` runs N histories from seed `GAOXIN_LONG_SEED` (1000) on.
@Suite struct RandomHistoryTests {
  /// A few seeds for every day; to them come those that once failed.
  static let seeds: [UInt64] = [1, 2, 3, 4]

  static var longSeeds: Range<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["GAOXIN_LONG_SEED"].flatMap { UInt64($0) } ?? 1000
    return first..<first + (environment["GAOXIN_LONG_TESTS"].flatMap { UInt64($0) } ?? 0)
  }

  @Test(arguments: seeds)
  func `a history of changes, pauses and kills ends in the store of a fresh daemon`(seed: UInt64) throws {
    try check(seed)
  }

  @Test(.enabled(if: !longSeeds.isEmpty, "GAOXIN_LONG_TESTS is not set"))
  func `many histories end in the stores of fresh daemons`() throws {
    for seed in Self.longSeeds { try check(seed) }
  }

  private func check(_ seed: UInt64) throws {
    let box = try Sandbox()
    var changes = RandomChanges(seed: seed, in: box)
    let daemon = try RunningDaemon(box)
    for _ in 0..<changes.below(12) + 4 {
      let steps = changes.below(25) + 1
      switch changes.below(6) {
      case 0: try daemon.whilePaused { for _ in 0..<steps { changes.step() } }
      case 1:
        for _ in 0..<steps { changes.step() }
        try daemon.stop(SIGKILL)
        for _ in 0..<changes.below(10) { changes.step() }
        try daemon.start()
      case 2:
        try daemon.stop()
        for _ in 0..<steps { changes.step() }
        try daemon.start()
      case 3:
        for _ in 0..<steps { changes.step() }
        _ = try daemon.client("wait", "--timeout", "60")
      default: for _ in 0..<steps { changes.step() }
      }
    }
    try daemon.catchUp()
    let fresh = try RunningDaemon(
      box, options: ["--store", box.home + "/fresh", "--socket", box.home + "/fresh.sock"])
    let other = try Program.run(
      [try Program.built("gaoxinctl"), "wait", "--timeout", "60"],
      environment: ["GAOXIN_SOCKET": box.home + "/fresh.sock"])
    #expect(other.status == 0, "seed \(seed): \(other.errors)")
    let expected = try Program.run(
      [try Program.built("gaoxinctl"), "export"], environment: ["GAOXIN_SOCKET": box.home + "/fresh.sock"])
    let found = try daemon.client("export")
    #expect(!expected.output.isEmpty)
    // Only what differs: an export is long.
    let (has, wants) = (Set(found.output.split(separator: "\n")), Set(expected.output.split(separator: "\n")))
    let isEqual = found.output == expected.output
    #expect(isEqual, "seed \(seed): \(has.subtracting(wants)) instead of \(wants.subtracting(has))")
    withExtendedLifetime(fresh) {}
  }
}
