import Foundation
import Testing

@testable import GaoxinDaemon

/// Who reads events at what pace.
@Suite struct EventReaderTests {
  let file = NSTemporaryDirectory() + "/gaoxin-events-\(UUID().uuidString)"

  private func rescans(_ count: Int) -> [EventLog.Draft] {
    (0..<count).map { EventLog.Draft(kind: .rescan, code: "\($0)") }
  }

  @Test func `a reader that falls behind by more than is kept is told so and dropped`() async throws {
    defer { unlink(file) }
    let log = EventLog(file: file, capacity: 10)
    let reader = try EventReader(log, since: nil, epoch: nil, follows: true)
    #expect(await reader.next()?.map(\.event) == [.following])
    log.append(rescans(3))
    #expect(await reader.next()?.map(\.seq) == [1, 2, 3])
    log.append(rescans(50))
    #expect(await reader.next()?.map(\.event) == [.tooSlow])
    #expect(await reader.next() == nil)
    await reader.end()
  }

  @Test func `silence is told again and again, and what comes after it is told too`() async throws {
    defer { unlink(file) }
    let log = EventLog(file: file, capacity: 10)
    let reader = try EventReader(log, since: nil, epoch: nil, follows: true, patience: .milliseconds(5))
    #expect(await reader.next()?.map(\.event) == [.following])
    for _ in 1...3 { #expect(await reader.next()?.map(\.event) == [.alive]) }
    log.append(rescans(2))
    #expect(await reader.next()?.map(\.seq) == [1, 2])
    await reader.end()
  }

  @Test func `no more than thirty-two follow at once, and one that ends makes room`() async throws {
    defer { unlink(file) }
    let log = EventLog(file: file, capacity: 10)
    let readers = try (1...EventLog.followerLimit).map { _ in
      try EventReader(log, since: nil, epoch: nil, follows: true)
    }
    #expect(throws: (any Error).self) { try EventReader(log, since: nil, epoch: nil, follows: true) }
    await readers[0].end()
    #expect(throws: Never.self) { try EventReader(log, since: nil, epoch: nil, follows: true) }
  }

  @Test func `a file without its seal is not gone on with`() {
    defer { unlink(file) }
    let first = EventLog(file: file, capacity: 10)
    first.append(rescans(3))
    first.close()
    let second = EventLog(file: file, capacity: 10)
    #expect(second.line(.following).epoch == first.line(.following).epoch)
    #expect(second.line(.following).seq == 3)
    second.append(rescans(1))
    let third = EventLog(file: file, capacity: 10)
    #expect(third.line(.following).epoch != first.line(.following).epoch)
    #expect(third.line(.following).seq == 0)
  }
}
