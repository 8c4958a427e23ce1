import Testing

@testable import FolderWatch

struct SettleStateMachineTests {
  private let start = ContinuousClock.now
  private let path: RelativePath = "页.txt"

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  /// What the watcher tells of `kinds`, one by one, at the moment.
  private func change(_ kinds: [ChangeKinds], at milliseconds: Int) -> PendingChange {
    var change = PendingChange(kinds.first ?? [], at: at(milliseconds))
    for kind in kinds.dropFirst() { change.merge(kind, at: at(milliseconds)) }
    return change
  }

  struct Rule: Sendable {
    let situation: String
    let kinds: [ChangeKinds]
    let presence: SettleStateMachine.Presence
    var unchangedFor: Duration?
    let isAtOnce: Bool
  }

  static let rules = [
    Rule(situation: "renamed in, new", kinds: [.movedIn], presence: .file(size: 1, isKnown: false), isAtOnce: true),
    Rule(situation: "renamed over", kinds: [.movedIn], presence: .file(size: 1, isKnown: true), isAtOnce: true),
    Rule(
      situation: "renamed in, then given its owner", kinds: [.movedIn, .attributes],
      presence: .file(size: 1, isKnown: false),
      isAtOnce: true),
    Rule(
      situation: "renamed in, then written", kinds: [.movedIn, .modified], presence: .file(size: 1, isKnown: false),
      isAtOnce: false),
    Rule(
      situation: "copied", kinds: [.created, .modified, .closed], presence: .file(size: 1, isKnown: false),
      isAtOnce: true),
    Rule(
      situation: "copied with its times", kinds: [.created, .modified, .closed, .attributes],
      presence: .file(size: 1, isKnown: false), isAtOnce: true),
    Rule(
      situation: "closed twice", kinds: [.created, .modified, .closed, .modified, .closed],
      presence: .file(size: 1, isKnown: false), isAtOnce: false),
    Rule(
      situation: "written on after a close", kinds: [.created, .modified, .closed, .modified],
      presence: .file(size: 1, isKnown: false), isAtOnce: false),
    Rule(situation: "touched", kinds: [.created, .closed], presence: .file(size: 0, isKnown: false), isAtOnce: false),
    Rule(
      situation: "edited in place", kinds: [.modified, .closed], presence: .file(size: 1, isKnown: true),
      isAtOnce: false),
    Rule(situation: "linked", kinds: [.created], presence: .file(size: 1, isKnown: false), isAtOnce: false),
    Rule(
      situation: "being written", kinds: [.created, .modified], presence: .file(size: 1, isKnown: false),
      isAtOnce: false),
    Rule(situation: "made readable", kinds: [.attributes], presence: .file(size: 1, isKnown: true), isAtOnce: false),
    Rule(
      situation: "found, old", kinds: [.found], presence: .file(size: 1, isKnown: false), unchangedFor: .seconds(5),
      isAtOnce: true),
    Rule(
      situation: "found, old, known otherwise", kinds: [.found], presence: .file(size: 1, isKnown: true),
      unchangedFor: .seconds(5), isAtOnce: true),
    Rule(
      situation: "found, fresh", kinds: [.found], presence: .file(size: 1, isKnown: false),
      unchangedFor: .milliseconds(3),
      isAtOnce: false),
    Rule(
      situation: "found, from the future", kinds: [.found], presence: .file(size: 1, isKnown: false),
      unchangedFor: .seconds(-3600), isAtOnce: false),
    Rule(situation: "deleted", kinds: [.deleted], presence: .absent, isAtOnce: false),
    Rule(situation: "moved to a backup name", kinds: [.movedOut], presence: .absent, isAtOnce: false),
    Rule(situation: "renamed within", kinds: [.movedOut, .renamedAway], presence: .absent, isAtOnce: true),
    Rule(
      situation: "exchanged", kinds: [.movedIn, .movedOut, .renamedAway], presence: .file(size: 1, isKnown: true),
      isAtOnce: true),
    Rule(
      situation: "renamed away and written anew", kinds: [.movedOut, .created, .modified, .closed],
      presence: .file(size: 1, isKnown: true), isAtOnce: false),
  ]

  @Test(arguments: rules)
  func `a complete file is resolved at once, all else waits`(rule: Rule) {
    var machine = SettleStateMachine()
    let observation = SettleStateMachine.Observation(
      change: change(rule.kinds, at: 0), presence: rule.presence, unchangedFor: rule.unchangedFor)
    let verdict = machine.observe(path, observation, at: at(1))
    #expect(verdict == (rule.isAtOnce ? .now : .wait(until: at(200))), "\(rule.situation)")
    #expect(machine.isSettling(path) != rule.isAtOnce)
  }

  private func edit(_ machine: inout SettleStateMachine, at milliseconds: Int) -> SettleStateMachine.Verdict {
    let observation = SettleStateMachine.Observation(
      change: change([.modified, .closed], at: milliseconds), presence: .file(size: 9, isKnown: true))
    return machine.observe(path, observation, at: at(milliseconds))
  }

  @Test func `each change puts the end of the quiet time off`() {
    var machine = SettleStateMachine()
    #expect(edit(&machine, at: 0) == .wait(until: at(200)))
    #expect(edit(&machine, at: 150) == .wait(until: at(350)))
    #expect(machine.takeDue(at: at(349)) == [])
    #expect(machine.settlingCount == 1)
    #expect(machine.takeDue(at: at(350)) == [path])
    #expect(machine.nextDeadline == nil)
    #expect(machine.takeDue(at: at(10_000)) == [])
  }

  @Test func `a writer without end is read at the upper bound, again and again`() {
    var machine = SettleStateMachine(quiet: .milliseconds(200), longest: .seconds(10))
    var read: [Int] = []
    for moment in stride(from: 0, through: 30_000, by: 100) {
      for _ in machine.takeDue(at: at(moment)) { read.append(moment) }
      if edit(&machine, at: moment) == .now { read.append(moment) }
    }
    #expect(read == [10_000, 20_000, 30_000])
  }

  @Test func `who renames over in a loop waits like an editor`() {
    var machine = SettleStateMachine()
    func replace(at moment: Int) -> SettleStateMachine.Verdict {
      machine.observe(
        path, .init(change: change([.movedIn], at: moment), presence: .file(size: 1, isKnown: true)), at: at(moment))
    }
    #expect(replace(at: 0) == .now)
    #expect(replace(at: 50) == .wait(until: at(250)))
    #expect(replace(at: 100) == .wait(until: at(300)))
    #expect(machine.takeDue(at: at(300)) == [path])
    #expect(replace(at: 600) == .now)
  }

  @Test func `an editor's dance shows no gap`() {
    var machine = SettleStateMachine()
    let gone = machine.observe(path, .init(change: change([.movedOut], at: 0), presence: .absent), at: at(0))
    #expect(gone == .wait(until: at(200)))
    let back = machine.observe(
      path, .init(change: change([.created, .modified, .closed], at: 5), presence: .file(size: 9, isKnown: true)),
      at: at(5))
    #expect(back == .wait(until: at(205)))
    #expect(machine.takeDue(at: at(205)) == [path])
  }

  @Test func `an old change that is observed late is resolved without more waiting`() {
    var machine = SettleStateMachine()
    let observation = SettleStateMachine.Observation(
      change: change([.modified], at: 0), presence: .file(size: 9, isKnown: true))
    #expect(machine.observe(path, observation, at: at(500)) == .now)
  }

  @Test func `the due paths come in the order of their deadlines, and the next deadline leads there`() {
    var machine = SettleStateMachine()
    for index in [7, 3, 9, 1, 5] {
      let observation = SettleStateMachine.Observation(
        change: change([.modified], at: index), presence: .file(size: 9, isKnown: true))
      _ = machine.observe(RelativePath(unchecked: Array("\(index)".utf8)), observation, at: at(index))
    }
    #expect(machine.nextDeadline == at(201))
    #expect(machine.takeDue(at: at(205)) == ["1", "3", "5"])
    #expect(machine.nextDeadline == at(207))
    #expect(machine.takeDue(at: at(300)) == ["7", "9"])
  }

  @Test func `a barrier resolves all that settles`() {
    var machine = SettleStateMachine()
    _ = edit(&machine, at: 0)
    #expect(machine.resolveAll(at: at(10)) == [path])
    #expect(machine.settlingCount == 0)
    #expect(machine.nextDeadline == nil)
    #expect(machine.takeDue(at: at(1_000)) == [])
    // It was resolved a moment ago, so a second close is part of the same editing.
    #expect(edit(&machine, at: 20) == .wait(until: at(220)))
  }

  @Test func `a forgotten path is not given, and may come again`() {
    var machine = SettleStateMachine()
    _ = edit(&machine, at: 0)
    machine.forget(path)
    #expect(machine.takeDue(at: at(1_000)) == [])
    #expect(edit(&machine, at: 1_000) == .wait(until: at(1_200)))
    #expect(machine.takeDue(at: at(1_200)) == [path])
  }

  @Test func `a path that settles again and again is kept once`() {
    var machine = SettleStateMachine()
    for moment in 0..<100 {
      _ = edit(&machine, at: moment)
      machine.forget(path)
    }
    _ = edit(&machine, at: 100)
    #expect(machine.takeDue(at: at(10_000)) == [path])
  }
}
