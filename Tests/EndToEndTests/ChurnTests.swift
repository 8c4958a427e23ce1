import Foundation
import GaoxinAPI
import Testing

/// One daemon under changes that do not end: it stays right, and it does not grow.
@Suite struct ChurnTests {
  static let minutes = LongTests.share(of: 60)

  @Test func `a short churn leaves the store as a fresh one`() async throws {
    try await churn(until: .now + .seconds(5))
  }

  @Test(.enabled(if: minutes > 0, "GAOXIN_LONG_TESTS is not set"))
  func `a long churn leaves the store as a fresh one, and the daemon as small as it was`() async throws {
    try await churn(until: .now + .seconds(60 * Self.minutes))
  }

  private func churn(until end: ContinuousClock.Instant) async throws {
    let box = try Sandbox()
    var changes = RandomChanges(seed: LongTests.firstSeed, in: box)
    let daemon = try RunningDaemon(box)
    let build = try FreshBuild()
    var (rounds, steps, firstMemory) = (0, 0, 0)
    repeat {
      let round = ContinuousClock.now + .seconds(2)
      while ContinuousClock.now < round {
        for _ in 0..<20 { changes.step() }
        steps += 20
        if changes.below(10) == 0 { changes.crowd() }
        sched_yield()
      }
      changes.closeAll()
      try daemon.catchUpConfirming(looksAtAll: changes.hasNamesOutside)
      try expectEqualExports(try daemon.client("export").output, try await build.export(box), "round \(rounds)")
      rounds += 1
      if rounds == 5 { firstMemory = residentMemory(daemon) }
    } while ContinuousClock.now < end
    #expect(firstMemory == 0 || residentMemory(daemon) < firstMemory + 64 << 20)
    print("\(rounds) rounds of churn, \(steps) changes, \(residentMemory(daemon) >> 20) MiB")
  }

  /// Bytes.
  private func residentMemory(_ daemon: RunningDaemon) -> Int {
    let text = try? String(contentsOfFile: "/proc/\(daemon.process.id)/statm", encoding: .utf8)
    return (text?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
