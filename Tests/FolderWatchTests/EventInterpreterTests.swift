import Testing

@testable import FolderWatch

struct EventInterpreterTests {
  /// 1: root, 2: a, 3: a/b.
  private func makeInterpreter() -> EventInterpreter {
    var interpreter = EventInterpreter(policy: NamePolicy())
    for (watch, path) in [(1, RelativePath.root), (2, "a"), (3, "a/b")] as [(Int32, RelativePath)] {
      _ = interpreter.table.insert(watch, at: path)
    }
    return interpreter
  }

  private func event(_ watch: Int32, _ mask: InotifyEvent.Mask, _ name: String = "", cookie: UInt32 = 0) -> InotifyEvent
  {
    InotifyEvent(watch: watch, mask: mask, cookie: cookie, name: Array(name.utf8))
  }

  struct Case: Sendable {
    let watch: Int32
    let mask: InotifyEvent.Mask
    let name: String
    let changes: [FolderChange]
  }

  static let cases = [
    Case(watch: 2, mask: .create, name: "x", changes: [.entry("a/x", .created)]),
    Case(watch: 2, mask: .modify, name: "x", changes: [.entry("a/x", .modified)]),
    Case(watch: 2, mask: .closeWrite, name: "x", changes: [.entry("a/x", .closed)]),
    Case(watch: 2, mask: .movedTo, name: "x", changes: [.entry("a/x", .movedIn)]),
    Case(watch: 1, mask: .movedFrom, name: "x", changes: [.entry("x", .movedOut)]),
    Case(watch: 1, mask: .delete, name: "x", changes: [.entry("x", .deleted)]),
    Case(watch: 1, mask: .attributes, name: "x", changes: [.entry("x", .attributes)]),
    Case(watch: 1, mask: .create, name: ".x", changes: []),
    Case(watch: 1, mask: .closeWrite, name: "x.tmp", changes: [.aside("x.tmp", .closed)]),
    Case(watch: 1, mask: .create, name: "x.tmp", changes: []),
    Case(watch: 1, mask: [.create, .isDirectory], name: "d", changes: [.rescan("d", .directoryAppeared)]),
    Case(watch: 1, mask: [.movedTo, .isDirectory], name: "d", changes: [.rescan("d", .directoryMovedIn)]),
    Case(watch: 1, mask: [.movedFrom, .isDirectory], name: "a", changes: [.rescan("a", .directoryGone)]),
    Case(watch: 2, mask: [.delete, .isDirectory], name: "b", changes: [.rescan("a/b", .directoryGone)]),
    Case(watch: 1, mask: [.create, .isDirectory], name: ".git", changes: []),
    Case(watch: 9, mask: .create, name: "x", changes: []),
    Case(watch: 1, mask: .moveSelf, name: "", changes: [.rescan(.root, .rootMoved)]),
    Case(watch: 1, mask: .deleteSelf, name: "", changes: [.rescan(.root, .rootMoved)]),
    Case(watch: 1, mask: .ignored, name: "", changes: [.rescan(.root, .rootMoved)]),
    Case(watch: 2, mask: .moveSelf, name: "", changes: []),
    Case(watch: 3, mask: .ignored, name: "", changes: [.rescan("a/b", .watchLost)]),
    Case(watch: 3, mask: .unmount, name: "", changes: [.rescan("a/b", .mountsChanged)]),
    Case(watch: -1, mask: .queueOverflow, name: "", changes: [.rescan(.root, .queueOverflow)]),
  ]

  @Test(arguments: cases)
  func `an event means one look or one scan, or nothing`(expected: Case) {
    var interpreter = makeInterpreter()
    #expect(interpreter.interpret(event(expected.watch, expected.mask, expected.name)).changes == expected.changes)
  }

  @Test func `an overflow in the midst of events loses none of those around it`() {
    var interpreter = makeInterpreter()
    let events = [event(1, .create, "x"), event(-1, .queueOverflow), event(2, .closeWrite, "y")]
    let outcomes = events.map { interpreter.interpret($0) }
    #expect(
      outcomes.flatMap(\.changes) == [.entry("x", .created), .rescan(.root, .queueOverflow), .entry("a/y", .closed)])
    #expect(outcomes.map(\.isOverflow) == [false, true, false])
  }

  @Test func `the halves of a rename find each other by their cookie only`() {
    var interpreter = makeInterpreter()
    _ = interpreter.interpret(event(1, .movedFrom, "x", cookie: 1))
    #expect(interpreter.interpret(event(2, .movedTo, "y", cookie: 2)).changes == [.entry("a/y", .movedIn)])
    #expect(
      interpreter.interpret(event(2, .movedTo, "z", cookie: 1)).changes == [
        .entry("a/z", .movedIn), .entry("x", .renamedAway),
      ])
  }

  @Test func `a rename whose other half came too late is two changes`() {
    var interpreter = makeInterpreter()
    _ = interpreter.interpret(event(1, .movedFrom, "x", cookie: 1))
    _ = interpreter.queueIsEmpty()
    #expect(interpreter.interpret(event(2, .movedTo, "z", cookie: 1)).changes == [.entry("a/z", .movedIn)])
  }

  @Test func `a removed folder ends the watches below it`() {
    var interpreter = makeInterpreter()
    #expect(Set(interpreter.interpret(event(1, [.delete, .isDirectory], "a")).ended) == [2, 3])
    #expect(interpreter.interpret(event(3, .create, "x")).changes == [])
  }

  @Test func `a folder above the root that moves puts the root in doubt`() {
    var interpreter = makeInterpreter()
    interpreter.ancestors = [20]
    #expect(interpreter.interpret(event(20, .moveSelf)).changes == [.rescan(.root, .rootMoved)])
  }

  @Test func `a buffer of the kernel is decoded event by event, whatever bytes the names have`() {
    var buffer: [UInt8] = []
    func append(_ watch: Int32, _ mask: UInt32, _ cookie: UInt32, _ name: [UInt8], padded: Int) {
      for word in [UInt32(bitPattern: watch), mask, cookie, UInt32(padded)] {
        buffer += withUnsafeBytes(of: word) { Array($0) }
      }
      buffer += name + [UInt8](repeating: 0, count: padded - name.count)
    }
    append(1, 0x100, 0, [0xB8, 0xDF, 0x0A], padded: 16)
    append(-1, 0x4000, 0, [], padded: 0)
    append(2, 0x4000_0080, 9, Array(repeating: 0x61, count: 255), padded: 256)
    var events: [InotifyEvent] = []
    buffer.withUnsafeBytes { InotifyEvent.decode($0) { events.append($0) } }
    #expect(
      events == [
        InotifyEvent(watch: 1, mask: .create, name: [0xB8, 0xDF, 0x0A]),
        InotifyEvent(watch: -1, mask: .queueOverflow),
        InotifyEvent(watch: 2, mask: [.movedTo, .isDirectory], cookie: 9, name: Array(repeating: 0x61, count: 255)),
      ])
    // What is cut off is no event.
    events = []
    buffer.prefix(40).withUnsafeBytes { InotifyEvent.decode($0) { events.append($0) } }
    #expect(events.count == 1)
  }
}
