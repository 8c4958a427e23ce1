import Testing

@testable import FolderWatch

struct ChangeSetTests {
  private let start = ContinuousClock.now

  @Test func `any number of changes to one path is one entry with all that was seen`() {
    var set = ChangeSet(limit: 10)
    for index in 0..<1_000 {
      set.note(.entry("a", index.isMultiple(of: 2) ? .modified : .closed), at: start + .milliseconds(index))
    }
    set.note(.entry("a", .attributes), at: start + .seconds(5))
    let change = set.take().paths["a"]
    #expect(change?.kinds == [.modified, .closed, .attributes])
    #expect(change?.latest == .closed)
    #expect(change?.closes == 500)
    #expect(change?.firstSeen == start)
    #expect(change?.lastSeen == start + .seconds(5))
    #expect(set.isEmpty)
  }

  @Test func `too many paths become an order to scan their common folder`() {
    var set = ChangeSet(limit: 3)
    for name in ["x/a/1", "x/a/2", "x/b/3"] {
      set.note(.entry(RelativePath(unchecked: Array(name.utf8)), .created), at: start)
    }
    #expect(set.count == 3)
    set.note(.entry("x/b/4", .created), at: start)
    let batch = set.take()
    #expect(batch.paths.isEmpty)
    #expect(batch.rescans.map(\.subtree) == ["x"])
    #expect(batch.rescans.first?.reasons == [.tooManyChanges])
  }

  @Test func `names that are never read are kept apart, and too many are one order to scan`() {
    var set = ChangeSet(limit: 1)
    set.note(.aside("a.part", .modified), at: start)
    #expect(!set.isEmpty)
    let batch = set.take()
    #expect(batch.paths.isEmpty && batch.asides["a.part"]?.kinds == .modified)
    set.note(.aside("a.part", .modified), at: start)
    set.note(.aside("b.part", .modified), at: start)
    #expect(set.take().rescans.map(\.subtree) == [.root])
  }

  @Test func `a file that goes after it was written is lost from sight, one that is written after it came is not`() {
    var lost = PendingChange(.modified, at: start)
    lost.merge(.deleted, at: start)
    #expect(lost.wasLostFromSight)
    var saved = PendingChange(.movedOut, at: start)
    for kinds in [ChangeKinds.created, .modified, .closed] { saved.merge(kinds, at: start) }
    #expect(!saved.wasLostFromSight)
  }

  @Test func `too many orders become one for their common folder`() {
    var set = ChangeSet(limit: 3)
    for name in ["x/1", "x/2", "x/3", "x/4/5"] {
      set.note(.rescan(RelativePath(unchecked: Array(name.utf8)), .directoryAppeared), at: start)
    }
    let batch = set.take()
    #expect(batch.rescans.map(\.subtree) == ["x"])
    #expect(batch.rescans.first?.reasons == [.tooManyChanges, .directoryAppeared])
  }

  @Test func `an order below another is part of it, with its reason and times`() {
    var set = ChangeSet(limit: 10)
    set.note(.rescan("a/b/c", .directoryMovedIn), at: start)
    set.note(.rescan("a b", .watchLost), at: start)
    set.note(.rescan("a", .directoryAppeared), at: start + .seconds(1))
    set.note(.rescan("a/d", .directoryGone), at: start + .seconds(2))
    let rescans = set.take().rescans
    #expect(rescans.map(\.subtree) == ["a", "a b"])
    #expect(rescans.first?.reasons == [.directoryMovedIn, .directoryAppeared, .directoryGone])
    #expect(rescans.first?.firstSeen == start)
    #expect(rescans.first?.lastSeen == start + .seconds(2))
  }

  @Test func `however many paths change, no more than the limit are kept`() {
    var set = ChangeSet(limit: 100)
    var most = 0
    for index in 0..<10_000 {
      set.note(.entry(RelativePath(unchecked: Array("\(index % 10)/\(index)".utf8)), .created), at: start)
      most = max(most, set.count)
    }
    #expect(most <= 101)
    #expect(set.take().rescans.map(\.subtree) == [.root])
  }
}
