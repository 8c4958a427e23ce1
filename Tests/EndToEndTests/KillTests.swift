import Foundation
import GaoxinAPI
import NewsStorage
import Testing

/// A daemon that is killed at any moment loses nothing, keeps no half, and blames no page.
@Suite struct KillTests {
  /// The `GAOXIN_LONG_TESTS`-th part of a thousand kills for ten thousand; else a few.
  static let longKills = LongTests.share(of: 1_000)

  @Test(arguments: CommitStep.allCases, [1, 2, 7])
  func `killed at a step of a commit, it goes on to the store of a fresh one`(step: CommitStep, time: Int) async throws
  {
    let box = try Sandbox()
    for number in 1...20 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    let daemon = try RunningDaemon(box)
    try daemon.catchUp()
    try daemon.stop()
    for number in 1...8 { try box.remove("\(number).txt") }
    for number in 9...16 { try box.write(SamplePage.text("改过的\(number)号示范线"), to: "\(number).txt") }
    for number in 21...30 { try box.write(SamplePage.text("第\(number)号示范线"), to: "\(number).txt") }
    try box.rename("17.txt", to: "moved.txt")
    try box.write(SamplePage.text("第18号示范线"), to: "copy.txt")
    let errors = try ScratchFile()
    let victim = try SpawnedProcess(
      try RunningDaemon.command(box), environment: ["GAOXIN_FAULTS": "kill:\(step.rawValue):\(step.count(time))"],
      output: errors.descriptor, errors: errors.descriptor)
    #expect(try victim.waitForEnd() == 128 + SIGKILL, "\(errors.text)")
    try daemon.start()
    try await expectFresh(daemon, "\(step) \(time)")
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `killed at random moments, it goes on to the store of a fresh one`(seed: UInt64) async throws {
    try await killAgainAndAgain(seed: seed, times: 6)
  }

  @Test(.enabled(if: longKills > 0, "GAOXIN_LONG_TESTS is not set"))
  func `killed very often, it goes on to the stores of fresh ones`() async throws {
    let histories = (Self.longKills + 9) / 10
    for seed in 0..<UInt64(histories) {
      do { try await killAgainAndAgain(seed: LongTests.firstSeed + seed, times: 10) } catch { Issue.record(error) }
    }
    print("\(histories * 10) kills, seeds from \(LongTests.firstSeed)")
  }

  private func killAgainAndAgain(seed: UInt64, times: Int) async throws {
    let box = try Sandbox()
    var changes = RandomChanges(seed: seed, in: box)
    for _ in 0..<4 { changes.crowd() }
    let daemon = try RunningDaemon(box)
    for time in 1...times {
      for _ in 0..<changes.below(40) { changes.step() }
      if changes.below(4) == 0 { changes.crowd() }
      // A moment of that time, not a state: whatever is being done is what is broken off.
      let moment = ContinuousClock.now + .microseconds(changes.below(4) == 0 ? 0 : changes.below(120_000))
      while ContinuousClock.now < moment { sched_yield() }
      #expect(try daemon.stop(SIGKILL) == 128 + SIGKILL)
      for _ in 0..<changes.below(5) { changes.step() }
      try daemon.start()
      if time == times { changes.closeAll() }
      try await expectFresh(daemon, "seed \(seed), kill \(time)")
    }
  }

  private func expectFresh(_ daemon: RunningDaemon, _ when: String) async throws {
    try daemon.catchUpConfirming()
    try expectEqualExports(
      try daemon.client("export").output, try await FreshBuild().export(daemon.box), when)
    let warnings = try daemon.status().warnings.map(\.code)
    #expect(!warnings.contains("store-set-aside"), "\(when): a store that was left by a kill is whole")
    #expect(try daemon.status().problems.allSatisfy { $0.reason != "crashed" }, "\(when)")
  }
}

extension CommitStep {
  /// Steps that come once in a transaction come only a few times in all.
  fileprivate func count(_ time: Int) -> Int {
    [.begun, .written, .committed, .told].contains(self) ? 1 : time
  }
}
